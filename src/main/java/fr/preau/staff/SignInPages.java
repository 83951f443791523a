package fr.preau.staff;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorAddress;
import fr.preau.staff.PasswordView.Fault;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in and out, and the first administrator's link. */
@Controller
class SignInPages {

    /** No dots: nothing climbs out. */
    private static final Pattern OWN_PAGES = Pattern.compile("(/[A-Za-z0-9_-]+)+");

    private static final int ATTEMPTS = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_EMAIL = 254;
    private static final String NO_MATCH = "L’adresse ou le mot de passe ne correspond pas.";

    private final Accounts accounts;
    private final FirstSignIn firstSignIn;
    private final VisitorAddress address;
    private final Templates templates;

    /** By address and account together: a stranger cannot lock a member of staff out from elsewhere. */
    private final LoadingCache<String, Bucket> attempts = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(WINDOW)
            .build(_ -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(ATTEMPTS).refillGreedy(ATTEMPTS, WINDOW))
                    .build());

    SignInPages(Accounts accounts, FirstSignIn firstSignIn, VisitorAddress address, Templates templates) {
        this.accounts = accounts;
        this.firstSignIn = firstSignIn;
        this.address = address;
        this.templates = templates;
    }

    @GetMapping("/connexion")
    View form(@RequestParam(name = "suite", defaultValue = "") String next) {
        return signIn(HttpStatus.OK, Optional.empty(), "", next);
    }

    @PostMapping("/connexion")
    View signIn(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        if (email.length() > LONGEST_EMAIL) {
            return signIn(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(NO_MATCH), "", next);
        }
        var attempt = attempts.get(address.of(request) + " " + email.strip().toLowerCase());
        if (!attempt.tryConsume(1)) {
            return signIn(
                    HttpStatus.TOO_MANY_REQUESTS,
                    Optional.of("Trop d’essais. Attendez dix minutes avant de réessayer."),
                    email,
                    next);
        }
        var account = password.length() > LONGEST_PASSWORD || email.indexOf('\0') >= 0
                ? Optional.<Account>empty()
                : accounts.authenticate(email, password);
        if (account.isEmpty()) {
            return signIn(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(NO_MATCH), email, next);
        }
        StaffSession.begin(request, account.get());
        return new RedirectView(after(account.get(), next));
    }

    /** The page that they were sent to sign in from, if it is one of theirs. */
    private static String after(Account account, String next) {
        return OWN_PAGES.matcher(next).matches() && Reach.opens(account.role(), next)
                ? next
                : account.role().home();
    }

    @PostMapping("/deconnexion")
    View signOut(HttpServletRequest request) {
        StaffSession.end(request);
        return new RedirectView("/connexion");
    }

    @GetMapping("/premiere-connexion/{token}")
    View firstAccount(@PathVariable String token) {
        if (!firstSignIn.valid(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return password(HttpStatus.OK, token, "", "", List.of());
    }

    @PostMapping("/premiere-connexion/{token}")
    View createFirstAccount(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var errors = errors(email, name, password);
        if (!errors.isEmpty()) {
            return password(HttpStatus.UNPROCESSABLE_CONTENT, token, email, name, errors);
        }
        var account = firstSignIn
                .use(token, email, name, password)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        StaffSession.begin(request, account);
        return new RedirectView(account.role().home());
    }

    private static List<Fault> errors(String email, String name, String password) {
        var errors = new ArrayList<Fault>();
        if (name.isBlank() || hasControl(name)) {
            errors.add(new Fault("name", "Écrivez votre nom."));
        }
        if (!email.strip().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+") || hasControl(email)) {
            errors.add(new Fault("email", "Vérifiez l’adresse de courriel : elle doit ressembler à nom@exemple.fr."));
        }
        if (password.length() < Accounts.SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            errors.add(new Fault(
                    "password",
                    "Choisissez un mot de passe de %d caractères au moins.".formatted(Accounts.SHORTEST_PASSWORD)));
        }
        return errors;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private View signIn(HttpStatus status, Optional<String> error, String email, String next) {
        return templates.page(
                status,
                "staff/sign-in",
                Map.of(
                        "layout",
                        templates.unindexed("Se connecter", "/connexion"),
                        "view",
                        new SignInView(error, email, next)));
    }

    private View password(HttpStatus status, String token, String email, String name, List<Fault> errors) {
        return templates.page(
                status,
                "staff/password",
                Map.of(
                        "layout",
                        templates.unindexed("Premier compte", "/connexion"),
                        "view",
                        new PasswordView(token, email, name, errors, true)));
    }
}
