package fr.preau.registration.person;

import fr.preau.mail.Outbox;
import fr.preau.platform.job.Nightly;
import fr.preau.registration.PeopleErased;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Forgets changes of address, and what was written about them, a month after they were asked for, or with the
 * person. Each night at twenty-five past three, an hour that no clock change skips or repeats in France; a night
 * missed is made up for by the next.
 */
@Component
class AddressRetention implements Nightly {

    private static final Duration KEPT = Duration.ofDays(30);

    private final AddressRows rows;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AddressRetention(AddressRows rows, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "address-retention";
    }

    @Override
    public LocalTime hour() {
        return LocalTime.of(3, 25);
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(_ -> outbox.forget(
                AddressLetters.KINDS, rows.forgetBefore(clock.instant().minus(KEPT))));
    }

    @EventListener
    void forget(PeopleErased people) {
        outbox.forget(AddressLetters.KINDS, rows.forget(people.registrations()));
    }
}
