package fr.preau.staff.access;

import fr.preau.platform.KeptFormView;
import fr.preau.platform.web.KeptFields;
import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorAddress;
import fr.preau.staff.Accounts;
import fr.preau.staff.Attempts;
import fr.preau.staff.Identity;
import fr.preau.staff.Passwords;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * What somebody gets who is not signed in, at an address of the staff: the sign-in page. If their browser had a
 * session and they send a form, its end takes away nothing that they typed: the page that asks for the
 * password keeps the form, and the same post goes on once they are in (WCAG 2.2.5, « Re-authenticating »).
 *
 * <p>Nobody knows who sends it: what says no length, or is longer than anybody's form, is not even read, and few
 * are shown at once.
 */
@Component
class EndedSession implements AuthenticationEntryPoint {

    private static final Optional<String> NO_MATCH = Optional.of("L’adresse ou le mot de passe ne correspond pas.");

    private static final String EMAIL = "again-email";
    private static final String PASSWORD = "again-password";

    /** In bytes: of anybody's form ({@code platform.web.PostGuard}). */
    private static final long MOST_KEPT = 1 << 20;

    /** A page may be several times as long as the form that it keeps, until all of it is fetched. */
    private static final int MOST_AT_ONCE = 4;

    private static final long PATIENCE_SECONDS = 2;

    /** Of pages with a form. */
    final Semaphore places = new Semaphore(MOST_AT_ONCE);

    private final Accounts accounts;
    private final StaffSessions sessions;
    private final Attempts attempts;
    private final VisitorAddress address;
    private final AccessWatch watch;
    private final Templates templates;

    EndedSession(
            Accounts accounts,
            StaffSessions sessions,
            Attempts attempts,
            VisitorAddress address,
            AccessWatch watch,
            Templates templates) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.address = address;
        this.watch = watch;
        this.templates = templates;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException, ServletException {
        var path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        if (AccessRules.known(path)
                && AccessRules.row(request.getMethod(), path).isEmpty()) {
            response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
            return;
        }
        var typed = hadSession(request) && small(request)
                ? KeptFields.sent(request, Set.of(EMAIL, PASSWORD))
                        .filter(form -> !form.fields().isEmpty())
                : Optional.<KeptFormView>empty();
        if (typed.isEmpty()) {
            signIn(request, response);
        } else if (request.getParameter(PASSWORD) == null) {
            page(request, response, new EndedSessionView(typed.get(), "", Optional.empty()));
        } else {
            enter(request, response, typed.get());
        }
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null;
    }

    private static boolean small(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return length >= 0 && length <= MOST_KEPT;
    }

    private static void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect("/connexion?suite=" + URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8));
    }

    /** 307: the browser sends the same form to the same address, which now knows it. */
    private void enter(HttpServletRequest request, HttpServletResponse response, KeptFormView typed)
            throws IOException {
        var email = Optional.ofNullable(request.getParameter(EMAIL)).orElse("");
        var password = request.getParameter(PASSWORD);
        if (password.length() > Passwords.LONGEST || !Identity.mayBeKnown(email)) {
            page(request, response, new EndedSessionView(typed, "", NO_MATCH));
            return;
        }
        var from = address.of(request);
        if (attempts.enter(from, email).isPresent()) {
            watch.slowed(email);
            page(
                    request,
                    response,
                    new EndedSessionView(typed, email, Optional.of("Trop d’essais. Attendez quelques minutes.")));
            return;
        }
        var account = accounts.authenticate(email, password);
        if (account.isEmpty()) {
            watch.failed(email, Way.PASSWORD);
            page(request, response, new EndedSessionView(typed, email, NO_MATCH));
            return;
        }
        attempts.succeeded(from, email);
        sessions.begin(request, account.get(), Way.PASSWORD);
        response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
        response.setHeader("Location", typed.action());
    }

    /** As long as none of its places is free, whoever waits too long signs in without their form. */
    private void page(HttpServletRequest request, HttpServletResponse response, EndedSessionView view)
            throws IOException {
        if (!place()) {
            signIn(request, response);
            return;
        }
        try {
            write(response, view);
        } finally {
            places.release();
        }
    }

    private boolean place() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void write(HttpServletResponse response, EndedSessionView view) throws IOException {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(templates.render(
                        "staff/ended-session",
                        Map.of("layout", templates.unindexed("Se connecter de nouveau", "/connexion"), "view", view)));
    }
}
