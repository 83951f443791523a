package fr.preau.news.digest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.news.Notes;
import fr.preau.news.Rhythm;
import fr.preau.testing.TestInstance;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A note takes its hour, and is committed later; meanwhile a letter is prepared and sent. */
class LateNoteTest {

    @Test
    void aNoteThatIsCommittedAfterTheLetterWasPreparedIsInTheNext() throws InterruptedException {
        try (var preau = TestInstance.start(Map.of())) {
            Letters.subscribe(preau, 1);
            Letters.send(preau, "La première");
            preau.clock().advance(Duration.ofSeconds(1));
            var written = new CountDownLatch(1);
            var sent = new CountDownLatch(1);
            var late = CompletableFuture.runAsync(() -> writeSlowly(preau, written, sent));
            written.await();

            Letters.send(preau, "La deuxième");
            sent.countDown();
            late.join();

            assertThat(next(preau)).containsExactly("La tardive");
            var id = draft(preau).id();
            preau.bean(Digests.class).send(id, draft(preau).version(), 1);
            assertThat(preau.bean(Digests.class).prepare(Rhythm.AT_ONCE)).isEmpty();
        }
    }

    @Test
    void whatIsOlderThanTheFirstLetterOfARhythmIsInNone() {
        try (var preau = TestInstance.start(Map.of())) {
            Letters.subscribe(preau, 1);
            preau.jdbc()
                    .sql(INSERT)
                    .param("title", "L’ancienne")
                    .param(
                            "now",
                            preau.clock().instant().minus(Duration.ofDays(40)).atOffset(ZoneOffset.UTC))
                    .update();
            Letters.send(preau, "La première");

            assertThat(preau.bean(Digests.class).prepare(Rhythm.AT_ONCE)).isEmpty();
        }
    }

    @Test
    void aNoteThatIsTakenBackAndPublishedAgainIsToldAgain() {
        try (var preau = TestInstance.start(Map.of())) {
            Letters.subscribe(preau, 1);
            Letters.send(preau, "La reprise");
            var notes = preau.bean(Notes.class);
            var note = notes.all().getFirst().id();
            notes.show(note, false);
            preau.clock().advance(Duration.ofHours(1));
            notes.show(note, true);
            preau.clock().advance(Duration.ofSeconds(1));

            assertThat(next(preau)).containsExactly("La reprise");
        }
    }

    private static final String INSERT = """
            INSERT INTO note (title, markdown, fact_date, sources, consulted, themes, departments, created_at,
                              published_at)
            VALUES (:title, 'Un fait.', '2024-09-09', '[]', '2024-09-09', '{}', '{}', :now, :now)
            """;

    private static void writeSlowly(TestInstance preau, CountDownLatch written, CountDownLatch sent) {
        new TransactionTemplate(preau.bean(PlatformTransactionManager.class)).executeWithoutResult(_ -> {
            preau.jdbc()
                    .sql(INSERT)
                    .param("title", "La tardive")
                    .param("now", preau.clock().instant().atOffset(ZoneOffset.UTC))
                    .update();
            written.countDown();
            try {
                sent.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static List<String> next(TestInstance preau) {
        preau.bean(Digests.class).prepare(Rhythm.AT_ONCE).orElseThrow();
        return draft(preau).items().stream().map(NewsDigest.Item::title).toList();
    }

    private static NewsDigest draft(TestInstance preau) {
        return preau.bean(Digests.class).latest(1).getFirst();
    }
}
