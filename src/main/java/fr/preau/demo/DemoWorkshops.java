package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A day of three workshops at once: one is full with two who wait, one has room, one is open to all. */
@Component
class DemoWorkshops {

    /** How many want each of them, in the order of the programme. */
    private static final List<Integer> WANT = List.of(14, 6, 5);

    private static final int FIRST_PERSON = 45;

    private final DemoRegistrations registrations;
    private final Seats seats;

    DemoWorkshops(DemoRegistrations registrations, Seats seats) {
        this.registrations = registrations;
        this.seats = seats;
    }

    void tell(Cycle cycle) {
        var day = cycle.days().getFirst().id();
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
                                    List.of(),
                                    List.of(workshop)))
                            .toList(),
                    Policy.WHAT_REMAINS));
        }
        registrations.take(cycle, asked);
    }
}
