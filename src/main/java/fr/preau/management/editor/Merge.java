package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.version.Edit;
import fr.preau.platform.French;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What two people typed on one cycle, put together: of each thing, what was typed where somebody typed,
 * and what was saved meanwhile everywhere else. Where both changed the same thing, what was typed last
 * stays and is named.
 */
final class Merge {

    private final CycleContent base;
    private final Edit mine;
    private final Cycle theirs;
    private final Map<Long, LocalDate> was;
    private final List<String> both = new ArrayList<>();

    private Merge(CycleContent base, Edit mine, Cycle theirs, Map<Long, LocalDate> was) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.was = was;
    }

    /**
     * A page put together.
     *
     * @param both what both changed, in words
     */
    record Merged(CycleContent content, Map<LocalDate, Long> numbers, List<String> both) {}

    /**
     * Puts together.
     *
     * @param was the dates that the days had in the base, by their numbers
     */
    static Merged of(CycleContent base, Edit mine, Cycle theirs, Map<Long, LocalDate> was) {
        return new Merge(base, mine, theirs, was).merged();
    }

    private Merged merged() {
        var typed = mine.content();
        var saved = theirs.content();
        var numbers = new HashMap<LocalDate, Long>();
        var days = days(numbers);
        var content = new CycleContent(
                pick("le titre", CycleContent::title),
                saved.slug(),
                pick("le lieu", CycleContent::place),
                pick("le chapo", CycleContent::leadMarkdown),
                pick("l’annonce", CycleContent::announcementMarkdown),
                new RegistrationWindow(
                        pick(
                                "l’ouverture des inscriptions",
                                page -> page.registrationWindow().opens()),
                        pick(
                                "la clôture des inscriptions",
                                page -> page.registrationWindow().closes())),
                pick("les rubriques", CycleContent::sections),
                pick("le texte du programme", CycleContent::programmeMarkdown),
                days.isEmpty() ? typed.days() : days,
                pick("la fin de la page", CycleContent::closingMarkdown));
        return new Merged(content, numbers, List.copyOf(both));
    }

    private <T> T pick(String what, Function<CycleContent, T> part) {
        return pick(what, part.apply(base), part.apply(mine.content()), part.apply(theirs.content()));
    }

    private <T> T pick(String what, T before, T typed, T saved) {
        if (typed.equals(before)) {
            return saved;
        }
        if (!saved.equals(before) && !saved.equals(typed)) {
            both.add(what);
        }
        return typed;
    }

    private List<DayContent> days(Map<LocalDate, Long> numbers) {
        var saved = theirs.days().stream().collect(Collectors.toMap(Cycle.Day::id, Cycle.Day::content));
        var days = new ArrayList<DayContent>();
        for (var typed : mine.content().days()) {
            var number = Optional.ofNullable(mine.days().get(typed.date()));
            var other = number.map(saved::get);
            var before = number.map(was::get).flatMap(this::ofBase);
            var day = other.isPresent() && before.isPresent() ? day(before.get(), typed, other.get()) : typed;
            days.add(day);
            number.filter(saved::containsKey).ifPresent(id -> numbers.put(day.date(), id));
        }
        theirs.days().stream()
                .filter(day -> !mine.days().containsValue(day.id()))
                .filter(day -> keeps(day.content()))
                .filter(day -> days.stream()
                        .noneMatch(other -> other.date().equals(day.content().date())))
                .forEach(day -> {
                    days.add(day.content());
                    numbers.put(day.content().date(), day.id());
                });
        days.sort(Comparator.comparing(DayContent::date));
        return days;
    }

    /** A day that the typist does not have: added or changed meanwhile it stays, removed by them it goes. */
    private boolean keeps(DayContent saved) {
        var before = ofBase(saved.date());
        if (before.isPresent() && !before.get().equals(saved)) {
            both.add("la journée du " + French.day(saved.date()) + ", que vous avez retirée");
        }
        return before.filter(saved::equals).isEmpty();
    }

    private Optional<DayContent> ofBase(LocalDate date) {
        return base.days().stream().filter(day -> day.date().equals(date)).findFirst();
    }

    private DayContent day(DayContent before, DayContent typed, DayContent saved) {
        var name = " de la journée du " + French.day(before.date());
        var day = new DayParts(before, typed, saved, name);
        return new DayContent(
                day.pick("la date", DayContent::date),
                day.pick("le titre", DayContent::title),
                day.pick("le lieu", DayContent::place),
                day.pick("l’accès", DayContent::access),
                day.pick("les transports", DayContent::transport),
                day.pick("la jauge", DayContent::capacity),
                day.pick("l’état", DayContent::status),
                day.pick("le motif de l’annulation", DayContent::reason),
                day.pick("l’introduction", DayContent::introductionMarkdown),
                day.pick("le programme", DayContent::sequences));
    }

    private final class DayParts {
        private final DayContent before;
        private final DayContent typed;
        private final DayContent saved;
        private final String name;

        private DayParts(DayContent before, DayContent typed, DayContent saved, String name) {
            this.before = before;
            this.typed = typed;
            this.saved = saved;
            this.name = name;
        }

        private <T> T pick(String what, Function<DayContent, T> part) {
            return Merge.this.pick(what + name, part.apply(before), part.apply(typed), part.apply(saved));
        }
    }
}
