package fr.preau.management.letter;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.Seats;
import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.management.SelectionQuery;
import fr.preau.platform.French;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Filing;
import fr.preau.registration.Selection.Replied;
import fr.preau.registration.list.Addressees;
import fr.preau.registration.rules.Questions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a selection holds, as people say it. */
@Component
public class SelectionWords {

    private final Cycles cycles;
    private final Questions questions;
    private final Seats seats;
    private final Addressees addressees;

    SelectionWords(Cycles cycles, Questions questions, Seats seats, Addressees addressees) {
        this.seats = seats;
        this.cycles = cycles;
        this.questions = questions;
        this.addressees = addressees;
    }

    /** Something that the selection asks for. */
    public record Fact(String label, String value) {}

    /** Each thing that it asks for, what narrows it least first. */
    List<Fact> of(Selection selection) {
        var cycle = selection.cycle().flatMap(cycles::withId);
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Cycle", cycle.map(Cycle::title).orElse("tous les cycles")));
        days(selection, cycle).ifPresent(days -> facts.add(new Fact("Journées", days)));
        workshops(selection, cycle).ifPresent(workshops -> facts.add(new Fact("Ateliers", workshops)));
        some("Places", selection.states(), PlaceState::label).ifPresent(facts::add);
        some("Profils", selection.profiles(), Profile::label).ifPresent(facts::add);
        some("Structures", selection.kinds(), OrganisationKind::label).ifPresent(facts::add);
        some("Départements", selection.departments(), code -> Departments.NAMES.getOrDefault(code, code))
                .ifPresent(facts::add);
        selection.replied().ifPresent(replied -> facts.add(replied(selection, replied)));
        some("Fiches", selection.filings(), filing -> filing == Filing.TO_COMPLETE ? "à compléter" : "complètes")
                .ifPresent(facts::add);
        if (!selection.search().isBlank()) {
            facts.add(new Fact("Recherche", selection.search()));
        }
        return facts;
    }

    /** How many people have a place in which state, such as « 45 confirmées, 3 désistements ». */
    String states(Selection selection) {
        return addressees.states(selection).entrySet().stream()
                .map(entry -> counted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String counted(PlaceState state, int people) {
        return switch (state) {
            case CONFIRMED -> French.count(people, "confirmée", "confirmées");
            case OFFERED -> French.count(people, "proposée", "proposées");
            case WAITING -> French.count(people, "en liste d’attente", "en liste d’attente");
            case UNDER_REVIEW -> French.count(people, "à l’étude", "à l’étude");
            case WITHDRAWN -> French.count(people, "désistement", "désistements");
            case REFUSED -> French.count(people, "refusée", "refusées");
        };
    }

    private static Optional<String> days(Selection selection, Optional<Cycle> cycle) {
        var dates = cycle.stream()
                .flatMap(one -> one.days().stream())
                .filter(day -> selection.days().contains(day.id()))
                .map(day -> day.content().date())
                .toList();
        return selection.days().isEmpty()
                ? Optional.empty()
                : Optional.of(dates.isEmpty() ? "d’autres cycles" : French.days(dates));
    }

    private Optional<String> workshops(Selection selection, Optional<Cycle> cycle) {
        if (selection.workshops().isEmpty()) {
            return Optional.empty();
        }
        var days = cycle.stream()
                .flatMap(one -> one.days().stream().map(Cycle.Day::id))
                .toList();
        var titles = seats.workshops(days).stream()
                .filter(workshop -> selection.workshops().contains(workshop.id()))
                .map(WorkshopSeats::title)
                .toList();
        return Optional.of(titles.isEmpty() ? "d’autres cycles" : String.join(", ", titles));
    }

    private static <T extends Comparable<? super T>> Optional<Fact> some(
            String label, Collection<T> values, Function<T, String> word) {
        return Optional.of(values)
                .filter(some -> !some.isEmpty())
                .map(some -> new Fact(
                        label,
                        String.join(", ", some.stream().sorted().map(word).toList())));
    }

    private Fact replied(Selection selection, Replied replied) {
        var label = selection.cycle().stream()
                .flatMap(cycle -> questions.of(cycle).stream())
                .filter(question -> question.id() == replied.question())
                .map(question -> question.wording().label())
                .findFirst()
                .orElse("Question");
        return new Fact(label, replied.text().orElse("toute réponse"));
    }

    /** The same in one line. */
    String line(Selection selection) {
        return String.join(" ; ", of(selection).stream().map(Fact::value).toList());
    }

    /** The boxes that narrow a cycle's selection by day, by workshop and by state. */
    List<Box> boxes(Selection selection) {
        var cycle = selection.cycle().flatMap(cycles::withId);
        var days = cycle.stream()
                .flatMap(one -> one.days().stream())
                .map(day -> new Box(
                        "jour",
                        Long.toString(day.id()),
                        French.date(day.content().date()),
                        selection.days().contains(day.id())));
        var states = Stream.of(PlaceState.values())
                .map(state -> new Box(
                        "etat",
                        SelectionQuery.word(state),
                        state.label(),
                        selection.states().contains(state)));
        return cycle.isEmpty()
                ? List.of()
                : Stream.of(days, cycle.stream().flatMap(one -> workshopBoxes(selection, one)), states)
                        .flatMap(boxes -> boxes)
                        .toList();
    }

    private Stream<Box> workshopBoxes(Selection selection, Cycle cycle) {
        var all = seats.workshops(cycle.days().stream().map(Cycle.Day::id).toList());
        return cycle.days().stream()
                .flatMap(day -> all.stream()
                        .filter(workshop -> workshop.day() == day.id())
                        .map(workshop -> new Box(
                                SelectionQuery.WORKSHOP,
                                Long.toString(workshop.id()),
                                "%s, %s : %s"
                                        .formatted(
                                                French.day(day.content().date()),
                                                French.hour(workshop.start()),
                                                workshop.title()),
                                selection.workshops().contains(workshop.id()))));
    }

    /** A box of a form: its field, its value, its words, and whether it is ticked. */
    public record Box(String field, String value, String label, boolean ticked) {}
}
