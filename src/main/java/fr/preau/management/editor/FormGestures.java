package fr.preau.management.editor;

import fr.preau.cycle.Choices;
import fr.preau.cycle.Section;
import fr.preau.management.editor.CycleForm.DayForm;
import fr.preau.management.editor.CycleForm.SectionForm;
import fr.preau.management.editor.CycleForm.SequenceForm;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the form's buttons do to its rows: add, move, duplicate, remove, put back. Nothing is saved by it,
 * and nothing typed goes away.
 */
final class FormGestures {

    private static final Pattern SEQUENCE =
            Pattern.compile("day-(?<day>\\d{1,3})-sequence-(?<row>\\d{1,3})-(?<what>up|down|copy|remove|restore)");
    private static final Pattern ADD_SEQUENCE = Pattern.compile("day-(?<day>\\d{1,3})-sequence-add");
    private static final Pattern DAY = Pattern.compile("day-(?<row>\\d{1,3})-(?<what>copy|remove|restore)");
    private static final Pattern SECTION =
            Pattern.compile("section-(?<row>\\d{1,3})-(?<what>up|down|copy|remove|restore)");
    private static final Pattern ADD_SECTION = Pattern.compile("section-add-(?<kind>[A-Z]{1,20})");

    private FormGestures() {}

    /**
     * A form after a gesture.
     *
     * @param focus the row that the gesture was about
     */
    record Done(CycleForm form, String focus) {}

    /** A gesture that is none leaves the form as it is. */
    static Done apply(CycleForm form, String gesture) {
        var sequence = SEQUENCE.matcher(gesture);
        var addSequence = ADD_SEQUENCE.matcher(gesture);
        var day = DAY.matcher(gesture);
        var section = SECTION.matcher(gesture);
        var addSection = ADD_SECTION.matcher(gesture);
        if (sequence.matches()) {
            return sequence(form, sequence);
        } else if (addSequence.matches()) {
            return addSequence(form, number(addSequence, "day"));
        } else if (gesture.equals("day-add")) {
            return sorted(
                    with(form.days(), form.days().size(), nextDay(form)),
                    form,
                    form.days().size());
        } else if (day.matches()) {
            return day(form, number(day, "row"), day.group("what"));
        } else if (section.matches()) {
            var moved = row(form.sections(), section, FormGestures::removed, section(), UnaryOperator.identity());
            return new Done(form.withSections(moved.rows), "section-" + moved.focus);
        } else if (addSection.matches()) {
            return addSection(form, addSection.group("kind"));
        }
        return new Done(form, "");
    }

    private record Moved<T>(List<T> rows, int focus) {}

    private interface Marking<T> {
        T removed(T row, boolean gone);
    }

    private static Marking<SectionForm> section() {
        return (row, gone) -> new SectionForm(row.kind(), row.heading(), row.text(), gone);
    }

    private static boolean removed(SectionForm section) {
        return section.removed();
    }

    /** Does to one row of a list what every list knows; a move passes over rows that are removed. */
    private static <T> Moved<T> row(
            List<T> rows, Matcher gesture, Predicate<T> gone, Marking<T> marking, UnaryOperator<T> copying) {
        var at = number(gesture, "row");
        if (at >= rows.size()) {
            return new Moved<>(rows, at);
        }
        var changed = new ArrayList<>(rows);
        switch (gesture.group("what")) {
            case "copy" -> {
                changed.add(at + 1, copying.apply(rows.get(at)));
                return new Moved<>(changed, at + 1);
            }
            case "remove" -> changed.set(at, marking.removed(rows.get(at), true));
            case "restore" -> changed.set(at, marking.removed(rows.get(at), false));
            case String way -> {
                var step = way.equals("up") ? -1 : 1;
                var to = at + step;
                while (to >= 0 && to < rows.size() && gone.test(rows.get(to))) {
                    to += step;
                }
                if (to >= 0 && to < rows.size()) {
                    Collections.swap(changed, at, to);
                    return new Moved<>(changed, to);
                }
            }
        }
        return new Moved<>(changed, at);
    }

    private static Done sequence(CycleForm form, Matcher gesture) {
        var day = number(gesture, "day");
        if (day >= form.days().size()) {
            return new Done(form, "");
        }
        var rows = form.days().get(day).sequences();
        var moved = row(rows, gesture, SequenceForm::removed, SequenceForm::removed, UnaryOperator.identity());
        var from = number(gesture, "row");
        var way = gesture.group("what");
        var timed = (way.equals("up") || way.equals("down")) && moved.focus != from
                ? withHoursInOrder(moved.rows, Math.min(from, moved.focus), Math.max(from, moved.focus))
                : moved.rows;
        return new Done(
                form.withDays(set(form.days(), day, form.days().get(day).with(timed))),
                "day-" + day + "-sequence-" + moved.focus);
    }

