package fr.preau.staff.signin;

import fr.preau.platform.web.VisitorAddress;
import fr.preau.staff.Accounts;
import fr.preau.staff.Attempts;
import fr.preau.staff.Identity;
import fr.preau.staff.Passwords;
import fr.preau.staff.StaffSession;
import fr.preau.staff.access.AccessWatch;
import fr.preau.staff.access.StaffSessions;
import fr.preau.staff.access.Way;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
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

    private static final String NO_MATCH = "L’adresse ou le mot de passe ne correspond pas.";

    private final Accounts accounts;
    private final StaffSessions sessions;
    private final Attempts attempts;
    private final VisitorAddress address;
    private final AccessWatch watch;
    private final SignInPage page;

    SignInPages(
            Accounts accounts,
            StaffSessions sessions,
            Attempts attempts,
            VisitorAddress address,
            AccessWatch watch,
            SignInPage page) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.address = address;
        this.watch = watch;
        this.page = page;
    }

    @GetMapping("/connexion")
    View form(@RequestParam(name = "suite", defaultValue = "") String next) {
        return page.show(HttpStatus.OK, Optional.empty(), "", next);
    }

    @PostMapping("/connexion")
    View signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        if (password.length() > Passwords.LONGEST || !Identity.mayBeKnown(email)) {
            return page.show(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(NO_MATCH), email, next);
        }
        var from = address.of(request);
        var wait = attempts.enter(from, email);
        if (wait.isPresent()) {
            watch.slowed(email);
            return page.show(HttpStatus.TOO_MANY_REQUESTS, Optional.of(later(wait.get())), email, next);
        }
        return accounts.authenticate(email, password)
                .map(account -> {
                    attempts.succeeded(from, email);
                    sessions.begin(request, account, Way.PASSWORD);
                    return (View) new RedirectView(SignInPage.after(account, next));
                })
                .orElseGet(() -> {
                    watch.failed(email, Way.PASSWORD);
                    return page.show(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(NO_MATCH), email, next);
                });
    }

    private static String later(Duration wait) {
        var minutes = wait.plusSeconds(59).toMinutes();
        return "Trop d’essais. Attendez %s, ou recevez un lien de connexion par courriel."
                .formatted(minutes == 1 ? "une minute" : minutes + " minutes");
    }

    @PostMapping("/deconnexion")
    View signOut(HttpServletRequest request) {
        StaffSession.end(request);
        return new RedirectView("/connexion");
    }
}
