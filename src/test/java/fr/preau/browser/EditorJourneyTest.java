package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a new organiser does: paste a document, publish it, move a sequence, lower a gauge. */
class EditorJourneyTest {

    private static final String DOCUMENT = """
            # "Deux jours à %1$s", le 24 septembre et le 22 octobre 2024, à Lyon (/rencontre/%1$s)

            Chapo

            Un cycle en deux journées.

            ## Programme

            ### Mardi 24 septembre

            **9h30-10h00 : Introduction**

            **10h-12h : Première séquence**

            ### Mardi 22 octobre

            **9h30-12h00 : Seconde séquence**
            """;

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOrganiserPastesPublishesMovesASequenceAndLowersAGauge(boolean scripts) {
        var slug = "parcours-" + (scripts ? "avec" : "sans") + "-scripts";
        try (var context = Chromium.open(preau, Window.desk().withScripts(scripts), Organiser.at(preau))) {
            var page = context.newPage();
            page.navigate("/gestion");
            link(page, "Coller un document").click();
            page.fill("#document", DOCUMENT.formatted(slug));
            button(page, "Lire le document").click();
            assertThat(page.locator("#compris")).isVisible();
            assertThat(page.locator("main")).containsText("Jauge du 24 septembre non donnée");

            link(page, "Publication").click();
            button(page, "Publier maintenant").click();
            assertThat(page.locator("[role=status]")).containsText("La page est publique");
            var person = register(slug);

            page.navigate("/gestion/cycles/" + slug + "/modifier");
            page.locator("button[value='day-0-sequence-1-up']").click();
            assertThat(page.locator("#day-0-sequence-0 summary")).containsText("Première séquence");
            page.locator("#day-0-capacity").fill("20");
            save(page);
            assertThat(page.locator("h1")).containsText("1 personne est concernée");
            button(page, "Enregistrer sans écrire à personne").click();
            assertThat(page.locator("[role=status]")).containsText("C’est enregistré");

            page.navigate("/rencontre/" + slug);
            assertThat(page.locator(".step").first()).containsText("Première séquence");
            assertThat(page.locator(".panel .day-row").first()).containsText("19");
            assertThat(person.letters()).hasSize(1);
        }
    }

    private Mailbox register(String slug) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        return person;
    }

    private static void save(Page page) {
        page.locator("button[value=save]").first().click();
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
