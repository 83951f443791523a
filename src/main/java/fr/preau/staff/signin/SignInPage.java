package fr.preau.staff.signin;

import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import fr.preau.staff.Account;
import fr.preau.staff.access.AccessRules;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The sign-in page, which every way in comes back to when it fails, and where each leads when it does not. */
@Component
class SignInPage {

    /** No dots: nothing climbs out. */
    private static final Pattern OWN_PAGES = Pattern.compile("(?:/[A-Za-z0-9_-]++)++");

    private static final int LONGEST_ADDRESS = 500;

    private final Settings settings;
    private final Templates templates;

    SignInPage(Settings settings, Templates templates) {
        this.settings = settings;
        this.templates = templates;
    }

    View show(HttpStatus status, Optional<String> error, String email, String next) {
        return templates.page(
                status,
                "staff/sign-in",
                Map.of(
                        "layout",
                        templates.unindexed("Se connecter", "/connexion"),
                        "view",
                        new SignInView(error, email, next, settings.oidc().map(oidc -> oidc.name()))));
    }

    /** The page that they were sent to sign in from, if it is one of theirs. */
    static String after(Account account, String next) {
        return next.length() <= LONGEST_ADDRESS
                        && OWN_PAGES.matcher(next).matches()
                        && AccessRules.opens(account.role(), next)
                ? next
                : account.role().home();
    }
}
