package fr.preau.api;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.api.Program.Answer;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.version.Publication;
import fr.preau.platform.Json;
import fr.preau.testing.Held;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.webhook.OwnHooks;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a program changes of pages, days, presence, contracts and deliveries, by the rules of their forms. */
class ProgramWritesTest {

    /** It has begun when the tests' clock begins. */
    private static final String TODAY = "2024-09-10";

    private static final String DAY = "2024-09-24";
    private static final String PAGE = "/cycles/{slug}/page";
    private static final String ONE_DAY = "/cycles/{slug}/days/{day}";
    private static final String SEATS = ONE_DAY + "/seats";
    private static final String STATUS = ONE_DAY + "/status";
    private static final String PRESENCES = "/cycles/{slug}/presences";
    private static final String PRESENCE = PRESENCES + "/{id}";
    private static final String INDICATORS = "/contracts/{contract}/indicators";
    private static final String MEASURES = INDICATORS + "/{id}/measures";

    private final TestInstance preau = TestInstance.shared();
    private String slug;
    private String cycle;
    private String day;

    @BeforeEach
    void publish() {
        slug = preau.publish(cycle().day(TODAY, 10).day(DAY, 2));
        cycle = "/cycles/" + slug;
        day = cycle + "/days/" + DAY;
    }

    private Mailbox register(String date) {
        var mailbox = Mailbox.at(preau);
        assertThat(preau.visitor()
                        .form(slug)
                        .with("email", mailbox.address())
                        .day(preau.day(slug, date))
                        .with("waitFor", Long.toString(preau.day(slug, date)))
                        .send()
                        .status())
                .isEqualTo(200);
        return mailbox;
    }

    private String journal() {
        return Organiser.at(preau).get("/gestion/journal").words();
    }

