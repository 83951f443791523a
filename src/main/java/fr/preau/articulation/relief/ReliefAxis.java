package fr.preau.articulation.relief;

/** The eight axes of the national frame for the use of the relief (29 April 2015). */
public enum ReliefAxis {
    PRESENCE("Présence de proximité renforcée"),
    TRAINING("Formation et soutien de la proximité"),
    UPKEEP("Sur-entretien"),
    WASTE("Déchets, encombrants et épaves"),
    TRANQUILITY("Tranquillité résidentielle"),
    CONSULTATION("Concertation et sensibilisation des locataires"),
    COHESION("Animation, lien social et vivre ensemble"),
    WORKS("Petits travaux de qualité de service");

    private final String label;

    ReliefAxis(String label) {
        this.label = label;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }
}
