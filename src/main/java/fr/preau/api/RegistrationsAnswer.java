package fr.preau.api;

import fr.preau.cycle.Cycle;
import fr.preau.registration.Answer.Outcome;
import fr.preau.registration.Answer.Queued;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What became of a request, in its order; nothing in it opens a person's own page. */
record RegistrationsAnswer(List<Registration> registrations) {

    /** @param email as it was sent */
    record Registration(String email, List<Place> places) {}

    /** @param rank in the waiting list, for whoever waits */
    record Place(LocalDate day, State state, Optional<Integer> rank) {}

    enum State {
        CONFIRMED,
        WAITING,
        UNDER_REVIEW,
        FULL
    }

    static RegistrationsAnswer of(Cycle cycle, List<String> emails, List<Outcome> members) {
        return new RegistrationsAnswer(IntStream.range(0, members.size())
                .mapToObj(index -> new Registration(emails.get(index), places(cycle, members.get(index))))
                .toList());
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
