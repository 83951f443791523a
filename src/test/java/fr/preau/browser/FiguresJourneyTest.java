package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.preau.browser.Chromium.Window;
import fr.preau.demo.DemoSetup;
import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a director does with the demonstration's figures, with or without scripts. */
class FiguresJourneyTest {

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        preau.bean(DemoSetup.class).fill();
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDirectorGoesFromTheYearToACycleItsTableAndItsReport(boolean scripts) throws IOException {
        var director = Organiser.at(preau, Role.READER);
        try (var context = Chromium.open(preau, Window.desk().withScripts(scripts), director)) {
            var page = context.newPage();
            page.navigate("/gestion");
            link(page, "Tableau de bord").click();
            assertThat(page.locator("h1")).hasText("Tableau de bord 2024");
            page.locator("main a[href$='preparer-la-signature-2024/tableau-de-bord']")
                    .click();
            assertThat(page.locator("main")).containsText("48\u00a0personnes inscrites");
            var picture = page.getByRole(AriaRole.IMG, new GetByRoleOptions().setName("la moitié dans les 12"));
            assertThat(picture).isVisible();

            var profiles = page.locator("article.chart", new Page.LocatorOptions().setHas(page.locator("#profils")));
            assertThat(profiles.locator("table")).isHidden();
            profiles.locator("summary").click();
            assertThat(profiles.locator("table")).containsText("Agent d’une collectivité");

            var download =
                    page.waitForDownload(() -> link(page, "Rapport court").click());
            assertThat(download.suggestedFilename()).isEqualTo("rapport-preparer-la-signature-2024.pdf");
            assertThat(new PaperCopy(Files.readAllBytes(download.path())).words())
                    .contains("Préparer la signature", "76 dont 2 sans inscription");
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }
}
