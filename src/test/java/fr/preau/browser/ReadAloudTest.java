package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import fr.preau.browser.Chromium.Window;
import fr.preau.territory.Published;
import fr.preau.testing.MailServer;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The main journeys as a screen reader says them: the tree of roles and names of each screen, kept as text that was read
 * from top to bottom without the picture. A wanted change: read target/aria, then
 * {@code ./preau test -Dtest=ReadAloudTest -Dpreau.aria=accept}.
 */
class ReadAloudTest {

    private static final Path KEPT = Path.of("src/test/aria");
    private static final Path CHANGED = Path.of("target/aria");
    private static final boolean ACCEPTED = "accept".equals(System.getProperty("preau.aria"));

    /** Nobody hears where a link leads; of the hundred departments the first few tell what is in the list. */
    private static final Pattern NOT_SAID =
            Pattern.compile("\\R *- (?:/(?:url|placeholder): .*|option \"(?:0[4-9]|[1-9]\\d|2[AB]|9\\d\\d) .*)");

    /** What has nothing more to say ends there. */
    private static final Pattern OPEN_END = Pattern.compile("(?m)^( *- (?:link|'link|button) .*):$");

    /** What another run calls otherwise: addresses of people, codes, numbers of tests. */
    private static final List<Map.Entry<Pattern, String>> OTHERWISE = List.of(
            Map.entry(Pattern.compile("[\\w.+-]+@(?:[\\w-]+\\.)+\\w+"), "personne@exemple.fr"),
            Map.entry(Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1):\\d+"), "https://exemple.fr"),
            Map.entry(Pattern.compile("cycle-d-essai-\\d+"), "cycle-d-essai"),
            // The clock runs from nine on, on a slow machine for some minutes.
            Map.entry(Pattern.compile("(\\b9\\h?h)\\h[01]\\d\\b"), "$1"),
            // The door's network comes and goes.
            Map.entry(Pattern.compile("- status: \"●.*"), "- status: l’état du réseau"),
            Map.entry(Pattern.compile("\\b(?:[0-9A-Z]{4}[ -]){4,}[0-9A-Z]{1,4}\\b"), "CODE"));

    private static MailServer server;
    private static TestInstance preau;
    private static String slug;
    private static String workshops;
    private static String asked;
    private static String left;
    private static Mailbox person;
    private static Mailbox leaving;
    private static Mailbox offered;

    @BeforeAll
    static void publish() {
        server = MailServer.started();
        preau = TestInstance.start(server.settings());
        slug = preau.publish(cycle().at("une-rencontre-lue")
                .day("2024-09-10", 12)
                .day("2024-09-24", 10)
                .day("2024-10-22", 0));
        workshops = preau.publish(cycle().at("des-ateliers-lus").dayOfWorkshops("2024-11-05", 30, 1));
        asked = preau.publish(cycle().at("une-inscription-lue").day("2024-09-24", 10));
        left = preau.publish(
                cycle().at("un-desistement-lu").day("2024-09-10", 10).day("2024-09-24", 10));
        person = registered(slug, "Claire", "Martin");
        registered(slug, "Paul", "Durand");
        leaving = registered(left, "Ánh", "Nguyễn");
        offered = offered();
        Published.all(preau);
    }

    @AfterAll
    static void close() {
        preau.close();
        server.close();
    }

