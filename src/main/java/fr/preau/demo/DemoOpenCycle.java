package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.registration.Application;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The cycle that takes registrations: its page, who comes, and what they ask before. */
@Component
class DemoOpenCycle {

    private static final String SLUG = "entrez-dans-la-vie-du-contrat-2024";
    private static final LocalDate OPEN_DAY = LocalDate.of(2024, 9, 24);
    private static final int PEOPLE_ON_OPEN_DAY = 41;

    private final DemoPages pages;
    private final DemoRegistrations registrations;
    private final DemoExchange exchange;

    DemoOpenCycle(DemoPages pages, DemoRegistrations registrations, DemoExchange exchange) {
        this.pages = pages;
        this.registrations = registrations;
        this.exchange = exchange;
    }

    /** The second day full, the first with room: by registrations like any other. */
    void tell() {
        var cycle = pages.withFace(SLUG, "cycle.md");
        var open = cycle.days().stream()
                .filter(day -> day.content().date().equals(OPEN_DAY))
                .findFirst()
                .orElseThrow();
        registrations.take(
                cycle,
                cycle.days().stream()
                        .flatMap(day -> IntStream.range(
                                        0,
                                        day.equals(open)
                                                ? PEOPLE_ON_OPEN_DAY
                                                : day.content().capacity().orElse(0))
                                .mapToObj(number -> application(cycle, day, number)))
                        .toList());
        exchange.tell(open);
    }

    private static Application application(Cycle cycle, Cycle.Day day, int number) {
        return new Application(
                "demo-%d-%d".formatted(day.id(), number),
                cycle.id(),
                List.of(new Application.Member(DemoPeople.number(number), List.of(day.id()), Set.of(), false)),
                Application.Policy.WHAT_REMAINS);
    }
}
