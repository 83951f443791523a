package fr.preau.api;

import static fr.preau.api.Caller.body;
import static fr.preau.api.Caller.person;
import static fr.preau.api.Caller.with;
import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What programs read of workshops, and ask of them. */
class WorkshopRequestsTest {

    private static final String DAY = "2024-09-24";
    private static final String OCTOBER = "2024-10-22";

    private final TestInstance preau = TestInstance.shared();
    private final Caller caller = Caller.of(preau);
    private String slug = "";
    private long landlords;
    private long schools;
    private long open;

    @BeforeEach
    void aDayOfThreeWorkshops() {
        slug = preau.publish(cycle().dayOfWorkshops(DAY, 10, 1).day(OCTOBER, 1));
        landlords = workshop(0).path("id").longValue();
        schools = workshop(1).path("id").longValue();
        open = workshop(2).path("id").longValue();
    }

    private JsonNode workshop(int index) {
        return caller.read(slug).json().path("days").path(0).path("workshops").path(index);
    }

    private Map<String, Object> wanting(Object... workshops) {
        return with(person(Mailbox.at(preau).address(), DAY), "workshops", List.of(workshops));
    }

    private static JsonNode given(Caller.Answer answer, int person) {
        return answer.json().path("registrations").path(person).path("workshops");
    }

    private static String fault(Caller.Answer answer) {
        return answer.json().path("errors").path(0).path("detail").asString().replace('\u00a0', ' ');
    }

    @Test
    void aDayTellsItsWorkshops() {
        assertThat(workshop(0)).isEqualTo(Contract.json("""
                {"id":%d,"title":"Atelier des bailleurs","start":"2024-09-24T09:30:00+02:00",\
                "end":"2024-09-24T12:00:00+02:00","room":"salle 12","capacity":1,"remaining":1}""".formatted(landlords)));
        assertThat(workshop(2).propertyNames()).containsExactly("id", "title", "start", "end", "room");
        assertThat(caller.read(slug).json().path("days").path(1).path("workshops"))
                .isEmpty();
    }

    @Test
    void whatIsTakenIsTold() {
        caller.whatRemains(slug, wanting(landlords));

        Eventually.until(
                "the workshop is full", () -> workshop(0).path("remaining").asInt() == 0);
    }

    @Test
    void aSeatIsConfirmedAndTheNextOneWaitsAtTheirRank() {
        var first = caller.whatRemains(slug, wanting(landlords));
        var second = caller.whatRemains(slug, wanting(landlords));
        var third = caller.whatRemains(slug, wanting(landlords));

        assertThat(first.status()).isEqualTo(201);
        assertThat(given(first, 0))
                .isEqualTo(Contract.json("[{\"id\":%d,\"state\":\"CONFIRMED\"}]".formatted(landlords)));
        assertThat(given(second, 0))
                .isEqualTo(Contract.json("[{\"id\":%d,\"state\":\"WAITING\",\"rank\":1}]".formatted(landlords)));
        assertThat(given(third, 0).path(0).path("rank").asInt()).isEqualTo(2);
        assertThat(third.places()).containsExactly(List.of("2024-09-24 CONFIRMED"));
    }

