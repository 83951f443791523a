package fr.preau.staff;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who is signed in: the session holds the account's number and nothing else, so that an account that
 * goes is out at once and an upgrade breaks no session.
 */
final class StaffSession extends OncePerRequestFilter {

    private static final String ACCOUNT = "account";

    private final Accounts accounts;

    StaffSession(Accounts accounts) {
        this.accounts = accounts;
    }

    static void begin(HttpServletRequest request, Account account) {
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(ACCOUNT, account.id());
    }

    static void end(HttpServletRequest request) {
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional.ofNullable(request.getSession(false))
                .map(session -> session.getAttribute(ACCOUNT))
                .flatMap(id -> id instanceof Long number ? accounts.withId(number) : Optional.empty())
                .ifPresent(account -> SecurityContextHolder.getContext()
                        .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(account, "", List.of())));
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
