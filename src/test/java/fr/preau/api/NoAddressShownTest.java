package fr.preau.api;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Somebody who was taken in without an address: what stands for it is on no page, in no file and in no answer. */
class NoAddressShownTest {

    private static final String TODAY = "2024-09-10";

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day(TODAY, 5).day("2024-09-24", 10));
    private final Organiser organiser = Organiser.at(preau);
    private final String file = "/gestion/cycles/" + slug + "/inscriptions/" + takenIn();

    private long takenIn() {
        var day = preau.day(slug, TODAY);
        Organiser.at(preau, Role.DESK)
                .post(
                        "/accueil/" + day + "/sur-place",
                        Map.of(
                                "id", UUID.randomUUID().toString(),
                                "part", "MORNING",
                                "later", "true",
                                "lastName", "Martin",
                                "firstName", "Claire",
                                "organisation", "Ville d’essai"));
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE cycle_id = :cycle")
                .param("cycle", preau.cycle(slug))
                .query(Long.class)
                .single();
    }

    @Test
    void noPageOfTheTeamShowsItNorOffersToWriteThere() {
        var october = preau.day(slug, "2024-09-24");
        organiser.post(file + "/journee/" + october, Map.of("ifFull", "REFUSE", "confirmed", "yes"));
        var addresses = new TreeSet<String>();
        organiser
                .get(file)
                .html()
                .select("main a[href^=" + file + "]")
                .forEach(link -> addresses.add(link.attr("href")));
        assertThat(addresses).anyMatch(address -> address.contains("/desistement/"));
        for (var gesture : List.of("desistement", "deplacement", "journee", "priorite", "atelier", "demande")) {
            addresses.add(file + "/" + gesture + "/" + october);
        }
        addresses.addAll(List.of(
                file,
                file + "/effacement",
                "/gestion/cycles/" + slug,
                "/gestion/cycles/" + slug + "/inscriptions.csv",
                "/gestion/cycles/" + slug + "/presences",
                "/gestion/cycles/" + slug + "/presences.csv?jour=" + preau.day(slug, TODAY),
                "/gestion/inscriptions.csv",
                "/gestion/recherche?q=Martin",
                "/accueil/" + preau.day(slug, TODAY)));
        var asked = 0;
        for (var address : addresses) {
            var page = organiser.get(address);
            assertThat(page.response().body()).as(address).doesNotContain("preau.invalid");
            if (page.response().headers().firstValue("Content-Type").orElse("").contains("html")) {
                assertThat(page.html().select("input[name=notify]")).as(address).isEmpty();
                asked += page.html().select("main form[method=post]").size();
            }
        }
        assertThat(asked).as("gestures that may be done all the same").isGreaterThan(2);
    }

    @Test
    void whoHasNoAddressIsNotAmongThoseWhoAreToldThatADayChanges() {
        var question = organiser.post("/gestion/cycles/" + slug + "/etat", Map.of("to", "CANCELLED"));

        assertThat(question.words()).contains("Claire Martin");
        assertThat(question.response().body()).doesNotContain("preau.invalid");
    }

    @Test
    void aProgramReadsNone() {
        var people = Program.at(preau, Program.ALL.toArray(String[]::new))
                .get("/cycles/{slug}/registrations", "/cycles/" + slug + "/registrations");

        assertThat(people.page().response().body())
                .contains("Martin")
                .contains("\"email\":\"\"")
                .doesNotContain("preau.invalid");
    }
}
