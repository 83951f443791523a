package fr.preau.registration;

import fr.preau.cycle.Seats;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A request that waits at the desk for its answer, in the order of arrival. */
sealed interface Ticket {

    /** The days whose gauges must be held while it is decided. */
    List<Long> days();

    CompletableFuture<?> answer();

    /** Somebody asks for places. */
    record Register(Application application, CompletableFuture<Answer> answer) implements Ticket {
        @Override
        public List<Long> days() {
            return application.days();
        }
    }

    /** A seat is given back. */
    record Withdraw(long registrationId, long day, By by, Notify writing, CompletableFuture<Withdrawal> answer)
            implements Ticket {
        @Override
        public List<Long> days() {
            return List.of(day);
        }
    }

    /** A room becomes larger or smaller. */
    record Resize(long day, int capacity, CompletableFuture<Seats.Resizing> answer) implements Ticket {
        @Override
        public List<Long> days() {
            return List.of(day);
        }
    }

    /** Whether the person is written to. */
    enum Notify {
        BY_MAIL,
        SILENTLY
    }
}
