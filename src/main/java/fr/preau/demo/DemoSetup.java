package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.registration.Application;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;

/** Fills an instance with the demonstration; whatever of it is there already stays as it is. */
@Service
public class DemoSetup {

    public static final String EMAIL = "organisatrice@demo.preau";
    public static final String PASSWORD = "preau-demo-2024";

    private static final String SLUG = "entrez-dans-la-vie-du-contrat-2024";
    private static final LocalDate OPEN_DAY = LocalDate.of(2024, 9, 24);
    private static final int PEOPLE_ON_OPEN_DAY = 41;

    private final DemoPages pages;
    private final DemoRegistrations registrations;
    private final Accounts accounts;
    private final DemoWorkshops workshops;
    private final DemoPast past;
    private final DemoNews news;
    private final DemoTerritories territories;
    private final DemoSurvey survey;
    private final DemoResources resources;
    private final DemoContract contract;
    private final DemoExchange exchange;

    DemoSetup(
            DemoPages pages,
            DemoRegistrations registrations,
            Accounts accounts,
            DemoWorkshops workshops,
            DemoPast past,
            DemoNews news,
            DemoTerritories territories,
            DemoSurvey survey,
            DemoResources resources,
            DemoContract contract,
            DemoExchange exchange) {
        this.pages = pages;
        this.registrations = registrations;
        this.accounts = accounts;
        this.workshops = workshops;
        this.past = past;
        this.news = news;
        this.territories = territories;
        this.survey = survey;
        this.resources = resources;
        this.contract = contract;
        this.exchange = exchange;
    }

    public void fill() {
        contract.fill(account(EMAIL, "Camille Fontaine", Role.ADMINISTRATOR));
        account("accueil@demo.preau", "Sacha Lenoir", Role.DESK);
        account("lecture@demo.preau", "Dominique Vasseur", Role.READER);
        news.tell();
        register(pages.withFace(SLUG, "cycle.md"));
        workshops.tell(pages.published("un-automne-d-ateliers-2024", "workshops-cycle.md"));
        var held = pages.published("preparer-la-signature-2024", "past-cycle.md");
        past.tell(held);
        survey.tell(held);
        resources.tell(held);
        territories.fill();
    }

    /** Whoever is not there yet gets an account: a password takes a while to hash. */
    private Account account(String email, String name, Role role) {
        return accounts.withEmail(email)
                .map(known -> new Account(known.id(), known.email(), known.name(), known.role()))
                .or(() -> accounts.create(email, name, role, PASSWORD))
                .orElseThrow();
    }

    /** The second day full, the first with room: by registrations like any other. */
    private void register(Cycle cycle) {
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
