package fr.preau.management.journal;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.staff.Role;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The journal of the staff: what comes into it, how it is looked through, and that it stands. */
class JournalTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser organiser = Organiser.at(preau, Role.ORGANISER);
    private final Organiser administrator = Organiser.at(preau);
    private String slug = "";
    private long cycle;
    private long day;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day("2024-09-24", 10));
        day = preau.day(slug, "2024-09-24");
        cycle = preau.cycle(slug);
    }

    @Test
    void aGestureIsOneLineThatSaysWhoWhatToWhichThingAndWhen() {
        organiser.post(address("/jauge"), Map.of("day", Long.toString(day), "capacity", "12"));

        assertThat(rows(""))
                .singleElement()
                .asString()
                .contains("10 septembre 2024", "Camille Fontaine", "Jauge changée", "24 septembre : 10 → 12 places")
                .containsPattern("2024, [89] h ");
    }

    @Test
    void eachOutcomeOfOneFormHasItsOwnName() {
        organiser.post(address("/etat"), Map.of("to", "DRAFT", "confirmed", "yes"));
        organiser.post(address("/etat"), Map.of("to", "SCHEDULED", "hour", "2024-09-12T09:00"));
        organiser.post(address("/etat"), Map.of("to", "PUBLISHED"));
        organiser.post(address("/etat"), Map.of("to", "ARCHIVED", "confirmed", "yes"));

        assertThat(deeds()).containsExactly("CYCLE_HIDDEN", "CYCLE_SCHEDULED", "CYCLE_PUBLISHED", "CYCLE_ARCHIVED");
    }

    @Test
    void whatChangedNothingMakesNoLine() {
        organiser.post(address("/jauge"), Map.of("day", Long.toString(day), "capacity", "beaucoup"));
        organiser.post(address("/etat"), Map.of("to", "SCHEDULED", "hour", "hier"));
        organiser.post(address("/inscriptions/ajouter"), Map.of("lastName", "Martin"));
        organiser.post(address("/regles"), Map.of("offerHours", "jamais"));
        organiser.post(address("/modifier/apercu"), Map.of());
        organiser.get(address(""));

        assertThat(deeds()).isEmpty();
    }

    @Test
    void aRefusedGestureMakesNoLine() {
        Organiser.at(preau, Role.READER).post(address("/etat"), Map.of("to", "DRAFT", "confirmed", "yes"));

        assertThat(deeds()).isEmpty();
    }

    @Test
    void rulesThatAreShownAgainOnceSavedAreInIt() {
        var fields = new HashMap<String, String>();
        organiser
                .get(address("/regles"))
                .html()
                .select("form[action$=/regles] [name]:not([type=radio]:not([checked]))")
                .forEach(field -> fields.put(
                        field.attr("name"),
                        field.is("select") ? field.select("option[selected]").val() : field.val()));
        fields.put("offerHours", "24");
        organiser.post(address("/regles"), fields);

        assertThat(deeds()).containsOnly("RULES_CHANGED");
        assertThat(rows("")).singleElement().asString().contains("48", "24");
    }

    @Test
    void aPersonIsFoundByTheirNameAndForgottenWithTheirFile() {
        var person = add("Zéphyrine");

        assertThat(rows("&q=zephyrine")).singleElement().asString().contains("Zéphyrine Martin", "24 septembre");
        assertThat(rows("&q=personne+inscrite")).hasSize(1);
        assertThat(rows("&q=inconnue")).isEmpty();

        preau.jdbc()
                .sql(
                        "UPDATE registration SET last_name = '', first_name = '', search_key = '', found_by = '' WHERE id = :id")
                .param("id", person)
                .update();

        assertThat(rows("")).singleElement().asString().contains("Personne dont la fiche est effacée");
        assertThat(rows("&q=zephyrine")).isEmpty();
    }

    @Test
    void itIsLookedThroughByPersonKindAndPeriod() {
        organiser.post(address("/etat"), Map.of("to", "DRAFT", "confirmed", "yes"));
        add("Claire");
        var account = preau.jdbc()
                .sql("SELECT id FROM staff_account WHERE email = :email")
                .param("email", organiser.email())
                .query(Long.class)
                .single();

        assertThat(rows("&qui=" + account)).hasSize(2);
        assertThat(rows("&qui=0")).isEmpty();
        assertThat(rows("&quoi=CYCLE")).hasSize(1);
        assertThat(rows("&quoi=TEAM")).isEmpty();
        assertThat(rows("&du=10/09/2024&au=2024-09-10")).hasSize(2);
        assertThat(rows("&du=11/09/2024")).isEmpty();
        assertThat(rows("&au=09/09/2024")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "du=hier",
                "au=2024-13-45",
                "cycle=x",
                "qui=-1",
                "avant=99999999999999999999",
                "q=%00",
                "q=%25%27"
            })
    void whatCannotBeLookedForHarmsNothing(String query) {
        assertThat(administrator.get("/gestion/journal?" + query).status()).isEqualTo(200);
    }

    @Test
    void aDateThatCannotBeReadIsSaidSo() {
        assertThat(administrator.get("/gestion/journal?du=hier").words()).contains("Donnez une date comme 24/09/2024");
    }

    @Test
    void aFileThatIsTakenIsInIt() {
        organiser.get(address("/inscriptions.csv"));
        organiser.get("/gestion/cycles/rien-de-tel/inscriptions.csv");

        assertThat(deeds()).containsExactly("LIST_TAKEN");
    }

    @Test
    void presencesFromAPhoneAreOneLineForAllThatItSent() {
        var today = preau.publish(cycle().day("2024-09-10", 10));
        var id = preau.day(today, "2024-09-10");
        var claire = addTo(today, id, "Claire");
        var paul = addTo(today, id, "Paul");
        var door = Organiser.at(preau, Role.DESK);

        door.postJson("/accueil/" + id + "/presences.json", """
                {"records": [%s, %s]}""".formatted(seen(claire), seen(paul)));

        assertThat(preau.jdbc()
                        .sql("SELECT deed || ' ' || note FROM journal_line WHERE day_id = :day AND deed LIKE 'PRES%'")
                        .param("day", id)
                        .query(String.class)
                        .list())
                .containsExactly("PRESENCE_RECORDED 2\u00a0présences");
    }

    private static String seen(long person) {
        return """
                {"id": "%s", "person": %d, "part": "MORNING", "what": "PRESENT", "how": "SCAN",
                 "at": "2024-09-10T07:00:00Z"}""".formatted(UUID.randomUUID(), person);
    }

    @Test
    void itIsTakenAsAFileThatNoSpreadsheetRuns() {
        organiser.post(address("/etat"), Map.of("to", "DRAFT", "confirmed", "yes"));
        preau.jdbc().sql("""
                INSERT INTO journal_line (at, by_whom, deed, cycle_id, note, search_key)
                VALUES ('2024-09-10T07:00:00Z', '=1+1', 'OF_LATER', :cycle, '', '')
                """).param("cycle", cycle).update();

        var file = administrator
                .get("/gestion/journal.csv?cycle=" + cycle)
                .response()
                .body();

        assertThat(file.lines()).hasSize(3).first().isEqualTo("\ufeffQuand;Qui;Geste;Cycle;Personne;Journée;Précision");
        assertThat(file)
                .contains("10/09/2024 09:00:00;'=1+1;Geste d’une autre version de Préau")
                .contains("Camille Fontaine;Page retirée du site");
    }

    @Test
    void fiftyLinesAreShownAtATime() {
        preau.jdbc().sql("""
                INSERT INTO journal_line (at, by_whom, deed, cycle_id, note, search_key)
                SELECT '2024-09-10T07:00:00Z', 'X', 'CYCLE_SAVED', :cycle, 'n' || n, ''
                FROM generate_series(1, 60) n
                """).param("cycle", cycle).update();

        var first = administrator.get("/gestion/journal?cycle=" + cycle);
        var second = administrator.get(
                first.html().select("a:contains(Gestes plus anciens)").attr("href"));

        assertThat(first.html().select("tbody tr"))
                .hasSize(50)
                .first()
                .asString()
                .contains("n60");
        assertThat(second.html().select("tbody tr"))
                .hasSize(10)
                .last()
                .asString()
                .contains("n1<");
        assertThat(second.html().select("a:contains(Gestes plus anciens)")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE journal_line SET deed = 'CYCLE_SAVED' WHERE cycle_id = %d",
                "UPDATE journal_line SET by_whom = 'Quelqu’un d’autre' WHERE cycle_id = %d",
                "UPDATE journal_line SET by_whom = '', note = '', search_key = '', account_id = NULL, at = now() WHERE cycle_id = %d",
                "DELETE FROM journal_line WHERE cycle_id = %d",
                "TRUNCATE journal_line"
            })
    void theDatabaseRefusesToChangeOrEraseALine(String sql) {
        organiser.post(address("/etat"), Map.of("to", "DRAFT", "confirmed", "yes"));

        assertThatThrownBy(() -> preau.jdbc().sql(sql.formatted(cycle)).update())
                .hasMessageContaining("the journal is never changed nor erased");
    }

    @Test
    void organisersDoNotReadIt() {
        assertThat(organiser.get("/gestion/journal").status()).isEqualTo(403);
        assertThat(organiser.get("/gestion/journal.csv").status()).isEqualTo(403);
    }

    private String address(String path) {
        return "/gestion/cycles/" + slug + path;
    }

    private long add(String firstName) {
        return addTo(slug, day, firstName);
    }

    private long addTo(String slug, long day, String firstName) {
        var answer = organiser.post(
                "/gestion/cycles/" + slug + "/inscriptions/ajouter",
                List.of(
                        Map.entry("lastName", "Martin"),
                        Map.entry("firstName", firstName),
                        Map.entry("email", "personne." + UUID.randomUUID() + "@exemple.fr"),
                        Map.entry("job", "Cheffe de projet"),
                        Map.entry("profile", "LOCAL_AGENT"),
                        Map.entry("organisation", "Ville d’essai"),
                        Map.entry("organisationKind", "COMMUNE"),
                        Map.entry("department", "69"),
                        Map.entry("days", Long.toString(day))));
        var location = answer.header("Location");
        return Long.parseLong(location.replaceAll(".*/inscriptions/(\\d+).*", "$1"));
    }

    private List<String> rows(String query) {
        return administrator
                .get("/gestion/journal?cycle=" + cycle + query)
                .html()
                .select("tbody tr")
                .eachText()
                .stream()
                .map(text -> text.replace('\u00a0', ' '))
                .toList();
    }

    private List<String> deeds() {
        return preau.jdbc()
                .sql("SELECT deed FROM journal_line WHERE cycle_id = :cycle ORDER BY id")
                .param("cycle", cycle)
                .query(String.class)
                .list();
    }
}
