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
import org.jspecify.annotations.Nullable;
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

    /** A later use is written once it is that much later: what is written may lie as far behind, never ahead. */
    private static final Duration WORTH_WRITING = Duration.ofMinutes(1);

    /** By which a script says whose page it sends from; a page that is still open is not sent as somebody else's. */
    private static final String FROM_PAGE_OF = "Preau-Account";

    /** In the address of a page that reads itself again. */
    private static final String BY_ITSELF = "seul=oui";

    private static final String ACCOUNT = "account";
    private static final String BROWSER = "browser";
    private static final String SINCE = "since";
    private static final String USED = "used";
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
        session.setAttribute(USED, Instant.now().toString());
    }

    /** Where a page that follows something reads itself again; asked for there, it does not count as used. */
    public static String byItself(String address) {
        return address + (address.contains("?") ? "&" : "?") + BY_ITSELF;
    }

    /**
     * Ends a session that was left alone for longer than the role its owner has now may leave it. Writes their use of it
     * otherwise; a page that reads itself again writes none but the first, so that it moves no end, whatever runs beside it.
     */
    private static boolean goesOn(HttpServletRequest request, HttpSession session, Account account) {
        var now = Instant.now();
        var used = used(session.getAttribute(USED));
        if (used.filter(last -> isLeftAlone(last, account)).isPresent()) {
            forget(request, session);
            return false;
        }
        if (used.filter(last -> isByItself(request) || last.plus(WORTH_WRITING).isAfter(now))
                .isEmpty()) {
            session.setAttribute(USED, now.toString());
        }
        return true;
    }

    /**
     * The browser keeps its cookie: a page that reads itself again may be the first to come too late, and by the cookie
     * a form that is sent after it is known to have had a session, and kept.
     */
    private static void forget(HttpServletRequest request, HttpSession session) {
        if (request.getAttribute(SessionRepositoryFilter.SESSION_REPOSITORY_ATTR)
                instanceof SessionRepository<?> rows) {
            rows.deleteById(session.getId());
        }
    }

    private static boolean isLeftAlone(Instant used, Account account) {
        return !used.plus(account.role() == Role.DESK ? LIFE : LEFT_ALONE).isAfter(Instant.now());
    }

    /** When its owner last asked for something; nothing in a session begun before that was kept. */
    private static Optional<Instant> used(@Nullable Object stored) {
        return Optional.ofNullable(stored).map(at -> Instant.parse((String) at));
    }

    private static boolean isByItself(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && Optional.ofNullable(request.getQueryString())
                        .filter(query -> List.of(query.split("&")).contains(BY_ITSELF))
                        .isPresent();
    }

    /** Since its owner last asked for something, or anybody did where that is not kept yet. */
    public static Duration idle(Session session) {
        return Duration.between(lastUse(session), Instant.now());
    }

    private static Instant lastUse(Session session) {
        return used(session.getAttribute(USED)).orElse(session.getLastAccessedTime());
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

    /** Whether it opens nothing any more, though its row may still be there. */
    public static boolean isOver(Session session, Account account) {
        return isOver(session.getCreationTime()) || isLeftAlone(lastUse(session), account);
    }

    /** By the machine's clock, as the sessions themselves are kept. */
    private static boolean isOver(Instant created) {
        return !created.plus(LIFE).isAfter(Instant.now());
    }

    private static Optional<HttpSession> live(HttpServletRequest request) {
        var session = Optional.ofNullable(request.getSession(false));
        var over = session.filter(one -> isOver(Instant.ofEpochMilli(one.getCreationTime())));
        over.ifPresent(one -> forget(request, one));
        return over.isPresent() ? Optional.empty() : session;
    }

    private Optional<Account> account(HttpSession session) {
        return session.getAttribute(ACCOUNT) instanceof Long number ? accounts.active(number) : Optional.empty();
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
                .flatMap(session -> account(session)
                        .filter(account -> isTheirPage(request, account) && goesOn(request, session, account)))
                .ifPresent(account -> SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, "", List.of())));
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
