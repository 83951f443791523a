package fr.preau.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.preau.testing.CycleText.cycle;

import fr.preau.browser.Chromium.Window;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Condition;
import fr.preau.registration.rules.Condition.AfterReply;
import fr.preau.registration.rules.Condition.OfProfile;
import fr.preau.registration.rules.Condition.OnDay;
import fr.preau.registration.rules.Questions;
import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import fr.preau.testing.Eventually;
import fr.preau.testing.TestInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A question that only some are asked, in the form of whoever fills it in. */
class AskedIfTest {

    private final TestInstance preau = TestInstance.shared();

    @Test
    void aQuestionShowsWhileItIsAskedAndOnlyThen() {
        var slug = preau.publish(cycle().day("2024-09-24", 9).day("2024-09-25", 9));
        var meal = ask(slug, "Mangez-vous ?", Kind.YES_NO, new OnDay(preau.day(slug, "2024-09-24")));
        var drink = ask(slug, "Une \"boisson\" ?", Kind.TEXT, new AfterReply(meal, "Oui"));
        var state = ask(slug, "Votre service ?", Kind.TEXT, new OfProfile(Profile.STATE_AGENT));
        Eventually.until(
                "the questions are asked",
                () -> preau.visitor().form(slug).opened().words().contains("Votre service ?"));
        try (var phone = Chromium.open(preau, Window.phone())) {
            var page = phone.newPage();
            page.navigate("/rencontre/" + slug + "/inscription");
            var days = page.locator("input[name=days]");

            assertThat(page.locator("#question-" + meal)).isHidden();
            days.first().check();
            assertThat(page.locator("#question-" + meal)).isVisible();
            assertThat(page.locator("#question-" + drink)).isHidden();
            page.locator("#question-" + meal + "-0").check();
            assertThat(page.locator("#question-" + drink)).isVisible();
            days.first().uncheck();
            assertThat(page.locator("#question-" + drink)).isHidden();
            assertThat(page.locator("#question-" + state)).isHidden();
            page.locator("#profile-STATE_AGENT").check();
            assertThat(page.locator("#question-" + state)).isVisible();
        }
    }

    private long ask(String slug, String label, Kind kind, Condition condition) {
        return preau.bean(Questions.class)
                .add(preau.cycle(slug), new Wording(kind, label, "", List.of(), false, condition, false));
    }
}
