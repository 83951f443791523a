package fr.preau.contract;

import java.util.List;

/** The ten objectives of the politique de la ville: law 2014-173 of 21 February 2014, article 1, paragraph III, shortened. */
public final class LawObjective {

    private static final List<String> ALL = List.of(
            "Lutter contre les inégalités et les fractures",
            "Accès aux droits, à l’éducation, à la culture, au sport et aux services",
            "Développement économique, emploi et formation",
            "Amélioration de l’habitat",
            "Prévention, santé et accès aux soins",
            "Tranquillité et prévention de la délinquance",
            "Intégration des quartiers dans la ville, transports, commerces",
            "Ville durable et précarité énergétique",
            "Histoire, patrimoine et mémoire des quartiers",
            "Égalité entre les femmes et les hommes, intégration, lutte contre les discriminations");

    private LawObjective() {}

    public static List<String> all() {
        return ALL;
    }

    /** @param number from 1 to 10 */
    public static String label(int number) {
        return ALL.get(number - 1);
    }
}
