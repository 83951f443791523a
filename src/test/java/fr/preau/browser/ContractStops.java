package fr.preau.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import fr.preau.browser.Tour.Stop;
import fr.preau.browser.Tour.Stop.Who;
import fr.preau.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The demonstration's contract, its programmes, and the pages of those who act for it by a link. */
final class ContractStops {

    private static final String CONTRACT = "/contrats/val-d-orme";
    private static final String YEAR = CONTRACT + "/programmes/2024";

    private final TestInstance preau;
    private final ContractLinks links;
    private final List<Stop> stops = new ArrayList<>();

    private ContractStops(TestInstance preau) {
        this.preau = preau;
        this.links = new ContractLinks(preau);
        contract();
        evaluation();
        year();
        links();
    }

    static List<Stop> of(TestInstance preau) {
        return new ContractStops(preau).stops;
    }

    private void contract() {
        at("the contracts", "/contrats");
        at("opening a contract", "/contrats/nouveau");
        at("opening a contract, with errors", page -> {
            page.navigate("/contrats/nouveau");
            send(page);
        });
        at("the home of a contract", CONTRACT);
        at("the members of a contract", CONTRACT + "/membres");
        at("the funders of a contract", CONTRACT + "/financeurs");
        at("the settings of a contract", CONTRACT + "/reglages");
        at("the bodies of a contract", CONTRACT + "/instances");
        at("the bodies of a contract, with errors", page -> {
            page.navigate(CONTRACT + "/instances");
            send(page);
        });
        at("a body of a contract", page -> body(page));
        at("the settings of a body", page -> {
            body(page);
            page.locator("main a[href$='/reglages']").last().click();
        });
        at("a sitting", page -> sitting(page));
        at("a sitting that is under way", page -> {
            body(page);
            page.locator("main li:has-text('Tenue') a[href*='/seances/']")
                    .first()
                    .click();
        });
        at("the question before a sitting is convened", page -> {
            sitting(page);
            page.locator("main a[href$='/convocation']").click();
        });
        at("the matrix of a contract", CONTRACT + "/articulation");
        at("the matrix of a contract, with errors", page -> {
            page.navigate(CONTRACT + "/articulation");
            send(page);
        });
        at("the commitments of a contract", CONTRACT + "/engagements");
        at("the commitments of a contract, with errors", page -> {
            page.navigate(CONTRACT + "/engagements");
            send(page);
        });
        at("a commitment", page -> {
            page.navigate(CONTRACT + "/engagements");
            page.locator("main li a[href*='/engagements/']").first().click();
        });
        at("the rhythm of a contract", CONTRACT + "/rythme");
        at("the landlords' reliefs", CONTRACT + "/abattements");
        at("the landlords' reliefs, with errors", page -> {
            page.navigate(CONTRACT + "/abattements");
            send(page);
        });
        at("a landlord's relief", page -> {
            page.navigate(CONTRACT + "/abattements");
            page.locator("main th a[href*='/abattements/']").first().click();
        });
        at("the school holidays", "/gestion/vacances-scolaires");
        at("the school holidays, with errors", page -> {
            page.navigate("/gestion/vacances-scolaires");
            send(page);
        });
        at("the journal of a contract", CONTRACT + "/journal");
        at("the years of a contract", CONTRACT + "/programmes");
        at("the question for a programme's spreadsheet", CONTRACT + "/importer");
        at("a programme's spreadsheet looked at", page -> {
            page.navigate(CONTRACT + "/importer");
            page.setInputFiles(
                    "#tableur",
                    new FilePayload(
                            "programmation-2022.csv",
                            "text/csv",
                            "Intitulé;Porteur;Quartiers;État demandé\nJardin;Les Amis;ailleurs;500\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.locator("form[enctype] button[type=submit]").click();
        });
        at("a programme's spreadsheet of several tabs", page -> messy(page));
    }

    /** One tab a theme, each with its own columns. */
    private static void messy(Page page) {
        page.navigate(CONTRACT + "/importer");
        page.setInputFiles("#tableur", Path.of("src/test/resources/programme/q09-un-onglet-par-theme.xlsx"));
        page.locator("form[enctype] button[type=submit]").click();
    }

    private static void body(Page page) {
        page.navigate(CONTRACT + "/instances");
        page.locator("main li a[href*='/instances/']").first().click();
    }

    private static void sitting(Page page) {
        body(page);
        page.locator("main li a[href*='/seances/']").first().click();
    }

    private void evaluation() {
        at("the reference frame", CONTRACT + "/suivi");
        at("the reference frame, with errors", page -> {
            page.navigate(CONTRACT + "/suivi");
            send(page);
        });
        at("a question of the frame", page -> {
            page.navigate(CONTRACT + "/suivi");
            page.locator("main h2 a").first().click();
        });
        at("a new indicator", page -> {
            page.navigate(CONTRACT + "/suivi");
            page.locator("main h2 a").first().click();
            page.locator("main a[href$='/indicateur']").first().click();
        });
        at("an indicator", page -> indicator(page));
        at("an indicator, with errors", page -> {
            indicator(page);
            page.locator("main form[action$='/mesures'] button[type=submit]").click();
        });
        at("an indicator that is changed", page -> {
            indicator(page);
            page.locator("main a[href$='/modification']").click();
        });
        at("a measure that is corrected", page -> {
            indicator(page);
            page.locator("main a[href$='/correction']").first().click();
        });
        at("the versions of the frame", CONTRACT + "/suivi/versions");
        at("a version of the frame", CONTRACT + "/suivi/versions/1");
        at("the evaluation of 2027", CONTRACT + "/suivi/evaluation/2027");
        at("the collection of measures, with errors", page -> {
            page.navigate(CONTRACT + "/suivi/collecte");
            send(page);
        });
        at("measures that flow in", CONTRACT + "/suivi/reprises");
        at("the question for a spreadsheet of measures", CONTRACT + "/suivi/importer");
        at("a spreadsheet of measures looked at", page -> {
            page.navigate(CONTRACT + "/suivi/importer");
            page.setInputFiles(
                    "#tableur",
                    new FilePayload(
                            "mesures.csv",
                            "text/csv",
                            "Indicateur;Année;Quartier;Nombre\nParticipations;2022;ailleurs;12\n"
                                    .getBytes(StandardCharsets.UTF_8)));
            page.locator("form[enctype] button[type=submit]").click();
        });
        at("the cards of a contract", CONTRACT + "/suivi/fiches");
        at("a card to be written, with errors", page -> {
            page.navigate(CONTRACT + "/suivi/fiches/nouvelle");
            send(page);
        });
        at("a card that is reviewed", page -> {
            page.navigate(CONTRACT + "/suivi/fiches");
            page.locator("main li:has-text('Relue') a").first().click();
        });
        at("the comparison of a contract", CONTRACT + "/suivi/comparaison");
        at("the cards that are offered", "/gestion/fiches");
        at("a card that is offered", page -> {
            page.navigate("/gestion/fiches");
            page.locator("main li a").first().click();
        });
        at("contracts side by side", "/gestion/comparaison");
        at("the annual reports", CONTRACT + "/suivi/rapports");
        at("an annual report, out for opinion", CONTRACT + "/suivi/rapports/2023");
        at("an annual report, published", CONTRACT + "/suivi/rapports/2022");
        at("an annual report to be written, with errors", page -> {
            page.navigate(CONTRACT + "/suivi/rapports");
            page.fill("#year", "2024");
            send(page);
            send(page);
        });
        at("a paragraph of an annual report", page -> {
            page.navigate(CONTRACT + "/suivi/rapports");
            page.fill("#year", "2024");
            send(page);
            page.locator("main a[href$='/paragraphes/actions']").click();
        });
        visitor("a published annual report", "/rapports/val-d-orme/2022");
        visitor("the decisions of bodies that publish", "/releves/val-d-orme");
    }

    private static void indicator(Page page) {
        page.navigate(CONTRACT + "/suivi");
        page.locator("main li a[href*='/indicateurs/']").nth(6).click();
    }

    private void year() {
        at("the board", YEAR);
        at("the board by neighbourhood, with changes", YEAR + "?groupe=quartier&depuis=2024-01-01&le=2024-09-01");
        at("the board of a year that begins", CONTRACT + "/programmes/2025");
        at("changing a year's step", YEAR + "/etape");
        at("the envelopes of a year", YEAR + "/enveloppes");
        at("the call of a year", CONTRACT + "/programmes/2025/appel");
        at("a new action", CONTRACT + "/programmes/2025/actions");
        at("a new action, with errors", page -> {
            page.navigate(CONTRACT + "/programmes/2025/actions");
            page.fill("#siret", "12345678901234");
            page.fill("#cost", "1,234");
            page.locator("main form[action$='/actions'] button[type=submit]").click();
        });
        at("an action", page -> {
            page.navigate(YEAR);
            page.locator(".board tbody th a").first().click();
        });
        at("a request, refused", page -> {
            page.navigate(YEAR);
            page.locator(".board td a").first().click();
            page.fill("#voted", "900000");
            send(page);
        });
    }

    private void links() {
        visitor("the public page of a call", "/appels/val-d-orme/2025");
        stops.add(new Stop("the public page of a call, with errors", preau, Who.VISITOR, page -> {
            page.navigate("/appels/val-d-orme/2025");
            page.locator("main form button[type=submit]").click();
        }));
        visitor("a carrier's page", links.link(links.sheet("DRAFT")));
        visitor("a carrier's report", links.link(links.sheet("RUNNING")) + "/compte-rendu");
        visitor("a funder's page", links.funder());
        visitor("a link that a newer one replaced", links.replaced());
        visitor("a convening", links.convening("CONVENED"));
        visitor("a convening that waits for no answer", links.convening("HELD"));
        visitor("a record to correct", links.convening("RECORD_SENT"));
        visitor("what follows from a sitting, for its owner", links.followUp());
        visitor("a commitment, for its signatory", links.review());
        visitor("a link that opens nothing", "/suite/1-AAAAAAAAAAAAAAAAAAAAAA");
        visitor("what a source is asked for", links.asked());
        visitor("a measure that a source is asked for", links.asked() + "/" + links.indicatorAsked());
    }

    private static void send(Page page) {
        page.locator("main form:not([action='/deconnexion']) button[type=submit]")
                .last()
                .click();
    }

    private void visitor(String name, String path) {
        stops.add(new Stop(name, preau, Who.VISITOR, page -> page.navigate(path)));
    }

    private void at(String name, String path) {
        at(name, page -> page.navigate(path));
    }

    /** Whoever looks is made a pilot first: accounts of the tour are made as it goes. */
    private void at(String name, Consumer<Page> way) {
        stops.add(new Stop("contrat: " + name, preau, Who.ORGANISER, page -> {
            preau.jdbc().sql("""
                    INSERT INTO contract_member (contract_id, account_id, role, since)
                    SELECT c.id, a.id, 'PILOT', now()
                    FROM city_contract c, staff_account a
                    WHERE c.slug = 'val-d-orme'
                    ON CONFLICT DO NOTHING
                    """).update();
            way.accept(page);
        }));
    }
}
