package fr.preau.api;

import fr.preau.cycle.Cycle;
import fr.preau.registration.Answer.InLine;
import fr.preau.registration.Answer.Outcome;
import fr.preau.registration.Answer.Queued;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What became of a request, in its order; nothing in it opens a person's own page. */
record RegistrationsAnswer(List<Registration> registrations) {

    /** Who one registration is for and which workshops they want, as it was sent. */
    record Asked(String email, List<Long> workshops) {}

    /**
     * @param email as it was sent
     * @param workshops absent where none were asked for
     */
    record Registration(String email, List<Place> places, Optional<List<Workshop>> workshops) {}

    /**
     * What became of one of the workshops asked for.
     *
     * @param rank in its line, for whoever waits
     */
    record Workshop(long id, State state, OptionalInt rank) {}

    /** @param rank in the waiting list, for whoever waits */
    record Place(LocalDate day, State state, Optional<Integer> rank) {}

    enum State {
        CONFIRMED,
        WAITING,
        UNDER_REVIEW,
        FULL
    }

    static RegistrationsAnswer of(Cycle cycle, List<Asked> asked, List<Outcome> members) {
        return new RegistrationsAnswer(IntStream.range(0, members.size())
                .mapToObj(index -> new Registration(
                        asked.get(index).email(),
                        places(cycle, members.get(index)),
                        Optional.of(workshops(asked.get(index).workshops(), members.get(index)))
                                .filter(workshops -> !workshops.isEmpty())))
                .toList());
    }

    private static List<Workshop> workshops(List<Long> asked, Outcome outcome) {
        return asked.stream().map(id -> workshop(id, outcome)).toList();
    }

    /** One that was neither given nor is waited for is of a day without room. */
    private static Workshop workshop(long id, Outcome outcome) {
        if (outcome.workshops().contains(id)) {
            return new Workshop(id, State.CONFIRMED, OptionalInt.empty());
        }
        var rank = outcome.waitedWorkshops().stream()
                .filter(line -> line.workshop() == id)
                .mapToInt(InLine::rank)
                .findFirst();
        return new Workshop(id, rank.isPresent() ? State.WAITING : State.FULL, rank);
    }

    private static List<Place> places(Cycle cycle, Outcome outcome) {
        return cycle.days().stream().flatMap(day -> place(day, outcome)).toList();
    }

    private static Stream<Place> place(Cycle.Day day, Outcome outcome) {
        var rank = outcome.waiting().stream()
                .filter(queued -> queued.day() == day.id())
                .map(Queued::rank)
                .findFirst();
        return Stream.of(
                        Optional.of(State.CONFIRMED).filter(_ -> outcome.confirmed(day.id())),
                        Optional.of(State.WAITING).filter(_ -> rank.isPresent()),
                        Optional.of(State.UNDER_REVIEW).filter(_ -> outcome.underReview(day.id())),
                        Optional.of(State.FULL).filter(_ -> outcome.full().contains(day.id())))
                .flatMap(Optional::stream)
                .map(state -> new Place(day.content().date(), state, rank));
    }
}
