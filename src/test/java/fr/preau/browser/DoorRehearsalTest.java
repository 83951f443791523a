package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The app at the door, tried before the day. */
class DoorRehearsalTest {

    private static final String LATER = "2024-09-11";
    private static final long ONE_DAY = 24 * 60 * 60 * 1000L;

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day(LATER, 4));
    private final long day = preau.day(slug, LATER);
    private final BrowserContext phone = Chromium.open(preau, Window.phone(), Organiser.at(preau));

    @AfterEach
    void putAway() {
        phone.close();
    }

    @Test
    void nothingOfAnExerciseIsKeptAndTheScreenSaysSo() {
        var screen = rehearse();

        assertThat(screen.locator("#titre")).containsText("Répétition");
        assertThat(screen.locator("#avis")).containsText("rien n’est gardé, rien ne compte");
        tick(screen);
        assertThat(screen.locator("#resultat")).containsText("Répétition. Bienvenue, Claire Martin");
        assertThat(screen.locator("#compte")).hasText(Pattern.compile("1./.1"));
        assertThat(screen.locator("#reseau")).hasText("Réseau : tout est envoyé");

        screen.reload();

        assertThat(screen.locator("#compte")).hasText(Pattern.compile("0./.1"));
        assertThat(screen.locator("#titre")).not().containsText("Répétition");
        assertThat(presences()).isZero();
    }

    @Test
    void theKeyboardStaysWhereAnExerciseBeginsAndEnds() {
        var screen = rehearse();
        var end = screen.locator("#avis button");

        assertThat(end).hasText("Finir la répétition");
        assertThat(end).isFocused();
        end.press("Enter");
        assertThat(screen.locator("#avis button")).hasText("S’exercer");
        assertThat(screen.locator("#avis button")).isFocused();
    }

    @Test
    void somebodyUnexpectedIsTakenInByNobody() {
        var screen = rehearse();

        screen.locator("#sur-place").click();
        screen.fill("#lastName", "Dupont");
        screen.fill("#firstName", "Anne");
        screen.fill("#organisation", "Ville");
        screen.locator("#nouveau button[name=later]").click();

        assertThat(screen.locator("#resultat")).containsText("Personne n’est inscrit pour de bon.");
        assertThat(preau.confirmed(day)).isEqualTo(1);
    }

    @Test
    void theKeyboardGoesOnFromWhatCameOfAGesture() {
        var screen = rehearse();
        var result = screen.locator("#resultat");

        screen.locator("#nom").fill("mar");
        screen.locator("#personnes .door-person").first().press("Enter");
        assertThat(result).containsText("Bienvenue, Claire Martin");
        assertThat(result).isFocused();
        result.getByRole(AriaRole.BUTTON).first().press("Enter");
        assertThat(result).containsText("Corrigé");
        assertThat(result).isFocused();

        screen.locator("#sur-place").press("Enter");
        screen.locator("#nouveau-retour").press("Enter");
        assertThat(screen.locator("#sur-place")).isFocused();

        screen.locator("#sur-place").press("Enter");
        screen.fill("#lastName", "Dupont");
        screen.fill("#firstName", "Anne");
        screen.fill("#organisation", "Ville");
        screen.locator("#nouveau button[name=later]").press("Enter");
        assertThat(result).containsText("Bienvenue, Anne Dupont");
        assertThat(result).isFocused();
    }

    @Test
    void anExerciseEndsByItselfWhenTheDayComes() {
        phone.clock().install();
        var screen = rehearse();
        tick(screen);

        screen.clock().setSystemTime(System.currentTimeMillis() + ONE_DAY);
        screen.clock().runFor(61_000);

        assertThat(screen.locator("#titre")).not().containsText("Répétition");
        assertThat(screen.locator("#compte")).hasText(Pattern.compile("0./.1"));
        assertThat(presences()).isZero();
    }

    private Page rehearse() {
        preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .day(day)
                .send();
        var screen = phone.newPage();
        screen.navigate("/accueil/" + day);
        screen.getByText("S’exercer").click();
        return screen;
    }

    private static void tick(Page screen) {
        screen.locator("#nom").fill("mar");
        screen.locator("#personnes .door-person").first().click();
        assertThat(screen.locator("#resultat")).isVisible();
    }

    private int presences() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM presence_event WHERE day_id = :day")
                .param("day", day)
                .query(Integer.class)
                .single();
    }
}
