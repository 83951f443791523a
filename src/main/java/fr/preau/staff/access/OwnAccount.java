package fr.preau.staff.access;

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
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody does with their own account. */
@NamedInterface("access")
@Service
public class OwnAccount {

    private final Accounts accounts;
    private final StaffLinks links;
    private final StaffSessions sessions;
    private final Outbox outbox;
    private final Attempts attempts;
    private final VisitorAddress address;
    private final AccessWatch watch;
    private final TransactionTemplate transaction;

    OwnAccount(
            Accounts accounts,
            StaffLinks links,
            StaffSessions sessions,
            Outbox outbox,
            Attempts attempts,
            VisitorAddress address,
            AccessWatch watch,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.outbox = outbox;
        this.attempts = attempts;
        this.address = address;
        this.watch = watch;
        this.transaction = transaction;
    }

    /** Why that is not the account's password, or may not be tried now; nothing if it is. */
    public Optional<String> refusal(Account account, String password, HttpServletRequest request) {
        if (attempts.enter(address.of(request), account.email()).isPresent()) {
            watch.slowed(account.email());
            return Optional.of("Trop d’essais. Attendez quelques minutes, ou demandez un lien de connexion.");
        }
        if (password.length() > Passwords.LONGEST
                || accounts.authenticate(account.email(), password).isEmpty()) {
            watch.failed(account.email(), Way.PASSWORD);
            return Optional.of("Ce n’est pas votre mot de passe actuel. Oublié ? Demandez un lien de connexion.");
        }
        attempts.succeeded(address.of(request), account.email());
        return Optional.empty();
    }

    /** Changes the password for whoever knows the old one, and ends every other session; else says what is wrong. */
    public List<FieldError> changePassword(Account account, String old, String wanted, HttpServletRequest request) {
        var notTheirs = refusal(account, old, request);
        if (notTheirs.isPresent()) {
            return FieldError.at("old", notTheirs);
        }
        var refusal = accounts.refusal(wanted, account.email(), account.name());
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
