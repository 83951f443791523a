package fr.preau.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who is signed in: the session holds the account's number and by what its owner knows it again, nothing
 * else, so that an account that goes is out at once, a role that changes counts from the next page on,
 * and an upgrade breaks no session.
 */
public final class StaffSession extends OncePerRequestFilter {

    private static final String ACCOUNT = "account";
    private static final String BROWSER = "browser";
    private static final String SINCE = "since";

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

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ACCOUNT))
                .flatMap(id -> id instanceof Long number ? accounts.active(number) : Optional.empty())
                .ifPresent(account -> SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, "", List.of())));
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
