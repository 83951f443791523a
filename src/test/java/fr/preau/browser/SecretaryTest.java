package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.preau.browser.Chromium.Window;
import fr.preau.governance.SittingFixture;
import fr.preau.programme.ContractSpace;
import fr.preau.testing.TestInstance;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The secretary of a sitting on a phone, by keyboard, while the network comes and goes. */
class SecretaryTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final SittingFixture sitting = SittingFixture.of(contract);
    private final BrowserContext phone = Chromium.open(preau, Window.phone(), contract.pilot());

    @AfterEach
    void putAway() {
        phone.close();
    }

    private Page open() {
        var page = phone.newPage();
        page.navigate(preau.url() + sitting.address());
        return page;
    }

    private long decisions() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM sitting_decision WHERE sitting_id = :id")
                .param("id", Long.parseLong(sitting.address().replaceAll(".*/", "")))
                .query(Long.class)
                .single();
    }

    @Test
    void whatIsWrittenWithoutANetworkIsKeptAndArrivesInOrderOnce() {
        var page = open();
        phone.setOffline(true);
        write(page, "Première décision");
        write(page, "Deuxième décision");
        assertThat(page.locator("#kept")).containsText("Le réseau manque");
        page.locator("#decision").fill("Une phrase commencée");
        page.close();
        assertThat(decisions()).isZero();

        phone.setOffline(false);
        var again = open();

        assertThat(again.locator("main")).containsText(Pattern.compile("2024-1 Première décision"));
        assertThat(again.locator("main")).containsText(Pattern.compile("2024-2 Deuxième décision"));
        assertThat(again.locator("#decision")).hasValue("Une phrase commencée");
        assertThat(decisions()).isEqualTo(2);
        again.locator("form[data-kept='Décision'] button").click();
        assertThat(again.locator("main")).containsText("2024-3 Une phrase commencée");
        assertThat(again.locator("#decision")).hasValue("");
    }

    private static void write(Page page, String words) {
        page.locator("#decision").fill(words);
        page.locator("form[data-kept='Décision'] button").press("Enter");
        assertThat(page.locator("#kept")).containsText(words);
    }

    private long followUps() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM follow_up WHERE sitting_id = :id")
                .param("id", Long.parseLong(sitting.address().replaceAll(".*/", "")))
                .query(Long.class)
                .single();
    }

    /** Keys alone, from the first field to the last. */
    private static void followUp(Page page, String what, String day) {
        page.locator("#followUp").focus();
        page.keyboard().type(what);
        page.keyboard().press("Tab");
        page.keyboard().type("Dominique Balmes");
        page.keyboard().press("Tab");
        page.keyboard().type("dominique@exemple.test");
        page.keyboard().press("Tab");
        page.keyboard().type(day);
        page.keyboard().press("Enter");
    }

    @Test
    void aFollowUpTypedByKeyboardWhileTheNetworkIsCutArrivesOnceAndWritingGoesOn() {
        var page = open();
        phone.setOffline(true);
        followUp(page, "Réunir les bailleurs", "11112024");
        assertThat(page.locator("#kept")).containsText("Réunir les bailleurs");
        assertThat(page.locator("#followUp")).isFocused();
        assertThat(page.locator("#followUp")).hasValue("");
        page.keyboard().type("Écrire à la CAF");
        assertThat(followUps()).isZero();

        phone.setOffline(false);

        assertThat(page.locator("main"))
                .containsText("Réunir les bailleurs – Dominique Balmes, avant le lundi 11 novembre 2024");
        assertThat(page.locator("#followUp")).hasValue("Écrire à la CAF");
        assertThat(page.locator("#kept")).hasText("");
        assertThat(followUps()).isEqualTo(1);
        page.locator("#followUp").fill("");
        followUp(page, "Écrire à la CAF", "12122024");
        assertThat(page.locator("main")).containsText("Écrire à la CAF – Dominique Balmes");
        assertThat(page.locator("#followUp")).isFocused();
        assertThat(followUps()).isEqualTo(2);
    }

    @Test
    void whatIsRefusedOnceTheNetworkIsBackGoesBackIntoItsForm() {
        var page = open();
        phone.setOffline(true);
        followUp(page, "Sans date", "");
        assertThat(page.locator("#kept")).containsText("Sans date");

        phone.setOffline(false);
        assertThat(page.locator("#kept")).containsText("Refusé, à reprendre");
        page.locator("#kept button").press("Enter");

        assertThat(page.locator("#followUp")).hasValue("Sans date");
        assertThat(page.locator("#kept")).hasText("");
        page.locator("#due").fill("2024-11-30");
        page.locator("#due").press("Enter");
        assertThat(page.locator("main")).containsText("Sans date – Dominique Balmes");
        assertThat(followUps()).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsLostWritesNothingTwice() {
        var page = open();
        page.route(
                "**/decisions",
                route -> {
                    route.fetch();
                    route.abort();
                },
                new Page.RouteOptions().setTimes(1));

        page.locator("#decision").fill("Une seule fois");
        page.locator("form[data-kept='Décision'] button").press("Enter");

        assertThat(page.locator("main")).containsText("2024-1 Une seule fois");
        assertThat(page.locator("#kept")).hasText("");
        assertThat(decisions()).isEqualTo(1);
    }

    @Test
    void presenceIsNotedBySeatWithOneKeyAndWaitsForTheNetworkToo() {
        var page = open();
        phone.setOffline(true);
        page.locator("form[data-presence] input").first().focus();
        page.keyboard().press("p");
        assertThat(page.locator("#kept")).containsText("Présences");
        page.close();
        phone.setOffline(false);

        var again = open();

        assertThat(again.locator("form[data-presence] input[value=PRESENT]")).isChecked();
        assertThat(again.locator("#held")).containsText(Pattern.compile("1 membres? sur 1"));
    }

    @Test
    void whoIsTouchedAsPresentCountsForTheQuorumAtOnceAndOnceTheNetworkIsBack() {
        preau.jdbc()
                .sql("UPDATE governance_body SET quorum = 1 WHERE id = :id")
                .param("id", Long.parseLong(sitting.address().replaceAll(".*/instances/(\\d+)/.*", "$1")))
                .update();
        var page = open();
        assertThat(page.locator("#held")).containsText("le quorum de 1 n’est pas atteint");

        page.locator("form[data-presence] label:has(input[value=PRESENT])").click();
        assertThat(page.locator("#held")).containsText("le quorum de 1 est atteint");

        phone.setOffline(true);
        page.locator("form[data-presence] label:has(input[value=ABSENT])").click();
        assertThat(page.locator("#kept")).containsText("Présences");
        phone.setOffline(false);
        assertThat(page.locator("#held")).containsText("le quorum de 1 n’est pas atteint");
        assertThat(page.locator("#kept")).hasText("");
    }

    @Test
    void whatTheServerRefusesComesBackWithItsReasonAndItsWords() {
        var page = open();
        page.locator("form[data-kept='Suite à donner'] button").press("Enter");

        assertThat(page.locator("main")).containsText("Écrivez ce qui est à faire");
    }
}
