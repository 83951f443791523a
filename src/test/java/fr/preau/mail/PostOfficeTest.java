package fr.preau.mail;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.Outbox.Intention;
import fr.preau.testing.Eventually;
import fr.preau.testing.TestInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** In what order and when messages leave. */
class PostOfficeTest {

    private TestInstance preau;
    private long day;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean crowded;
    private PostOffice office;

    @BeforeEach
    void somebodyIsRegisteredWhileNothingLeaves() {
        preau = TestInstance.start(Map.of());
        preau.bean(PostOffice.class).stop();
        office = new PostOffice(
                preau.bean(Messages.class),
                preau.bean(Dispatch.class),
                List.of(() -> looks.incrementAndGet() > 0 && crowded),
                preau.bean(DataSource.class),
                preau.bean(Clock.class));
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        day = preau.day(slug, "2024-09-24");
        preau.visitor().form(slug).day(day).send();
    }

    @AfterEach
    void stop() {
        office.stop();
        preau.close();
    }

    @Test
    void aPersonsOwnAnswerIsFirstThenOffersThenWhatManyAreToldThenWhatYieldsToAll() {
        preau.jdbc().sql("DELETE FROM message").update();
        preau.bean(TransactionTemplate.class).executeWithoutResult(_ -> {
            var outbox = preau.bean(Outbox.class);
            outbox.planPaced(Duration.ZERO, to("last"));
            outbox.planForMany(to("many"));
            outbox.planOffers(to("offer"));
            outbox.plan(to("answer"));
        });

        office.start();

        Eventually.until("all have left", () -> count("state = 'KEPT'") == 4);
        var ids = preau.jdbc()
                .sql("SELECT haste FROM message ORDER BY sent_at")
                .query(Integer.class)
                .list();
        assertThat(ids).containsExactly(1, 2, 3, 4);
    }

    @Test
    void nothingIsWrittenWhilePeopleWaitInLineButForAMinuteAtMost() {
        crowded = true;
        office.start();
        Eventually.until("it was looked for several times", () -> looks.get() > 6);
        assertThat(count("state = 'WAITING'")).isEqualTo(1);

        preau.clock().advance(Duration.ofSeconds(61));

        Eventually.until("it has left all the same", () -> count("state = 'KEPT'") == 1);
    }

    @Test
    void whatWaitsForTheLineLeavesAsSoonAsThereIsNone() {
        crowded = true;
        office.start();
        Eventually.until("it was looked for several times", () -> looks.get() > 4);

        crowded = false;

        Eventually.until("it has left", () -> count("state = 'KEPT'") == 1);
    }

    @Test
    void oneThatTheTableRefusesKeepsNoneOfThoseThatLeftWithItFromBeingKept() {
        preau.bean(TransactionTemplate.class)
                .executeWithoutResult(_ -> IntStream.range(0, 5)
                        .forEach(number -> preau.bean(Outbox.class).plan(to("many" + number))));
        var refused = preau.jdbc()
                .sql("SELECT min(id) + 2 FROM message")
                .query(Long.class)
                .single();
        preau.jdbc()
                .sql("ALTER TABLE message ADD CONSTRAINT refused CHECK (id <> %d OR state <> 'KEPT')"
                        .formatted(refused))
                .update();

        office.start();

        Eventually.until("the others are kept", () -> count("state = 'KEPT'") == 5);
        Eventually.until("the attempt is noted", () -> count("attempts = 1") == 1);
        assertThat(count("id = %d AND state = 'WAITING' AND cause <> ''".formatted(refused)))
                .isEqualTo(1);
    }

    private List<Intention> to(String name) {
        var person = preau.jdbc()
                .sql("SELECT min(id) FROM registration")
                .query(Long.class)
                .single();
        return List.of(new Intention("CONFIRMATION", person, List.of(day), name + "@exemple.fr"));
    }

    private int count(String condition) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM message WHERE " + condition)
                .query(Integer.class)
                .single();
    }
}
