package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day at the office: people brought in from a spreadsheet, the settings, and the journal of both. */
class CentreJourneyTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListIsBroughtInTheCentreIsSetAndTheJournalTellsBoth(boolean scripts) {
        try (var preau = TestInstance.start(Map.of());
                var context = Chromium.open(preau, Window.desk().withScripts(scripts), Organiser.at(preau))) {
            var slug = preau.publish(cycle().day("2024-09-24", 1));
            var page = context.newPage();

            page.navigate("/gestion/cycles/" + slug);
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Importer un tableau"))
                    .click();
            page.setInputFiles("#liste", file());
            button(page, "Voir ce que cela donnerait").click();
            assertThat(page.locator("main")).containsText("Rien n’est encore fait");
            assertThat(page.locator("tr.list-line:has-text('Claire')")).containsText("Inscription le 24");
            assertThat(page.locator("tr.list-line:has-text('Anne')")).containsText("Liste d’attente");
            page.locator("select[name=c3]").selectOption("ORGANISATION");
            page.locator("input[name=complet][value=ONE_MORE_SEAT]").check();
            button(page, "Revoir l’aperçu").click();
            assertThat(page.locator("tr.list-line:has-text('Anne')")).containsText("Inscription le 24");
            assertThat(page.locator("input[name=ecrire][value=non]")).isChecked();
            button(page, "Inscrire 2").click();
            assertThat(page.locator("h1")).containsText("Import terminé");
            assertThat(preau.confirmed(preau.day(slug, "2024-09-24"))).isEqualTo(2);
            assertThat(preau.outbox()).isEmpty();

            page.navigate("/gestion/reglages");
            page.fill("#name", "Trait d’union");
            page.fill("#warm", "#ffcc00");
            button(page, "Enregistrer ces réglages").click();
            assertThat(page.locator("#warm-fault")).containsText("se lit mal");
            page.locator("button[value^='warm#']").click();
            assertThat(page.locator("#name")).hasValue("Trait d’union");
            button(page, "Enregistrer ces réglages").click();
            assertThat(page.locator("[role=status]").first()).containsText("enregistrés");

            for (var name : List.of("Pilotage", "Journal")) {
                page.getByRole(
                                AriaRole.LINK,
                                new GetByRoleOptions().setName(name).setExact(true))
                        .click();
            }
            assertThat(page.locator("tbody tr").nth(0)).containsText("Réglages changés");
            assertThat(page.locator("tbody tr").nth(1)).containsText("Inscriptions importées");
            page.locator("#quoi").selectOption("PEOPLE");
            button(page, "Chercher").click();
            assertThat(page.locator("tbody tr")).hasCount(1);

            page.navigate("/");
            assertThat(page.locator(".roof__name")).containsText("Trait d’union");
        }
    }

    private static FilePayload file() {
        return new FilePayload("inscrits.csv", "text/csv", """
                Nom;Prénom;Courriel;Chez;24 septembre
                Martin;Claire;claire@exemple.fr;Ville;oui
                Roux;Anne;anne@exemple.fr;Ville;x
                """.getBytes(StandardCharsets.UTF_8));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
