package fr.preau.attendance;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Somebody comes who is not expected. */
class WalkInsTest {

    private static final String TODAY = "2024-09-10";

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day(TODAY, 1).day("2024-09-24", 10));
    private final long day = preau.day(slug, TODAY);
    private final Organiser desk = Organiser.at(preau, Role.DESK);
    private final Mailbox person = Mailbox.at(preau);

    @Test
    void whereThereIsRoomTheyAreRegisteredAndPresentAtOnce() {
        var page = desk.post(path(), form());

        assertThat(page.words()).contains("Bienvenue, Claire Martin", "plus aucune place libre");
        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(presences("WALK_IN")).isEqualTo(1);
        assertThat(person.latest().subject()).contains("Inscription confirmée");
    }

    @Test
    void inAQueueANameAndAnOrganisationAreEnoughAndNobodyIsWrittenToUntilTheFileIsCompleted() {
        var form = new HashMap<String, String>();
        form.put("id", UUID.randomUUID().toString());
        form.put("part", "MORNING");
        form.put("later", "true");
        form.put("lastName", "Martin");
        form.put("firstName", "Claire");
        assertThat(desk.post(path(), form).html().select("#organisation-fault").text())
                .contains("Écrivez le nom de la structure.");

        form.put("organisation", "Ville d’essai");
        assertThat(desk.post(path(), form).words()).contains("Bienvenue, Claire Martin", "La fiche est à compléter");
        desk.post(path(), form);

        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(presences("WALK_IN")).isEqualTo(1);
        assertThat(messages()).isZero();
        var organiser = Organiser.at(preau, Role.ORGANISER);
        var list = organiser.get("/gestion/cycles/" + slug).html();
        assertThat(list.text()).doesNotContain("preau.invalid");
        var toComplete = "/gestion/cycles/" + slug + "?fiche=a-completer";
        assertThat(organiser
                        .get("/gestion")
                        .html()
                        .select(".tasks a[href=" + toComplete + "]")
                        .text())
                .contains("à compléter");
        assertThat(names(organiser.get(toComplete))).containsExactly("Martin Claire");
        assertThat(names(organiser.get("/gestion/cycles/" + slug + "?fiche=complete")))
                .isEmpty();
        assertThat(organiser.get(toComplete).html().select(".chips").text()).contains("À compléter");
        var correction = list.select("tbody a[href$=/correction]");
        assertThat(correction.text()).startsWith("À compléter");
        var page = organiser.get(correction.attr("href")).html();
        assertThat(page.select("#email").val()).isEmpty();
        var completed = new HashMap<String, String>();
        completed.put("seen", page.select("[name=seen]").val());
        completed.put("lastName", "Martin");
        completed.put("firstName", "Claire");
        completed.put("email", person.address());
        completed.put("profile", "LOCAL_AGENT");
        completed.put("organisation", "Ville d’essai");
        completed.put("organisationKind", "COMMUNE");
        completed.put("department", "69");
        assertThat(organiser.post(correction.attr("href"), completed).status()).isEqualTo(302);
        assertThat(organiser.get("/gestion/cycles/" + slug).words()).contains(person.address());
        assertThat(names(organiser.get(toComplete))).isEmpty();
        assertThat(organiser.get("/gestion").html().select(".tasks a[href=" + toComplete + "]"))
                .isEmpty();
    }

    private static List<String> names(Page list) {
        return list.html().select("tbody th[scope=row] > a:first-child").eachText();
    }

    private int messages() {
        return preau.jdbc()
                .sql(
                        "SELECT count(*) FROM message m JOIN registration r ON r.id = m.subject_id WHERE r.cycle_id = :cycle"
                                + " AND m.recipient LIKE '%preau.invalid'")
                .param("cycle", preau.cycle(slug))
                .query(Integer.class)
                .single();
    }

    @Test
    void theSameFormSentTwiceIsOnePerson() {
        var form = form();

        desk.post(path(), form);
        desk.post(path(), form);

        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(presences("WALK_IN")).isEqualTo(1);
    }

    @Test
    void aFullRoomTakesNobodyIn() {
        fill();

        var page = desk.post(path(), form());

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("Toutes les places sont prises.", "Appelez un organisateur");
        assertThat(page.html().select("[name=lastName]").attr("value")).isEqualTo("Martin");
        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(presences("WALK_IN")).isZero();
    }

    @Test
    void onlyAnOrganiserAddsASeat() {
        fill();

        assertThat(desk.post(path() + "/place-de-plus", form()).status()).isEqualTo(403);
        assertThat(preau.confirmed(day)).isEqualTo(1);

        var organiser = Organiser.at(preau, Role.ORGANISER);
        assertThat(organiser.post(path(), form()).words()).contains("Ajouter une place et accueillir");
        assertThat(organiser.post(path() + "/place-de-plus", form()).words()).contains("Bienvenue, Claire Martin");
        assertThat(preau.confirmed(day)).isEqualTo(2);
        assertThat(presences("WALK_IN")).isEqualTo(1);
    }

    @Test
    void whoWaitsIsServedOnlyOnAnOrganisersWord() {
        fill();
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("waitFor", Long.toString(day))
                .send();

        assertThat(desk.post(path(), form()).words()).contains("Toutes les places sont prises.");
        assertThat(Organiser.at(preau, Role.ORGANISER)
                        .post(path() + "/place-de-plus", form())
                        .words())
                .contains("Bienvenue");
        assertThat(preau.confirmed(day)).isEqualTo(2);
    }

    @Test
    void nobodyIsTakenInBeforeTheDay() {
        var later = preau.day(slug, "2024-09-24");

        var page = desk.post("/accueil/" + later + "/sur-place", form());

        assertThat(page.words()).contains("Personne n’est accueilli sur place");
        assertThat(preau.confirmed(later)).isZero();
    }

    @Test
    void whatIsMissingIsToldAtItsField() {
        var page = desk.post(path(), Map.of("id", UUID.randomUUID().toString(), "part", "MORNING"));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("Écrivez le nom.", "Écrivez l’adresse de courriel.");
    }

    @Test
    void whatThePhoneKnowsIsNotAskedAgain() {
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("lastName", "Connue")
                .day(preau.day(slug, "2024-09-24"))
                .send();
        var number = preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();

        assertThat(desk.get(path() + "?personne=" + number)
                        .html()
                        .select("[name=lastName]")
                        .attr("value"))
                .isEqualTo("Connue");
    }

    @Test
    void aPhoneTellsAfterwardsWhoCameAndWhenAndOnceIsEnough() {
        for (var time = 0; time < 2; time++) {
            assertThat(tell(desk, "/sur-place.json", day, TODAY)).isEqualTo("{\"what\":\"WELCOMED\",\"errors\":[]}");
        }

        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(moments()).containsExactly(TODAY + "T05:55:00Z");
    }

    @Test
    void aPhoneThatFindsTheRoomFullWaitsForAnOrganisersWord() {
        fill();

        assertThat(tell(desk, "/sur-place.json", day, TODAY)).contains("NO_ROOM");
        assertThat(tell(desk, "/sur-place/place-de-plus.json", day, TODAY)).contains("n’ouvre pas cette page");
        assertThat(preau.confirmed(day)).isEqualTo(1);
        assertThat(tell(Organiser.at(preau, Role.ORGANISER), "/sur-place/place-de-plus.json", day, TODAY))
                .contains("WELCOMED");
        assertThat(preau.confirmed(day)).isEqualTo(2);
    }

    @Test
    void aPhoneThatFindsTheNetworkOnlyTheNextDayLosesNobodyAndWritesToNobody() {
        var date = "2024-09-03";
        var over = preau.day(preau.publish(cycle().day(date, 5)), date);

        assertThat(tell(desk, "/sur-place.json", over, date)).contains("WELCOMED");

        assertThat(preau.confirmed(over)).isEqualTo(1);
        assertThat(preau.jdbc()
                        .sql(
                                "SELECT count(*) FROM message m JOIN registration r ON m.subject_id = r.id WHERE r.email = :email")
                        .param("email", person.address())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatAPhoneTellsTooLittleOfIsToldBackAtItsField() {
        var answer = desk.postJson(path() + ".json", """
                {"id": "%s", "part": "MORNING", "at": "%sT05:55:00Z", "known": 0, "fields": {"lastName": "Martin"}}
                """.formatted(UUID.randomUUID(), TODAY));

        assertThat(answer.response().body()).contains("WRONG", "\"field\":\"email\"", "Écrivez l’adresse de courriel.");
        assertThat(preau.confirmed(day)).isZero();
    }

    private String tell(Organiser who, String where, long day, String date) {
        var form = form();
        var fields = form.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("id") && !entry.getKey().equals("part"))
                .map(entry -> "\"%s\": \"%s\"".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return who.postJson("/accueil/" + day + where, """
                        {"id": "%s", "part": "MORNING", "at": "%sT05:55:00Z", "known": 0, "fields": {%s}}
                        """.formatted(form.get("id"), date, fields))
                .response()
                .body();
    }

    private List<String> moments() {
        return preau.jdbc()
                .sql("SELECT happened_at FROM presence_event WHERE day_id = :day")
                .param("day", day)
                .query((row, _) -> row.getTimestamp("happened_at").toInstant().toString())
                .list();
    }

    private String path() {
        return "/accueil/" + day + "/sur-place";
    }

    private void fill() {
        preau.visitor()
                .form(slug)
                .with("email", Mailbox.at(preau).address())
                .day(day)
                .send();
    }

    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put(
                "id",
                UUID.nameUUIDFromBytes(person.address().getBytes(StandardCharsets.UTF_8))
                        .toString());
        form.put("part", "MORNING");
        form.put("lastName", "Martin");
        form.put("firstName", "Claire");
        form.put("email", person.address());
        form.put("profile", "LOCAL_AGENT");
        form.put("organisation", "Ville d’essai");
        form.put("organisationKind", "COMMUNE");
        form.put("department", "69 Rhône");
        return form;
    }

    private int presences(String how) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM presence_event WHERE day_id = :day AND how = :how")
                .param("day", day)
                .param("how", how)
                .query(Integer.class)
                .single();
    }
}
