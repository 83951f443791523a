package fr.preau.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who is signed in: the session holds the account's number and by what its owner knows it again, nothing
 * else, so that an account that goes is out at once, a role that changes counts from the next page on,
 * and an upgrade breaks no session.
 */
public final class StaffSession extends OncePerRequestFilter {

    /** From the sign-in on, used or not: a browser that was left or a cookie that was stolen opens nothing the next day. */
    private static final Duration LIFE = Duration.ofHours(12);

    /**
     * Without a request of its owner's; what a page that follows something asks by itself is none. Not for accounts of
     * the desk, whose phone lies aside between two arrivals and works without a network.
     */
    private static final Duration LEFT_ALONE = Duration.ofHours(3);

    /** By which a script says whose page it sends from; a page that is still open is not sent as somebody else's. */
    private static final String FROM_PAGE_OF = "Preau-Account";

    /** In the address of a page that reads itself again. */
    private static final String BY_ITSELF = "seul=oui";

    private static final String ACCOUNT = "account";
    private static final String BROWSER = "browser";
    private static final String SINCE = "since";
    private static final String PROVEN = "proven";
    private static final String BY_PASSKEY = "by-passkey";

    private final Accounts accounts;

    public StaffSession(Accounts accounts) {
        this.accounts = accounts;
    }

    public static void begin(HttpServletRequest request, Account account, String browser, Instant now) {
        end(request);
        var session = request.getSession();
        session.setAttribute(ACCOUNT, account.id());
        session.setAttribute(BROWSER, browser);
        session.setAttribute(SINCE, now.toString());
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, Long.toString(account.id()));
        session.setMaxInactiveInterval(mostIdle(account));
    }

    /** In seconds. */
    private static int mostIdle(Account account) {
        return (int) (account.role() == Role.DESK ? LIFE : LEFT_ALONE).toSeconds();
    }

    /** Where a page that follows something reads itself again; asked for there, it does not count as used. */
    public static String byItself(String address) {
        return address + (address.contains("?") ? "&" : "?") + BY_ITSELF;
    }

    /**
     * As long as the role that they have now may leave it alone. A page that reads itself again leaves the end where it
     * was: the time of the request is written, and what it adds is taken from the time that may pass without one.
     */
    private static void keepAsLongAs(HttpServletRequest request, Account account) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> {
            var most = isByItself(request) ? left(request, session) : mostIdle(account);
            if (session.getMaxInactiveInterval() != most) {
                session.setMaxInactiveInterval(most);
            }
        });
    }

    private static boolean isByItself(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && Optional.ofNullable(request.getQueryString())
                        .filter(query -> List.of(query.split("&")).contains(BY_ITSELF))
                        .isPresent();
    }

    /** In seconds, from now to the end as it is stored, before this request counts for anything. */
    private static int left(HttpServletRequest request, HttpSession session) {
        return request.getAttribute(SessionRepositoryFilter.SESSION_REPOSITORY_ATTR)
                                instanceof SessionRepository<?> rows
                        && rows.findById(session.getId()) instanceof Session stored
                ? (int) Math.max(
                        1,
                        Duration.between(
                                        Instant.now(),
                                        stored.getLastAccessedTime().plus(stored.getMaxInactiveInterval()))
                                .toSeconds())
                : session.getMaxInactiveInterval();
    }

    /** Since its owner last asked for something. */
    public static Duration idle(Session session, Account account) {
        return Duration.between(session.getLastAccessedTime(), Instant.now())
                .plusSeconds(mostIdle(account))
                .minus(session.getMaxInactiveInterval());
    }

    public static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
    }

    public static String browser(Session session) {
        return session.getAttributeOrDefault(BROWSER, "");
    }

    public static Instant since(Session session) {
        return Instant.parse(
                session.getAttributeOrDefault(SINCE, session.getCreationTime().toString()));
    }

    /** When its owner last showed who they are, by a password or a passkey; a mailed link or a provider is not enough. */
    public static Optional<Instant> proven(HttpServletRequest request) {
        return attribute(request, PROVEN).map(at -> Instant.parse((String) at));
    }

    /** Whether a passkey opened it or was used in it. */
    public static boolean byPasskey(HttpServletRequest request) {
        return attribute(request, BY_PASSKEY).isPresent();
    }

    public static void prove(HttpServletRequest request, Instant now) {
        request.getSession().setAttribute(PROVEN, now.toString());
    }

    public static void proveByPasskey(HttpServletRequest request, Instant now) {
        prove(request, now);
        request.getSession().setAttribute(BY_PASSKEY, true);
    }

    private static Optional<Object> attribute(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(name));
    }

    /** By the machine's clock, as the sessions themselves are kept. */
    public static boolean isOver(Instant created) {
        return !created.plus(LIFE).isAfter(Instant.now());
    }

    private static Optional<HttpSession> live(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false))
                .filter(session -> isOver(Instant.ofEpochMilli(session.getCreationTime())))
                .ifPresent(HttpSession::invalidate);
        return Optional.ofNullable(request.getSession(false));
    }

    private static boolean isTheirPage(HttpServletRequest request, Account account) {
        return Optional.ofNullable(request.getHeader(FROM_PAGE_OF))
                .filter(reader -> !reader.equals(Long.toString(account.id())))
                .isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        live(request)
                .map(session -> session.getAttribute(ACCOUNT))
                .flatMap(id -> id instanceof Long number ? accounts.active(number) : Optional.empty())
                .filter(account -> isTheirPage(request, account))
                .ifPresent(account -> {
                    keepAsLongAs(request, account);
                    SecurityContextHolder.getContext()
                            .setAuthentication(
                                    UsernamePasswordAuthenticationToken.authenticated(account, "", List.of()));
                });
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
