package fr.preau.cycle.document;

import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.FrenchDates.Written;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the year of a date that does not carry one: the title gives it, or the text before the programme. */
final class Years {

    private static final Pattern BARE = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");
    private static final int NEARBY = 8;

    private final List<Written> announced;
    private final List<Integer> dated;
    private final List<Integer> likely;
    private final LocalDate today;

    Years(TitleLine title, String front, LocalDate today) {
        this.announced = title.dates();
        this.dated = Stream.of(
                        title.dates().stream()
                                .flatMap(date -> date.year().stream().boxed()),
                        FrenchDates.yearsOfMonths(title.title()).stream(),
                        FrenchDates.yearsOfMonths(front).stream())
                .flatMap(years -> years)
                .distinct()
                .toList();
        this.likely = new ArrayList<>(BARE.matcher(title.title() + "\n" + front)
                .results()
                .map(found -> Integer.parseInt(found.group()))
                .distinct()
                .toList());
        this.today = today;
    }

    /**
     * A date in full.
     *
     * @param assumed whether no text of the document gives the year
     */
    record Dated(LocalDate date, boolean assumed) {}

    /** Empty when no year that comes into question has this date, as 29 February. */
    Optional<Dated> of(Written written) {
        if (written.year().isPresent()) {
            return written.in(written.year().getAsInt()).map(date -> new Dated(date, false));
        }
        var sure = announced.stream()
                .filter(date -> date.day() == written.day() && date.month() == written.month())
                .flatMap(date -> date.year().stream().boxed());
        var candidates = Stream.concat(sure, dated.stream())
                .flatMap(year -> written.in(year).stream())
                .toList();
        var given = candidates.stream()
                .filter(written::falls)
                .findFirst()
                .or(() -> candidates.stream().findFirst());
        if (given.isPresent()) {
            return given.map(date -> new Dated(date, false));
        }
        return assumed(written).map(date -> {
            likely.addFirst(date.getYear());
            return new Dated(date, true);
        });
    }

    /** The weekday chooses among the years that the text names, then among those near today. */
    private Optional<LocalDate> assumed(Written written) {
        var named = written.weekday().isPresent() ? likely.stream() : Stream.<Integer>empty();
        var near = IntStream.rangeClosed(0, NEARBY)
                .boxed()
                .flatMap(distance -> Stream.of(today.getYear() + distance, today.getYear() - distance));
        var dates = Stream.concat(named, near)
                .flatMap(year -> written.in(year).stream())
                .toList();
        return dates.stream()
                .filter(written::falls)
                .filter(date -> written.weekday().isPresent() || !date.isBefore(today))
                .findFirst();
    }
}
