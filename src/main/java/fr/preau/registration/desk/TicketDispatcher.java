package fr.preau.registration.desk;

import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.ImportResult;
import java.util.HashMap;
import java.util.Map;

/** Serves the tickets of one batch, one after the other. */
final class TicketDispatcher {

    private final DeskState deskState;
    private final Map<Long, PersonDetails> told = new HashMap<>();
    private final Admissions admissions;
    private final PlaceChanges changes;
    private final RequestDecisions decisions;

    TicketDispatcher(DeskState deskState) {
        this.deskState = deskState;
        this.admissions = new Admissions(deskState);
        this.changes = new PlaceChanges(deskState);
        this.decisions = new RequestDecisions(deskState);
    }

    /** An answer that was given before to the same form. */
    void know(Batch.Submission submission) {
        admissions.know(submission);
    }

    /** What people told, as it stands before this batch. */
    void know(Map<Long, PersonDetails> people) {
        told.putAll(people);
    }

    /** Whether a correction comes after another, of before this batch or in it. */
    private boolean overtaken(Ticket.Correct asked) {
        var id = asked.registrationId();
        return asked.seen()
                .filter(seen -> !seen.equals(told.getOrDefault(id, seen))
                        || deskState.batch().changedPeople.containsKey(id))
                .isPresent();
    }

    /** Says more of somebody known where the list does, then gives them their days. */
    ImportResult bring(Ticket.Bring asked) {
        if (asked.newcomer().details() == PeopleImport.Details.REPLACED) {
            admissions
                    .known(asked.key())
                    .ifPresent(person -> changes.correct(
                            person.id, asked.newcomer().member(), asked.terms().by()));
        }
        return admissions.bring(asked.newcomer().member(), asked.terms());
    }

    /** Decides; the returned action gives the answer, once it holds. */
    Runnable serve(Ticket ticket) {
        return switch (ticket) {
            case Ticket.Register asked -> {
                var answer = admissions.register(asked.application());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Add asked -> {
                var answer =
                        admissions.add(asked.cycleId(), asked.member(), asked.ifFull(), asked.by(), asked.writing());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Bring asked -> {
                var answer = bring(asked);
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Withdraw asked -> {
                var answer = changes.withdraw(asked.registrationId(), asked.day(), asked.by(), asked.writing());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Join asked -> {
                var answer = changes.join(asked.registrationId(), asked.day());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Accept asked -> {
                var answer = changes.accept(asked.registrationId(), asked.day());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Expire asked -> {
                changes.expire(asked.registrationId(), asked.day());
                yield () -> asked.answer().complete(null);
            }
            case Ticket.Review asked -> {
                var answer = decisions.decide(
                        asked.registrationId(), asked.day(), asked.decision(), asked.by(), asked.writing());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Advance asked -> {
                var answer = changes.advance(
                        asked.registrationId(), asked.day(), asked.turn(), asked.reason(), asked.by(), asked.writing());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Substitute asked -> {
                var answer = changes.substitute(asked.registrationId(), asked.day(), asked.member());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Move asked -> {
                var answer = changes.move(
                        asked.registrationId(), asked.from(), asked.to(), asked.ifFull(), asked.by(), asked.writing());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Correct asked -> {
                var answer = overtaken(asked)
                        ? new ChangeOutcome.Overtaken()
                        : changes.correct(asked.registrationId(), asked.member(), asked.by());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Erase asked -> {
                changes.erase(asked.registrationId());
                yield () -> asked.answer().complete(null);
            }
            case Ticket.Choose asked -> {
                var answer = WorkshopChoices.choose(
                        deskState, asked.registrationId(), asked.day(), asked.workshop(), asked.wanted());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Workshops asked -> {
                deskState.workshops().serve(asked.day());
                yield () -> asked.answer().complete(null);
            }
            case Ticket.Resize asked -> {
                var answer = changes.resize(asked.day(), asked.capacity());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Reserved asked -> {
                changes.reserve(asked.day(), asked.reserves());
                yield () -> asked.answer().complete(null);
            }
            case Ticket.Arrange asked -> {
                var answer = changes.arrange(asked.day(), asked.seen(), asked.wanted());
                yield () -> asked.answer().complete(answer);
            }
            case Ticket.Release asked -> {
                changes.release(asked.day());
                yield () -> asked.answer().complete(null);
            }
        };
    }
}
