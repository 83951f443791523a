package fr.preau.staff.signin;

import fr.preau.staff.access.AccessWatch;
import fr.preau.staff.access.StaffSessions;
import fr.preau.staff.access.Way;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Signing in with a passkey: the browser asks for a challenge, then sends the form with its answer. */
@Controller
@RequestMapping("/connexion/cle")
class PasskeyPages {

    private static final String REFUSED =
            "Cette clé d’accès n’a pas été reconnue. Réessayez, ou entrez avec votre mot de passe.";

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final StaffSessions sessions;
    private final AccessWatch watch;
    private final SignInPage page;

    PasskeyPages(Passkeys passkeys, Challenges challenges, StaffSessions sessions, AccessWatch watch, SignInPage page) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.sessions = sessions;
        this.watch = watch;
        this.page = page;
    }

    @PostMapping(path = "/preparation", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String prepare(HttpServletRequest request) {
        return passkeys.optionsToUse(challenges.ask(request));
    }

    @PostMapping
    View signIn(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request) {
        return challenges
                .take(request)
                .flatMap(challenge -> passkeys.owner(challenge, credential))
                .map(account -> {
                    sessions.begin(request, account, Way.PASSKEY);
                    return (View) new RedirectView(SignInPage.after(account, next));
                })
                .orElseGet(() -> {
                    watch.failed(Way.PASSKEY);
                    return page.show(HttpStatus.UNPROCESSABLE_CONTENT, Optional.of(REFUSED), "", next);
                });
    }
}
