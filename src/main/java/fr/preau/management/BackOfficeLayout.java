package fr.preau.management;

import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.CentreFiles;
import fr.preau.platform.web.Templates;
import fr.preau.staff.Account;
import fr.preau.staff.access.AccessRules;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts organisers' pages in their layout. */
@Component
public class BackOfficeLayout {

    private static final String MESSAGES = "/gestion/messages";

    private final Templates templates;
    private final Centre centre;
    private final Settings settings;
    private final MailBand mail;

    BackOfficeLayout(Templates templates, Centre centre, Settings settings, MailBand mail) {
        this.templates = templates;
        this.centre = centre;
        this.settings = settings;
        this.mail = mail;
    }

    /** The parts of the navigation. */
    public enum Section {
        CYCLES,
        FIGURES,
        REGISTRATIONS,
        MESSAGES,
        CERTIFICATES,
        TEAM,
        JOURNAL,
        SETTINGS,
        ACCOUNT
    }

    public View page(
            HttpStatus status, Section section, String title, String template, Object view, Optional<Done> done) {
        var profile = centre.profile();
        var parameters = new HashMap<String, Object>(Map.of("view", view));
        parameters.put(
                "layout",
                new ManagementLayoutView(
                        title,
                        section.name().toLowerCase(Locale.ROOT),
                        account().name(),
                        account().role(),
                        profile.name(),
                        CentreFiles.look(profile),
                        done.map(one -> one.happened(settings.smtp().isPresent())),
                        AccessRules.opens(account().role(), MESSAGES) ? mail.says() : Optional.empty()));
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
