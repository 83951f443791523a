package fr.preau.staff;

/** What a message to a member of staff tells. */
public enum StaffLetterKind {
    /** Their account waits for them; about a link. */
    STAFF_INVITATION("Invitation dans l’équipe"),
    /** A link to sign in, asked for on the sign-in page; about a link. */
    STAFF_SIGN_IN("Lien de connexion"),
    /** The password was changed; about an account. */
    STAFF_PASSWORD("Mot de passe changé"),
    /** A passkey was added; about an account. */
    STAFF_PASSKEY("Clé d’accès ajoutée"),
    /** Whether mail leaves at all, asked for on the settings; about an account. */
    STAFF_TRIAL("Message d’essai");

    private final String label;

    StaffLetterKind(String label) {
        this.label = label;
    }

    /** In French, as organisers read it. */
    String label() {
        return label;
    }
}
