package fr.preau.management.importing.days;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A cell that names days: « 4 et 5 novembre », « du 4 au 5 », « 4-5/11 », « toutes sauf le 4 », « jours 1 et 2 ».
 * The whole cell is accounted for, and in one way only: what is passed over, or could mean two things, would
 * register somebody for a day on which they do not come (docs/decisions/0033).
 */
final class DayCell {

    private static final int LONGEST = 200;
    private static final int MOST_PARTS = 40;
    private static final int MOST_TOKENS_OF_A_PART = 16;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern MIDNIGHT = Pattern.compile("[ t]00?:00(:00(\\.0+)?)?$");
    private static final Pattern WHOLE = Pattern.compile("^(\\d{5})[.,]0+$");
    /** A day and an hour in a spreadsheet's own count. */
    private static final Pattern DAY_AND_HOUR = Pattern.compile("\\d{5}[.,]\\d*[1-9]\\d*");

    private static final Pattern EXCEPT = Pattern.compile("\\b(?:sauf|hormis|excepte|hors|a l exception)\\b");
    private static final String NOUN = "(?: (?:journees?|jours?|dates?|seances?|sessions?|rencontres?))?";
    private static final Pattern ALL = Pattern.compile("(?:a )?(?:toutes?|tous|tout)(?: les| la| le)?" + NOUN
            + "(?: (?:cycle|periode))?|(?:l )?(?:ensemble|integralite|totalite)(?: des| du)?" + NOUN
            + "(?: cycle)?|(?:le )?cycle (?:complet|entier)|complet");
    private static final Pattern SO_MANY =
            Pattern.compile("(?:(?:a )?(?:toutes |tous )?les (\\w+)" + NOUN + "|(\\w+) (?:journees|jours|dates|seances|sessions|rencontres))");
    private static final List<String> NUMBERS =
            List.of("zero", "une", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix");

    /** Whatever month is meant where a number stands alone: none is said, a month from 1, or a rank among the days. */
    private static final int UNSAID = 0;

    private static final int RANKS = 13;

    private final List<LocalDate> days;

    /** @param days of the cycle, by date */
    DayCell(List<LocalDate> days) {
        this.days = List.copyOf(days);
    }

    /** What a cell turned out to say. */
    sealed interface Reading {
        /** The places of these days among the cycle's, from 0. */
        record Days(Set<Integer> ranks) implements Reading {}

        /** Wholly understood, but no day of this cycle, or not only. */
        record OtherDays() implements Reading {}

        record NotUnderstood() implements Reading {}
    }

    /** What is read so far, from the right; {@code waiting} for somebody to say of which month they are. */
    private record State(Set<Integer> ranks, int context, List<DayRange> waiting) {}

    Reading read(String cell) {
        if (cell.length() > LONGEST) {
            return new Reading.NotUnderstood();
        }
        var plain = plain(cell);
        var sides = EXCEPT.split(plain, -1);
        if (sides.length > 2 || DAY_AND_HOUR.matcher(plain).matches()) {
            return new Reading.NotUnderstood();
        }
        return sides.length == 1
                ? named(sides[0])
                : without(sides[0].isBlank() ? new Reading.Days(everyDay()) : named(sides[0]), named(sides[1]));
    }

    private static Reading without(Reading left, Reading right) {
        if (!(left instanceof Reading.Days(var some)) || !(right instanceof Reading.Days(var others))) {
            return left instanceof Reading.Days ? right : left;
        }
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return some.containsAll(others) && !rest.isEmpty() ? new Reading.Days(rest) : new Reading.NotUnderstood();
    }

    /** Lower case, no accents, lines and lonely strokes as separators. */
    private static String plain(String cell) {
        var bare = MARKS.matcher(Normalizer.normalize(cell, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’']", " ")
                .strip()
                .replaceAll("\\R|\\s/\\s", " ; ");
        bare = MIDNIGHT.matcher(bare).replaceAll("");
        bare = WHOLE.matcher(bare).replaceAll("$1");
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private boolean all(String plain) {
        var text = plain.replaceAll("[\\s,;]+", " ").strip();
        var many = SO_MANY.matcher(text);
        if (many.matches()) {
            var said = Optional.ofNullable(many.group(1)).orElse(many.group(2));
            if (said.equals(Integer.toString(days.size())) || NUMBERS.indexOf(said) == days.size()) {
                return true;
            }
        }
        return ALL.matcher(text).matches();
    }

    private Set<Integer> everyDay() {
        return new TreeSet<>(IntStream.range(0, days.size()).boxed().toList());
    }

    /** The days of a list of days, if there is one way to read it. */
    private Reading named(String plain) {
        var found = new HashSet<Set<Integer>>();
        if (all(plain)) {
            found.add(everyDay());
        }
        var parts = parts(Token.of(plain));
        var understood = !parts.isEmpty() && parts.stream().noneMatch(List::isEmpty);
        if (understood) {
            var states = Set.of(new State(Set.of(), UNSAID, List.of()));
            for (var part : parts.reversed()) {
                states = before(part, states);
            }
            states.forEach(state -> settled(state, UNSAID).ifPresent(done -> found.add(done.ranks)));
        }
        if (found.size() == 1) {
            return new Reading.Days(found.iterator().next());
        }
        return understood && found.isEmpty() ? new Reading.OtherDays() : new Reading.NotUnderstood();
    }

    /** The readings of what stands between the separators; of something not understood, none. */
    private static List<List<DayRange>> parts(List<Token> tokens) {
        var parts = new ArrayList<List<DayRange>>();
        var from = 0;
        for (var at = 0; at <= tokens.size(); at++) {
            if (at == tokens.size() || tokens.get(at).kind() == ',') {
                if (at - from > MOST_TOKENS_OF_A_PART || parts.size() > MOST_PARTS) {
                    return List.of();
                }
                if (at > from) {
                    parts.add(DayRange.readings(tokens.subList(from, at)));
                }
                from = at + 1;
            }
        }
        return parts;
    }

    private Set<State> before(List<DayRange> readings, Set<State> states) {
        var next = new HashSet<State>();
        for (var state : states) {
            for (var part : readings) {
                var own = context(part);
                if (own == UNSAID && bare(part)) {
                    if (state.context == UNSAID) {
                        var waiting = new ArrayList<>(state.waiting);
                        waiting.add(part);
                        next.add(new State(state.ranks, UNSAID, List.copyOf(waiting)));
                    } else {
                        with(state, part, state.context).ifPresent(next::add);
                    }
                } else {
                    settled(state, own)
                            .flatMap(settled -> with(settled, part, own))
                            .map(done -> new State(done.ranks, own == UNSAID ? state.context : own, List.of()))
                            .ifPresent(next::add);
                }
            }
        }
        return next;
    }

    private Optional<State> settled(State state, int context) {
        var settled = Optional.of(new State(state.ranks, state.context, List.of()));
        for (var part : state.waiting) {
            settled = settled.flatMap(one -> with(one, part, context));
        }
        return settled;
    }

    private Optional<State> with(State state, DayRange part, int context) {
        return ranks(part, context).map(ranks -> {
            var all = new TreeSet<>(state.ranks);
            all.addAll(ranks);
            return new State(all, state.context, state.waiting);
        });
    }

    private static boolean bare(DayRange part) {
        return part.first() instanceof Point.Bare || part.last() instanceof Point.Bare;
    }

    /** What a part says for the bare numbers beside it. */
    private static int context(DayRange part) {
        return Math.max(context(part.first()), context(part.last())) == RANKS
                ? RANKS
                : context(part.last()) != UNSAID ? context(part.last()) : context(part.first());
    }

    private static int context(Point point) {
        return switch (point) {
            case Point.Dated dated -> dated.month();
            case Point.Ranked _ -> RANKS;
            case Point.Bare _, Point.Weekday _ -> UNSAID;
        };
    }

    private Optional<Set<Integer>> ranks(DayRange part, int context) {
        var said = context(part) == UNSAID ? context : context(part);
        return rank(part.first(), said)
                .flatMap(first -> rank(part.last(), said)
                        .filter(last -> part.form() == DayRange.Form.ONE || first < last)
                        .map(last -> switch (part.form()) {
                            case ONE -> Set.of(first);
                            case BOTH -> Set.of(first, last);
                            case THROUGH ->
                                IntStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
                        }));
    }

    private Optional<Integer> rank(Point point, int context) {
        return switch (point) {
            case Point.Dated dated -> only(rank -> dated.is(days.get(rank)));
            case Point.Weekday(var weekday) -> only(rank -> days.get(rank).getDayOfWeek() == weekday);
            case Point.Ranked(var rank) -> ranked(rank);
            case Point.Bare(var weekday, var number) ->
                switch (context) {
                    case RANKS -> weekday.isPresent() ? Optional.empty() : ranked(number);
                    case UNSAID ->
                        number <= days.size()
                                ? Optional.empty()
                                : only(rank -> days.get(rank).getDayOfMonth() == number
                                        && weekday.map(days.get(rank).getDayOfWeek()::equals)
                                                .orElse(true));
                    default ->
                        only(rank -> new Point.Dated(weekday, number, context, OptionalInt.empty()).is(days.get(rank)));
                };
        };
    }

    private Optional<Integer> ranked(int rank) {
        var place = rank == Token.LAST ? days.size() : rank;
        return Optional.of(place - 1).filter(at -> at >= 0 && at < days.size());
    }

    private Optional<Integer> only(IntPredicate which) {
        var found = IntStream.range(0, days.size()).filter(which).boxed().toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
