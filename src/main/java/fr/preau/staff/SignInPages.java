package fr.preau.staff;

import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in with a password, and signing out. */
@Controller
class SignInPages {

    /** No dots: nothing climbs out. */
    private static final Pattern OWN_PAGES = Pattern.compile("(/[A-Za-z0-9_-]+)+");

    private static final String NO_MATCH = "L’adresse ou le mot de passe ne correspond pas.";

    private final Accounts accounts;
    private final StaffSessions sessions;
    private final Attempts attempts;
    private final VisitorAddress address;
    private final Templates templates;

    SignInPages(
            Accounts accounts, StaffSessions sessions, Attempts attempts, VisitorAddress address, Templates templates) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.address = address;
        this.templates = templates;
    }

    @GetMapping("/connexion")
    View form(@RequestParam(name = "suite", defaultValue = "") String next) {
        return page(HttpStatus.OK, Optional.empty(), "", next);
    }

    @PostMapping("/connexion")
    View signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        if (password.length() > Passwords.LONGEST || !Identity.isEmail(email)) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(NO_MATCH), email, next);
        }
        var from = address.of(request);
        var wait = attempts.enter(from, email);
        if (wait.isPresent()) {
            return page(HttpStatus.TOO_MANY_REQUESTS, Optional.of(later(wait.get())), email, next);
        }
        return accounts.authenticate(email, password)
                .map(account -> {
                    attempts.succeeded(from, email);
                    sessions.begin(request, account);
                    return (View) new RedirectView(after(account, next));
                })
                .orElseGet(() -> page(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(NO_MATCH), email, next));
    }

    private static String later(Duration wait) {
        var minutes = wait.plusSeconds(59).toMinutes();
        return "Trop d’essais. Attendez %s, ou recevez un lien de connexion par courriel."
                .formatted(minutes == 1 ? "une minute" : minutes + " minutes");
    }

    /** The page that they were sent to sign in from, if it is one of theirs. */
    static String after(Account account, String next) {
        return OWN_PAGES.matcher(next).matches() && Reach.opens(account.role(), next)
                ? next
                : account.role().home();
    }

    @PostMapping("/deconnexion")
    View signOut(HttpServletRequest request) {
        StaffSession.end(request);
        return new RedirectView("/connexion");
    }

    private View page(HttpStatus status, Optional<String> error, String email, String next) {
        return templates.page(
                status,
                "staff/sign-in",
                Map.of(
                        "layout",
                        templates.unindexed("Se connecter", "/connexion"),
                        "view",
                        new SignInView(error, email, next)));
    }
}
