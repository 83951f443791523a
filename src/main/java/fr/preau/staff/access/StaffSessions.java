package fr.preau.staff.access;

import fr.preau.platform.Digest;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.Browsers;
import fr.preau.staff.StaffSession;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.modulith.NamedInterface;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** The sessions of the staff, in the database: begun here, seen and ended by their owner. */
@NamedInterface("access")
@Service
public class StaffSessions {

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions;
    private final Accounts accounts;
    private final AccessWatch watch;
    private final Clock clock;

    StaffSessions(
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> sessions,
            Accounts accounts,
            AccessWatch watch,
            Clock clock) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * One session as its owner sees it.
     *
     * @param handle names it without being it: the session's own number is a secret
     * @param browser such as « Firefox sur Windows »
     * @param idle since its owner last asked for a page, to the minute
     * @param current whether it is the one that is looking
     */
    @NamedInterface("access")
    public record Open(String handle, String browser, Instant since, Duration idle, boolean current) {}

    /** Every way in ends here. */
    public void begin(HttpServletRequest request, Account account, Way way) {
        accounts.signedIn(account.id());
        watch.signedIn(account, way);
        StaffSession.begin(
                request,
                account,
                Browsers.describe(
                        Optional.ofNullable(request.getHeader("User-Agent")).orElse("")),
                clock.instant());
        switch (way) {
            case PASSKEY -> StaffSession.proveByPasskey(request, clock.instant());
            case PASSWORD, NEW_PASSWORD, INVITATION, FIRST_ACCOUNT -> StaffSession.prove(request, clock.instant());
            case LINK, PROVIDER -> {}
        }
    }

    /** Those of that account, the present one first, then the latest used. */
    public List<Open> of(Account account, HttpServletRequest request) {
        var current = current(request);
        return all(account.id()).stream()
                .filter(session -> !StaffSession.isOver(session, account))
                .map(session -> open(session, current))
                .sorted(Comparator.comparing((Open open) -> !open.current()).thenComparing(Open::idle))
                .toList();
    }

    private static Open open(Session session, String current) {
        return new Open(
                handle(session.getId()),
                StaffSession.browser(session),
                StaffSession.since(session),
                StaffSession.idle(session),
                session.getId().equals(current));
    }

    /** Ends one of them; another account's is not theirs to end. */
    public void end(Account account, String handle) {
        all(account.id()).stream()
                .filter(session -> handle(session.getId()).equals(handle))
                .forEach(session -> delete(session.getId()));
    }

    /** Ends all but the one that asks. */
    public void endOthers(Account account, HttpServletRequest request) {
        var current = current(request);
        all(account.id()).stream()
                .map(Session::getId)
                .filter(id -> !id.equals(current))
                .forEach(this::delete);
    }

    public void endAll(long accountId) {
        all(accountId).forEach(session -> delete(session.getId()));
    }

    /** Each read by itself: read together, in no order, some come without part of what they hold. */
    private List<Session> all(long accountId) {
        var rows = sessions.getObject();
        return rows.findByPrincipalName(Long.toString(accountId)).keySet().stream()
                .flatMap(id -> Optional.<Session>ofNullable(rows.findById(id)).stream())
                .toList();
    }

    private void delete(String id) {
        sessions.getObject().deleteById(id);
    }

    private static String current(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> session.getId())
                .orElse("");
    }

    private static String handle(String id) {
        return Digest.hex(id.getBytes(StandardCharsets.UTF_8), 8);
    }
}
