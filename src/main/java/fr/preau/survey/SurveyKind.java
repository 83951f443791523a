package fr.preau.survey;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a survey is for: when it is asked, and of whom (Qualiopi, indicator 30, names them all). */
public enum SurveyKind {
    HOT(
            "Questionnaire à chaud",
            "aux personnes présentes, dès la fin de la journée",
            "parce que votre présence à « %s » a été relevée",
            14,
            4),
    FOLLOW_UP(
            "Questionnaire à froid",
            "aux personnes présentes, trois à six mois après",
            "parce que votre présence à « %s » a été relevée",
            21,
            10),
    SPEAKERS(
            "Questionnaire aux intervenants",
            "aux adresses que vous donnez",
            "parce que vous avez pris la parole à « %s »",
            21,
            10),
    FUNDERS(
            "Questionnaire aux financeurs",
            "aux adresses que vous donnez",
            "parce que votre structure soutient « %s »",
            21,
            10),
    EMPLOYERS(
            "Questionnaire aux employeurs",
            "aux adresses que vous donnez",
            "parce qu’une personne de votre équipe a pris part à « %s »",
            21,
            10);

    private final String label;
    private final String whom;
    private final String because;
    private final int openDays;
    private final int reminderAfterDays;

    SurveyKind(String label, String whom, String because, int openDays, int reminderAfterDays) {
        this.label = label;
        this.whom = whom;
        this.because = because;
        this.openDays = openDays;
        this.reminderAfterDays = reminderAfterDays;
    }

    /** In French, as people read it. */
    public String label() {
        return label;
    }

    /** Whom it is sent to and when, as the end of a sentence. */
    public String whom() {
        return whom;
    }

    /** Why somebody is asked about what is called so, as the end of a sentence. */
    public String because(String title) {
        return because.formatted(title);
    }

    /** How many days it stays open. */
    public int openDays() {
        return openDays;
    }

    /** How long after it opened whoever did not answer is written to once more. */
    public Duration reminderAfter() {
        return Duration.ofDays(reminderAfterDays);
    }

    public int reminderAfterDays() {
        return reminderAfterDays;
    }

    /** Whether it is asked of who was present, rather than of addresses that are given. */
    public boolean ofPresent() {
        return this == HOT || this == FOLLOW_UP;
    }

    /** Its name in a form. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SurveyKind> named(String value) {
        return Arrays.stream(values())
                .filter(kind -> kind.value().equals(value))
                .findFirst();
    }
}
