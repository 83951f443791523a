package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The journal, the lists brought in, the settings and the legal notice, in the states that tell something. */
final class CentreStops {

    private static final String LONG = "Communauté-d’agglomération-".repeat(5);

    private final TestInstance preau;
    private final String slug;
    private final List<Stop> stops = new ArrayList<>();

    private CentreStops(TestInstance preau) {
        this.preau = preau;
        this.slug = preau.publish(cycle().day("2024-09-24", 1).day("2024-10-22", 10));
        journal();
        lists();
        works();
        settings();
        stops.add(new Stop("the legal notice", preau, Who.VISITOR, page -> page.navigate("/mentions-legales")));
    }

    static List<Stop> of(TestInstance preau) {
        return new CentreStops(preau).stops;
    }

    private void journal() {
        organiser("the register of processing", page -> page.navigate("/gestion/registre"));
        organiser("the journal", page -> {
            page.navigate("/gestion/cycles/" + slug + "/etat/retrait");
            page.locator("main form button[type=submit]").click();
            page.navigate("/gestion/journal");
        });
        organiser(
                "the journal where nothing is found, for a date that is none",
                page -> page.navigate("/gestion/journal?q=rien&du=hier"));
    }

    private void lists() {
        organiser("the question for a list", page -> page.navigate(lists(slug)));
        organiser("a list that is none", page -> take(page, "%PDF-1.7"));
        organiser("a list looked at", page -> take(page, people()));
        organiser("a list whose columns are not known", page -> take(page, "Un;Deux\n" + LONG + ";x\n"));
        organiser(
                "a list without a column of days, with some that are not taken over",
                page -> take(
                        page,
                        "Nom et prénom;Courriel;Suite;Ville\nMartin Claire Marie;claire@exemple.fr;a annulé;" + LONG
                                + "\n"));
        organiser("a list brought in", page -> {
            take(page, people());
            page.locator("form[method=post] button[type=submit]").last().click();
        });
    }

    /** What takes long, as it goes on, as it is stopped and as it is over. */
    private void works() {
        organiser("a long work", page -> page.navigate(work(page, false, null)));
        organiser("a long work that is being stopped", page -> page.navigate(work(page, true, null)));
        organiser(
                "a long work that is over",
                page -> page.navigate(work(page, false, "L’import est terminé : 4 999 nouvelles, 1 mise à jour.")));
    }

    private String work(Page page, boolean stopping, @Nullable String outcome) {
        page.navigate("/compte");
        var email = Pattern.compile("equipe-\\d+@exemple\\.fr")
                .matcher(page.locator("main").innerText())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
        var now = preau.clock().instant().atOffset(ZoneOffset.UTC);
        return "/gestion/en-cours/"
                + preau.jdbc()
                        .sql("""
                                INSERT INTO long_work
                                    (id, account_id, title, done, whole, started_at, seen_at, stopping, outcome, onwards)
                                SELECT gen_random_uuid(), id, 'Import de « inscrits.csv »', 1280, 5000,
                                    :now::timestamptz, :now::timestamptz,
                                    :stopping::boolean, :outcome::text, '/gestion'
                                FROM staff_account WHERE email = :email
                                RETURNING id
                                """)
                        .param("now", now)
                        .param("stopping", stopping)
                        .param("outcome", outcome)
                        .param("email", email)
                        .query(String.class)
                        .single();
    }

    private static String people() {
        return "Nom;Prénom;Courriel;Structure;24 septembre;22 octobre\n"
                + "Martin;Claire;claire@exemple.fr;" + LONG + ";oui;x\n"
                + "Durand;Paul;paul@exemple.fr;Ville;oui;peut-être\n"
                + "Roux;Anne;anne@exemple.fr;Ville;oui;\n";
    }

    private void take(Page page, String content) {
        page.navigate(lists(slug));
        page.setInputFiles(
                "#liste", new FilePayload("inscrits.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.locator("form[enctype] button[type=submit]").click();
    }

    static String lists(String slug) {
        return "/gestion/cycles/" + slug + "/inscriptions/importer";
    }

    private void settings() {
        organiser("the components", page -> page.navigate("/gestion/composants"));
        organiser("the state", page -> page.navigate("/gestion/etat"));
        organiser("the settings", page -> page.navigate("/gestion/reglages"));
        organiser("the settings, with a colour that is read badly", page -> {
            page.navigate("/gestion/reglages");
            page.fill("#deep", "#7fb2ff");
            page.fill("#mailFrom", "personne");
            page.locator("button[value=voir]").first().click();
        });
    }

    private void organiser(String name, Consumer<Page> way) {
        stops.add(new Stop("gestion: " + name, preau, Who.ORGANISER, way));
    }
}
