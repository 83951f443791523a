package fr.preau.management.figures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.attendance.PresenceFigures.Group;
import fr.preau.attendance.Turnout;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.Gauge;
import fr.preau.mail.Failures.Troubles;
import fr.preau.registration.Departments;
import fr.preau.registration.Profile;
import fr.preau.registration.list.Tally;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Rules;
import fr.preau.staff.Role;
import fr.preau.testing.AttendedCycle;
import fr.preau.testing.Download;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A cycle's figures: the page, the spreadsheet and the report. */
class CycleDashboardTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);

    @Test
    void thePageSaysWhoIsRegisteredInWordsPicturesAndTables() {
        var slug = preau.publish(cycle().day("2024-09-24", 3).day("2024-10-22", 0));
        var day = preau.day(slug, "2024-09-24");
        register(slug, day, "LOCAL_AGENT", "COMMUNE", "69 Rhône");
        register(slug, day, "LOCAL_AGENT", "COMMUNE", "69 Rhône");
        register(slug, day, "ELECTED_OFFICIAL", "ETAT", "974 La Réunion");
        preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .with("waitFor", Long.toString(preau.day(slug, "2024-10-22")))
                .send();

        var page = dashboard(slug);

        assertThat(page.words())
                .contains(
                        "3 personnes inscrites pour 3 places tenues sur 3 ; 1 personne attend une place.",
                        "mardi 24 septembre 2024 3 sur 3 0",
                        "mardi 22 octobre 2024 0 sur 0 1",
                        "3 personnes inscrites, toutes le 10 septembre.",
                        "Profil le plus présent : Agent d’une collectivité, 2 personnes sur 3 (67 %).",
                        "Hors de la carte : La Réunion (974), 1.",
                        "Élu ou élue 1 33 %",
                        "Rhône (69) 2 67 %",
                        "Cantal (15) 0 0 %");
        assertThat(page.html().select("svg[role=img]"))
                .hasSize(4)
                .allSatisfy(picture -> assertThat(page.html()
                                .getElementById(picture.attr("aria-labelledby"))
                                .text())
                        .isNotBlank());
    }

    @Test
    void aCycleWithoutRegistrationsSaysSo() {
        var slug = preau.publish(cycle().day("2024-09-24", 30));

        var page = dashboard(slug);

        assertThat(page.words())
                .contains(
                        "Personne n’est inscrit pour le moment : 30 places à prendre.",
                        "Les graphiques paraîtront ici avec la première inscription.");
        assertThat(page.html().select("svg[role=img]")).isEmpty();
    }

    @Test
    void theMapShowsTheDepartmentsThatTheCycleIsFor() {
        var slug = preau.publish(cycle().day("2024-09-24", 30));
        register(slug, preau.day(slug, "2024-09-24"), "LOCAL_AGENT", "COMMUNE", "69 Rhône");
        preau.bean(RegistrationRules.class).set(cycleId(slug), onlyFor("59", "62"));

        var words = dashboard(slug).words();

        assertThat(words)
                .contains("Hors de la carte : Rhône (69), 1.", "Nord (59) 0")
                .doesNotContain("Cantal");
    }

    @Test
    void presenceIsCountedByHalfDayProfileAndOrganisation() {
        var held = attended();

        var words = dashboard(held.slug()).words();

        assertThat(words)
                .contains(
                        "mardi 3 septembre 2024 4 sur 300 0 2 1 2 0 2, 50 %",
                        "jeudi 5 septembre 2024 4 sur 300 0 – – – – pas relevées",
                        "Agent d’une collectivité 4 2",
                        "Préfecture 2 0",
                        "50 % d’absences à ce cycle");
    }

    @Test
    void theSpreadsheetHoldsOneFigureALine() {
        var lines = organiser
                .get(address(attended().slug(), "/tableau-de-bord.csv"))
                .response()
                .body()
                .lines()
                .toList();

        assertThat(lines.getFirst()).isEqualTo("\ufeffAnnée;Rubrique;Élément;Mesure;Valeur");
        assertThat(lines)
                .contains(
                        "2024;Journées;03/09/2024;Présences le matin;2",
                        "2024;Journées;03/09/2024;Absences;2",
                        "2024;Par profil;Agent d’une collectivité;Personnes inscrites;4",
                        "2024;Présences par structure;Ville d’essai;Présences;2")
                .noneMatch(line -> line.contains("@"));
    }

    @Test
    void theReportIsOnePageThatEverybodyCanRead() {
        var paper = report(attended().slug()).paper().kept("report");

        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.title()).contains("Rapport du cycle");
        assertThat(paper.words())
                .contains("Personnes inscrites", "50 %", "2 sur 4 inscriptions", "3 septembre 2024 300 4 0 2 1 2 2");
    }

    @Test
    void theReportSinglesNobodyOut() {
        var slug = preau.publish(cycle().day("2024-09-24", 300));
        var day = preau.day(slug, "2024-09-24");
        for (var number = 0; number < 5; number++) {
            register(slug, day, "LOCAL_AGENT", "COMMUNE", "69 Rhône");
        }
        for (var number = 0; number < 4; number++) {
            register(slug, day, "STATE_AGENT", "ETAT", "38 Isère");
        }
        register(slug, day, "ELECTED_OFFICIAL", "REGION", "15 Cantal");

        var words = report(slug).paper().kept("report-discreet").words();

        assertThat(words)
                .contains(
                        "Agent d’une collectivité 5",
                        "Agent de l’État et Élu ou élue, ensemble 5",
                        "Cantal (15) et Isère (38), ensemble 5")
                .doesNotContain("Cantal (15) 1", "Élu ou élue 1");
    }

    @Test
    void theReportStaysOnOnePageWhateverThereIsToSay() {
        var document = cycle();
        for (var week = 0; week < 20; week++) {
            document.day(LocalDate.of(2024, 9, 24).plusWeeks(week).toString(), 100);
        }
        var slug = preau.publish(document);
        preau.jdbc()
                .sql("UPDATE cycle SET title = :long, place = :long WHERE slug = :slug")
                .param("long", "Anticonstitutionnellement parlant, ".repeat(20))
                .param("slug", slug)
                .update();
        var cycle = preau.bean(Cycles.class).withSlug(slug).orElseThrow();
        var turnout = new Turnout(90_000, 80_000, 12, 70_000, 75_000);
        var people = List.of(
                "COMMUNE",
                "INTERCOMMUNALITE",
                "DEPARTEMENT",
                "REGION",
                "ETAT",
                "ASSOCIATION",
                "BAILLEUR",
                "AUTRE",
                "ANCIEN");
        var figures = new CycleFigures(
                cycle,
                cycle.days().stream()
                        .map(one -> new DayFigures(
                                one.content().date(), true, new Gauge(100_000, 90_000, 70_000), Optional.of(turnout)))
                        .toList(),
                List.of(),
                List.of(),
                new Tally(
                        Arrays.stream(Profile.values()).collect(Collectors.toMap(profile -> profile, _ -> 25_000)),
                        people.stream()
                                .collect(Collectors.toMap(kind -> kind, kind -> 1 + 10_000 * (kind.length() % 7))),
                        Departments.NAMES.keySet().stream()
                                .collect(Collectors.toMap(code -> code, code -> 2 + 1_000 * (code.hashCode() % 3))),
                        new TreeMap<>(Map.of(LocalDate.of(2024, 1, 1), 50_000, LocalDate.of(2024, 9, 1), 50_000))),
                Territory.of(List.of()),
                12,
                new Troubles(1, 4, 2, 3),
                Arrays.stream(Profile.values())
                        .map(profile -> new Group(profile.label(), 90_000, 80_000))
                        .toList(),
                List.of(new Group("Ville", 5, 5), new Group("Préfecture", 5, 5)),
                List.of(
                        new NoShow(1, cycle.title(), LocalDate.of(2024, 9, 1), turnout),
                        new NoShow(2, cycle.title(), LocalDate.of(2023, 9, 1), turnout),
                        new NoShow(3, cycle.title(), LocalDate.of(2022, 9, 1), turnout)),
                LocalDateTime.of(2024, 9, 10, 9, 0));

        var paper = new PaperCopy(preau.bean(ReportPaper.class).print(CycleReport.of(figures))).kept("report-full");

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.words()).contains("16 autres journées", "plus petits, ensemble", "CC BY 4.0");
        assertThat(paper.againstPdfUa1()).isEmpty();
    }

    @Test
    void anEmptyCyclesReportIsAPageToo() {
        var paper = report(preau.publish(cycle().day("2024-09-24", 30))).paper();

        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.againstPdfUa1()).isEmpty();
        assertThat(paper.words()).contains("Personne n’est inscrit pour le moment");
    }

    @Test
    void aReaderSeesThemAndTheDeskDoesNot() {
        var slug = preau.publish(cycle().day("2024-09-24", 30));

        for (var part : List.of("/tableau-de-bord", "/tableau-de-bord.csv", "/rapport.pdf")) {
            assertThat(Organiser.at(preau, Role.READER).get(address(slug, part)).status())
                    .isEqualTo(200);
            assertThat(Organiser.at(preau, Role.DESK).get(address(slug, part)).status())
                    .isEqualTo(403);
            assertThat(organiser.get(address("inconnu", part)).status()).isEqualTo(404);
        }
    }

    /** Two of four people came to the first day, one of them in the morning alone; the second has no records. */
    private AttendedCycle attended() {
        var held = AttendedCycle.at(preau);
        var first = held.register(Mailbox.at(preau), "Claire", "Martin", "Ville d’essai");
        var second = held.register(Mailbox.at(preau), "Aïcha", "Benali", "Ville d’essai");
        held.register(Mailbox.at(preau), "Paul", "Absent", "Préfecture");
        held.register(Mailbox.at(preau), "Paule", "Absente", "Préfecture");
        return held.hold()
                .present(first, 1, Part.MORNING)
                .present(first, 1, Part.AFTERNOON)
                .present(second, 1, Part.MORNING);
    }

    private void register(String slug, long day, String profile, String kind, String department) {
        preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .with("profile", profile)
                .with("organisationKind", kind)
                .with("department", department)
                .day(day)
                .send();
    }

    private Page dashboard(String slug) {
        var page = organiser.get(address(slug, "/tableau-de-bord"));
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private Download report(String slug) {
        var report = Download.of(organiser.request(address(slug, "/rapport.pdf")));
        assertThat(report.contentType()).isEqualTo("application/pdf");
        return report;
    }

    private static String address(String slug, String part) {
        return "/gestion/cycles/" + slug + part;
    }

    private long cycleId(String slug) {
        return preau.cycle(slug);
    }

    private static Rules onlyFor(String... departments) {
        var some = Rules.DEFAULT;
        return new Rules(
                new Audience(Set.of(), Set.of(), Set.of(departments), Verdict.REVIEWED),
                some.offerTime(),
                some.substituteFreeze(),
                some.phone(),
                some.job(),
                some.accessNeeds());
    }
}
