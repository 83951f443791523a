package fr.preau;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestInstance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database that is young and was never analysed: what people and phones do costs the same there whatever the
 * tables hold, since none of it reads a table that grows with registrations from end to end.
 */
class ReadByKeyTest {

    private static final int MANY = 4_000;
    private static final String DAY = "2024-09-10";

    /** More than the five times after which a connection keeps the plan of a statement, when it had ten rows to read. */
    private static final int TIMES = 6;

    private int number;

    @Test
    void nothingThatPeopleDoReadsATableThatGrowsFromEndToEnd() throws SQLException {
        var database = YoungDatabase.fresh();
        try (var preau = TestInstance.start(database.address(), TestClock.at("2024-09-10T07:00"), Map.of())) {
            var one = new OneSeat(preau);
            for (var time = 0; time < TIMES; time++) {
                one.isTakenGivenBackOfferedAndTakenAgain();
            }
            fill(preau);
            for (var time = 0; time < TIMES; time++) {
                one.isTakenGivenBackOfferedAndTakenAgain();
            }
        }
        var read = database.read(MANY);
        assertThat(read.keySet())
                .contains("registration", "place", "workshop_place", "place_event", "submission", "message", "reply");
        assertThat(read.entrySet())
                .as("rows read in order")
                .allSatisfy(
                        table -> assertThat(table.getValue()).as(table.getKey()).isLessThan(MANY));
    }

    /** A day of one seat, in the hands of people who come and go, with phones at its door. */
    private final class OneSeat {
        private final TestInstance preau;
        private final String slug;
        private final Organiser phone;

        OneSeat(TestInstance preau) {
            this.preau = preau;
            this.slug = preau.publish(cycle().day(DAY, 1).dayOfWorkshops("2024-09-24", 1_000, 1));
            this.phone = Organiser.at(preau, Role.DESK);
        }

        void isTakenGivenBackOfferedAndTakenAgain() {
            var day = preau.day(slug, DAY);
            var later = preau.day(slug, "2024-09-24");
            var holder = registered("days", day, later);
            var first = registered("waitFor", day, later);
            gesture(holder, "desistement/" + day);
            assertThat(letter(first, "Une place pour vous")).isNotEmpty();
            gesture(first, "acceptation/" + day);
            assertThat(preau.visitor().get(page(first)).words()).contains("Place confirmée");
            seen(first, day);
            gesture(first, "desistement/" + day);
            choosesAnotherWorkshop(first, later);
            gesture(first, "desistement/" + later);
        }

        private String registered(String how, long day, long later) {
            var somebody = "quelquun-" + number++ + "@exemple.fr";
            var answer = preau.visitor()
                    .form(slug)
                    .with("email", somebody)
                    .with(how, Long.toString(day))
                    .with("workshop-" + later + "-0930", Long.toString(workshop(later, "Atelier des bailleurs")))
                    .day(later)
                    .send();
            assertThat(answer.status()).isEqualTo(200);
            return somebody;
        }

        private long workshop(long day, String title) {
            return preau.jdbc()
                    .sql("SELECT id FROM workshop WHERE day_id = :day AND title = :title")
                    .param("day", day)
                    .param("title", title)
                    .query(Long.class)
                    .single();
        }

        private void choosesAnotherWorkshop(String somebody, long day) {
            var answer = preau.visitor()
                    .post(
                            page(somebody) + "/atelier/" + day,
                            Map.of(
                                    "heure",
                                    List.of("09:30"),
                                    "atelier",
                                    List.of(Long.toString(workshop(day, "Atelier des écoles")))));
            assertThat(answer.header("Location")).as(somebody).endsWith("fait=atelier");
        }

        private void seen(String somebody, long day) {
            var person = preau.jdbc()
                    .sql("SELECT id FROM registration WHERE cycle_id = :cycle AND email_key = :email")
                    .param("cycle", preau.cycle(slug))
                    .param("email", somebody)
                    .query(Long.class)
                    .single();
            var answer =
                    phone.postJson("/accueil/" + day + "/presences.json", """
                    {"records":[{"id":"%s","person":%d,"part":"MORNING","what":"PRESENT","how":"LIST","at":"2024-09-10T06:55:12.345Z"}]}""".formatted(UUID.randomUUID(), person));
            assertThat(answer.response().body()).as(somebody).contains("\"refused\":[]");
        }

