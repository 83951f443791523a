package fr.preau.exchange;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.desk.PersonErasure;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who comes: nobody is read there who did not want it, and nothing of them that they did not tick. */
class AttendeesTest {

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-24", 30).day("2024-10-22", 30));
    private final long day = preau.day(slug, "2024-09-24");
    private final Mailbox claire = registered("Claire");
    private final Mailbox paul = registered("Paul");

    private Mailbox registered(String firstName) {
        return Mailbox.registered(preau, slug, firstName, day);
    }

    private Page choose(Mailbox person, Map<String, List<String>> form) {
        return preau.visitor().post(person.ownPage() + "/participants/" + day, form);
    }

    private String seenBy(Mailbox person) {
        return preau.visitor()
                .get(person.ownPage() + "/participants/" + day)
                .html()
                .select("main table")
                .text();
    }

    @Test
    void nothingIsTickedAndNobodyIsNamedAtFirst() {
        var page = preau.visitor().get(claire.ownPage() + "/participants/" + day);

        assertThat(page.html().select("input[checked]")).isEmpty();
        assertThat(page.html().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(page.words()).contains("Personne n’a encore choisi de se montrer ici");
        assertThat(preau.visitor().get(claire.ownPage()).words()).contains("Qui vient le 24 septembre");
    }

    @Test
    void eachThingIsShownOnlyWhereItWasTicked() {
        choose(claire, Map.of("name", List.of("true")));
        assertThat(seenBy(paul)).contains("Claire Martin").doesNotContain("Ville d’essai");

        choose(claire, Map.of("name", List.of("true"), "organisation", List.of("true")));
        assertThat(seenBy(paul)).contains("Claire Martin Ville d’essai").doesNotContain("@");

        choose(claire, Map.of("name", List.of("true"), "contact", List.of("04 00 00 00 00")));
        assertThat(seenBy(paul)).contains("04 00 00 00 00").doesNotContain("Ville d’essai");
        assertThat(Organiser.at(preau)
                        .get("/gestion/cycles/" + slug + "/participants/" + day)
                        .words())
                .contains("Claire Martin")
                .doesNotContain("Paul");

        choose(claire, Map.of());
        assertThat(seenBy(paul)).doesNotContain("Claire");
    }

    @Test
    void whatMakesNoSenseIsSaidAtItsField() {
        var without = choose(claire, Map.of("organisation", List.of("true")));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.words()).contains("Cochez votre nom pour montrer le reste");
        var tooLong = choose(claire, Map.of("name", List.of("true"), "contact", List.of("a".repeat(121))));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html().select("input[name=contact]").attr("value")).hasSize(121);
    }

    @Test
    void whoWithdrawsIsGoneAndIsAskedAgainWhenTheyComeBack() {
        choose(claire, Map.of("name", List.of("true")));
        preau.visitor().post(claire.ownPage() + "/desistement/" + day, Map.of());
        assertThat(seenBy(paul)).doesNotContain("Claire");
        assertThat(choose(claire, Map.of("name", List.of("true"))).status()).isEqualTo(404);

        preau.visitor().post(claire.ownPage() + "/ajout/" + day, Map.of());
        assertThat(seenBy(paul)).doesNotContain("Claire");
        choose(claire, Map.of("name", List.of("true")));
        assertThat(seenBy(paul)).contains("Claire");
    }

    @Test
    void whoIsErasedIsGone() {
        choose(claire, Map.of("name", List.of("true"), "contact", List.of("04 00 00 00 00")));
        var registration = preau.bean(AttendeeConsents.class).of(day).getFirst().registrationId();
        preau.bean(PersonErasure.class).forget(List.of(registration));

        assertThat(seenBy(paul)).isEmpty();
    }

    @Test
    void outsidersFindNothing() {
        var other = preau.day(slug, "2024-10-22");
        assertThat(preau.visitor()
                        .get(claire.ownPage() + "/participants/" + other)
                        .status())
                .isEqualTo(404);
        assertThat(preau.visitor().get("/inscription/a-b/participants/" + day).status())
                .isEqualTo(404);
    }
}
