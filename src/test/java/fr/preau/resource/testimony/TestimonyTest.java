package fr.preau.resource.testimony;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.desk.PersonErasure;
import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OrdinaryTime;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people say in public of a day: with their consent, and as long as they want. */
class TestimonyTest {

    private static final String WORDS = "Je suis repartie avec une liste de trois choses à faire.";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private String slug;
    private Mailbox claire;

    @BeforeEach
    void aDayThatIsOver() {
        slug = preau.publish(cycle().day("2024-12-03", 10));
        claire = registered("Claire");
        past();
    }

    private Mailbox registered(String firstName) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("firstName", firstName)
                .day(preau.jdbc()
                        .sql("SELECT min(id) FROM meeting_day WHERE cycle_id = :cycle")
                        .param("cycle", preau.cycle(slug))
                        .query(Long.class)
                        .single())
                .send();
        return person;
    }

    private void past() {
        preau.jdbc()
                .sql("UPDATE meeting_day SET date = '2024-09-03' WHERE cycle_id = :cycle")
                .param("cycle", preau.cycle(slug))
                .update();
        preau.jdbc().sql("SELECT pg_notify('preau_change', 'CYCLES')").query().listOfRows();
    }

    private Page give(Mailbox person, String text, String... ticked) {
        var form = new HashMap<>(Map.of("text", List.of(text)));
        List.of(ticked).forEach(name -> form.put(name, List.of("true")));
        return preau.visitor().post(person.ownPage() + "/temoignage", form);
    }

    private long registration() {
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email_key = :email")
                .param("email", claire.address())
                .query(Long.class)
                .single();
    }

    private Page judge(String text, String to) {
        return organiser.post(
                "/gestion/cycles/" + slug + "/ressources/temoignages/" + registration(),
                Map.of("text", text, "to", to));
    }

    private String shared() {
        return preau.visitor().get("/ressources/rencontre/" + slug).words();
    }

    @Test
    void whatSomebodySaysIsReadOnceTheyAgreedAndAnOrganiserReadIt() {
        assertThat(preau.visitor().get(claire.ownPage()).words()).contains("Témoigner");
        assertThat(give(claire, WORDS, "consent", "named").header("Location")).contains("fait=donne");
        assertThat(shared()).doesNotContain(WORDS);
        assertThat(organiser.get("/gestion/cycles/" + slug + "/ressources").words())
                .contains(WORDS)
                .contains("À relire");
        judge(WORDS, "SHOWN");

        assertThat(shared()).contains(WORDS).contains("Claire Martin, Ville d’essai");
        assertThat(preau.visitor().get("/rencontre/" + slug).words()).contains("Ce qu’en disent les participants");
    }

    @Test
    void withoutConsentNothingIsKeptAndNothingTypedIsLost() {
        var refused = give(claire, WORDS, "named");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html().select("textarea").text()).isEqualTo(WORDS);
        assertThat(refused.html().select(".faults a[href=#consent]")).isNotEmpty();
        assertThat(refused.html().select("[name=consent][checked]")).isEmpty();
        assertThat(give(claire, "a".repeat(601), "consent").status()).isEqualTo(422);
        assertThat(preau.bean(Testimonies.class).ofCycle(preau.cycle(slug))).isEmpty();
    }

    @Test
    void whoDoesNotWantTheirNameIsNotNamed() {
        give(claire, WORDS, "consent");
        judge(WORDS, "SHOWN");
        assertThat(shared()).contains(WORDS).contains("Une personne présente").doesNotContain("Martin");
    }

    @Test
    void otherWordsAreReadAgainAndNobodyShowsWhatTheyDidNotRead() {
        give(claire, WORDS, "consent");
        judge(WORDS, "SHOWN");
        give(claire, "Autre chose.", "consent");
        assertThat(preau.visitor().get("/ressources/rencontre/" + slug).status())
                .isEqualTo(404);

        assertThat(judge(WORDS, "SHOWN").header("Location")).contains("temoignage-change");
        assertThat(preau.visitor().get("/ressources/rencontre/" + slug).status())
                .isEqualTo(404);
        judge("Autre chose.", "SHOWN");
        give(claire, "Autre chose.", "consent");
        assertThat(shared()).contains("Autre chose.");
    }

    @Test
    void itIsTakenBackAtAnyTimeAndGoesWithWhoIsForgotten() {
        give(claire, WORDS, "consent");
        judge(WORDS, "SHOWN");
        preau.visitor().get(claire.ownPage() + "/temoignage/retrait");
        assertThat(shared()).contains(WORDS);
        preau.visitor().post(claire.ownPage() + "/temoignage/retrait", Map.of());
        Eventually.until(
                "the page is read anew",
                () -> preau.visitor().get("/ressources/rencontre/" + slug).status() == 404);
        assertThat(preau.visitor().get("/rencontre/" + slug).words()).doesNotContain("Ce qu’en disent");

        give(claire, WORDS, "consent", "named");
        judge(WORDS, "SHOWN");
        preau.bean(PersonErasure.class).forget(List.of(registration()));
        assertThat(preau.visitor().get("/ressources/rencontre/" + slug).status())
                .isEqualTo(404);
    }

    @Test
    void whoDidNotComeYetFindsNoPage() {
        var other = preau.publish(cycle().day("2024-12-10", 10));
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(other)
                .with("email", person.address())
                .day(preau.day(other, "2024-12-10"))
                .send();
        assertThat(preau.visitor().get(person.ownPage() + "/temoignage").status())
                .isEqualTo(404);
        assertThat(give(person, WORDS, "consent").status()).isEqualTo(404);
        assertThat(preau.visitor().get(person.ownPage()).words()).doesNotContain("Témoigner");
    }

    @Test
    void aMegabyteInAnyFieldOfATestimonyCostsAboutWhatAFormDoes() {
        var usual = OrdinaryTime.at(preau);
        usual.holdsForFormsOf(claire.ownPage() + "/temoignage");
        give(claire, WORDS, "consent");
        usual.holdsForFormsOf(claire.ownPage() + "/temoignage");
    }
}