        private void gesture(String somebody, String gesture) {
            assertThat(preau.visitor()
                            .post(page(somebody) + "/" + gesture, Map.of())
                            .status())
                    .isEqualTo(302);
        }

        private String page(String somebody) {
            return letter(somebody, "").getFirst().ownPage();
        }

        /** From the files alone: the table of messages is among those that are watched. */
        private List<ReceivedMail> letter(String somebody, String subject) {
            var found = new ArrayList<ReceivedMail>();
            Eventually.until("a letter to " + somebody, () -> {
                try (var files = preau.outbox()) {
                    files.map(ReceivedMail::read)
                            .filter(letter -> letter.header("To").contains(somebody)
                                    && letter.subject().startsWith(subject))
                            .forEach(found::add);
                }
                return !found.isEmpty();
            });
            return found;
        }
    }

    /** Rows of people of another cycle in every table that grows, written past the desk. */
    private static void fill(TestInstance preau) {
        var slug = preau.publish(cycle().day("2024-10-10", MANY));
        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            preau.jdbc().sql("SET LOCAL session_replication_role = replica").update();
            for (var statement : ROWS) {
                preau.jdbc()
                        .sql(statement)
                        .param("cycle", preau.cycle(slug))
                        .param("day", preau.day(slug, "2024-10-10"))
                        .param("many", MANY)
                        .update();
            }
        });
    }

    private static final List<String> ROWS = List.of("""
            INSERT INTO registration (id, cycle_id, email, email_key, last_name, first_name, phone, job, profile,
                                      organisation, organisation_kind, department, access_needs, search_key,
                                      organisation_key, found_by, created_at)
            SELECT 1000000 + n, :cycle, n || '@exemple.fr', n || '@exemple.fr', 'Martin', 'Claire', '', '',
                   'LOCAL_AGENT', 'Ville', 'COMMUNE', '69', '', '', '', '', now()
            FROM generate_series(1, :many) n WHERE :day > 0
            """, """
            INSERT INTO place (registration_id, day_id, email_key, state, created_at, changed_at)
            SELECT 1000000 + n, :day, n || '@exemple.fr', 'CONFIRMED', now(), now()
            FROM generate_series(1, :many) n WHERE :cycle > 0
            """, """
            INSERT INTO workshop_place (registration_id, workshop_id, day_id, starts, state, queue_number, changed_at)
            SELECT 1000000 + n, 1000000, :day, '09:30', 'WAITING', n, now()
            FROM generate_series(1, :many) n WHERE :cycle > 0
            """, """
            INSERT INTO place_event (registration_id, day_id, at, what, by_whom)
            SELECT 1000000 + n, :day, now(), 'CONFIRMED', 'PERSON' FROM generate_series(1, :many) n WHERE :cycle > 0
            """, """
            INSERT INTO submission (key, registration_id, confirmed_days, waiting_days, waiting_ranks, full_days, at)
            SELECT md5(n::text), 1000000 + n, '{}', '{}', '{}', '{}', now()
            FROM generate_series(1, :many) n WHERE :cycle + :day > 0
            """, """
            INSERT INTO reply (registration_id, question_id, version, text)
            SELECT 1000000 + n, 1, 1, 'oui' FROM generate_series(1, :many) n WHERE :cycle + :day > 0
            """, """
            INSERT INTO message (kind, subject_id, days, recipient, state, planned_at, due_at, sent_at)
            SELECT 'REGISTERED', 1000000 + n, '{}', n || '@exemple.fr', 'SENT', now(), now(), now()
            FROM generate_series(1, :many) n WHERE :cycle + :day > 0
            """, """
            INSERT INTO message (kind, subject_id, days, recipient, state, planned_at, due_at)
            SELECT 'REGISTERED', 1000000 + n, '{}', n || '@exemple.fr', 'WAITING', now(), now() + interval '1 year'
            FROM generate_series(1, :many) n WHERE :cycle + :day > 0
            """, """
            INSERT INTO presence_event (id, registration_id, day_id, part, what, how, by_whom, happened_at, arrived_at)
            SELECT gen_random_uuid(), 1000000 + n, :day, 'MORNING', 'PRESENT', 'LIST', 'STAFF', now(), now()
            FROM generate_series(1, :many) n WHERE :cycle > 0
            """);
}
