package fr.preau.staff.signin;

import fr.preau.platform.FieldError;
import fr.preau.platform.web.Templates;
import fr.preau.staff.Accounts;
import fr.preau.staff.Identity;
import fr.preau.staff.access.StaffSessions;
import fr.preau.staff.access.Way;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The first administrator's link. */
@Controller
@RequestMapping("/premiere-connexion/{token}")
class FirstAccountPages {

    private final FirstSignIn firstSignIn;
    private final Accounts accounts;
    private final StaffSessions sessions;
    private final Templates templates;

    FirstAccountPages(FirstSignIn firstSignIn, Accounts accounts, StaffSessions sessions, Templates templates) {
        this.firstSignIn = firstSignIn;
        this.accounts = accounts;
        this.sessions = sessions;
        this.templates = templates;
    }

    @GetMapping
    View form(@PathVariable String token) {
        if (!firstSignIn.valid(token)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return page(HttpStatus.OK, token, "", "", List.of());
    }

    @PostMapping
    View create(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var errors = Stream.of(
                        Identity.wrongName(name),
                        Identity.wrongEmail(email),
                        accounts.refusal(password, email, name).map(message -> new FieldError("password", message)))
                .flatMap(Optional::stream)
                .toList();
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, token, email, name, errors);
        }
        var account = firstSignIn
                .use(token, email, name, password)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        sessions.begin(request, account, Way.FIRST_ACCOUNT);
        return new RedirectView(account.role().home());
    }

    private View page(HttpStatus status, String token, String email, String name, List<FieldError> errors) {
        return templates.page(
                status,
                "staff/password",
                Map.of(
                        "layout",
                        templates.unindexed("Premier compte", "/connexion"),
                        "view",
                        new PasswordView("/premiere-connexion/" + token, email, name, errors, true)));
    }
}
