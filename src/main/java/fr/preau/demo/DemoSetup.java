package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.Publication;
import fr.preau.cycle.version.Publication.Import;
import fr.preau.cycle.version.Publication.Visibility;
import fr.preau.registration.Application;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    private final Publication publication;
    private final Cycles cycles;
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
            Publication publication,
            Cycles cycles,
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
        this.publication = publication;
        this.cycles = cycles;
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
        register(published(SLUG, "cycle.md"));
        workshops.tell(published("un-automne-d-ateliers-2024", "workshops-cycle.md"));
        var held = published("preparer-la-signature-2024", "past-cycle.md");
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

    /** The cycle at that address, made from its document if it is not there. */
    private Cycle published(String slug, String document) {
        return cycles.withSlug(slug).orElseGet(() -> switch (publication.read(read(document), Visibility.PUBLISHED)) {
            case Import.Imported imported -> cycles.withSlug(imported.slug()).orElseThrow();
            case Import.Refused refused ->
                throw new IllegalStateException("the demo's document was refused: " + refused.reason());
        });
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

    private static String read(String document) {
        try (var in = DemoSetup.class.getResourceAsStream("/demo/" + document)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
