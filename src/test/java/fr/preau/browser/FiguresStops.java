package fr.preau.browser;

import static fr.preau.testing.CycleText.cycle;

import com.microsoft.playwright.Page;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.TestInstance;
import java.util.List;

/** The dashboards in every state that they have; their tables are open, so that they are looked at too. */
final class FiguresStops {

    private FiguresStops() {}

    static List<Stop> of(TestInstance preau) {
        var nobody = preau.publish(cycle().day("2024-12-03", 0).day("2024-12-05", 10, "État : annulée"));
        return List.of(
                stop(preau, "the dashboard of a cycle that was held", cycleOf("preparer-la-signature-2024")),
                stop(preau, "the dashboard of a cycle to come", cycleOf("entrez-dans-la-vie-du-contrat-2024")),
                stop(preau, "the dashboard of a cycle without registrations", cycleOf(nobody)),
                stop(preau, "the dashboard of the year", "/gestion/tableau-de-bord"),
                stop(preau, "the dashboard of the year after", "/gestion/tableau-de-bord?annee=2025"),
                stop(preau, "the dashboard of a year without cycles", "/gestion/tableau-de-bord?annee=1999"));
    }

    private static String cycleOf(String slug) {
        return "/gestion/cycles/" + slug + "/tableau-de-bord";
    }

    private static Stop stop(TestInstance preau, String name, String path) {
        return new Stop("gestion: " + name, preau, Who.READER, page -> open(page, path));
    }

    private static void open(Page page, String path) {
        page.navigate(path);
        page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true })");
    }
}
