package fr.preau.registration.desk;

import fr.preau.platform.Unavailable;
import fr.preau.platform.work.Pieces;
import fr.preau.registration.By;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.Decision;
import fr.preau.registration.EarlyService;
import fr.preau.registration.Notification;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.WithdrawalOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * An organiser's gesture on several places: each is asked of the {@link Desk} like any other, in the order
 * given, some dozens in one batch, so that visitors who come meanwhile are served in between.
 */
@NamedInterface("desk")
@Service
public class SeveralPlaces {

    private static final Logger log = LoggerFactory.getLogger(SeveralPlaces.class);
    private static final int AT_ONCE = 64;

    private final Desk desk;

    SeveralPlaces(Desk desk) {
        this.desk = desk;
    }

    /**
     * What came of it.
     *
     * @param unchanged places that were no longer what the gesture is for
     * @param tooLate places of a day that has begun
     * @param left places that the desk was not asked about, since it no longer answered, or the gesture was stopped
     */
    public record Tally(int done, int unchanged, int tooLate, int left) {}

    private enum Came {
        DONE,
        UNCHANGED,
        TOO_LATE
    }

    public Tally withdraw(List<PlaceKey> places, By by, Notification notification) {
        return this.<WithdrawalOutcome>each(
                places,
                (place, answer) -> new Ticket.Withdraw(place.registrationId(), place.dayId(), by, notification, answer),
                SeveralPlaces::came);
    }

    /**
     * Serves them before their turn, the first of them first.
     *
     * @param places in the order in which they wait; each that is put at the head of the line comes before
     *     the one that was put there before it, so that they are asked from the last to the first
     */
    public Tally advance(List<PlaceKey> places, EarlyService service, String reason, By by, Notification notification) {
        return this.<ChangeOutcome>each(
                service == EarlyService.HEAD_OF_LINE ? places.reversed() : places,
                (place, answer) -> new Ticket.Advance(
                        place.registrationId(), place.dayId(), service, reason, by, notification, answer),
                SeveralPlaces::came);
    }

    public Tally review(List<PlaceKey> places, Decision decision, By by, Notification notification) {
        return this.<ChangeOutcome>each(
                places,
                (place, answer) ->
                        new Ticket.Review(place.registrationId(), place.dayId(), decision, by, notification, answer),
                SeveralPlaces::came);
    }

    private static Came came(WithdrawalOutcome withdrawal) {
        return switch (withdrawal) {
            case WithdrawalOutcome.Done _ -> Came.DONE;
            case WithdrawalOutcome.NothingToGiveBack _ -> Came.UNCHANGED;
            case WithdrawalOutcome.TooLate _ -> Came.TOO_LATE;
        };
    }

    private static Came came(ChangeOutcome change) {
        return switch (change) {
            case ChangeOutcome.Done _ -> Came.DONE;
            case ChangeOutcome.TooLate _ -> Came.TOO_LATE;
            case ChangeOutcome.Nothing _,
                    ChangeOutcome.NoRoom _,
                    ChangeOutcome.NotAdmitted _,
                    ChangeOutcome.AddressTaken _,
                    ChangeOutcome.Overtaken _ -> Came.UNCHANGED;
        };
    }

    private <T> Tally each(
            List<PlaceKey> places, BiFunction<PlaceKey, CompletableFuture<T>, Ticket> ticket, Function<T, Came> came) {
        var outcomes = new ArrayList<Came>();
        try {
            for (var from = 0; from < places.size() && Pieces.goesOn(from, places.size()); from += AT_ONCE) {
                var some = places.subList(from, Math.min(from + AT_ONCE, places.size()));
                desk.<T>askAll(some.stream()
                                .map(place ->
                                        (Function<CompletableFuture<T>, Ticket>) answer -> ticket.apply(place, answer))
                                .toList())
                        .forEach(answer -> outcomes.add(came.apply(answer)));
            }
        } catch (Unavailable e) {
            log.warn(
                    "The desk stopped answering after {} of {} places: {}",
                    outcomes.size(),
                    places.size(),
                    e.getMessage());
        }
        return tally(outcomes, places.size());
    }

    private static Tally tally(List<Came> outcomes, int asked) {
        return new Tally(
                count(outcomes, Came.DONE),
                count(outcomes, Came.UNCHANGED),
                count(outcomes, Came.TOO_LATE),
                asked - outcomes.size());
    }

    private static int count(List<Came> outcomes, Came wanted) {
        return (int) outcomes.stream().filter(wanted::equals).count();
    }
}
