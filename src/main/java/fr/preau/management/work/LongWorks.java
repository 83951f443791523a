package fr.preau.management.work;

import fr.preau.management.BackOfficeLayout;
import fr.preau.platform.work.Pieces;
import fr.preau.staff.Account;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journal;
import fr.preau.staff.journal.Journal.About;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Has something done that may take its time: answered as ever if it is short; else the reader is led to a page that says
 * how far it is, while it goes on.
 */
@Component
public class LongWorks {

    static final String PATH = "/gestion/en-cours";

    /** How long a reader waits for an answer before they are led to its page. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final String BROKEN =
            "L’opération s’est interrompue : ce qui était fait le reste. Reprenez-la, rien ne se fait deux fois.";

    private static final Logger log = LoggerFactory.getLogger(LongWorks.class);

    private final LongWorkRows rows;
    private final Journal journal;
    private final Clock clock;

    LongWorks(LongWorkRows rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What is done.
     *
     * @param title what its page calls it
     * @param back the page to go to if it is cut short
     * @param action what the journal calls it
     */
    public record Work(String title, String back, AuditAction action, About about) {}

    /**
     * What came of it.
     *
     * @param sentence for its page
     * @param onwards the page that follows
     * @param note for the journal; empty if nothing changed
     */
    public record End(String sentence, String onwards, Optional<String> note) {}

    /**
     * Does it.
     *
     * @param doing piece by piece ({@link Pieces}), on a thread that knows no request
     * @param answer of this request, where it is short
     * @param end what came of it, where it is long; on the thread that worked
     */
    public <T> View run(Work work, Supplier<T> doing, Function<T, View> answer, Function<T, End> end) {
        var running = new Running(clock.instant());
        var result = new CompletableFuture<T>();
        Thread.ofVirtual().name("long-work").start(() -> {
            try {
                result.complete(Pieces.followed(running, doing));
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return answer.apply(result.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return leave(work, running, result, end);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException thrown) {
                throw thrown;
            }
            throw new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private <T> View leave(Work work, Running running, CompletableFuture<T> result, Function<T, End> end) {
        var account = BackOfficeLayout.account();
        var id = UUID.randomUUID();
        AuditContext.here().nothing();
        try {
            rows.begin(id, account.id(), work.title, running.done, running.whole, running.started, work.back);
            running.row = Optional.of(id);
        } finally {
            // Without a row it goes on all the same, and the journal tells of it.
            result.thenApply(end).whenComplete((came, failure) -> {
                try {
                    rows.end(
                            id,
                            told(work, account, running, came, failure),
                            failure == null ? came.onwards : work.back);
                } catch (RuntimeException e) {
                    log.error("What came of {} could not be written down", work.action, e);
                }
            });
        }
        return new RedirectView(PATH + "/" + id);
    }

    /** Writes into the journal what was done, be it a part, and returns the sentence for its page. */
    private String told(Work work, Account account, Running running, @Nullable End came, @Nullable Throwable failure) {
        if (failure != null || came == null) {
            log.error("{} broke off after {} of {}", work.action, running.done, running.whole, failure);
            journal.add(
                    account,
                    work.action,
                    work.about,
                    "interrompu après %d sur %d".formatted(running.done, running.whole));
            return BROKEN;
        }
        came.note.ifPresent(note -> journal.add(account, work.action, work.about, note));
        return came.sentence;
    }

    /** One that is under way in this process; it has a row once it is long. */
    private final class Running implements Pieces.Follower {

        private final Instant started;
        private volatile int done;
        private volatile int whole;
        private volatile Optional<UUID> row = Optional.empty();

        private Running(Instant started) {
            this.started = started;
        }

        @Override
        public boolean at(int pieces, int all) {
            done = pieces;
            whole = all;
            return row.map(id -> rows.at(id, pieces, all)).orElse(true);
        }
    }
}
