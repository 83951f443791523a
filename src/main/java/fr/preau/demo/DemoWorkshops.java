package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.rules.Condition;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A day of three workshops at once: one is full with two who wait, one has room, one is open to all. */
@Component
class DemoWorkshops {

    /** How many want each of them, in the order of the programme. */
    private static final List<Integer> WANT = List.of(14, 6, 5);

    private static final int FIRST_PERSON = 45;

    private static final List<String> MEALS = List.of("Oui", "Oui, repas végétarien", "Non");

    private final DemoRegistrations registrations;
    private final Seats seats;
    private final Questions questions;

    DemoWorkshops(DemoRegistrations registrations, Seats seats, Questions questions) {
        this.registrations = registrations;
        this.seats = seats;
        this.questions = questions;
    }

    void tell(Cycle cycle) {
        var day = cycle.days().getFirst().id();
        var meal = meal(cycle, day);
        var workshops = seats.workshops(List.of(day));
        var asked = new ArrayList<Application>();
        var number = FIRST_PERSON;
        for (var at = 0; at < Math.min(WANT.size(), workshops.size()); at++) {
            var workshop = workshops.get(at).id();
            var first = number;
            number += WANT.get(at);
            asked.add(new Application(
                    "demo-ateliers-%d-%d".formatted(day, workshop),
                    cycle.id(),
                    IntStream.range(first, number)
                            .mapToObj(one -> new Member(
                                    DemoPeople.number(one),
                                    List.of(day),
                                    Set.of(),
                                    false,
                                    "",
                                    meal.stream()
                                            .map(asking -> new Reply(asking, 1, MEALS.get(one % MEALS.size())))
                                            .toList(),
                                    List.of(workshop)))
                            .toList(),
                    Policy.WHAT_REMAINS));
        }
        registrations.take(cycle, asked);
    }

    /** The question about lunch, of who comes that day; none where the demo was filled before. */
    private Optional<Long> meal(Cycle cycle, long day) {
        if (!questions.of(cycle.id()).isEmpty()) {
            return Optional.empty();
        }
        var wording =
                new Wording(Kind.CHOICE, "Déjeunez-vous sur place ?", "", MEALS, false, new Condition.OnDay(day), true);
        return Optional.of(questions.add(cycle.id(), wording));
    }
}
