package fr.preau.evaluation.lesson;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import fr.preau.contract.ReportedLessons.ReportedLesson;
import fr.preau.evaluation.lesson.LessonCard.Content;
import fr.preau.evaluation.page.EvaluationForm;
import fr.preau.platform.FieldError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of a card: what it is filled with, what is read of it. */
final class LessonForm {

    private static final int LONGEST_LINE = 200;
    private static final List<String> LINES = List.of("title", "place", "partners", "contact");

    private final Map<String, String> sent;
    private final CityContract contract;
    private final EvaluationForm form;

    LessonForm(Map<String, String> sent, CityContract contract) {
        this.sent = sent;
        this.contract = contract;
        this.form = new EvaluationForm(sent);
    }

    /** Good only as long as nothing is wrong. */
    Content content() {
        var theme = sent.getOrDefault("theme", "");
        return new Content(
                sent.getOrDefault("origin", ""),
                contract.themes().stream().map(Theme::name).anyMatch(theme::equals) ? theme : "",
                form.text("title", "Donnez un titre à la fiche."),
                form.optional("place"),
                form.optional("partners"),
                form.number("cost"),
                form.text("what", "Dites ce qui a été fait."),
                form.optional("worked"),
                form.optional("failed"),
                form.optional("contact"));
    }

    /** Asked for once the content was read. */
    List<FieldError> errors() {
        var errors = new ArrayList<>(form.errors());
        LINES.stream()
                .filter(field -> sent.getOrDefault(field, "").strip().length() > LONGEST_LINE)
                .filter(field ->
                        errors.stream().noneMatch(error -> error.field().equals(field)))
                .forEach(field -> errors.add(new FieldError(field, "Écrivez 200 caractères au plus.")));
        return errors;
    }

    /** As it is typed. */
    static Map<String, String> typed(Content content) {
        var values = new HashMap<String, String>();
        values.put("origin", content.origin());
        values.put("theme", content.theme());
        values.put("title", content.title());
        values.put("place", content.place());
        values.put("partners", content.partners());
        content.cost()
                .ifPresent(euros -> values.put(
                        "cost", euros.stripTrailingZeros().toPlainString().replace('.', ',')));
        values.put("what", content.what());
        values.put("worked", content.worked());
        values.put("failed", content.failed());
        values.put("contact", content.contact());
        return values;
    }

    /** What a report says already. */
    static Map<String, String> from(ReportedLesson told) {
        return typed(new Content(
                told.key(),
                told.theme(),
                told.title(),
                told.place(),
                told.carrier(),
                told.cost(),
                cut(told.done()),
                told.lesson(),
                "",
                ""));
    }

    private static String cut(String text) {
        return text.length() > EvaluationForm.LONGEST ? text.substring(0, EvaluationForm.LONGEST - 1) + "…" : text;
    }
}
