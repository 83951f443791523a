package fr.preau.staff.signin;

import fr.preau.platform.KeptFormView;
import fr.preau.platform.web.KeptFields;
import fr.preau.platform.web.Templates;
import fr.preau.staff.Account;
import fr.preau.staff.StaffSession;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Who;
import fr.preau.staff.access.AccessWatch;
import fr.preau.staff.access.OwnAccount;
import fr.preau.staff.access.Reauthenticated;
import fr.preau.staff.access.StaffPolicy;
import fr.preau.staff.access.Way;
import fr.preau.staff.signin.ReauthenticationView.Why;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Asks once more who somebody is: before what changes who may come in ({@link Reauthenticated}), and, where the
 * centre wants a passkey of its administrators, before anything that a session without one would open. The page
 * that asks keeps the form that was sent; its answer goes to the same address, and the gesture goes on.
 */
@Component
class Reauthentication implements HandlerInterceptor, WebMvcConfigurer {

    static final String PASSWORD = "again-password";
    static final String CREDENTIAL = "again-credential";

    private static final Set<String> OWN_FIELDS = Set.of(PASSWORD, CREDENTIAL);

    /** Where somebody adds their first key: of the staff's pages it alone stays open without one. */
    private static final String OWN_ACCOUNT = "/compte";

    /** As long as somebody stays in front of what they just opened. */
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final OwnAccount own;
    private final Passkeys passkeys;
    private final Challenges challenges;
    private final StaffPolicy policy;
    private final AccessWatch watch;
    private final Templates templates;
    private final Clock clock;

    Reauthentication(
            OwnAccount own,
            Passkeys passkeys,
            Challenges challenges,
            StaffPolicy policy,
            AccessWatch watch,
            Templates templates,
            Clock clock) {
        this.own = own;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.policy = policy;
        this.watch = watch;
        this.templates = templates;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ServletException {
        var reader = reader();
        if (reader.isEmpty() || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        var account = reader.get();
        var why = why(account, method, request);
        if (why.isEmpty()) {
            return true;
        }
        var refusal = answered(account, why.get(), request);
        if (refusal instanceof Answer.Good) {
            request.changeSessionId();
            return true;
        }
        ask(account, why.get(), refusal, request, response);
        return false;
    }

    private static Optional<Account> reader() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Account.class::isInstance)
                .map(Account.class::cast);
    }

    /** Nothing if what the session holds is enough. One's own account stays open, or nobody could add a first key. */
    private Optional<Why> why(Account account, HandlerMethod method, HttpServletRequest request) {
        var lacksKey = policy.passkeyRequiredOf(account) && !StaffSession.byPasskey(request);
        if (lacksKey && isInside(request)) {
            return Optional.of(Why.WITHOUT_PASSKEY);
        }
        if (!method.hasMethodAnnotation(Reauthenticated.class)) {
            return Optional.empty();
        }
        if (lacksKey && hasKey(account)) {
            return Optional.of(Why.BY_PASSKEY_ONLY);
        }
        return StaffSession.proven(request)
                        .filter(at -> at.plus(GOOD_FOR).isAfter(clock.instant()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Why.TOO_LONG_AGO);
    }

    /** All of the staff's pages but one's own account, by their row: an address is written in many ways. */
    private static boolean isInside(HttpServletRequest request) {
        return AccessRules.row(
                        request.getMethod(),
                        ServletRequestPathUtils.parse(request).pathWithinApplication())
                .filter(row -> row.who() != Who.EVERYBODY)
                .filter(row -> !row.pattern().getPatternString().startsWith(OWN_ACCOUNT))
                .isPresent();
    }

    private boolean hasKey(Account account) {
        return !passkeys.of(account).isEmpty();
    }

    /** What came back from the page that asks. */
    private sealed interface Answer {
        record Good() implements Answer {}

        record None() implements Answer {}

        record Wrong(String why) implements Answer {}
    }

    private Answer answered(Account account, Why why, HttpServletRequest request) {
        var credential = Optional.ofNullable(request.getParameter(CREDENTIAL)).filter(text -> !text.isEmpty());
        if (credential.isPresent()) {
            return byPasskey(account, credential.get(), request);
        }
        var password = Optional.ofNullable(request.getParameter(PASSWORD));
        if (why != Why.TOO_LONG_AGO || password.isEmpty()) {
            return new Answer.None();
        }
        var refusal = own.refusal(account, password.get(), request);
        if (refusal.isPresent()) {
            return new Answer.Wrong(refusal.get());
        }
        StaffSession.prove(request, clock.instant());
        return new Answer.Good();
    }

    private Answer byPasskey(Account account, String credential, HttpServletRequest request) {
        var answered = challenges
                .take(request)
                .flatMap(challenge -> passkeys.owner(challenge, credential))
                .filter(account::equals);
        if (answered.isEmpty()) {
            watch.failed(account.email(), Way.PASSKEY);
            return new Answer.Wrong("Cette clé d’accès n’a pas été reconnue. Réessayez.");
        }
        StaffSession.proveByPasskey(request, clock.instant());
        return new Answer.Good();
    }

    private void ask(Account account, Why why, Answer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var typed = KeptFields.sent(request, OWN_FIELDS);
        var view = new ReauthenticationView(
                typed.orElseGet(() -> new KeptFormView(request.getRequestURI(), List.of(), List.of())),
                typed.isPresent(),
                why,
                hasKey(account),
                account.email(),
                answer instanceof Answer.Wrong(var words) ? Optional.of(words) : Optional.empty(),
                why == Why.WITHOUT_PASSKEY ? "/compte" : account.role().home());
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/html;charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter()
                .write(templates.render(
                        "staff/reauthentication",
                        Map.of("layout", templates.unindexed("Confirmer que c’est vous", "/connexion"), "view", view)));
    }
}
