package fr.preau.resource;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is forgotten stays so: their refusal outlives their link, and their name does not come back. */
class ForgottenSpeakerTest {

    private static final String DATE = "2024-12-09";

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau);
    private final Resources resources = preau.bean(Resources.class);
    private final SpeakerLinks links = preau.bean(SpeakerLinks.class);
    private final Speakers speakers = preau.bean(Speakers.class);
    private final String title = "Trier " + UUID.randomUUID();
    private final String slug = preau.publish(cycle().day(DATE, 10));
    private final long day = preau.day(slug, DATE);
    private final String house = "/gestion/cycles/" + slug + "/ressources";

    private SpeakerLink link(String speaker) {
        return links.withId(links.make(day, "", speaker)).orElseThrow();
    }

    private Resource give(SpeakerLink link) {
        preau.visitor()
                .post(
                        links.path(link) + "/adresse",
                        Map.of("titre-adresse", List.of(title), "adresse", List.of("https://www.exemple.fr/trier")));
        return resources.byLink(link.id()).getFirst();
    }

    private void says(SpeakerLink link, String consent) {
        preau.visitor().post(links.path(link) + "/accord", Map.of("accord", List.of(consent)));
    }

    private Page erases(SpeakerLink link) {
        return preau.visitor().post(links.path(link) + "/effacement", Map.of("sure", List.of("oui")));
    }

    private Page accepts(Resource one, String authors, String seen) {
        var form = new HashMap<>(Map.of("title", title, "authors", authors, "themes", "", "departments", ""));
        form.put("seen", seen);
        return organiser.post(house + "/" + one.id() + "/accord", form);
    }

    private String shownMark(Page page, Resource one) {
        return page.html()
                .select("form[action$=/%d/accord] [name=seen]".formatted(one.id()))
                .val();
    }

    private String authors(Resource one) {
        return resources.withId(one.id()).orElseThrow().content().authors();
    }

    @Test
    void whatSomebodyRefusedGoesWithThemAndTheRestStays() {
        var ada = link("Ada Borelle");
        var tom = link("Tom Lenoir");
        var refused = give(ada);
        var other = give(tom);
        says(ada, "refused");

        assertThat(erases(ada).words()).contains("Votre nom est effacé").contains("refusé de publier est supprimé");
        erases(tom);

        assertThat(resources.withId(refused.id())).isEmpty();
        assertThat(authors(other)).isEmpty();
    }

    @Test
    void whatSomebodyRefusedGoesWithTheirLinkAYearAfter() {
        var ada = link("Ada Borelle");
        var tom = link("Tom Lenoir");
        var refused = give(ada);
        var other = give(tom);
        says(ada, "refused");

        speakers.forgetDays(List.of(day));

        assertThat(links.withId(ada.id())).isEmpty();
        assertThat(resources.withId(refused.id())).isEmpty();
        assertThat(authors(other)).isEqualTo("Tom Lenoir");
    }

    @Test
    void aNameThatIsWrittenInAnotherWayGoesToo() {
        var alice = link("Mme Alice Durand");
        var one = give(alice);
        accepts(one, "Alice Durand, Tom Lenoir", "");

        says(alice, "unnamed");

        assertThat(authors(one)).isEmpty();
        var again = accepts(one, "Alice Durand, Tom Lenoir", "");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("sans son nom");

        says(alice, "named");
        accepts(one, "Tom Lenoir, A. Durand", "");
        erases(alice);
        assertThat(authors(one)).isEmpty();
    }

    @Test
    void anApprovalThatWasOpenDoesNotPutAnErasedNameBack() {
        var ada = link("Ada Borelle");
        var one = give(ada);
        accepts(one, "Tom Lenoir, Ada Borelle", "");
        var seen = shownMark(organiser.get(house), one);
        assertThat(seen).isNotEmpty();
        erases(ada);

        var late = accepts(one, "Tom Lenoir, Ada Borelle", seen);

        assertThat(late.status()).isEqualTo(409);
        assertThat(authors(one)).isEqualTo("Tom Lenoir");
        var form = late.html().select("details[open] form[action$=/accord]");
        assertThat(form.text()).contains("quelqu’un vient de modifier ceci").contains("Tom Lenoir");
        assertThat(form.select("[name=authors]").val()).isEqualTo("Tom Lenoir, Ada Borelle");
        assertThat(accepts(one, "Tom Lenoir, Ville de Lyon", shownMark(late, one))
                        .status())
                .isEqualTo(302);
        assertThat(authors(one)).isEqualTo("Tom Lenoir, Ville de Lyon");
    }

    @Test
    void whoSharesAMailboxIsNotErasedByAnothersLink() {
        var address = "accueil-" + UUID.randomUUID() + "@exemple.fr";
        var ada = links.withId(speakers.ask(day, "", "Ada Borelle", address)).orElseThrow();
        var adaAgain = speakers.ask(day, "", "ADA  Borellé", address);
        var tom = links.withId(speakers.ask(day, "", "Tom Lenoir", address)).orElseThrow();
        var his = give(tom);

        erases(ada);

        assertThat(links.withId(ada.id())).isEmpty();
        assertThat(links.withId(adaAgain)).isEmpty();
        assertThat(links.withId(tom.id())).isPresent();
        assertThat(authors(his)).isEqualTo("Tom Lenoir");
    }
}