    @Test
    void aTeamIsGivenWhatThereIsInItsOrder() {
        var answer =
                caller.allOrNothing(slug, wanting(landlords), wanting(landlords), wanting(landlords), wanting(open));

        assertThat(given(answer, 0).path(0).path("state").asString()).isEqualTo("CONFIRMED");
        assertThat(given(answer, 1).path(0).path("rank").asInt()).isEqualTo(1);
        assertThat(given(answer, 2).path(0).path("rank").asInt()).isEqualTo(2);
        assertThat(given(answer, 3).path(0).path("state").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void theSameRequestIsAnsweredAlike() {
        caller.whatRemains(slug, wanting(landlords));
        var request = body("WHAT_REMAINS", wanting(landlords));

        var once = caller.post(slug, request, "Idempotency-Key", "une-fois");
        caller.whatRemains(slug, wanting(landlords));
        var again = caller.post(slug, request, "Idempotency-Key", "une-fois");

        assertThat(again.json()).isEqualTo(once.json());
        assertThat(given(again, 0).path(0).path("rank").asInt()).isEqualTo(1);
    }

    @Test
    void aWorkshopOfADayWithoutRoomIsFull() {
        slug = preau.publish(cycle().dayOfWorkshops(DAY, 0, 1).day(OCTOBER, 5));
        landlords = workshop(0).path("id").longValue();
        var person = with(person(Mailbox.at(preau).address(), DAY, OCTOBER), "workshops", List.of(landlords));

        var answer = caller.whatRemains(slug, person);

        assertThat(answer.places()).containsExactly(List.of("2024-09-24 FULL", "2024-10-22 CONFIRMED"));
        assertThat(given(answer, 0)).isEqualTo(Contract.json("[{\"id\":%d,\"state\":\"FULL\"}]".formatted(landlords)));
    }

    @Test
    void whoWaitsForTheDayWaitsForItsWorkshop() {
        slug = preau.publish(cycle().dayOfWorkshops(DAY, 0, 1));
        landlords = workshop(0).path("id").longValue();

        var answer = caller.whatRemains(slug, with(wanting(landlords), "waitFor", List.of(DAY)));

        assertThat(answer.places()).containsExactly(List.of("2024-09-24 WAITING 1"));
        assertThat(given(answer, 0).path(0).path("state").asString()).isEqualTo("WAITING");
    }

    @Test
    void whoAsksForNoneIsAnsweredAsBefore() {
        var answer = caller.whatRemains(slug, person(Mailbox.at(preau).address(), DAY));
        var none = caller.whatRemains(slug, wanting());

        assertThat(answer.page().response().body()).doesNotContain("workshops");
        assertThat(none.status()).isEqualTo(201);
        assertThat(none.page().response().body()).doesNotContain("workshops");
    }

    @Test
    void aWorkshopThatIsNoneOfTheCyclesIsRefusedWithThoseThatAre() {
        var answer = caller.whatRemains(slug, wanting(schools, 0));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly("/persons/0/workshops/1");
        assertThat(fault(answer))
                .startsWith("La rencontre n’a pas cet atelier. Ses ateliers : ")
                .contains(landlords + " (Atelier des bailleurs)");
    }

    @Test
    void aCycleWithoutWorkshopsHasNoneToChoose() {
        slug = preau.publish(cycle().day(DAY, 10));

        assertThat(fault(caller.whatRemains(slug, wanting(landlords))))
                .isEqualTo("La rencontre n’a pas d’atelier à choisir : omettez ce champ.");
    }

    @Test
    void aWorkshopOfADayThatIsNotAskedForIsRefused() {
        var answer = caller.whatRemains(
                slug, with(person(Mailbox.at(preau).address(), OCTOBER), "workshops", List.of(landlords)));

        assertThat(answer.pointers()).containsExactly("/persons/0/workshops/0");
        assertThat(fault(answer))
                .isEqualTo("Cet atelier est du 24 septembre, qui n’est pas une journée demandée :"
                        + " mettez aussi 2024-09-24 dans days.");
    }

    @Test
    void twoWorkshopsAtOnceAreRefusedAtTheSecond() {
        var answer = caller.whatRemains(slug, wanting(landlords, schools));

        assertThat(answer.pointers()).containsExactly("/persons/0/workshops/1");
        assertThat(fault(answer))
                .isEqualTo("Cet atelier commence en même temps que « Atelier des bailleurs » : n’en gardez qu’un.");
        assertThat(fault(caller.whatRemains(slug, wanting(landlords, landlords))))
                .isEqualTo("Cet atelier est déjà dans la liste.");
        assertThat(preau.confirmed(preau.day(slug, DAY))).isZero();
    }

    @Test
    void aHugeNumberOrATextIsNoWorkshop() {
        for (var bad : List.of("\"12\"", "1.5", "9".repeat(900), "9223372036854775808", "true", "[]", "null")) {
            var text = body("WHAT_REMAINS", wanting("N")).replace("\"N\"", bad);

            assertThat(caller.post(slug, text).pointers()).as(bad).containsExactly("/persons/0/workshops/0");
        }
    }
}
