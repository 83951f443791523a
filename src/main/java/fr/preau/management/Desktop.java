package fr.preau.management;

import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import fr.preau.staff.Account;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts organisers' pages in their layout. */
@Component
public class Desktop {

    private final Templates templates;
    private final Settings settings;

    Desktop(Templates templates, Settings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /** The parts of the navigation. */
    public enum Section {
        CYCLES,
        FIGURES,
        MESSAGES,
        CERTIFICATES,
        TEAM,
        JOURNAL,
        ACCOUNT
    }

    public View page(
            HttpStatus status, Section section, String title, String template, Object view, Optional<Done> done) {
        var parameters = new HashMap<String, Object>(Map.of("view", view));
        parameters.put(
                "layout",
                new ManagementLayoutView(
                        title,
                        section.name().toLowerCase(),
                        account().name(),
                        account().role(),
                        settings.centre(),
                        done.map(Done::sentence)));
        return templates.page(status, "management/" + template, parameters);
    }

    /** Who is signed in; these pages are for nobody else. */
    public static Account account() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(Account.class::isInstance)
                .map(Account.class::cast)
                .orElseThrow(() -> new IllegalStateException("an organisers' page was opened to nobody"));
    }
}
