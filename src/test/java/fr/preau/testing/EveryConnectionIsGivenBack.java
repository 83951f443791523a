package fr.preau.testing;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** After every class of tests: a connection that a page keeps is one less for ever, and without any nothing answers. */
public final class EveryConnectionIsGivenBack implements AfterAllCallback {

    /** The one by which an instance hears of changes ({@code LISTEN}). */
    private static final int KEPT = 1;

    @Override
    public void afterAll(ExtensionContext context) {
        TestInstance.open()
                .forEach(preau ->
                        Eventually.until("every connection is given back", () -> preau.connectionsHeld() <= KEPT));
    }
}
