package fr.preau.staff.access;

import fr.preau.mail.Messages;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.staff.Account;
import fr.preau.staff.StaffLetterKind;
import java.time.Duration;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A message to oneself. */
@NamedInterface("access")
@Service
public class TrialMail {

    /** Two clicks are one wish. */
    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final Messages messages;
    private final TransactionTemplate transaction;

    TrialMail(Outbox outbox, Messages messages, TransactionTemplate transaction) {
        this.outbox = outbox;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** Has a message sent to that account's own address, to see whether mail leaves; the message's number. */
    public long send(Account account) {
        var kind = StaffLetterKind.STAFF_TRIAL.name();
        transaction.executeWithoutResult(_ -> outbox.planSpaced(
                BETWEEN_TRIALS, List.of(new Intention(kind, account.id(), List.of(), account.email()))));
        return messages.about(List.of(kind), account.id()).getFirst().id();
    }
}