    private static void isRefused(Answer answer, int status, String problem) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
    }

    @Test
    void seatsAreSetByWhoeverSawThemAsTheyAre() {
        register(DAY);
        register(DAY);
        register(DAY);
        var program = Program.at(preau, "cycles:read", "cycles:write");
        var seen = program.get(ONE_DAY, day);
        var more = "{\"capacity\": 3, \"reserves\": []}";
        assertThat(preau.confirmed(preau.day(slug, DAY))).isEqualTo(2);

        isRefused(program.post(SEATS, day + "/seats", more), 428, "precondition-required");
        isRefused(program.post(SEATS, day + "/seats", more, "If-Match", "\"x\""), 412, "precondition-failed");
        var fewer = program.post(SEATS, day + "/seats", "{\"capacity\": 1}", "If-Match", seen.etag());
        assertThat(fewer.pointers()).containsExactly("/capacity");
        assertThat(fewer.page().response().body()).contains("personne n’est mis dehors");

        register(DAY);
        var done = program.post(SEATS, day + "/seats", more, "If-Match", seen.etag());
        assertThat(done.status())
                .as("people who come meanwhile change nothing of what was seen")
                .isEqualTo(200);
        assertThat(done.json().path("capacity").intValue()).isEqualTo(3);
        assertThat(done.etag()).isEqualTo(program.get(ONE_DAY, day).etag());
        assertThat(program.get("/cycles/{slug}/days", cycle + "/days")
                        .items()
                        .getLast()
                        .path("held")
                        .intValue())
                .as("the first in line is offered what came free")
                .isEqualTo(3);
        isRefused(program.post(SEATS, day + "/seats", more, "If-Match", seen.etag()), 412, "precondition-failed");
        assertThat(journal()).contains("Places d’une journée changées", "Jauge : 2 → 3");
    }

    @Test
    void aReserveIsKeptAsItsFormKeepsIt() {
        var program = Program.at(preau, "cycles:read", "cycles:write");
        var reserve = Map.of("profile", "STATE_AGENT", "seats", 1, "until", "2024-09-20T16:00:00Z");

        var done = program.post(
                SEATS,
                day + "/seats",
                Json.write(Map.of("capacity", 5, "reserves", List.of(reserve))),
                "If-Match",
                program.get(ONE_DAY, day).etag());

        assertThat(done.status()).isEqualTo(200);
        var kept = done.json().path("reserves").path(0);
        assertThat(kept.path("until").asString()).isEqualTo("2024-09-20T18:00:00+02:00");
        assertThat(Organiser.at(preau)
                        .get("/gestion/cycles/" + slug + "/regles/journees/" + preau.day(slug, DAY))
                        .html()
                        .select("#hour-STATE_AGENT")
                        .attr("value"))
                .isEqualTo("18:00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                                          | /capacity
            {"capacity": -1}                                                                            | /capacity
            {"capacity": 100001}                                                                        | /capacity
            {"capacity": "dix"}                                                                         | /capacity
            {"capacity": 9, "seats": 2}                                                                 | /seats
            {"capacity": 9, "reserves": [{"profile": "MAIRE", "seats": 1, "until": "2024-09-20T16:00:00Z"}]} | /reserves/0/profile
            {"capacity": 9, "reserves": [{"profile": "OTHER", "seats": 0, "until": "2024-09-20T16:00:00Z"}]} | /reserves/0/seats
            {"capacity": 9, "reserves": [{"profile": "OTHER", "seats": 1, "until": "2024-09-20"}]}      | /reserves/0/until
            {"capacity": 9, "reserves": [{"profile": "OTHER", "seats": 1, "until": "+999999999-12-31T23:59:00Z"}]} | /reserves/0/until
            {"capacity": 9, "reserves": [{"profile": "OTHER", "seats": 1, "until": "-999999999-01-01T00:00:00+18:00"}]} | /reserves/0/until
            {"capacity": 9, "reserves": [{"profile": "OTHER", "seats": 1, "until": "2024-09-25T16:00:00Z"}]} | /reserves/0/until
            {"capacity": 9, "reserves": [{"profile": "OTHER", "seats": 1, "until": "2024-09-01T16:00:00Z"}]} | /reserves/0/until
            {"capacity": 9, "reserves": [{"profile": "OTHER", "seats": 10, "until": "2024-09-20T16:00:00Z"}]} | /reserves/0/seats
            """)
    void seatsThatNoDayHasAreRefusedWhereTheyStand(String body, String pointer) {
        var program = Program.at(preau, "cycles:read", "cycles:write");

        var answer = program.post(
                SEATS,
                day + "/seats",
                body,
                "If-Match",
                program.get(ONE_DAY, day).etag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly(pointer);
    }

    @Test
    void aDayIsCancelledOnceItIsSaidWhetherPeopleAreTold() {
        var mailbox = register(DAY);
        var program = Program.at(preau, "cycles:read", "cycles:write");
        var seen = program.get(ONE_DAY, day).etag();
        var cancelled = new HashMap<String, Object>(Map.of("status", "CANCELLED", "reason", "Salle inondée"));

        var asked = program.post(STATUS, day + "/status", Json.write(cancelled), "If-Match", seen);
        isRefused(asked, 409, "people-concerned");
        assertThat(asked.json().path("people").intValue()).isEqualTo(1);
        assertThat(asked.json().path("days").path(0).asString()).isEqualTo(DAY);

        cancelled.put("tell", true);
        var done = program.post(STATUS, day + "/status", Json.write(cancelled), "If-Match", seen);
        assertThat(done.json().path("status").asString()).isEqualTo("CANCELLED");
        assertThat(done.json().path("reason").asString()).isEqualTo("Salle inondée");
        assertThat(mailbox.latest().words()).contains("Salle inondée");
        isRefused(
                program.post(STATUS, day + "/status", Json.write(cancelled), "If-Match", seen),
                412,
                "precondition-failed");
        assertThat(program.post(
                                STATUS,
                                day + "/status",
                                "{\"status\": \"CLOSED\", \"tell\": false}",
                                "If-Match",
                                done.etag())
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("CLOSED");
        assertThat(journal()).contains("Journée annulée", "Journée rétablie", "le programme « Site du centre »");
        assertThat(Organiser.at(preau)
                        .get("/gestion/cycles/" + slug + "/versions")
                        .words())
                .contains("le programme « Site du centre »");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                | /status
            {"status": "FULL"}                                | /status
            {"status": "CLOSED", "reason": "parce que"}       | /reason
            {"status": "CANCELLED", "tell": "oui"}            | /tell
            """)
    void whatNoDayBecomesIsRefusedWhereItStands(String body, String pointer) {
        var program = Program.at(preau, "cycles:read", "cycles:write");

        var answer = program.post(
                STATUS,
                day + "/status",
                body,
                "If-Match",
                program.get(ONE_DAY, day).etag());

        assertThat(answer.pointers()).containsExactly(pointer);
    }

    @Test
    void aPageIsWrittenAsItsDocumentAndShownOrHidden() {
        var program = Program.at(preau, "cycles:read", "cycles:write");
        var seen = program.get(PAGE, cycle + "/page");
        var document = seen.json().path("document").asString();
        var other = document.replaceFirst("\n", "\n\nUne phrase du programme.\n");

        isRefused(program.post(PAGE, cycle + "/page", body("document", other)), 428, "precondition-required");
        assertThat(program.post(PAGE, cycle + "/page", body("document", " "), "If-Match", seen.etag())
                        .pointers())
                .containsExactly("/document");
        assertThat(program.post(PAGE, cycle + "/page", body("document", "Bonjour"), "If-Match", seen.etag())
                        .page()
                        .response()
                        .body())
                .contains("Ligne ");
        assertThat(program.post(
                                PAGE,
                                cycle + "/page",
                                body("document", document.replace(slug, slug + "-autre")),
                                "If-Match",
                                seen.etag())
                        .page()
                        .response()
                        .body())
                .contains("d’un autre cycle");

        var written = program.post(PAGE, cycle + "/page", body("document", other), "If-Match", seen.etag());
        assertThat(written.status()).isEqualTo(200);
        var now = program.get(PAGE, cycle + "/page");
        assertThat(now.json().path("document").asString()).contains("Une phrase du programme.");
        assertThat(now.etag()).isEqualTo(written.etag());

        var state = "/cycles/{slug}/state";
        assertThat(program.post(state, cycle + "/state", body("state", "CANCELLED"), "If-Match", now.etag())
                        .pointers())
                .containsExactly("/state");
        var hidden = program.post(state, cycle + "/state", body("state", "DRAFT"), "If-Match", now.etag());
        assertThat(hidden.json().path("state").asString()).isEqualTo("DRAFT");
        assertThat(preau.visitor().get("/rencontre/" + slug).status()).isEqualTo(404);
        assertThat(journal()).contains("Document collé", "Page retirée du site");
    }

    @Test
    void aPageThatSomebodyShowsOtherwiseAtTheSameMomentIsNotWrittenOver() {
        var program = Program.at(preau, "cycles:read", "cycles:write");
        var seen = program.get(PAGE, cycle + "/page").etag();
        var page = preau.bean(Cycles.class).withSlug(slug).orElseThrow();

        var late = Held.whileOpen(
                preau,
                () -> preau.bean(Publication.class).show(page, Cycle.State.ARCHIVED),
                () -> program.post("/cycles/{slug}/state", cycle + "/state", body("state", "DRAFT"), "If-Match", seen));

        isRefused(late, 412, "precondition-failed");
        assertThat(program.get(PAGE, cycle + "/page").json().path("state").asString())
                .isEqualTo("ARCHIVED");
    }

    @Test
    void aPlannedPageIsShownByWhoeverSawItsHour() {
        var program = Program.at(preau, "cycles:read", "cycles:write");
        var page = preau.bean(Cycles.class).withSlug(slug).orElseThrow();
        preau.bean(Publication.class).showFrom(page, Instant.parse("2031-01-02T03:04:05Z"));
        var seen = program.get(PAGE, cycle + "/page");

        var shown = program.post(
                "/cycles/{slug}/state", cycle + "/state", body("state", "PUBLISHED"), "If-Match", seen.etag());

        assertThat(shown.json().path("state").asString()).isEqualTo("PUBLISHED");
        assertThat(preau.bean(Cycles.class).withSlug(slug).orElseThrow().publishAt())
                .isEmpty();
    }

    @Test
    void aDocumentOfAnotherAddressIsRefusedAlikeWhateverIsThere() {
        var taken = preau.publish(cycle().day("2024-11-05", 2));
        preau.visitor()
                .form(taken)
                .with("email", Mailbox.at(preau).address())
                .day(preau.day(taken, "2024-11-05"))
                .send();
        var program = Program.at(preau, "cycles:read", "cycles:write");
        var seen = program.get(PAGE, cycle + "/page");

        assertThat(List.of(taken, slug + "-libre")).allSatisfy(address -> {
            var document = seen.json().path("document").asString().replace(slug, address);
            assertThat(program.post(PAGE, cycle + "/page", body("document", document), "If-Match", seen.etag())
                            .page()
                            .response()
                            .body())
                    .contains("d’un autre cycle", "/rencontre/" + address)
                    .doesNotContain("des personnes sont inscrites");
        });
    }

    @Test
    void pastDaysBecomePublicOnceTheirYearIsSaidToBeRight() {
        var old = "/cycles/" + preau.publish(cycle().day("2023-09-10", 2).day(DAY, 2));
        var program = Program.at(preau, "cycles:read", "cycles:write");
        var state = "/cycles/{slug}/state";
        var seen = program.get(PAGE, old + "/page").etag();
        var hidden = program.post(state, old + "/state", body("state", "DRAFT"), "If-Match", seen);

        var asked = program.post(state, old + "/state", body("state", "PUBLISHED"), "If-Match", hidden.etag());
        isRefused(asked, 409, "past-days");
        assertThat(asked.json().path("days").path(0).asString()).isEqualTo("2023-09-10");
        assertThat(asked.json().path("days")).hasSize(1);

        var shown = program.post(
                state,
                old + "/state",
                Json.write(Map.of("state", "PUBLISHED", "past", true)),
                "If-Match",
                hidden.etag());
        assertThat(shown.json().path("state").asString()).isEqualTo("PUBLISHED");
    }

    private static String body(String name, Object value) {
        return Json.write(Map.of(name, value));
    }

    @Test
    void presenceIsAddedOnceAndCorrectedByWhoeverSawIt() {
        register(TODAY);
        var program = Program.at(preau, "registrations:read", "presence:read", "presence:write");
        var id = program.get("/cycles/{slug}/registrations", cycle + "/registrations")
                .items()
                .getFirst()
                .path("id")
                .longValue();
        var record = UUID.randomUUID().toString();
        var stranger = UUID.randomUUID().toString();
        var seen = Json.write(Map.of(
                "day",
                TODAY,
                "records",
                List.of(
                        Map.of("id", record, "registration", id, "halfDay", "MORNING", "how", "SCAN"),
                        Map.of("id", stranger, "registration", id + 1_000_000, "halfDay", "MORNING"))));

        for (var time = 0; time < 2; time++) {
            var receipt = program.post(PRESENCES, cycle + "/presences", seen);
            assertThat(receipt.json().path("kept").path(0).asString()).isEqualTo(record);
            var refused = receipt.json().path("refused").path(0);
            assertThat(refused.path("id").asString()).isEqualTo(stranger);
            assertThat(refused.path("detail").asString()).contains("ce jour-là");
        }
        assertThat(preau.jdbc()
                        .sql("SELECT by_whom FROM presence_event WHERE registration_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("le programme « Site du centre »");

        var another = program.post(
                PRESENCES,
                cycle + "/presences",
                Json.write(Map.of(
                        "day",
                        TODAY,
                        "records",
                        List.of(Map.of("id", record, "registration", id, "halfDay", "AFTERNOON")))));
        assertThat(another.json().path("kept")).isEmpty();
        assertThat(another.json().path("refused").path(0).path("reason").asString())
                .isEqualTo("NUMBER_TAKEN");

        var one = cycle + "/presences/" + id;
        var there = program.get(PRESENCE, one);
        assertThat(there.json().path("days").path(0).path("halfDays").path(0).asString())
                .isEqualTo("MORNING");
        var mistake = Json.write(Map.of("day", TODAY, "halfDay", "MORNING"));
        var corrections = PRESENCE + "/corrections";
        isRefused(program.post(corrections, one + "/corrections", mistake), 428, "precondition-required");
        var corrected = program.post(corrections, one + "/corrections", mistake, "If-Match", there.etag());
        assertThat(corrected.json().path("days")).isEmpty();
        isRefused(
                program.post(corrections, one + "/corrections", mistake, "If-Match", there.etag()),
                412,
                "precondition-failed");
        isRefused(
                program.post(corrections, one + "/corrections", mistake, "If-Match", corrected.etag()),
                409,
                "not-present");
        assertThat(journal()).contains("Présences notées", "Présence corrigée");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"day": "2024-09-10"}                                                                            | /records
            {"day": "2024-09-11", "records": [{"id": "%1$s", "registration": 1, "halfDay": "MORNING"}]}      | /day
            {"day": "2024-09-10", "records": [{"id": "1", "registration": 1, "halfDay": "MORNING"}]}         | /records/0/id
            {"day": "2024-09-10", "records": [{"id": "%1$s", "halfDay": "MORNING"}]}                         | /records/0/registration
            {"day": "2024-09-10", "records": [{"id": "%1$s", "registration": 1}]}                            | /records/0/halfDay
            {"day": "2024-09-10", "records": [{"id": "%1$s", "registration": 1, "halfDay": "MORNING", "how": "WALK_IN"}]} | /records/0/how
            {"day": "2024-09-10", "records": [{"id": "%1$s", "registration": 1, "halfDay": "MORNING", "at": "9h"}]} | /records/0/at
            {"day": "2024-09-10", "records": [{"id": "%1$s", "registration": 1, "halfDay": "MORNING", "at": "2024-12-31T09:00:00+01:00"}]} | /records/0/at
            {"day": "2024-09-10", "records": [{"id": "%1$s", "registration": 1, "halfDay": "MORNING", "at": "+999999999-12-31T23:59:59-18:00"}]} | /records/0/at
            {"day": "2024-09-10", "records": [{"id": "%1$s", "registration": 1, "halfDay": "MORNING"}, {"id": "%1$s", "registration": 2, "halfDay": "MORNING"}]} | /records/1/id
            """)
    void presenceThatIsNoneIsRefusedWhereItStands(String body, String pointer) {
        var answer = Program.at(preau, "presence:write")
                .post(PRESENCES, cycle + "/presences", body.formatted("7d9f2c1e-8d52-4e5b-9f0a-0f6a3b1c2d4e"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly(pointer);
    }

    /** A contract whose pilot made the program's token, and the first of its indicators that needs one number. */
    private record Measuring(Program program, String contract, JsonNode indicator) {

        String address() {
            return "/contracts/" + contract + "/indicators/"
                    + indicator.path("id").asString();
        }
    }

    private Measuring measuring(Organiser maker) {
        var contract = "contrat-" + slug;
        maker.post(
                "/contrats/nouveau",
                Map.of("slug", contract, "name", "Val d’Orme", "lead", "Métropole", "first", "2024", "last", "2030"));
        var base = "/contrats/" + contract + "/suivi";
        maker.post(base + "/referentiel", Map.of("section", "0"));
        var program = Program.by(maker, preau, "", "600", List.of("contracts:read", "contracts:write"));
        var indicator = program.get(INDICATORS, "/contracts/" + contract + "/indicators?limit=200").items().stream()
                .filter(one -> one.path("aggregation").asString().equals("SUM")
                        && !one.path("bySex").booleanValue())
                .findFirst()
                .orElseThrow();
        return new Measuring(program, contract, indicator);
    }

    @Test
    void aMeasureIsBroughtAndWaitsForAPilot() {
        var maker = Organiser.at(preau);
        var here = measuring(maker);
        var one = INDICATORS + "/{id}";
        var seen = here.program.get(one, here.address());
        var measure = new HashMap<String, Object>(Map.of("year", 2024, "numerator", 12.5, "source", "Ville"));

        isRefused(
                here.program.post(MEASURES, here.address() + "/measures", Json.write(measure)),
                428,
                "precondition-required");
        var done =
                here.program.post(MEASURES, here.address() + "/measures", Json.write(measure), "If-Match", seen.etag());
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.json().path("measures").path(0).path("state").asString())
                .isEqualTo("COLLECTED");
        assertThat(done.page().response().body())
                .as("figures leave by no program")
                .doesNotContain("12.5", "12,5");
        isRefused(
                here.program.post(MEASURES, here.address() + "/measures", Json.write(measure), "If-Match", seen.etag()),
                412,
                "precondition-failed");

        assertThat(here.program
                        .post(MEASURES, here.address() + "/measures", Json.write(measure), "If-Match", done.etag())
                        .pointers())
                .containsExactly("/reason");
        measure.put("reason", "Chiffre définitif");
        measure.put("numerator", 13);
        var corrected =
                here.program.post(MEASURES, here.address() + "/measures", Json.write(measure), "If-Match", done.etag());
        assertThat(corrected.json().path("measures")).hasSize(1);
        assertThat(corrected.etag()).isNotEqualTo(done.etag());
        assertThat(maker.get("/contrats/" + here.contract + "/journal").words())
                .contains("Mesure enregistrée", "Mesure corrigée", "le programme « Site du centre »");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"year": 1999, "numerator": 1, "source": "Ville"}                       | /year
            {"year": 2024, "source": "Ville"}                                       | /numerator
            {"year": 2024, "numerator": 1e300, "source": "Ville"}                   | /numerator
            {"year": 2024, "numerator": 1e999, "source": "Ville"}                   | /numerator
            {"year": 2024, "numerator": "12", "source": "Ville"}                    | /numerator
            {"year": 2024, "numerator": 1}                                          | /source
            {"year": 2024, "numerator": 1, "source": "Ville", "place": "QN999"}     | /place
            {"year": 2024, "numerator": 1, "source": "Ville", "women": 1}           | /women
            {"year": 2024, "numerator": 1, "source": "Ville", "denominator": 2}     | /denominator
            """)
    void aMeasureThatIsNoneIsRefusedWhereItStands(String body, String pointer) {
        var here = measuring(Organiser.at(preau));

        var answer = here.program.post(
                MEASURES,
                here.address() + "/measures",
                body,
                "If-Match",
                here.program.get(INDICATORS + "/{id}", here.address()).etag());

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.pointers()).containsExactly(pointer);
    }

    @Test
    void whoeverReadsAContractAloneBringsNothing() {
        var maker = Organiser.at(preau);
        var here = measuring(maker);
        preau.jdbc().sql("""
                UPDATE contract_member SET role = 'READER'
                WHERE contract_id = (SELECT id FROM city_contract WHERE slug = :slug)
                """).param("slug", here.contract).update();

        isRefused(here.program.post(MEASURES, here.address() + "/measures", "{}"), 403, "role-missing");
        assertThat(Program.at(preau, "contracts:write")
                        .post(MEASURES, here.address() + "/measures", "{}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aDeliveryThatSomebodyChangesAtTheSameMomentIsChangedOnce() {
        var program = Program.by(Organiser.at(preau), preau, "", "600", List.of("webhooks"));
        var wish = Map.of("name", "Agenda", "url", "https://agenda.invalid/recu", "events", List.of("note.published"));
        var made = program.post("/webhooks", "/webhooks", Json.write(wish));
        var id = made.json().path("id").longValue();
        var maker = preau.jdbc()
                .sql("SELECT made_by FROM webhook_subscription WHERE id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
        var hooks = preau.bean(OwnHooks.class);
        var hook = hooks.of(maker, id).orElseThrow();
        var meanwhile = Map.<String, Runnable>of(
                "secret",
                () -> hooks.rotate(hook),
                "deletion",
                () -> preau.jdbc()
                        .sql("UPDATE webhook_subscription SET name = 'Autre agenda' WHERE id = :id")
                        .param("id", id)
                        .update());

        meanwhile.forEach((gesture, first) -> {
            var seen = program.get("/webhooks/{id}", "/webhooks/" + id).etag();
            var late = Held.whileOpen(
                    preau,
                    first,
                    () -> program.post(
                            "/webhooks/{id}/" + gesture, "/webhooks/" + id + "/" + gesture, "", "If-Match", seen));
            isRefused(late, 412, "precondition-failed");
        });
        assertThat(hooks.of(maker, id)).isPresent();
    }

    @Test
    void aProgramKeepsItsOwnDeliveriesAndSeesNobodyElses() {
        var maker = Organiser.at(preau);
        var program = Program.by(maker, preau, "", "600", List.of("webhooks"));
        var wish = Map.of("name", "Agenda", "url", "https://agenda.invalid/recu", "events", List.of("note.published"));

        var made = program.post("/webhooks", "/webhooks", Json.write(wish));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("secret").asString()).startsWith("whsec_");
        var address = "/webhooks/" + made.json().path("id").asString();
        var seen = program.get("/webhooks/{id}", address);
        assertThat(seen.etag()).isEqualTo(made.etag());
        assertThat(seen.json().has("secret")).isFalse();
        assertThat(Program.at(preau, "webhooks").get("/webhooks", "/webhooks").items())
                .isEmpty();
        assertThat(Program.at(preau, "webhooks").get("/webhooks/{id}", address).status())
                .isEqualTo(404);

        isRefused(program.post("/webhooks/{id}/secret", address + "/secret", ""), 428, "precondition-required");
        var rotated = program.post("/webhooks/{id}/secret", address + "/secret", "", "If-Match", seen.etag());
        assertThat(rotated.json().path("secret").asString())
                .isNotEqualTo(made.json().path("secret").asString());
        isRefused(
                program.post("/webhooks/{id}/secret", address + "/secret", "", "If-Match", seen.etag()),
                412,
                "precondition-failed");
        var again = program.post("/webhooks/{id}/secret", address + "/secret", "", "If-Match", rotated.etag());
        assertThat(again.etag()).as("of a change within the same second").isNotEqualTo(rotated.etag());
        isRefused(
                program.post("/webhooks/{id}/secret", address + "/secret", "", "If-Match", rotated.etag()),
                412,
                "precondition-failed");
        assertThat(program.post("/webhooks/{id}/tests", address + "/tests", "").status())
                .isEqualTo(200);

        assertThat(program.post("/webhooks/{id}/deletion", address + "/deletion", "", "If-Match", again.etag())
                        .status())
                .isEqualTo(204);
        assertThat(program.get("/webhooks", "/webhooks").items()).isEmpty();
        assertThat(maker.get("/gestion/journal").words())
                .contains(
                        "Programme ajouté aux envois",
                        "Secret d’un programme changé",
                        "Programme retiré des envois",
                        "« Agenda », agenda.invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://agenda.exemple.fr/", "https://moi:secret@agenda.exemple.fr/", "agenda"})
    void aDeliveryThatGoesNowhereIsRefusedWhereItStands(String url) {
        var program = Program.at(preau, "webhooks");

        assertThat(program.post(
                                "/webhooks",
                                "/webhooks",
                                Json.write(Map.of("name", "A", "url", url, "events", List.of("note.published"))))
                        .pointers())
                .containsExactly("/url");
        assertThat(program.post("/webhooks", "/webhooks", "{}").pointers()).containsExactly("/name", "/url", "/events");
        assertThat(program.post("/webhooks", "/webhooks", "{\"name\": \"A\", \"events\": [\"tout\"]}")
                        .pointers())
                .containsExactly("/events/0", "/url");
        assertThat(program.post("/webhooks", "/webhooks", "{\"name\": 1, \"url\": 2, \"events\": 3}")
                        .pointers())
                .containsExactlyInAnyOrder("/events", "/name", "/url");
    }

    @Test
    void nobodyIsToldByMoreProgramsThanAnybodyKeeps() {
        var program = Program.at(preau, "webhooks");
        var wish = Json.write(
                Map.of("name", "A", "url", "https://agenda.invalid/recu", "events", List.of("note.published")));
        for (var made = 0; made < 50; made++) {
            assertThat(program.post("/webhooks", "/webhooks", wish).status()).isEqualTo(201);
        }

        isRefused(program.post("/webhooks", "/webhooks", wish), 409, "too-many-webhooks");
    }
}