    /** Two entries that change places also change hours, each with its own length and the gap between them. */
    private static List<SequenceForm> withHoursInOrder(List<SequenceForm> rows, int first, int second) {
        var late = rows.get(first);
        var early = rows.get(second);
        var lateStart = Typed.hour(late.start());
        var earlyStart = Typed.hour(early.start());
        var lateEnd = Typed.hour(late.end());
        var earlyEnd = Typed.hour(early.end());
        if (lateStart.isEmpty() || earlyStart.isEmpty() || !lateStart.get().isAfter(earlyStart.get())) {
            return rows;
        }
        var changed = new ArrayList<>(rows);
        if (lateEnd.isEmpty() || earlyEnd.isEmpty() || lateStart.get().isBefore(earlyEnd.get())) {
            changed.set(first, late.at(early.start(), early.end()));
            changed.set(second, early.at(late.start(), late.end()));
            return changed;
        }
        var gap = Duration.between(earlyEnd.get(), lateStart.get());
        var nowFirstEnd = earlyStart.get().plus(Duration.between(lateStart.get(), lateEnd.get()));
        changed.set(first, late.at(early.start(), Typed.write(nowFirstEnd)));
        changed.set(second, early.at(Typed.write(nowFirstEnd.plus(gap)), late.end()));
        return changed;
    }

    private static Done addSequence(CycleForm form, int day) {
        if (day >= form.days().size()) {
            return new Done(form, "");
        }
        var rows = form.days().get(day).sequences();
        var start = rows.stream()
                .filter(row -> !row.removed())
                .reduce((_, last) -> last)
                .map(SequenceForm::end)
                .orElse("");
        return new Done(
                form.withDays(set(
                        form.days(),
                        day,
                        form.days().get(day).with(with(rows, rows.size(), SequenceForm.empty(start))))),
                "day-" + day + "-sequence-" + rows.size());
    }

    private static Done addSection(CycleForm form, String kind) {
        var heading = Arrays.stream(Section.Kind.values())
                .filter(one -> one.name().equals(kind) && one != Section.Kind.OTHER)
                .map(Choices::of)
                .findFirst()
                .orElse("");
        return new Done(
                form.withSections(
                        with(form.sections(), form.sections().size(), new SectionForm(kind, heading, "", false))),
                "section-" + form.sections().size());
    }

    private static Done day(CycleForm form, int at, String what) {
        if (at >= form.days().size()) {
            return new Done(form, "");
        }
        var day = form.days().get(at);
        return switch (what) {
            case "copy" ->
                sorted(
                        with(form.days(), form.days().size(), day.copy(weekAfter(form, day))),
                        form,
                        form.days().size());
            case "remove" -> new Done(form.withDays(set(form.days(), at, day.removed(true))), "day-" + at);
            default -> new Done(form.withDays(set(form.days(), at, day.removed(false))), "day-" + at);
        };
    }

    /** The first week after that has no day yet. */
    private static String weekAfter(CycleForm form, DayForm day) {
        return Typed.date(day.date())
                .map(date -> {
                    var next = date.plusWeeks(1);
                    while (form.days().stream()
                            .map(other -> Typed.date(other.date()))
                            .anyMatch(Optional.of(next)::equals)) {
                        next = next.plusWeeks(1);
                    }
                    return next.toString();
                })
                .orElse("");
    }

    private static DayForm nextDay(CycleForm form) {
        return CycleForm.emptyDay(
                form.days().isEmpty() ? "" : form.days().getLast().capacity());
    }

    /** Days stand by date; those whose date cannot be read come last. */
    private static Done sorted(List<DayForm> days, CycleForm form, int focus) {
        var wanted = days.get(focus);
        var ordered = new ArrayList<>(days);
        ordered.sort(Comparator.comparing(
                day -> Typed.date(day.date()).map(Object::toString).orElse("~"), Comparator.naturalOrder()));
        for (var at = 0; at < ordered.size(); at++) {
            if (ordered.get(at) == wanted) {
                return new Done(form.withDays(ordered), "day-" + at);
            }
        }
        return new Done(form.withDays(ordered), "");
    }

    private static <T> List<T> with(List<T> rows, int at, T row) {
        var more = new ArrayList<>(rows);
        more.add(at, row);
        return more;
    }

    private static <T> List<T> set(List<T> rows, int at, T row) {
        var changed = new ArrayList<>(rows);
        changed.set(at, row);
        return changed;
    }

    private static int number(Matcher found, String group) {
        return Integer.parseInt(found.group(group));
    }
}
