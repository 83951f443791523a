package fr.preau.management.attendance;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What organisers see of who came. */
class AttendanceTest {

    private static final String TODAY = "2024-09-10";

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day(TODAY, 10));
    private final long day = preau.day(slug, TODAY);
    private final Organiser organiser = Organiser.at(preau);
    private final String page = "/gestion/cycles/" + slug + "/presences";

    @Test
    void theFiguresOfADaySayWhoCameAndWhoDidNot() {
        var first = register("Martin", "Ville d’essai");
        var second = register("Benali", "Préfecture");
        register("Absente", "Préfecture");
        seen(first, "MORNING");
        seen(first, "AFTERNOON");
        seen(second, "MORNING");

        var words = organiser.get(page).words();

        assertThat(words)
                .contains(
                        "Personnes inscrites 3",
                        "Personnes présentes 2",
                        "Matin, 9 h 30 – 12 h 2 personnes",
                        "Après-midi, 13 h 30 – 17 h 1 personne",
                        "Absences 1, soit 33 % des inscriptions",
                        "Préfecture 2 1",
                        "Ville d’essai 1 1");
    }

    @Test
    void aDayWithoutPresenceSaysNothingOfAbsence() {
        register("Martin", "Ville d’essai");

        assertThat(organiser.get(page).words())
                .contains(
                        "Aucune présence n’est enregistrée pour cette journée : 1 personne inscrite.", "pas relevées");
    }

    @Test
    void theSpreadsheetHoldsOneLineAPersonAndNoFormula() {
        seen(register("=cmd", "Ville d’essai"), "MORNING");

        var lines = organiser.get(page + ".csv").response().body().lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("\ufeffNom;Prénom;Courriel");
        assertThat(lines.get(1)).startsWith("'=cmd;Claire;").endsWith(";10/09/2024;oui;;150;");
    }

    @Test
    void anOrganiserChangesTheHoursOfTheHalfDays() {
        var done = organiser.postAndFollow(
                hours(),
                Map.of(
                        "morning-starts", "09:00",
                        "morning-ends", "12:30",
                        "afternoon-starts", "",
                        "afternoon-ends", ""));

        assertThat(done.words()).contains("Les demi-journées sont changées.");
        assertThat(done.html().select("#morning-ends").attr("value")).isEqualTo("12:30");
        assertThat(done.html().select("#afternoon-starts").attr("value")).isEmpty();
    }

    @Test
    void hoursThatCannotBeAreRefused() {
        for (var form : List.of(
                Map.of("morning-starts", "12:00", "morning-ends", "9:00"),
                Map.of("morning-starts", "12:00"),
                Map.of("morning-starts", "midi", "morning-ends", "13:00"),
                Map.of(
                        "morning-starts", "09:00",
                        "morning-ends", "13:00",
                        "afternoon-starts", "12:00",
                        "afternoon-ends", "17:00"),
                Map.<String, String>of())) {
            assertThat(organiser.postAndFollow(hours(), form).words()).contains("donnez au moins une demi-journée");
        }
    }

    @Test
    void whoChangesTheHoursSecondIsToldAndOverwritesNothing() {
        var seen = organiser
                .get(page)
                .html()
                .select("form[action$=/" + day + "] [name=seen]")
                .val();
        var first = Map.of("seen", seen, "morning-starts", "09:00", "morning-ends", "12:30");
        var second = Map.of("seen", seen, "morning-starts", "10:00", "morning-ends", "11:00");

        assertThat(organiser.postAndFollow(hours(), first).words()).contains("Les demi-journées sont changées");
        var answer = organiser.postAndFollow(hours(), second);

        assertThat(answer.words()).contains("quelqu’un vient de changer ces demi-journées");
        assertThat(answer.html().getElementById("morning-starts").val()).isEqualTo("09:00");
    }

    @Test
    void aHalfDayWhereSomebodyWasIsNotTakenAway() {
        seen(register("Martin", "Ville d’essai"), "MORNING");

        assertThat(organiser
                        .postAndFollow(hours(), Map.of("afternoon-starts", "14:00", "afternoon-ends", "17:00"))
                        .words())
                .contains("des présences sont enregistrées sur la demi-journée que vous retirez");
    }

    @Test
    void aReaderSeesTheFiguresAndChangesNothing() {
        var reader = Organiser.at(preau, Role.READER);

        assertThat(reader.get(page).status()).isEqualTo(200);
        assertThat(reader.get(page).html().select("form[action*=demi-journees]"))
                .isEmpty();
        assertThat(reader.post(hours(), Map.of()).status()).isEqualTo(403);
    }

    private String hours() {
        return "/gestion/cycles/" + slug + "/demi-journees/" + day;
    }

    private long register(String lastName, String organisation) {
        var person = Mailbox.at(preau);
        assertThat(preau.visitor()
                        .form(slug)
                        .with("email", person.address())
                        .with("lastName", lastName)
                        .with("organisation", organisation)
                        .day(day)
                        .send()
                        .status())
                .isEqualTo(200);
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
    }

    private void seen(long person, String part) {
        var answer = organiser.postJson(
                "/accueil/" + day + "/presences.json", """
                {"records":[{"id":"%s","person":%d,"part":"%s","what":"PRESENT","how":"SCAN","at":"2024-09-10T05:40:00Z"}]}""".formatted(UUID.randomUUID(), person, part));
        assertThat(answer.response().body()).contains("\"refused\":[]");
    }
}
