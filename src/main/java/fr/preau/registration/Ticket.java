package fr.preau.registration;

import fr.preau.cycle.Seats;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A request that waits at the desk for its answer, in the order of arrival. */
sealed interface Ticket {

    /** The days whose gauges must be held while it is decided. */
    List<Long> days();

    /** The registration it is about, if it exists already. */
    Optional<Long> registration();

    CompletableFuture<?> answer();

    /** Somebody asks for places. */
    record Register(Application application, CompletableFuture<Answer> answer) implements Ticket {
        @Override
        public List<Long> days() {
            return application.days();
        }

        @Override
        public Optional<Long> registration() {
            return Optional.empty();
        }
    }

    /** A request about one day of one registration. */
    sealed interface OfOnePlace extends Ticket {
        long registrationId();

        long day();

        @Override
        default List<Long> days() {
            return List.of(day());
        }

        @Override
        default Optional<Long> registration() {
            return Optional.of(registrationId());
        }
    }

    /** A seat, an offer or a rank is given back. */
    record Withdraw(long registrationId, long day, By by, Writing writing, CompletableFuture<Withdrawal> answer)
            implements OfOnePlace {}

    /** A registered person wants one more day. */
    record Join(long registrationId, long day, CompletableFuture<Joining> answer) implements OfOnePlace {}

    /** An offer is taken. */
    record Accept(long registrationId, long day, CompletableFuture<Acceptance> answer) implements OfOnePlace {}

    /** An offer's time may be over. */
    record Expire(long registrationId, long day, CompletableFuture<Void> answer) implements OfOnePlace {}

    /** A room becomes larger or smaller. */
    record Resize(long day, int capacity, CompletableFuture<Seats.Resizing> answer) implements Ticket {
        @Override
        public List<Long> days() {
            return List.of(day);
        }

        @Override
        public Optional<Long> registration() {
            return Optional.empty();
        }
    }

    /** Whether the person is written to. */
    enum Writing {
        BY_MAIL,
        NONE
    }
}
