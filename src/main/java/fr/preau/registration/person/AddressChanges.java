package fr.preau.registration.person;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.registration.Application.Member;
import fr.preau.registration.By;
import fr.preau.registration.ChangeOutcome;
import fr.preau.registration.LetterKind;
import fr.preau.registration.desk.Desk;
import fr.preau.registration.desk.PersonDetails;
import fr.preau.registration.desk.Registrations;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.person.AddressRows.AddressChange;
import fr.preau.registration.rules.Questions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a person changes their own address: they ask for it on their page, a link goes to the new address, and only
 * who uses it changes anything. The old address is told, and every link that was sent to it ends.
 */
@Service
class AddressChanges {

    private static final Duration LIFE = Duration.ofHours(24);

    /** Whoever holds somebody's link does not write to strangers through us all day. */
    private static final int MOST_A_DAY = 5;

    /** Nor do several who agree write to one stranger. */
    private static final int MOST_TO_ONE_A_DAY = 5;

    /** Two clicks are one wish. */
    private static final Duration ONE_WISH = Duration.ofMinutes(5);

    private final AddressRows rows;
    private final Registrations registrations;
    private final Questions questions;
    private final Cycles cycles;
    private final Desk desk;
    private final Outbox outbox;
    private final AddressLinks links;
    private final TransactionTemplate transaction;

    AddressChanges(
            AddressRows rows,
            Registrations registrations,
            Questions questions,
            Cycles cycles,
            Desk desk,
            Outbox outbox,
            AddressLinks links,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.registrations = registrations;
        this.questions = questions;
        this.cycles = cycles;
        this.desk = desk;
        this.outbox = outbox;
        this.links = links;
        this.transaction = transaction;
    }

    /** What became of a confirmation. */
    sealed interface Confirmation {
        /** The registration has the new address, and a new link. */
        record Done(Registration registration) implements Confirmation {}

        /** Nothing changed: another registration of the cycle has that address. */
        record Taken() implements Confirmation {}

        /** Nothing changed: the link is forged, used, replaced or too old. */
        record Dead() implements Confirmation {}
    }

    /**
     * Has the link mailed, whoever has that address; false, and nothing is mailed, if they asked too often. Where that
     * address was written to too often, by whomever, nothing is mailed either, and nobody reads it in the answer.
     */
    boolean ask(Registration registration, String email) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            registrations.hold(registration.id());
            if (rows.awaits(ONE_WISH, registration.id(), email)) {
                return true;
            }
            if (rows.count(Duration.ofDays(1), registration.id()) >= MOST_A_DAY) {
                return false;
            }
            var id = rows.insert(registration.id(), registration.person().email(), email, LIFE);
            outbox.planAtMost(MOST_TO_ONE_A_DAY, new Intention(AddressLetters.TO_CONFIRM, id, List.of(), email));
            return true;
        }));
    }

    Confirmation confirm(String token) {
        var asked = links.read(token);
        if (asked.isEmpty()) {
            return new Confirmation.Dead();
        }
        var registration = asked.get().registration();
        var change = asked.get().change();
        if (registration.person().email().equals(change.newEmail())) {
            return finish(change);
        }
        var days = cycles.withId(registration.cycleId()).stream()
                .flatMap(cycle -> cycle.days().stream())
                .map(Cycle.Day::id)
                .toList();
        var answers = questions.answers(List.of(registration.id())).getOrDefault(registration.id(), List.of());
        var member = new Member(
                registration.person().at(change.newEmail()),
                List.of(),
                Set.of(),
                registration.shortNotice(),
                registration.reason(),
                List.of());
        return switch (desk.correct(
                registration.id(),
                registration.cycleId(),
                days,
                new PersonDetails(registration.person(), answers),
                member,
                new By.ThePerson())) {
            case ChangeOutcome.Done _ -> finish(change);
            case ChangeOutcome.AddressTaken _ -> new Confirmation.Taken();
            // They corrected something else in that very moment.
            case ChangeOutcome.Overtaken _ -> confirm(token);
            case ChangeOutcome.Nothing _,
                    ChangeOutcome.TooLate _,
                    ChangeOutcome.NoRoom _,
                    ChangeOutcome.NotAdmitted _ -> new Confirmation.Dead();
        };
    }

    private Confirmation finish(AddressChange change) {
        transaction.executeWithoutResult(_ -> {
            if (rows.end(change.id())) {
                outbox.plan(List.of(
                        new Intention(AddressLetters.CHANGED, change.id(), List.of(), change.oldEmail()),
                        new Intention(
                                LetterKind.NEW_LINK.name(), change.registrationId(), List.of(), change.newEmail())));
            }
        });
        return registrations
                .withId(change.registrationId())
                .<Confirmation>map(Confirmation.Done::new)
                .orElseGet(Confirmation.Dead::new);
    }
}
