package fr.preau.staff.access;

import fr.preau.mail.Messages;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.FieldError;
import fr.preau.platform.web.VisitorAddress;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.Attempts;
import fr.preau.staff.Passwords;
import fr.preau.staff.StaffLetterKind;
import fr.preau.staff.StaffLinks;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody does with their own account. */
@NamedInterface("access")
@Service
public class OwnAccount {

    /** Two clicks are one wish. */
    private static final Duration BETWEEN_TRIALS = Duration.ofSeconds(5);

    private final Accounts accounts;
    private final StaffLinks links;
    private final StaffSessions sessions;
    private final Outbox outbox;
    private final Messages messages;
    private final Attempts attempts;
    private final VisitorAddress address;
    private final DoorWatch watch;
    private final TransactionTemplate transaction;

    OwnAccount(
            Accounts accounts,
            StaffLinks links,
            StaffSessions sessions,
            Outbox outbox,
            Messages messages,
            Attempts attempts,
            VisitorAddress address,
            DoorWatch watch,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.outbox = outbox;
        this.messages = messages;
        this.attempts = attempts;
        this.address = address;
        this.watch = watch;
        this.transaction = transaction;
    }

    /** Has a message sent to that account's own address, to see whether mail leaves; the message's number. */
    public long tryMail(Account account) {
        var kind = StaffLetterKind.STAFF_TRIAL.name();
        transaction.executeWithoutResult(_ -> outbox.planSpaced(
                BETWEEN_TRIALS, List.of(new Intention(kind, account.id(), List.of(), account.email()))));
        return messages.about(List.of(kind), account.id()).getFirst().id();
    }

    /** Changes the password for whoever knows the old one, and ends every other session; else says what is wrong. */
    public List<FieldError> changePassword(Account account, String old, String wanted, HttpServletRequest request) {
        if (attempts.enter(address.of(request), account.email()).isPresent()) {
            watch.slowed(account.email());
            return List.of(new FieldError(
                    "old", "Trop d’essais. Attendez quelques minutes, ou demandez un lien de connexion."));
        }
        if (old.length() > Passwords.LONGEST
                || accounts.authenticate(account.email(), old).isEmpty()) {
            watch.failed(account.email(), Way.PASSWORD);
            return List.of(new FieldError(
                    "old", "Ce n’est pas votre mot de passe actuel. Oublié ? Demandez un lien de connexion."));
        }
        attempts.succeeded(address.of(request), account.email());
        var refusal = Passwords.refusal(wanted, account.email(), account.name());
        if (refusal.isPresent()) {
            return List.of(new FieldError("password", refusal.get()));
        }
        transaction.executeWithoutResult(_ -> {
            accounts.changePassword(account.id(), wanted);
            links.endAll(account.id());
            outbox.plan(List.of(
                    new Intention(StaffLetterKind.STAFF_PASSWORD.name(), account.id(), List.of(), account.email())));
        });
        sessions.endOthers(account, request);
        request.changeSessionId();
        return List.of();
    }
}
