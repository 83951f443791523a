package fr.preau.staff.access;

/** By what somebody shows who they are. */
public enum Way {
    PASSWORD("Par mot de passe"),
    PASSKEY("Par clé d’accès"),
    LINK("Par un lien de connexion"),
    NEW_PASSWORD("Par un lien, avec un nouveau mot de passe"),
    PROVIDER("Par le fournisseur d’identité"),
    INVITATION("Par l’invitation"),
    FIRST_ACCOUNT("Par le lien du premier compte");

    private final String label;

    Way(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }
}
