package fr.preau.territory.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The published files that Préau reads. */
public enum SourceKind {
    LIST("liste", "Liste des quartiers prioritaires", "ANCT", List.of("code_qp", "lib_qp", "insee_com")),
    CORRESPONDENCE(
            "correspondance",
            "Correspondance des quartiers de 2024 et de 2015",
            "ANCT",
            List.of("QP2024", "Label_QP2024", "Statut", "QP2015_1")),
    OUTLINES("contours", "Contours des quartiers (GeoJSON)", "ANCT", List.of("code_qp", "lib_qp", "insee_com")),
    CONTRACTS("contrats", "Contrats de ville", "ANCT", List.of("code_cv", "lib_cv", "codgeo", "insee_dep")),
    POSTS(
            "postes",
            "Postes d’adultes-relais",
            "ANCT",
            List.of("id_poste", "code_tiers", "raison_sociale", "montant", "code_cv", "insee_dep")),
    SQUARES("carreaux", "Carreaux de 200 m (Filosofi)", "INSEE", List.of("idcar_200m", "ind")),
    SHOPS(
            "equipements",
            "Base permanente des équipements",
            "INSEE",
            List.of("TYPEQU", "DEPCOM", "LAMBERT_X", "LAMBERT_Y", "QUALITE_XY", "TR_DIST_PRECISION"));

    private static final String OF_THE_STATE = "Licence Ouverte 2.0 (Etalab)";
    private static final String OF_INSEE = "données ouvertes, source à citer";

    private final String word;
    private final String label;
    private final String publisher;
    private final List<String> required;

    SourceKind(String word, String label, String publisher, List<String> required) {
        this.word = word;
        this.label = label;
        this.publisher = publisher;
        this.required = required;
    }

    public String label() {
        return label;
    }

    public String publisher() {
        return publisher;
    }

    /** As its publisher states it. */
    public String licence() {
        return publisher.equals("INSEE") ? OF_INSEE : OF_THE_STATE;
    }

    /** The columns without which it is of no use. */
    public List<String> required() {
        return required;
    }

    /** The one that the command line calls so. */
    public static Optional<SourceKind> called(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** What the command line calls them. */
    public static List<String> words() {
        return Arrays.stream(values()).map(kind -> kind.word).toList();
    }

    static Optional<SourceKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }
}
