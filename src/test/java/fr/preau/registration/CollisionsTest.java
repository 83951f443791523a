package fr.preau.registration;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Two copies that write at once wait for each other; where the database undoes one of them, it is done again. */
class CollisionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void aRegistrationThatCollidedIsTakenTheSecondTime(String state) {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var day = preau.day(slug, "2024-09-24");
            collideOnce(preau, "place", state);

            var answer = preau.visitor().form(slug).day(day).send();

            assertThat(answer.words()).contains("Votre inscription est confirmée");
            assertThat(preau.confirmed(day)).isEqualTo(1);
        }
    }

    @Test
    void aSaveThatCollidedIsMadeTheSecondTime() {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var day = preau.day(slug, "2024-09-24");
            collideOnce(preau, "day_gauge", "40P01");

            Organiser.at(preau)
                    .post("/gestion/cycles/" + slug + "/jauge", Map.of("day", Long.toString(day), "capacity", "25"));

            assertThat(preau.jdbc()
                            .sql("SELECT capacity FROM day_gauge")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(25);
        }
    }

    /** The first time that this table is written, the database says that two transactions blocked each other. */
    private static void collideOnce(TestInstance preau, String table, String state) {
        preau.jdbc().sql("CREATE SEQUENCE tries").update();
        preau.jdbc().sql("""
                CREATE FUNCTION collide() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF nextval('tries') = 1 THEN
                        RAISE EXCEPTION 'collided' USING ERRCODE = '%s';
                    END IF;
                    RETURN NEW;
                END $$
                """.formatted(state)).update();
        preau.jdbc()
                .sql("CREATE TRIGGER collide BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION collide()"
                        .formatted(table))
                .update();
    }

    /** Whoever waits for a line of the figures holds every line before it and none behind it. */
    @ParameterizedTest
    @ValueSource(ints = {1, -1})
    void linesOfTheFiguresAreTakenInTheOrderOfTheirKeys(int change) throws Exception {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var day = preau.day(slug, "2024-09-24");
            IntStream.range(0, 4)
                    .forEach(number -> preau.visitor()
                            .form(slug)
                            .with("email", "personne" + number + "@exemple.fr")
                            .with("department", "0" + (9 - number))
                            .with("profile", number % 2 == 0 ? "OTHER" : "ELECTED_OFFICIAL")
                            .day(day)
                            .send());
            var lines = count(preau, "");
            assertThat(lines).isGreaterThan(6);

            for (var number = 0; number < lines; number++) {
                assertThat(heldWhileWaitingFor(preau, number, change)).isEqualTo(number);
            }
        }
    }

    private static int heldWhileWaitingFor(TestInstance preau, int line, int change) throws Exception {
        var transaction = preau.bean(TransactionTemplate.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var others = new ArrayList<Future<?>>();
            var free = transaction.execute(_ -> {
                preau.jdbc().sql("""
                        SELECT 1
                        FROM people_tally
                        WHERE (cycle_id, trait, value) = (
                            SELECT cycle_id, trait, value
                            FROM people_tally
                            ORDER BY cycle_id, trait, value
                            OFFSET :line
                            LIMIT 1
                        )
                        FOR UPDATE
                        """).param("line", line).query(Integer.class).single();
                others.add(threads.submit(() -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    preau.jdbc()
                            .sql("""
                            SELECT tally_people(array_agg(id ORDER BY id DESC), array_agg(:change::integer))::text
                            FROM registration
                            """)
                            .param("change", change)
                            .query((_, _) -> 1)
                            .list();
                })));
                Eventually.until(
                        "the other waits",
                        () -> preau.jdbc().sql("""
                                SELECT EXISTS (
                                    SELECT 1
                                    FROM pg_stat_activity
                                    WHERE datname = current_database() AND wait_event_type = 'Lock'
                                )
                                """).query(Boolean.class).single());
                try {
                    return threads.submit(() -> count(preau, "FOR UPDATE SKIP LOCKED"))
                            .get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            });
            others.getFirst().get();
            return count(preau, "") - 1 - free;
        }
    }

    private static int count(TestInstance preau, String locked) {
        return preau.jdbc()
                .sql("SELECT 1 FROM people_tally " + locked)
                .query(Integer.class)
                .list()
                .size();
    }
}
