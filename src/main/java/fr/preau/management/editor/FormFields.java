package fr.preau.management.editor;

import fr.preau.management.editor.CycleForm.DayForm;
import fr.preau.management.editor.CycleForm.SectionForm;
import fr.preau.management.editor.CycleForm.SequenceForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The form's fields by their names: {@code day-0-sequence-2-title}. A row of a list is there when its
 * {@code …-row} is.
 */
final class FormFields {

    /** More than any page has; what is sent beyond is no form of ours. */
    static final int MOST_ROWS = 100;

    private static final String ROW = "-row";
    private static final String GONE = "-removed";
    private static final String YES = "yes";

    private FormFields() {}

    /** What was typed; a field that was not sent is empty. */
    static CycleForm read(Map<String, String> sent) {
        var text = (UnaryOperator<String>) name -> lines(sent.getOrDefault(name, ""));
        return new CycleForm(
                text.apply("title"),
                text.apply("slug"),
                text.apply("place"),
                text.apply("lead"),
                text.apply("announcement"),
                text.apply("opens"),
                text.apply("closes"),
                rows(sent, "section-", rank -> section(sent, "section-" + rank)),
                text.apply("programme"),
                rows(sent, "day-", rank -> day(sent, "day-" + rank)),
                text.apply("closing"));
    }

    private static <T> List<T> rows(Map<String, String> sent, String prefix, IntFunction<T> row) {
        return IntStream.range(0, MOST_ROWS)
                .takeWhile(rank -> sent.containsKey(prefix + rank + ROW))
                .mapToObj(row)
                .toList();
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace("\0", "");
    }

    private static String field(Map<String, String> sent, String row, String name) {
        return lines(sent.getOrDefault(row + "-" + name, ""));
    }

    private static boolean removed(Map<String, String> sent, String row) {
        return sent.containsKey(row + GONE);
    }

    private static SectionForm section(Map<String, String> sent, String row) {
        return new SectionForm(
                field(sent, row, "kind"), field(sent, row, "heading"), field(sent, row, "text"), removed(sent, row));
    }

    private static DayForm day(Map<String, String> sent, String row) {
        return new DayForm(
                field(sent, row, "id"),
                field(sent, row, "was"),
                field(sent, row, "date"),
                field(sent, row, "title"),
                field(sent, row, "place"),
                field(sent, row, "access"),
                field(sent, row, "transport"),
                field(sent, row, "capacity"),
                field(sent, row, "status"),
                field(sent, row, "reason"),
                field(sent, row, "introduction"),
                rows(sent, row + "-sequence-", rank -> sequence(sent, row + "-sequence-" + rank)),
                removed(sent, row));
    }

    private static SequenceForm sequence(Map<String, String> sent, String row) {
        return new SequenceForm(
                field(sent, row, "start"),
                field(sent, row, "end"),
                field(sent, row, "kind"),
                field(sent, row, "angle"),
                field(sent, row, "title"),
                field(sent, row, "text"),
                field(sent, row, "speakers"),
                field(sent, row, "room"),
                field(sent, row, "capacity"),
                removed(sent, row));
    }

    /** The same form as fields to send again. */
    static Map<String, String> write(CycleForm form) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("title", form.title());
        fields.put("slug", form.slug());
        fields.put("place", form.place());
        fields.put("lead", form.lead());
        fields.put("announcement", form.announcement());
        fields.put("opens", form.opens());
        fields.put("closes", form.closes());
        for (var rank = 0; rank < form.sections().size(); rank++) {
            put(fields, "section-" + rank, form.sections().get(rank));
        }
        fields.put("programme", form.programme());
        for (var rank = 0; rank < form.days().size(); rank++) {
            put(fields, "day-" + rank, form.days().get(rank));
        }
        fields.put("closing", form.closing());
        return fields;
    }

    private static void put(Map<String, String> fields, String row, SectionForm section) {
        row(fields, row, section.removed());
        fields.put(row + "-kind", section.kind());
        fields.put(row + "-heading", section.heading());
        fields.put(row + "-text", section.text());
    }

    private static void put(Map<String, String> fields, String row, DayForm day) {
        row(fields, row, day.removed());
        fields.put(row + "-id", day.id());
        fields.put(row + "-was", day.was());
        fields.put(row + "-date", day.date());
        fields.put(row + "-title", day.title());
        fields.put(row + "-place", day.place());
        fields.put(row + "-access", day.access());
        fields.put(row + "-transport", day.transport());
        fields.put(row + "-capacity", day.capacity());
        fields.put(row + "-status", day.status());
        fields.put(row + "-reason", day.reason());
        fields.put(row + "-introduction", day.introduction());
        for (var rank = 0; rank < day.sequences().size(); rank++) {
            put(fields, row + "-sequence-" + rank, day.sequences().get(rank));
        }
    }

    private static void put(Map<String, String> fields, String row, SequenceForm sequence) {
        row(fields, row, sequence.removed());
        fields.put(row + "-start", sequence.start());
        fields.put(row + "-end", sequence.end());
        fields.put(row + "-kind", sequence.kind());
        fields.put(row + "-angle", sequence.angle());
        fields.put(row + "-title", sequence.title());
        fields.put(row + "-text", sequence.text());
        fields.put(row + "-speakers", sequence.speakers());
        fields.put(row + "-room", sequence.room());
        fields.put(row + "-capacity", sequence.capacity());
    }

    private static void row(Map<String, String> fields, String row, boolean removed) {
        fields.put(row + ROW, YES);
        if (removed) {
            fields.put(row + GONE, YES);
        }
    }
}
