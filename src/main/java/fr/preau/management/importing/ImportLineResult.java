package fr.preau.management.importing;

import java.util.List;

/**
 * What becomes of one line of a list.
 *
 * @param line its number, as a spreadsheet program shows it
 * @param words sentences that say why or what
 */
public record ImportLineResult(long line, String name, String email, Fate fate, List<String> words) {

    public ImportLineResult {
        words = List.copyOf(words);
    }

    /** In the order in which an organiser looks at them. */
    public enum Fate {
        REFUSED("Laissée de côté", "Laissées de côté"),
        CREATED("Nouvelle", "Nouvelles"),
        UPDATED("Mise à jour", "Mises à jour"),
        SAME("Déjà ainsi", "Déjà ainsi"),
        /** One more line of somebody whom an earlier one names. */
        AGAIN("Même personne", "Mêmes personnes");

        private final String one;
        private final String several;

        Fate(String one, String several) {
            this.one = one;
            this.several = several;
        }

        /** Of one line, in French. */
        public String one() {
            return one;
        }

        /** Of several, in French. */
        public String several() {
            return several;
        }
    }
}
