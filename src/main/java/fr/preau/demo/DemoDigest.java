package fr.preau.demo;

import fr.preau.news.Rhythm;
import fr.preau.news.digest.Digests;
import fr.preau.news.digest.NewsDigest;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A letter of the news that left to a few invented readers, and the next one being prepared. */
@Component
class DemoDigest {

    private final Digests digests;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoDigest(Digests digests, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.digests = digests;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void write() {
        transaction.executeWithoutResult(_ -> {
            subscribe();
            digests.prepare(Rhythm.MONTHLY).flatMap(digests::withId).ifPresent(this::send);
            digests.prepare(Rhythm.WEEKLY);
        });
    }

    private void subscribe() {
        jdbc.sql("""
                INSERT INTO news_subscription (email, email_key, themes, departments, rhythm, consent, asked_at, confirmed_at)
                SELECT 'abonnement-' || number || '@demo.preau', 'abonnement-' || number || '@demo.preau', themes, departments,
                       rhythm, 'Exemple', :now, :now
                FROM (VALUES (1, '{}'::text[], '{}'::text[], 'MONTHLY'), (2, '{programmation}', '{69}', 'MONTHLY'),
                             (3, '{}', '{38}', 'WEEKLY')) AS w (number, themes, departments, rhythm)
                """)
                .param("now", clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC))
                .update();
    }

    private void send(NewsDigest draft) {
        digests.save(
                draft.id(),
                draft.version(),
                "Les actualités de la rentrée",
                "Une rentrée chargée : des quartiers changent, un appel s’ouvre. **Les dates d’abord**, le détail ensuite.",
                draft.items());
        digests.send(draft.id(), draft.version() + 1, digests.readers(draft.id()));
    }
}
