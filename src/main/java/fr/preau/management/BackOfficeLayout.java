package fr.preau.management;

import fr.preau.management.ManagementLayoutView.Place;
import fr.preau.platform.Happened;
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
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;

/** Puts organisers' pages in their layout. */
@Component
public class BackOfficeLayout {

    private static final String MESSAGES = "/gestion/messages";

    private final Templates templates;
    private final Centre centre;
    private final Settings settings;
    private final MailBand mail;
    private final Rooms rooms;
    private final KeyChoices keys;

    BackOfficeLayout(
            Templates templates, Centre centre, Settings settings, MailBand mail, Rooms rooms, KeyChoices keys) {
        this.templates = templates;
        this.centre = centre;
        this.settings = settings;
        this.mail = mail;
        this.rooms = rooms;
        this.keys = keys;
    }

    /** The parts of the back office that pages say they belong to, and the room where each is found. */
    public enum Section {
        TODAY(House.TODAY),
        CYCLES(House.MEETINGS),
        NEWS(House.NEWS),
        FIGURES(House.STEERING),
        REGISTRATIONS(House.PEOPLE),
        MESSAGES(House.MESSAGES),
        TERRITORIES(House.STEERING),
        CERTIFICATES(House.SETTINGS),
        TEAM(House.SETTINGS),
        JOURNAL(House.STEERING),
        SETTINGS(House.SETTINGS),
        OPERATION(House.SETTINGS),
        CONTRACTS(House.CONTRACTS),
        /** In none. */
        SEARCH,
        ACCOUNT;

        private final Optional<House> house;

        Section(House house) {
            this.house = Optional.of(house);
        }

        Section() {
            this.house = Optional.empty();
        }
    }

    public View page(
            HttpStatus status, Section section, String title, String template, Object view, Optional<Done> done) {
        return page(status, section, title, template, view, new Told(done, Optional.empty()));
    }

    /** What was done before the page, and the button that takes it back. */
    public record Told(Optional<Done> done, Optional<Happened.Undo> undo) {}

    public View page(HttpStatus status, Section section, String title, String template, Object view, Told told) {
        var happened = told.done
                .map(one -> Telling.of(one, settings.smtp().isPresent(), planned()))
                .map(one -> told.undo.map(one::with).orElse(one));
        var parameters = new HashMap<String, Object>(Map.of("view", view));
        parameters.put("layout", around(section, title, happened));
        return templates.page(status, "management/" + template, parameters);
    }

    /** What a question says as well that would send messages: without a mail server they are kept. */
    public Optional<String> kept() {
        return Optional.of("Aucun serveur de courriel n’est réglé : les messages seront gardés, et non envoyés.")
                .filter(_ -> settings.smtp().isEmpty());
    }

    /** What stands around a page of whoever is signed in, for a module that has templates of its own. */
    public ManagementLayoutView around(Section section, String title, Optional<Happened> done) {
        var profile = centre.profile();
        var role = account().role();
        var path = path();
        return new ManagementLayoutView(
                title,
                section.name().toLowerCase(Locale.ROOT),
                account(),
                role,
                profile.name(),
                CentreFiles.look(profile),
                done,
                AccessRules.opens(role, MESSAGES) ? mail.says() : Optional.empty(),
                new Place(
                        rooms.house(role, section.house, path),
                        rooms.cycle(role, path),
                        keys.wanted(account().id())));
    }

    private static String path() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes here
                ? here.getRequest().getRequestURI()
                : "";
    }

    /** How many messages the gesture before planned, by the address of the page. */
    private static int planned() {
        return RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes here
                ? Optional.ofNullable(here.getRequest().getParameter(Done.MESSAGES))
                        .filter(digits -> digits.matches("\\d{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0)
                : 0;
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
