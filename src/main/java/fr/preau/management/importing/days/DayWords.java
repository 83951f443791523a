package fr.preau.management.importing.days;

import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The days of a cycle as the headings and the cells of lists name them. */
public final class DayWords {

    /** Half a day is no day of its own: who comes for the morning alone is not asked for both. */
    private static final Pattern HALF =
            Pattern.compile("(^| )(matin|matins|matinee|apres|midi|soir|soiree|demi|am|pm|dejeuner|repas)( |$)");

    /** What a column under a day's name may hold that is not whether somebody comes, or is that they do not. */
    private static final Pattern OTHER_MATTER = Pattern.compile(
            "(^| )(ne \\w+ pas|pas (la|venue?s?|presente?s?|disponibles?)|absente?s?|absences?|annule\\w*|annulations?"
                    + "|desist\\w*|excusee?s?|indisponib\\w*|empech\\w*|refus\\w*|sauf|relances?|relancee?s?|rappels?"
                    + "|payee?s?|paiements?|reglee?s?|reglements?|factur\\w*|covoiturage|hebergements?|hotel|nuitees?"
                    + "|nuits?|navettes?|paniers?|buffet|cocktail|attestations?)( |$)");

    /** The same of words that may be a day's theme: all that the heading says, or its first or last word. */
    private static final Pattern OTHER_MATTER_OR_THEME = Pattern.compile("(^| )(transports?|restauration|trains?|bus)$"
            + "|^(transports?|restauration|trains?|bus) (du|le|j|jour|\\d)");

    private static final int LONGEST_QUOTED = 120;

    private final List<Cycle.Day> days;

    public DayWords(Cycle cycle) {
        this.days = cycle.days();
    }

    /** The one day on which somebody comes by that heading, whatever else it says, but not half of it. */
    public Optional<Long> one(String heading) {
        var plain = HandWords.plain(heading);
        var named = IntStream.range(0, days.size())
                .filter(rank -> names(heading, plain, rank))
                .mapToObj(rank -> days.get(rank).id())
                .toList();
        return named.size() == 1
                        && !HALF.matcher(plain).find()
                        && !OTHER_MATTER.matcher(plain).find()
                        && !OTHER_MATTER_OR_THEME.matcher(plain).find()
                ? Optional.of(named.getFirst())
                : Optional.empty();
    }

    /** What a cell says of the days on which somebody comes. */
    public sealed interface Said {
        /** These, by date. */
        record Days(List<Long> days) implements Said {}

        /** Nothing that can be relied upon; a sentence that quotes the cell. */
        record Unclear(String why) implements Said {}
    }

    /** Every day that a cell names: the whole of it is understood, or it is quoted. */
    public Said said(String cell) {
        var quoted = cell.length() > LONGEST_QUOTED ? cell.substring(0, LONGEST_QUOTED) + "…" : cell;
        return switch (new DayCell(
                        days.stream().map(day -> day.content().date()).toList())
                .read(cell)) {
            case DayCell.Reading.Days(var ranks) ->
                new Said.Days(
                        ranks.stream().sorted().map(rank -> days.get(rank).id()).toList());
            case DayCell.Reading.OtherDays() ->
                new Said.Unclear("« %s » n’est aucune journée de ce cycle.".formatted(quoted));
            case DayCell.Reading.NotUnderstood() ->
                new Said.Unclear(
                        "« %s » n’est pas compris en entier, ou n’est aucune journée de ce cycle : écrivez par exemple « %s » ou « toutes »."
                                .formatted(
                                        quoted,
                                        French.enumeration(days.stream()
                                                .limit(2)
                                                .map(day ->
                                                        French.day(day.content().date()))
                                                .toList())));
        };
    }

    private boolean names(String text, String plain, int rank) {
        var date = days.get(rank).content().date();
        return Pattern.compile("(^| )(jour|journee|j) ?" + (rank + 1) + "( |$)")
                        .matcher(plain)
                        .find()
                || inWords(plain, date)
                || inFigures(text, date);
    }

    private static boolean inWords(String plain, LocalDate date) {
        var day = date.getDayOfMonth() == 1 ? "1(er)?" : Integer.toString(date.getDayOfMonth());
        var month = HandWords.plain(French.month(date));
        return Pattern.compile("(^| )0?" + day + " " + orShorter(month) + "( " + date.getYear() + "| (?!\\d{4})|$)")
                .matcher(plain)
                .find();
    }

    /** « sept », « oct », « févr »: at least three letters, and those of one month only. */
    private static String orShorter(String month) {
        return IntStream.rangeClosed(3, month.length())
                .mapToObj(length -> month.substring(0, length))
                .filter(word -> !word.equals("jui"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static boolean inFigures(String text, LocalDate date) {
        var french = "(?<!\\d)0?%d[/.-]0?%d([/.-](%d|%02d))?(?![\\d/])"
                .formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear(), date.getYear() % 100);
        return text.contains(date.toString())
                || Pattern.compile(french).matcher(text).find();
    }
}
