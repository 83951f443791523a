package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.preau.browser.Chromium.Window;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Figures typed into the board by keyboard, while the network comes and goes and somebody else types too. */
class BoardJourneyTest {

    private static final int YEAR = 2025;

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
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
        return page;
    }

    /** The cell of a figure: 0 for what is asked, 1 proposed, 2 voted. */
    private static Locator cell(Page page, String request, int figure) {
        return page.locator("[data-request='%s']".formatted(request.replaceAll(".*/", ""))
                + " + td".repeat(figure));
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
        assertThat(contract.send(request, Map.of("proposed", euros)).status())
                .isEqualTo(302);
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
}