    /** One screen of a journey. */
    private record Screen(String name, boolean team, boolean scripts, Consumer<Page> way) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Screen> screens() {
        return List.of(
                visitor("rencontre", page -> page.navigate("/rencontre/" + slug)),
                visitor("inscription-seul", page -> page.navigate(form(slug))),
                visitor("inscription-erreurs", page -> {
                    page.navigate(form(slug));
                    send(page);
                }),
                visitor("inscription-faite", page -> {
                    fillIn(page);
                    send(page);
                }),
                visitor("inscription-equipe", page -> {
                    page.navigate(form(slug));
                    page.locator("button[name=add]").click();
                }),
                visitor("inscription-equipe-relue", page -> {
                    fillIn(page);
                    page.locator("button[name=add]").click();
                    page.locator("[id='p2.lastName']").fill("Vasseur");
                    page.locator("[id='p2.firstName']").fill("Ada");
                    page.locator("[id='p2.email']").fill(Mailbox.at(preau).address());
                    page.locator("[id='p2.job']").fill("adjointe");
                    page.locator("button[name=check]:not(.hush)").click();
                }),
                visitor("inscription-ateliers", page -> page.navigate(form(workshops))),
                visitor("facile-a-lire", page -> page.navigate("/facile-a-lire")),
                visitor("page-personnelle", page -> page.navigate(person.ownPage())),
                visitor(
                        "desistement",
                        page -> page.navigate(person.ownPage() + "/desistement/" + preau.day(slug, "2024-09-24"))),
                visitor("desistement-fait", page -> {
                    page.navigate(leaving.ownPage() + "/desistement/" + preau.day(left, "2024-09-24"));
                    page.locator("form[action*='/desistement/'] button").click();
                }),
                visitor("offre", page -> page.navigate(offered.ownPage())),
                visitor("attestation-inconnue", page -> page.navigate("/attestation/" + "0".repeat(28))),
                visitor("attestation-verifier", page -> page.navigate("/attestation")),
                team("accueil-liste", page -> page.navigate("/accueil/" + preau.day(slug, "2024-09-10") + "/liste")),
                new Screen("accueil", true, true, page -> {
                    page.navigate("/accueil/" + preau.day(slug, "2024-09-10"));
                    assertThat(page.locator("#pied")).isVisible();
                }),
                team("editeur", page -> page.navigate("/gestion/cycles/" + slug + "/modifier")),
                team("liste", page -> page.navigate("/gestion/cycles/" + slug)),
                team("liste-geste", page -> {
                    page.navigate("/gestion/cycles/" + slug);
                    page.locator("input[name=place]").first().check();
                    page.locator("form[action='/gestion/inscriptions/gestes'] button[type=submit]")
                            .click();
                }),
                team("message", page -> page.navigate("/gestion/cycles/" + slug + "/ecrire")),
                visitor("carte-quartier", page -> page.navigate("/quartiers/QN06941N")),
                team("carte-alimentation", page -> {
                    page.navigate("/gestion/territoires/alimentation");
                    page.locator("form[action$='/calculs'] button").click();
                    page.locator("tbody a").first().click();
                }),
                team("reglages", page -> page.navigate("/gestion/reglages")),
                team("regles", page -> page.navigate("/gestion/cycles/" + slug + "/regles")),
                team("tableau-de-bord", page -> page.navigate("/gestion/cycles/" + slug + "/tableau-de-bord")));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenIsSaidAsItWasReadAndFoundGood(Screen screen) throws IOException {
        var window = Window.desk().withScripts(screen.scripts);
        try (var context =
                screen.team ? Chromium.open(preau, window, Organiser.at(preau)) : Chromium.open(preau, window)) {
            var page = context.newPage();
            screen.way.accept(page);
            // The door's app has its field above the main part.
            var said = said(page.locator(screen.scripts ? "body" : "main"));
            var kept = KEPT.resolve(screen.name + ".yaml");
            if (ACCEPTED) {
                Files.writeString(kept, said);
            }
            Files.createDirectories(CHANGED);
            Files.writeString(CHANGED.resolve(screen.name + ".yaml"), said);
            assertThat(kept).exists();
            assertThat(said).isEqualTo(Files.readString(kept, StandardCharsets.UTF_8));
        }
    }

    /** What that part of the page says, without what differs from one run to the next. */
    private static String said(Locator part) {
        var said = NOT_SAID.matcher(part.ariaSnapshot()).replaceAll("");
        said = OPEN_END.matcher(said).replaceAll("$1");
        for (var one : OTHERWISE) {
            said = one.getKey().matcher(said).replaceAll(one.getValue());
        }
        return said.strip() + "\n";
    }

    private static Screen visitor(String name, Consumer<Page> way) {
        return new Screen(name, false, false, way);
    }

    private static Screen team(String name, Consumer<Page> way) {
        return new Screen(name, true, false, way);
    }

    private static String form(String slug) {
        return "/rencontre/" + slug + "/inscription";
    }

    /** The form of a cycle that nobody is registered to, filled in for one person. */
    private static void fillIn(Page page) {
        page.navigate(form(asked));
        page.locator("input[name=days]").first().check();
        page.fill("#email", Mailbox.at(preau).address());
        page.fill("#firstName", "Ada");
        page.fill("#lastName", "Borelle");
        page.fill("#organisation", "Ville d’Albe");
        page.locator("input[name=profile]").first().check();
        page.fill("#job", "cheffe de projet");
        page.locator("select[name=organisationKind]").selectOption(new SelectOption().setIndex(1));
        page.locator("select[name=department]").selectOption(new SelectOption().setLabel("69 Rhône"));
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit]").last().click();
    }

    private static Mailbox registered(String slug, String firstName, String lastName) {
        var mailbox = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", mailbox.address())
                .with("firstName", firstName)
                .with("lastName", lastName)
                .day(preau.day(slug, "2024-09-10"))
                .day(preau.day(slug, "2024-09-24"))
                .send();
        return mailbox;
    }

    /** Who waited for a day of one seat that was given back. */
    private static Mailbox offered() {
        var full = preau.publish(cycle().at("une-place-proposee").day("2024-12-10", 1));
        var day = preau.day(full, "2024-12-10");
        var first = Mailbox.at(preau);
        var second = Mailbox.at(preau);
        preau.visitor().form(full).with("email", first.address()).day(day).send();
        preau.visitor()
                .form(full)
                .with("email", second.address())
                .with("waitFor", Long.toString(day))
                .send();
        preau.visitor().post(first.ownPage() + "/desistement/" + day, Map.of());
        return second;
    }
}
