package fr.preau.staff;

/** What a member of staff is there for; {@code access.AccessRules} says what each role opens. */
public enum Role {
    ADMINISTRATOR("Administration", "Tout, et les comptes de l’équipe.", "/gestion"),
    ORGANISER("Organisation", "Les cycles, les inscriptions et les messages.", "/gestion"),
    DESK("Accueil", "L’accueil des personnes le jour venu, rien d’autre.", "/accueil"),
    READER("Lecture", "Les cycles et les inscriptions, sans rien pouvoir changer.", "/gestion"),
    /** Of no use at the centre: what they may do is said by each contract that has them as a member. */
    PARTNER("Contrat de ville", "Les contrats de ville qui les ont parmi leurs membres, rien du centre.", "/contrats");

    private final String label;
    private final String purpose;
    private final String home;

    Role(String label, String purpose, String home) {
        this.label = label;
        this.purpose = purpose;
        this.home = home;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** What it allows, as a sentence in French. */
    public String purpose() {
        return purpose;
    }

    /** Where somebody of this role begins. */
    public String home() {
        return home;
    }
}
