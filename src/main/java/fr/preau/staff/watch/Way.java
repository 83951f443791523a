package fr.preau.staff.watch;

/** By what somebody shows who they are. */
public enum Way {
    PASSWORD("Par mot de passe", true),
    PASSKEY("Par clé d’accès", true),
    LINK("Par un lien de connexion", false),
    NEW_PASSWORD("Par un lien, avec un nouveau mot de passe", true),
    PROVIDER("Par le fournisseur d’identité", false),
    INVITATION("Par l’invitation", true),
    FIRST_ACCOUNT("Par le lien du premier compte", true);

    private final String label;
    private final boolean confirming;

    Way(String label, boolean confirming) {
        this.label = label;
        this.confirming = confirming;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** Whether whoever came in so has just given, or chosen, a secret of theirs: a password or a key. */
    public boolean isConfirming() {
        return confirming;
    }
}
