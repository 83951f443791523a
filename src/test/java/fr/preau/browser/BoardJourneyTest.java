package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import fr.preau.browser.Chromium.Window;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures typed into the board by keyboard, while the network comes and goes and somebody else types too. */
class BoardJourneyTest {

    private static final int YEAR = 2025;

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi", "Culture");
    private final BrowserContext browser = Chromium.open(preau, Window.desk(), contract.pilot());
    private String garden;
    private String school;

    @BeforeEach
    void twoActionsAskTheSameFunder() {
        contract.openYear(YEAR);
        var town = contract.funder("Ville");
        contract.envelope(YEAR, town, "20 000");
        garden = contract.request(
                contract.action(YEAR, "Jardin", "Emploi", CarrierKind.ASSOCIATION, "30 000"), town, "12 000");
        school = contract.request(
                contract.action(YEAR, "Vélo-école", "Emploi", CarrierKind.ASSOCIATION, "30 000"), town, "9 000");
    }

    @AfterEach
    void putAway() {
        browser.close();
    }

    private Page open() {
        var page = browser.newPage();
        page.navigate(preau.url() + contract.year(YEAR));
        assertThat(page.locator(".board table[role=grid]")).isVisible();
        return page;
    }

    /** The cell of a figure: 0 for what is asked, 1 proposed, 2 voted. */
    private static Locator cell(Page page, String request, int figure) {
        return page.locator("[data-request='%s']".formatted(request.replaceAll(".*/", "")) + " + td".repeat(figure));
    }

    private static Locator told(Page page) {
        return page.locator("#board-told");
    }

    private long stored(String request, String figure) {
        return preau.jdbc()
                .sql("SELECT coalesce(%s, -1) FROM funding_request WHERE id = :id".formatted(figure))
                .param("id", Long.parseLong(request.replaceAll(".*/", "")))
                .query(Long.class)
                .single();
    }

    private void somebodyElseProposes(String request, String euros) {
        assertThat(contract.send(request, Map.of("proposed", euros)).status()).isEqualTo(302);
    }

    @Test
    void aColumnIsTypedWithKeysAloneAndSumsFollow() {
        var page = open();
        page.locator("[data-action] [tabindex='0']").focus();
        assertThat(cell(page, garden, 0)).isFocused();

        page.keyboard().press("ArrowRight");
        page.keyboard().type("8500");
        assertThat(page.locator("#board-note")).hasText("Il restera 11 500 €.");
        page.keyboard().press("Enter");

        assertThat(cell(page, school, 1)).isFocused();
        page.keyboard().type("12000,50");
        assertThat(page.locator("#board-note")).hasText("L’enveloppe sera dépassée de 500,50 €.");
        page.keyboard().press("Escape");
        page.keyboard().type("7000");
        page.keyboard().press("Tab");

        assertThat(cell(page, school, 2)).isFocused();
        assertThat(page.locator("tr[data-left=proposed]")).containsText("4 500");
        assertThat(cell(page, garden, 1)).hasText("8 500");
        assertThat(stored(garden, "proposed")).isEqualTo(850_000);
        assertThat(stored(school, "proposed")).isEqualTo(700_000);
        assertThat(Axe.violations(page)).isEmpty();
    }

    @Test
    void whatIsTypedWithoutANetworkStaysAndLeavesLater() {
        var page = open();
        browser.setOffline(true);
        cell(page, garden, 1).click();
        page.keyboard().type("6000");
        page.keyboard().press("Enter");
        page.keyboard().type("5000");
        page.keyboard().press("Enter");
        assertThat(told(page)).containsText("Le réseau manque");
        assertThat(cell(page, garden, 1)).hasText("6000");
        page.close();
        browser.setOffline(false);

        var again = open();

        assertThat(cell(again, garden, 1)).hasText("6 000");
        assertThat(cell(again, school, 1)).hasText("5 000");
        assertThat(again.locator("tr[data-left=proposed]")).containsText("9 000");
    }

