package fr.preau.evaluation.report;

import fr.preau.evaluation.report.AnnualReport.State;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Paragraphs that only people can write and that nobody wrote yet. A report goes to the councils or to everybody
 * without them only if whoever sends it says so, and nobody reads there what remains to be done.
 */
final class Unwritten {

    /** How a line begins that says what is to be written. */
    static final String MARK = "À écrire";

    /** The field by which somebody goes on without them. */
    static final String FIELD = "unwritten";

    private Unwritten() {}

    static boolean is(String text) {
        return text.lines().anyMatch(Unwritten::marks);
    }

    private static boolean marks(String line) {
        return line.strip().startsWith(MARK);
    }

    /** Their titles in order, each as a quotation. */
    static List<String> of(Map<ReportSection, String> texts) {
        return Arrays.stream(ReportSection.values())
                .filter(section -> is(texts.getOrDefault(section, "")))
                .map(section -> "« %s »".formatted(section.title()))
                .toList();
    }

    /** What is ticked so that a report in that state goes on without them; empty if all is written. */
    static String without(State state, Map<ReportSection, String> texts) {
        var lacking = of(texts);
        var going = state == State.DRAFT
                ? "Soumettre sans ce qui n’est pas encore écrit : %s"
                : "Publier sans ce qui n’est pas encore écrit : %s";
        return lacking.isEmpty() ? "" : going.formatted(French.enumeration(lacking));
    }

    /** What keeps the report from going on. */
    static Optional<FieldError> fault(Map<ReportSection, String> texts, Map<String, String> sent) {
        var lacking = of(texts);
        return lacking.isEmpty() || sent.containsKey(FIELD)
                ? Optional.empty()
                : Optional.of(new FieldError(
                        FIELD,
                        "Rien n’est encore écrit sous %s : écrivez-le, ou cochez la case pour continuer sans."
                                .formatted(French.enumeration(lacking))));
    }

    /** As those read it who do not write it. */
    static String told(String text) {
        return text.lines()
                .map(line -> marks(line) ? "Rien n’est écrit à ce sujet." : line)
                .collect(Collectors.joining("\n"));
    }
}
