package fr.preau.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A device that makes and uses passkeys, as a part of Chromium. */
final class Authenticator {

    private Authenticator() {}

    static void plug(BrowserContext window, Page page, boolean verifiesItsOwner) {
        var devtools = window.newCDPSession(page);
        devtools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", verifiesItsOwner);
        options.addProperty("isUserVerified", verifiesItsOwner);
        options.addProperty("automaticPresenceSimulation", true);
        var added = new JsonObject();
        added.add("options", options);
        devtools.send("WebAuthn.addVirtualAuthenticator", added);
    }
}