    @Test
    void theSecondSeesWhatTheFirstWroteAndChooses() {
        var page = open();
        somebodyElseProposes(garden, "4 000");
        cell(page, garden, 1).click();
        page.keyboard().type("6000");
        page.keyboard().press("Enter");

        assertThat(told(page)).containsText("Quelqu’un vient d’écrire ici, il y a maintenant 4 000");
        assertThat(stored(garden, "proposed")).isEqualTo(400_000);
        told(page).getByText("Écrire 6000").click();
        assertThat(cell(page, garden, 1)).hasText("6 000");
        assertThat(stored(garden, "proposed")).isEqualTo(600_000);

        somebodyElseProposes(garden, "4 500");
        cell(page, garden, 1).click();
        page.keyboard().type("7000");
        page.keyboard().press("Enter");
        told(page).getByText("Garder 4 500").click();
        assertThat(cell(page, garden, 1)).hasText("4 500");
        assertThat(stored(garden, "proposed")).isEqualTo(450_000);
        assertThat(told(page).locator("li")).hasCount(0);
    }

    @Test
    void whatIsRefusedSaysWhyAndIsTakenUpAgain() {
        var page = open();
        cell(page, garden, 2).click();
        page.keyboard().type("10000");
        page.keyboard().press("Enter");
        assertThat(told(page)).containsText("Un vote a son acte");
        page.getByText("Acte des votes écrits dans le tableau").click();
        page.locator("#actKind").selectOption("DELIBERATION");
        page.locator("#actNumber").fill("D-7");
        page.locator("#actDate").fill("2025-03-20");
        told(page).getByText("Reprendre").click();
        page.keyboard().press("Enter");
        assertThat(cell(page, garden, 2)).containsText("10 000");
        assertThat(told(page).locator("li")).hasCount(0);

        cell(page, school, 1).click();
        page.keyboard().type("21000");
        page.keyboard().press("Enter");
        assertThat(told(page)).containsText("L’enveloppe est dépassée de");
        told(page).locator("input").fill("Report de 2024");
        told(page).getByText("Enregistrer quand même").click();
        assertThat(cell(page, school, 1)).hasText("21 000");
        assertThat(stored(school, "proposed")).isEqualTo(2_100_000);

        cell(page, school, 1).click();
        page.keyboard().press("F2");
        page.keyboard().type("douze");
        page.keyboard().press("Enter");
        assertThat(told(page)).containsText("n’est pas un montant");
        told(page).getByText("Renoncer").click();
        assertThat(cell(page, school, 1)).hasText("21 000");
    }

    @Test
    void whoReadsThePageAnewInTheMiddleOfAFigureLosesNothing() {
        var page = open();
        cell(page, garden, 1).click();
        page.keyboard().type("8500");

        page.reload();

        assertThat(cell(page, garden, 1)).hasText("8 500");
        assertThat(stored(garden, "proposed")).isEqualTo(850_000);
    }

    @Test
    void twoTabsWithoutANetworkKeepBothWhatWasTypedInEach() {
        var first = open();
        var second = open();
        browser.setOffline(true);
        propose(first, garden, "6000");
        propose(second, school, "5000");
        first.close();
        second.close();
        browser.setOffline(false);

        var again = open();

        assertThat(cell(again, garden, 1)).hasText("6 000");
        assertThat(cell(again, school, 1)).hasText("5 000");
    }

    private static void propose(Page page, String request, String euros) {
        cell(page, request, 1).click();
        page.keyboard().type(euros);
        page.keyboard().press("Enter");
    }

    /** Theirs stays, and leaves once they are there again. */
    @Test
    void nobodySendsWhatSomebodyElseTypedOnTheSameDevice() {
        var page = open();
        browser.setOffline(true);
        propose(page, garden, "6000");
        assertThat(told(page)).containsText("Le réseau manque");
        var mine = browser.cookies();
        browser.addCookies(cookies(colleague()));
        browser.setOffline(false);

        var theirs = open();
        propose(theirs, school, "5000");
        assertThat(cell(theirs, school, 1)).hasText("5 000");
        assertThat(told(page)).containsText("Reconnectez-vous");
        assertThat(cell(theirs, garden, 1)).hasText("");
        assertThat(stored(garden, "proposed")).isEqualTo(-1);

        browser.addCookies(mine.stream()
                .map(one -> new Cookie(one.name, one.value).setUrl(preau.url()))
                .toList());
        assertThat(cell(page, garden, 1)).hasText("6 000");
        assertThat(stored(garden, "proposed")).isEqualTo(600_000);
    }

