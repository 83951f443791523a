package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An organiser rewrites a message, takes it back, writes to the people of a day, stops and follows up. */
class LettersJourneyTest {

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-24", 50).day("2024-10-22", 50));
    private final List<Mailbox> people =
            IntStream.range(0, 12).mapToObj(_ -> register()).toList();

    @Test
    void aMessageIsRewrittenRestoredWrittenToADayStoppedAndFollowedWithoutScripts() {
        try (var context = Chromium.open(preau, Window.desk().withScripts(false), Organiser.at(preau))) {
            var page = context.newPage();
            page.navigate("/gestion/cycles/" + slug);
            page.locator(".room .tabs a:text-is('Messages')").click();
            link(page, "Confirmation").click();
            page.fill("#body", "Venez nombreux, {prenom}.\n\n{journées}\n\n{code}\n\n{lien}");
            button(page, "Enregistrer").click();
            assertThat(page.locator("#body-fault")).containsText("vouliez-vous écrire {prénom}");

            page.fill("#body", "Venez nombreux, {prénom}.\n\n{journées}\n\n{code}\n\n{lien}");
            button(page, "Enregistrer").click();
            assertThat(page.locator("[role=status]")).containsText("Le texte est enregistré");
            assertThat(page.frameLocator("iframe").locator("body")).containsText("Venez nombreux, Claire.");
            assertThat(register().latest().text()).contains("Venez nombreux, Claire.");

            link(page, "Revenir au texte d’origine").click();
            button(page, "Revenir au texte d’origine").click();
            assertThat(page.locator("[role=status]")).containsText("rétabli");

            page.navigate("/gestion/cycles/" + slug);
            link(page, "Écrire").click();
            page.locator("main details summary").first().click();
            page.getByLabel("mardi 24 septembre 2024").check();
            button(page, "Appliquer").click();
            page.fill("#subject", "La salle change");
            page.fill("#body", "Bonjour {prénom}, venez au **premier étage**.");
            button(page, "Enregistrer et voir l’aperçu").click();
            assertThat(page.frameLocator("iframe").locator("strong")).hasText("premier étage");
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("^Envoyer à")))
                    .click();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Envoyer à 13.personnes")))
                    .click();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(Pattern.compile("^Arrêter")))
                    .click();
            assertThat(page.locator("main")).containsText("Envoi arrêté par Camille Fontaine");
            assertThat(page.locator("tbody tr").first()).containsText("Claire Martin");
        }
        assertThat(people.stream().map(one -> one.letters().size())).allMatch(letters -> letters <= 2);
    }

    private Mailbox register() {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(preau.day(slug, "2024-09-24"))
                .send();
        return person;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                        AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
