package fr.preau.management.importing.days;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** One day as a cell names it, before it is known which of the cycle's it is. */
sealed interface Point {

    /** With its month, and a year and a day of the week that may be told. */
    record Dated(Optional<DayOfWeek> weekday, int day, int month, OptionalInt year) implements Point {

        boolean is(LocalDate date) {
            return date.getDayOfMonth() == day
                    && date.getMonthValue() == month
                    && (year.isEmpty() || year.getAsInt() == date.getYear())
                    && weekday.map(date.getDayOfWeek()::equals).orElse(true);
        }
    }

    /** A number alone: the month, or the word « jour », is said elsewhere in the cell. */
    record Bare(Optional<DayOfWeek> weekday, int number) implements Point {}

    /** The first, the second… {@link Token#LAST} is the last. */
    record Ranked(int rank) implements Point {}

    /** Of a week that nobody says. */
    record Weekday(DayOfWeek weekday) implements Point {}

    /** A spreadsheet that forgot that a number was a date counts the days from here. */
    LocalDate SPREADSHEETS_ZERO = LocalDate.of(1899, 12, 30);

    int FIRST_SERIAL = 30_000;

    /** What those tokens name, all of them; empty if they name no day. */
    static Optional<Point> of(List<Token> tokens) {
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        var first = tokens.getFirst();
        if (first.kind() == 'W') {
            var rest = tokens.subList(1, tokens.size());
            return rest.isEmpty()
                    ? Optional.of(new Weekday(first.weekday()))
                    : date(rest, Optional.of(first.weekday()));
        }
        return switch (shape(tokens)) {
            case "JN", "Jn" -> Optional.of(new Ranked(tokens.get(1).value()));
            case "nJ", "O", "OJ" -> Optional.of(new Ranked(first.value()));
            default -> date(first.kind() == 'J' ? tokens.subList(1, tokens.size()) : tokens, Optional.empty());
        };
    }

    private static Optional<Point> date(List<Token> named, Optional<DayOfWeek> weekday) {
        var tokens = !named.isEmpty() && named.getFirst().kind() == 'F' ? named.subList(1, named.size()) : named;
        if (tokens.isEmpty()) {
            return Optional.empty();
        }
        if (tokens.getFirst().kind() == 'W' && weekday.isEmpty()) {
            return of(tokens);
        }
        var one = tokens.getFirst();
        return switch (shape(tokens)) {
            case "N", "n" ->
                one.value() >= FIRST_SERIAL
                        ? Optional.of(on(weekday, SPREADSHEETS_ZERO.plusDays(one.value())))
                        : Optional.of(new Bare(weekday, one.value()));
            case "NM", "nM" ->
                Optional.of(new Dated(weekday, one.value(), tokens.get(1).value(), OptionalInt.empty()));
            case "NMN", "nMN" ->
                Optional.of(new Dated(weekday, one.value(), tokens.get(1).value(), year(tokens.get(2))));
            case "N/N", "N-N", "N.N" ->
                Optional.of(new Dated(weekday, one.value(), tokens.get(2).value(), OptionalInt.empty()));
            case "N/N/N", "N-N-N", "N.N.N" -> inFigures(weekday, tokens);
            default -> Optional.empty();
        };
    }

    private static Optional<Point> inFigures(Optional<DayOfWeek> weekday, List<Token> tokens) {
        var month = tokens.get(2).value();
        if (tokens.getFirst().digits() == 4) {
            return Optional.of(new Dated(
                    weekday,
                    tokens.get(4).value(),
                    month,
                    OptionalInt.of(tokens.getFirst().value())));
        }
        return Optional.of(new Dated(weekday, tokens.getFirst().value(), month, year(tokens.get(4))));
    }

    private static OptionalInt year(Token written) {
        return OptionalInt.of(written.digits() == 2 ? 2000 + written.value() : written.value());
    }

    private static Point on(Optional<DayOfWeek> weekday, LocalDate date) {
        return new Dated(weekday, date.getDayOfMonth(), date.getMonthValue(), OptionalInt.of(date.getYear()));
    }

    private static String shape(List<Token> tokens) {
        return tokens.stream().map(token -> String.valueOf(token.kind())).collect(Collectors.joining());
    }
}
