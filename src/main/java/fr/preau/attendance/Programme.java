package fr.preau.attendance;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.SequenceContent.Kind;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The half-days that a programme means: what is held before the meal, and what is held after it. The
 * welcome does not count as attended time. Where the programme is silent an organiser's word replaces
 * what is supposed here.
 */
final class Programme {

    /** A break that touches these hours is the meal. */
    private static final LocalTime MEAL_FROM = LocalTime.of(11, 30);

    private static final LocalTime MEAL_UNTIL = LocalTime.of(14, 30);
    /** Without a meal in the programme: what begins from here on is the afternoon's. */
    private static final LocalTime AFTERNOON_FROM = LocalTime.of(12, 30);
    /** What runs past this hour belongs to both halves, and is cut at noon. */
    private static final LocalTime MORNING_AT_LATEST = LocalTime.of(14, 0);

    /** A last sequence without an end. */
    private static final int SUPPOSED_MINUTES = 60;

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    /** A day whose programme gives no hour yet. */
    private static final List<HalfDay> USUAL = List.of(
            new HalfDay(Part.MORNING, LocalTime.of(9, 0), LocalTime.NOON),
            new HalfDay(Part.AFTERNOON, LocalTime.of(14, 0), LocalTime.of(17, 0)));

    private Programme() {}

    private record Span(Kind kind, LocalTime starts, LocalTime ends) {

        boolean touchesTheMeal() {
            return kind == Kind.BREAK && starts.isBefore(MEAL_UNTIL) && ends.isAfter(MEAL_FROM);
        }

        Optional<Span> until(LocalTime latest) {
            return between(starts, ends.isBefore(latest) ? ends : latest);
        }

        Optional<Span> from(LocalTime earliest) {
            return between(starts.isAfter(earliest) ? starts : earliest, ends);
        }

        private Optional<Span> between(LocalTime from, LocalTime to) {
            return from.isBefore(to) ? Optional.of(new Span(kind, from, to)) : Optional.empty();
        }

        long minutes() {
            return Duration.between(starts, ends).toMinutes();
        }
    }

    /** One or two, in order. */
    static List<HalfDay> halfDays(List<SequenceContent> sequences) {
        var spans = spans(sequences);
        var work = spans.stream().filter(span -> span.kind != Kind.BREAK).toList();
        var attended = work.stream().anyMatch(span -> span.kind != Kind.WELCOME)
                ? work.stream().filter(span -> span.kind != Kind.WELCOME).toList()
                : work;
        var halves = spans.stream()
                .filter(Span::touchesTheMeal)
                .max(Comparator.comparingLong(Span::minutes))
                .map(meal -> aroundTheMeal(attended, meal))
                .orElseGet(() -> aroundNoon(attended));
        return halves.isEmpty() ? USUAL : halves;
    }

    private static List<HalfDay> aroundTheMeal(List<Span> spans, Span meal) {
        return halves(
                spans.stream().flatMap(span -> span.until(meal.starts).stream()).toList(),
                spans.stream().flatMap(span -> span.from(meal.ends).stream()).toList());
    }

    private static List<HalfDay> aroundNoon(List<Span> spans) {
        var morning = new ArrayList<Span>();
        var afternoon = new ArrayList<Span>();
        for (var span : spans) {
            if (!span.starts.isBefore(AFTERNOON_FROM)) {
                afternoon.add(span);
            } else if (span.ends.isAfter(MORNING_AT_LATEST)) {
                span.until(LocalTime.NOON).ifPresent(morning::add);
                span.from(LocalTime.NOON).ifPresent(afternoon::add);
            } else {
                morning.add(span);
            }
        }
        return halves(morning, afternoon);
    }

    private static List<HalfDay> halves(List<Span> morning, List<Span> afternoon) {
        return Stream.of(half(Part.MORNING, morning), half(Part.AFTERNOON, afternoon))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<HalfDay> half(Part part, List<Span> spans) {
        var starts = spans.stream().map(Span::starts).min(Comparator.naturalOrder());
        var ends = spans.stream().map(Span::ends).max(Comparator.naturalOrder());
        return starts.flatMap(from -> ends.map(to -> new HalfDay(part, from, to)));
    }

    /** A sequence without an end lasts until the next one begins. */
    private static List<Span> spans(List<SequenceContent> sequences) {
        var sorted = sequences.stream()
                .sorted(Comparator.comparing(SequenceContent::start))
                .toList();
        var spans = new ArrayList<Span>();
        for (var sequence : sorted) {
            var end = sequence.end()
                    .or(() -> sorted.stream()
                            .map(SequenceContent::start)
                            .filter(sequence.start()::isBefore)
                            .findFirst())
                    .orElseGet(() -> anHourAfter(sequence.start()));
            if (sequence.start().isBefore(end)) {
                spans.add(new Span(sequence.kind(), sequence.start(), end));
            }
        }
        return spans;
    }

    private static LocalTime anHourAfter(LocalTime start) {
        var end = start.plusMinutes(SUPPOSED_MINUTES);
        return end.isAfter(start) ? end : LAST_MINUTE;
    }
}
