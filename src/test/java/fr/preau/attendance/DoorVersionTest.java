package fr.preau.attendance;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.OpenEditor;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A phone that asks what is new is soon told of whatever makes another list. */
class DoorVersionTest {

    private static final String TODAY = "2024-09-10";

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day(TODAY, 10).day("2024-09-24", 10));
    private final long day = preau.day(slug, TODAY);
    private final Organiser organiser = Organiser.at(preau);

    @Test
    void whoComesAndGoesIsToldOf() {
        told(() -> registered());
        var person = registered();
        told(() -> preau.visitor().post(person.ownPage() + "/desistement/" + day, Map.of()));
    }

    @Test
    void aNameThatWasCorrectedIsToldOf() {
        var file = file(registered());

        told(() -> {
            var fields = new LinkedHashMap<String, String>();
            var form = organiser.get(file + "/correction").html();
            form.select("main form [name]:not([type=radio]):not(select), main form [name][checked]")
                    .forEach(field -> fields.put(field.attr("name"), field.val()));
            form.select("main form select[name]")
                    .forEach(field -> fields.put(
                            field.attr("name"), field.select("option[selected]").val()));
            fields.put("firstName", "Clara");
            assertThat(organiser.postAndFollow(file + "/correction", fields).words())
                    .contains("La fiche est corrigée.");
        });
    }

    @Test
    void whoIsForgottenIsToldOf() {
        var file = file(registered());

        told(() -> assertThat(
                        organiser.postAndFollow(file + "/effacement", Map.of()).words())
                .contains("La personne est effacée."));
    }

    @Test
    void otherHoursOfTheHalfDaysAreToldOf() {
        told(() -> assertThat(organiser
                        .postAndFollow(
                                "/gestion/cycles/" + slug + "/demi-journees/" + day,
                                Map.of("morning-starts", "09:05", "morning-ends", "12:35"))
                        .words())
                .contains("Les demi-journées sont changées."));
    }

    @Test
    void anotherTitleIsToldOf() {
        told(() ->
                OpenEditor.of(organiser, slug).with("title", "Un autre titre").saved());
    }

    /** After it the list is another, and a phone that asks is told the list's own version. */
    private void told(Runnable gesture) {
        var before = version("liste.json");
        Eventually.until(
                "the phone knows the list", () -> version("nouvelles.json").equals(before));

        gesture.run();

        var after = version("liste.json");
        assertThat(after).isNotEqualTo(before);
        Eventually.until("the phone is told", () -> version("nouvelles.json").equals(after));
    }

    private String version(String file) {
        return organiser
                .get("/accueil/" + day + "/" + file)
                .response()
                .body()
                .replaceAll(".*\"version\":\"(\\w+)\".*", "$1");
    }

    private Mailbox registered() {
        var person = Mailbox.at(preau);
        preau.visitor().form(slug).with("email", person.address()).day(day).send();
        return person;
    }

    private String file(Mailbox person) {
        var number = preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
        return "/gestion/cycles/" + slug + "/inscriptions/" + number;
    }
}
