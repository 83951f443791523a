package fr.preau.browser;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.territory.Published;
import fr.preau.territory.source.SourceKind;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Neighbourhoods, where they come from, those that left the map, and access to food. */
final class TerritoryStops {

    private static final String PATH = "/gestion/territoires";
    private static final String FOOD = PATH + "/alimentation";
    private static final String OUTGOING = PATH + "/sortants";

    private final TestInstance preau;
    private final List<Stop> stops = new ArrayList<>();

    private TerritoryStops(TestInstance preau, TestInstance empty) {
        this.preau = preau;
        publicPages(empty);
        sources(empty);
        Published.take(
                preau,
                SourceKind.LIST,
                2015,
                "code_qp;lib_qp;insee_com\nQP069001;Le Plateau;69259\nQP069003;Le Parc;69259\n");
        outgoing();
        food();
    }

    static List<Stop> of(TestInstance preau, TestInstance empty) {
        return new TerritoryStops(preau, empty).stops;
    }

    private void publicPages(TestInstance empty) {
        visitor(preau, "departments with neighbourhoods", "/quartiers");
        visitor(preau, "the neighbourhoods of a department", "/quartiers?departement=15");
        visitor(preau, "a neighbourhood with its map and its people", "/quartiers/QN06941N");
        visitor(
                preau,
                "a neighbourhood on a map that was moved",
                "/quartiers/QN06941N?x=845700&y=6514600&largeur=8000");
        visitor(preau, "a neighbourhood without an outline", "/quartiers/QN01501M");
        visitor(preau, "a neighbourhood of 2015", "/quartiers/QP015001");
        visitor(empty, "no neighbourhood at all", "/quartiers");
    }

    private void sources(TestInstance empty) {
        organiser(preau, "the sources of territories", page -> page.navigate(PATH));
        organiser(empty, "no source of territories", page -> page.navigate(PATH));
        organiser(preau, "the report of a source", page -> {
            page.navigate(PATH);
            page.locator("tbody a:has-text('Base permanente')").first().click();
        });
        organiser(preau, "a source that is not taken", page -> {
            page.navigate(PATH);
            page.locator("main form button[type=submit]").last().click();
        });
        stops.add(new Stop(
                "gestion: the sources of territories, for a reader", preau, Who.READER, page -> page.navigate(PATH)));
    }

    private void outgoing() {
        organiser(preau, "neighbourhoods that may have left the map", page -> page.navigate(OUTGOING));
        organiser(preau, "one of them", page -> page.navigate(OUTGOING + "/QP069001"));
        organiser(preau, "a decision with errors", page -> {
            page.navigate(OUTGOING + "/QP069001");
            page.locator("form[action$='/decisions'] button").click();
        });
        organiser(preau, "something that goes on, with errors", page -> {
            page.navigate(OUTGOING + "/QP069001");
            page.locator("form[action$='/suites'] button").click();
        });
        organiser(preau, "one of them, decided", page -> {
            page.navigate(OUTGOING + "/QP069003");
            page.selectOption("#decision", "SORTANT");
            page.fill("#source", "Une décision d’essai");
            page.fill("#date", "2023-12-28");
            page.locator("form[action$='/decisions'] button").click();
            page.selectOption("#sorte", "CONTINUES");
            page.fill("#mesure", "Un essai");
            page.fill("#fin", "2025-12-31");
            page.fill("#fondement", "Une autre décision");
            page.locator("form[action$='/suites'] button").click();
        });
        visitor(preau, "the same, for residents", "/quartiers/QP069003");
    }

    private void food() {
        organiser(preau, "access to food", page -> {
            page.navigate(FOOD);
            page.locator("main summary").first().click();
        });
        organiser(preau, "a place for food with errors", page -> {
            page.navigate(FOOD);
            page.locator("form[action$='/lieux'] button").click();
        });
        organiser(preau, "a run", this::run);
        organiser(preau, "two runs side by side", page -> {
            run(page);
            run(page);
            page.locator("form[method=get] button:has-text('Comparer')").click();
        });
        organiser(preau, "a neighbourhood of a run", page -> {
            run(page);
            page.locator("tbody a").first().click();
        });
        organiser(preau, "what one more place would change", page -> {
            run(page);
            page.locator("tbody a").first().click();
            page.fill("#longitude", "4,8743");
            page.fill("#latitude", "45,7301");
            page.locator("form[method=get] button").click();
        });
        organiser(preau, "one more place that is not in France", page -> {
            run(page);
            page.locator("tbody a").first().click();
            page.fill("#longitude", "45,7301");
            page.fill("#latitude", "4,8743");
            page.locator("form[method=get] button").click();
        });
    }

    private void run(Page page) {
        page.navigate(FOOD);
        page.locator("form[action$='/calculs'] button").click();
        page.waitForURL("**/calculs/*");
    }

    private void visitor(TestInstance instance, String name, String path) {
        stops.add(new Stop(name, instance, Who.VISITOR, page -> page.navigate(path)));
    }

    private void organiser(TestInstance instance, String name, Consumer<Page> way) {
        stops.add(new Stop("gestion: " + name, instance, Who.ORGANISER, way));
    }
}