    private Organiser colleague() {
        var colleague = Organiser.at(preau);
        preau.jdbc()
                .sql("""
                        INSERT INTO contract_member (contract_id, account_id, role, since)
                        SELECT c.id, a.id, 'CONTRIBUTOR', now() FROM city_contract c, staff_account a
                        WHERE c.slug = :slug AND a.email = :email
                        """)
                .param("slug", contract.slug())
                .param("email", colleague.email())
                .update();
        return colleague;
    }

    private List<Cookie> cookies(Organiser one) {
        var cookie = one.cookie().split("=", 2);
        return List.of(new Cookie(cookie[0], cookie[1]).setUrl(preau.url()));
    }

    @Test
    void aSessionThatEndedIsNotARefusal() {
        var page = open();
        preau.jdbc()
                .sql(
                        "DELETE FROM spring_session WHERE principal_name = (SELECT id::text FROM staff_account WHERE email = :email)")
                .param("email", contract.pilot().email())
                .update();

        propose(page, garden, "6000");

        assertThat(told(page)).containsText("Reconnectez-vous dans un autre onglet");
        assertThat(cell(page, garden, 1)).hasText("6000");
    }

    @Test
    void aFigureStaysInItsRowWhenSomebodyMovesRowsMeanwhile() {
        contract.action(YEAR, "Chorale", "Culture", CarrierKind.ASSOCIATION, "9 000");
        contract.action(YEAR, "Potager", "Culture", CarrierKind.ASSOCIATION, "9 000");
        var page = open();
        preau.jdbc()
                .sql("""
                        UPDATE action_sheet SET theme_id = CASE title WHEN 'Jardin' THEN :culture ELSE :jobs END
                        WHERE title IN ('Jardin', 'Chorale') AND programme_id = (
                            SELECT p.id FROM annual_programme p JOIN city_contract c ON c.id = p.contract_id
                            WHERE c.slug = :slug AND p.year = :year)
                        """)
                .param("culture", contract.theme("Culture"))
                .param("jobs", contract.theme("Emploi"))
                .param("slug", contract.slug())
                .param("year", YEAR)
                .update();

        propose(page, school, "7000");

        assertThat(told(page)).containsText("Enregistré");
        var id = garden.replaceAll(".*/actions/|/financements.*", "");
        assertThat(page.locator("tr[data-action='" + id + "'] th")).containsText("Jardin");
        assertThat(cell(page, garden, 0)).hasText("12 000");
        assertThat(stored(school, "proposed")).isEqualTo(700_000);
    }

    /** What is told of a cell that the filter hides is told all the same. */
    @Test
    void aFilterHidesNoConflictAndNoRefusal() {
        var page = open();
        browser.setOffline(true);
        propose(page, garden, "6000");
        cell(page, school, 1).click();
        page.keyboard().press("F2");
        page.keyboard().type("douze");
        page.keyboard().press("Enter");
        assertThat(told(page)).containsText("douze");
        page.close();
        somebodyElseProposes(garden, "4 000");
        browser.setOffline(false);

        contract.action(YEAR, "Chorale", "Culture", CarrierKind.ASSOCIATION, "9 000");
        var filtered = browser.newPage();
        filtered.navigate(preau.url() + contract.year(YEAR) + "?q=chorale");

        assertThat(told(filtered)).containsText("Quelqu’un vient d’écrire ici, il y a maintenant 4 000");
        assertThat(told(filtered)).containsText("n’est pas un montant");
        assertThat(told(filtered).getByText("Reprendre", new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        told(filtered).getByText("Écrire 6000").click();
        told(filtered).getByText("Renoncer").click();
        assertThat(told(filtered)).containsText("Enregistré");
        assertThat(told(filtered).locator("li")).hasCount(0);
        assertThat(stored(garden, "proposed")).isEqualTo(600_000);
    }

    @Test
    void theFirstColumnStaysWithItsHeadAndTheTitlesOfGroups() {
        var page = open();
        page.setViewportSize(Chromium.PHONE, Chromium.HEIGHT);
        var rowHead = page.locator("tr[data-action] th").first().boundingBox();

        page.locator(".board").evaluate("board => board.scrollLeft = 200");

        assertThat(page.locator("tr[data-action] th").first().boundingBox().x).isEqualTo(rowHead.x);
        assertThat(page.locator(".board thead th").first().boundingBox().x).isEqualTo(rowHead.x);
        assertThat(page.locator(".board__title").first().boundingBox().x).isGreaterThanOrEqualTo(rowHead.x);
    }
}
