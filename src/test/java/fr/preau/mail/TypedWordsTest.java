package fr.preau.mail;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycles;
import fr.preau.platform.French;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was typed with a typewriter's apostrophes and spaces is set as French wants wherever it is read, and kept as typed. */
class TypedWordsTest {

    private static final String TYPED = "L'avis d'abord : qu'en faire ?";
    private static final String SET = "L’avis d’abord\u00a0: qu’en faire\u00a0?";
    private static final List<String> AS_TYPED =
            List.of("L'avis", "d'abord", "qu'en", "d'accueil", "l'entrée", "d'ici");

    private final TestInstance preau = TestInstance.shared();

    private String slug() {
        return preau.publish(cycle().titled(TYPED)
                .day("2024-09-24", 10, "Lieu : Maison d'ici, Lyon\n\n**9h00-9h30 : L'avis d'accueil, à l'entrée !**"));
    }

    @Test
    void aTitleIsSetInEveryPageFeedAndCalendar() {
        var slug = slug();

        for (var address : List.of(
                "/rencontre/" + slug,
                "/rencontre/" + slug + ".ics",
                "/rencontre/" + slug + "/inscription",
                "/integrer/" + slug,
                "/rencontres.atom",
                "/rencontres.ics",
                "/")) {
            var text = preau.visitor().get(address).response().body().replaceAll("\\r?\\n ", "");
            assertThat(text).as(address).contains(SET).doesNotContain(AS_TYPED.toArray(String[]::new));
        }
        assertThat(preau.bean(Cycles.class).withSlug(slug).orElseThrow().title())
                .startsWith(TYPED);
    }

    @Test
    void aLetterIsSetInItsSubjectItsPlainTextItsHtmlAndItsCalendar() {
        var slug = slug();
        var letter = Mailbox.registered(preau, slug, "Claire", preau.day(slug, "2024-09-24"))
                .latest();

        for (var part : List.of(
                letter.subject(),
                letter.text(),
                letter.html().text(),
                letter.calendars().getFirst())) {
            assertThat(part.replaceAll("\\r?\\n ", "")).doesNotContain(AS_TYPED.toArray(String[]::new));
        }
        assertThat(letter.text()).contains(SET.replace('\u00a0', ' '));
    }

    @Test
    void aNoteIsSetInItsFeedsAndTheCalendar() {
        Organiser.at(preau)
                .postAndFollow(
                        "/gestion/actualites/nouvelle",
                        Map.of(
                                "title",
                                TYPED,
                                "text",
                                "C'est l'entrée d'abord.",
                                "date",
                                "2024-01-02",
                                "deadline",
                                "15/11/2030",
                                "sources",
                                "",
                                "consulted",
                                "2024-01-03",
                                "themes",
                                "avis",
                                "departments",
                                "",
                                "publish",
                                "true"));

        for (var address : List.of("/actualites.atom", "/actualites.json", "/echeances.ics", "/actualites")) {
            assertThat(preau.visitor().get(address).response().body().replaceAll("\\r?\\n ", ""))
                    .as(address)
                    .contains(SET)
                    .doesNotContain(AS_TYPED.toArray(String[]::new));
        }
    }

    @Test
    void formsInAMessageAreSetInPlainTextTooAndAddressesStayAsTheyAre() {
        var typed = MailMarkdown.parsed(
                "L'avis [d'abord](https://exemple.fr/l'eau) : écrivez à <https://exemple.fr/l'eau> !");

        assertThat(MailMarkdown.prose(typed.getFirstChild()).text())
                .isEqualTo(
                        "L’avis d’abord (https://exemple.fr/l'eau)\u00a0: écrivez à https://exemple.fr/l'eau\u00a0!");
        assertThat(French.typography("Lisez https://exemple.fr/l'eau : c'est d'ici"))
                .isEqualTo("Lisez https://exemple.fr/l'eau\u00a0: c’est d’ici");
    }
}
