package fr.preau.staff.signin;

import fr.preau.platform.KeptFormView;
import java.util.Optional;

/**
 * The page that asks once more who somebody is.
 *
 * @param kept the form that was sent, which goes on once they have shown it
 * @param typed whether there was one; else a page was to be read
 * @param why which of the reasons it is
 * @param hasKey whether a passkey of theirs may answer
 * @param email their own, for the browser's keeper of passwords
 * @param error why the last answer did not do
 * @param home where they may go instead
 */
public record ReauthenticationView(
        KeptFormView kept, boolean typed, Why why, boolean hasKey, String email, Optional<String> error, String home) {

    /** Why they are asked. */
    public enum Why {
        /** The gesture changes who may come in, and they last showed who they are too long ago. */
        TOO_LONG_AGO,
        /** The same, and the centre takes nothing less than a passkey from them. */
        BY_PASSKEY_ONLY,
        /** The centre wants a passkey of its administrators, and this session was opened without. */
        WITHOUT_PASSKEY
    }

    public boolean takesPassword() {
        return why == Why.TOO_LONG_AGO;
    }

    /** Where a passkey's answer is sent, and in which field. */
    public String keyAction() {
        return typed ? kept.action() : "/connexion/cle";
    }

    public String keyField() {
        return typed ? Reauthentication.CREDENTIAL : "credential";
    }
}
