package fr.preau.attendance;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What phones at the door ask and tell, over HTTP. */
class CheckInApiTest {

    private static final String TODAY = "2024-09-10";
    private static final String MOMENT = "2024-09-10T05:55:12.345Z";

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day(TODAY, 10).day("2024-09-24", 10));
    private final long day = preau.day(slug, TODAY);
    private final Organiser desk = Organiser.at(preau);

    @Test
    void nobodyWhoIsNotSignedInLearnsOrTellsAnything() {
        for (var path : List.of("", "/liste", "/liste.json", "/nouvelles.json", "/code/abcdefghijklmnopqrstuv.json")) {
            assertThat(preau.visitor().get("/accueil/" + day + path).status()).isEqualTo(302);
        }
        assertThat(preau.visitor().get("/accueil").status()).isEqualTo(302);
        var post = preau.visitor()
                .send(preau.visitor()
                        .request("/accueil/" + day + "/presences.json")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(record(1, UUID.randomUUID()))));
        assertThat(post.status()).isEqualTo(302);
    }

    @Test
    void thePartsOfTheAppHoldNothingOfAnybody() {
        registered("Secret");

        for (var path : List.of("/accueil/coquille", "/service-worker.js", "/accueil/manifest.webmanifest")) {
            var answer = preau.visitor().get(path);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.response().body()).doesNotContain("Secret").doesNotContain("$");
        }
        assertThat(desk.get("/accueil/" + day).response().body()).doesNotContain("Secret");
    }

    @Test
    void theListHoldsWhatTheDoorNeedsAndNoAddress() {
        var person = registered("N’Diaye");

        var list = desk.get("/accueil/" + day + "/liste.json").response().body();

        assertThat(list)
                .contains("N’Diaye", "\"state\":\"CONFIRMED\"", "Ville d’essai")
                .doesNotContain(person.address());
    }

    @Test
    void aRecordSentTwiceIsKeptOnceAndIsNews() {
        var person = number(registered("Martin"));
        var record = record(person, UUID.randomUUID());

        for (var time = 0; time < 2; time++) {
            assertThat(send(record)).contains("\"refused\":[]");
        }

        var news = desk.get("/accueil/" + day + "/nouvelles.json?depuis=0")
                .response()
                .body();
        assertThat(news).containsOnlyOnce("\"person\":" + person).contains(MOMENT);
        var until = news.replaceAll(".*\"until\":(\\d+).*", "$1");
        assertThat(desk.get("/accueil/" + day + "/nouvelles.json?depuis=" + until)
                        .response()
                        .body())
                .contains("\"events\":[]");
    }

    @Test
    void aRecordOfNobodyIsRefusedOnceAndForAll() {
        assertThat(send(record(987_654_321, UUID.randomUUID()))).contains("NOBODY_OF_THAT_DAY");
    }

    @Test
    void theListChangesItsVersionWhenAPlaceIsGivenBack() {
        var person = registered("Martin");
        var before = version();

        preau.visitor().post(person.ownPage() + "/desistement/" + day, Map.of());

        assertThat(version()).isNotEqualTo(before);
    }

    @Test
    void badJsonAndBadDaysAreRefused() {
        assertThat(desk.postJson("/accueil/" + day + "/presences.json", "{\"records\":[{\"id\":\"x\"}]}")
                        .status())
                .isEqualTo(400);
        assertThat(desk.postJson("/accueil/" + day + "/presences.json", "[]").status())
                .isEqualTo(400);
        assertThat(desk.postJson("/accueil/" + day + "/presences.json", "{}").status())
                .isEqualTo(400);
        assertThat(desk.get("/accueil/999999999/liste.json").status()).isEqualTo(404);
        assertThat(desk.get("/accueil/999999999").status()).isEqualTo(404);
    }

    @Test
    void aPhoneWithoutScriptsTicksPeopleOff() {
        var person = number(registered("Martin"));
        var page = desk.get("/accueil/" + day + "/liste");
        var form = page.html().select("form:has(input[value=MORNING])").first();
        var values = Map.of(
                "id", form.select("[name=id]").attr("value"),
                "person", Long.toString(person),
                "part", "MORNING",
                "what", "PRESENT",
                "q", "");

        var after = desk.postAndFollow("/accueil/" + day + "/liste", values);
        desk.post("/accueil/" + day + "/liste", values);

        assertThat(after.words()).contains("La présence est notée.").containsPattern("Matin : \\d+ h");
        assertThat(preau.jdbc()
                        .sql("SELECT count(*) FROM presence_event WHERE day_id = :day")
                        .param("day", day)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCodeOpensAPageThatSaysTheSameForAny() {
        assertThat(preau.visitor().get("/bienvenue/abcdefghijklmnopqrstuv").words())
                .contains("Ce code se montre à l’entrée");
    }

    private String version() {
        return desk.get("/accueil/" + day + "/liste.json")
                .response()
                .body()
                .replaceAll(".*\"version\":\"(\\w+)\".*", "$1");
    }

    private String send(String record) {
        var answer = desk.postJson("/accueil/" + day + "/presences.json", record);
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private static String record(long person, UUID id) {
        return """
                {"records":[{"id":"%s","person":%d,"part":"MORNING","what":"PRESENT","how":"LIST","at":"%s"}]}""".formatted(id, person, MOMENT);
    }

    private Mailbox registered(String lastName) {
        var person = Mailbox.at(preau);
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .with("lastName", lastName)
                .day(day)
                .send();
        return person;
    }

    private long number(Mailbox person) {
        return preau.jdbc()
                .sql("SELECT id FROM registration WHERE email = :email")
                .param("email", person.address())
                .query(Long.class)
                .single();
    }
}
