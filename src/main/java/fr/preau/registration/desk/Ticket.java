package fr.preau.registration.desk;

import fr.preau.cycle.Seats;
import fr.preau.registration.AcceptanceOutcome;
import fr.preau.registration.Addition;
import fr.preau.registration.Answer;
import fr.preau.registration.Application;
import fr.preau.registration.Application.Member;
import fr.preau.registration.By;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.Decision;
import fr.preau.registration.EarlyService;
import fr.preau.registration.IfFull;
import fr.preau.registration.ImportResult;
import fr.preau.registration.JoiningOutcome;
import fr.preau.registration.Notification;
import fr.preau.registration.WithdrawalOutcome;
import fr.preau.registration.WorkshopChange;
import fr.preau.registration.desk.PeopleImport.Newcomer;
import fr.preau.registration.desk.PeopleImport.Terms;
import fr.preau.registration.rules.Arrangement;
import fr.preau.registration.rules.Reserve;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A request that waits at the desk for its answer, in the order of arrival. */
sealed interface Ticket {

    /** The days whose gauges must be held while it is decided. */
    List<Long> days();

    /** The registration it is about, if it exists already. */
    default Optional<Long> registration() {
        return Optional.empty();
    }

    /** The people it is about who may be registered already. */
    default List<Registrant.Key> people() {
        return List.of();
    }

    CompletableFuture<?> answer();

    /** Somebody asks for places. */
    record Register(Application application, CompletableFuture<Answer> answer) implements Ticket {
        @Override
        public List<Long> days() {
            return application.members().stream()
                    .flatMap(member -> member.days().stream())
                    .toList();
        }

        @Override
        public List<Registrant.Key> people() {
            return application.members().stream()
                    .map(member -> Registrant.Key.of(application.cycleId(), member))
                    .toList();
        }
    }

    /** An organiser brings somebody in. */
    record Add(
            long cycleId, Member member, IfFull ifFull, By by, Notification writing, CompletableFuture<Addition> answer)
            implements Ticket {
        @Override
        public List<Long> days() {
            return member.days();
        }

        @Override
        public List<Registrant.Key> people() {
            return List.of(Registrant.Key.of(cycleId, member));
        }
    }

    /** An organiser's list brings somebody in, or says more of somebody known. */
    record Bring(Newcomer newcomer, Terms terms, CompletableFuture<ImportResult> answer) implements Ticket {
        @Override
        public List<Long> days() {
            return terms.days();
        }

        @Override
        public List<Registrant.Key> people() {
            return List.of(key());
        }

        Registrant.Key key() {
            return Registrant.Key.of(terms.cycleId(), newcomer.member());
        }
    }

    /** A request about one registration. */
    sealed interface OfOnePerson extends Ticket {
        long registrationId();

        @Override
        default Optional<Long> registration() {
            return Optional.of(registrationId());
        }
    }

    /** A request about one day of one registration. */
    sealed interface OfOnePlace extends OfOnePerson {
        long day();

        @Override
        default List<Long> days() {
            return List.of(day());
        }
    }

    /** A seat, an offer, a rank or a request is given back. */
    record Withdraw(
            long registrationId, long day, By by, Notification writing, CompletableFuture<WithdrawalOutcome> answer)
            implements OfOnePlace {}

    /** A registered person wants one more day. */
    record Join(long registrationId, long day, CompletableFuture<JoiningOutcome> answer) implements OfOnePlace {}

    /** An offer is taken. */
    record Accept(long registrationId, long day, CompletableFuture<AcceptanceOutcome> answer) implements OfOnePlace {}

    /** An offer's time may be over. */
    record Expire(long registrationId, long day, CompletableFuture<Void> answer) implements OfOnePlace {}

    /** An organiser decides about a request. */
    record Review(
            long registrationId,
            long day,
            Decision decision,
            By by,
            Notification writing,
            CompletableFuture<ChangeOutcome> answer)
            implements OfOnePlace {}

    /** An organiser serves somebody before their turn. */
    record Advance(
            long registrationId,
            long day,
            EarlyService turn,
            String reason,
            By by,
            Notification writing,
            CompletableFuture<ChangeOutcome> answer)
            implements OfOnePlace {}

    /** Somebody else comes instead. */
    record Substitute(
            long registrationId, long cycleId, long day, Member member, CompletableFuture<ChangeOutcome> answer)
            implements OfOnePlace {
        @Override
        public List<Registrant.Key> people() {
            return List.of(Registrant.Key.of(cycleId, member));
        }
    }

    /** An organiser takes somebody to another day. */
    record Move(
            long registrationId,
            long from,
            long to,
            IfFull ifFull,
            By by,
            Notification writing,
            CompletableFuture<ChangeOutcome> answer)
            implements OfOnePerson {
        @Override
        public List<Long> days() {
            return List.of(from, to);
        }
    }

    /** What a person told is replaced, if it still is what was seen; the days are those of the cycle. */
    record Correct(
            long registrationId,
            long cycleId,
            List<Long> days,
            Optional<PersonDetails> seen,
            Member member,
            By by,
            CompletableFuture<ChangeOutcome> answer)
            implements OfOnePerson {
        @Override
        public List<Registrant.Key> people() {
            return List.of(Registrant.Key.of(cycleId, member));
        }
    }

    /** Who a person was is forgotten; the days are those of the cycle. */
    record Erase(long registrationId, List<Long> days, CompletableFuture<Void> answer) implements OfOnePerson {}

    /**
     * Somebody wants that workshop, or gives it back.
     *
     * @param wanted the same workshop, or nothing
     */
    record Choose(
            long registrationId,
            long day,
            long workshop,
            Optional<Long> wanted,
            CompletableFuture<WorkshopChange> answer)
            implements OfOnePlace {}

    /** A request about a whole day. */
    sealed interface OfOneDay extends Ticket {
        long day();

        @Override
        default List<Long> days() {
            return List.of(day());
        }
    }

    /** A room becomes larger or smaller. */
    record Resize(long day, int capacity, CompletableFuture<Seats.Resizing> answer) implements OfOneDay {}

    /** Workshops of a day may have seats for those who wait. */
    record Workshops(long day, CompletableFuture<Void> answer) implements OfOneDay {}

    /** Seats are reserved, or no longer. */
    record Reserved(long day, List<Reserve> reserves, CompletableFuture<Void> answer) implements OfOneDay {}

    /** The seats of a day are arranged otherwise, if they still are as they were seen. */
    record Arrange(long day, Arrangement seen, Arrangement wanted, CompletableFuture<Arrangement.Outcome> answer)
            implements OfOneDay {}

    /** A reserve's time may be over. */
    record Release(long day, CompletableFuture<Void> answer) implements OfOneDay {}
}
