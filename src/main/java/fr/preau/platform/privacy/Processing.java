package fr.preau.platform.privacy;

/**
 * What the register of processing says of what a module keeps of persons (GDPR, article 30), in French.
 *
 * @param purpose a sentence
 * @param people categories of persons, with commas
 */
public record Processing(String title, String purpose, String people, Basis basis) {

    /** What makes it lawful (GDPR, article 6); the centre, which answers for it, confirms it. */
    public enum Basis {
        TASK("Mission d’intérêt public (article 6.1.e)"),
        CONSENT("Consentement (article 6.1.a)");

        private final String label;

        Basis(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** What the centre exists for. */
    public static Processing task(String title, String purpose, String people) {
        return new Processing(title, purpose, people, Basis.TASK);
    }

    /** What a person asked for, and may take back. */
    public static Processing consented(String title, String purpose, String people) {
        return new Processing(title, purpose, people, Basis.CONSENT);
    }
}
