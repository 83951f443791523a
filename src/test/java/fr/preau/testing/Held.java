package fr.preau.testing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionTemplate;

/** Two gestures of one moment: the second begins while the transaction of the first is open, and waits for it. */
public final class Held {

    private Held() {}

    /** What the second answers, once the first has committed. */
    public static <T> T whileOpen(TestInstance preau, Runnable first, Supplier<T> second) {
        var late = preau.bean(TransactionTemplate.class).execute(_ -> {
            first.run();
            var running = CompletableFuture.supplyAsync(second);
            Eventually.until("the second waits or is done", () -> running.isDone() || waits(preau));
            return running;
        });
        return late.join();
    }

    private static boolean waits(TestInstance preau) {
        return preau.jdbc().sql("""
                SELECT EXISTS (
                    SELECT 1 FROM pg_locks l
                    JOIN pg_stat_activity a USING (pid)
                    WHERE NOT l.granted AND a.datname = current_database()
                )
                """).query(Boolean.class).single();
    }
}
