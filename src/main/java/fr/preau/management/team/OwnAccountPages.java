package fr.preau.management.team;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.KeyChoices;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.access.OwnAccount;
import fr.preau.staff.access.StaffSessions;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.ChangesNothing;
import fr.preau.staff.journal.Journaled;
import fr.preau.staff.signin.Passkey;
import fr.preau.staff.signin.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Everybody's own account: password, and where they are signed in. */
@Controller
@RequestMapping("/compte")
class OwnAccountPages {

    private static final String HOME = "/compte";

    private final OwnAccount own;
    private final StaffSessions sessions;
    private final Passkeys passkeys;
    private final KeyChoices shortcuts;
    private final Settings settings;
    private final BackOfficeLayout layout;

    OwnAccountPages(
            OwnAccount own,
            StaffSessions sessions,
            Passkeys passkeys,
            KeyChoices shortcuts,
            Settings settings,
            BackOfficeLayout layout) {
        this.own = own;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.shortcuts = shortcuts;
        this.settings = settings;
        this.layout = layout;
    }

    @GetMapping
    View show(
            @RequestParam(name = Done.PARAMETER, defaultValue = "") String done,
            @RequestParam(name = "nom", defaultValue = "") String keyName,
            HttpServletRequest request) {
        return page(HttpStatus.OK, List.of(), Done.of(done), keyName, request);
    }

    private View page(
            HttpStatus status,
            List<FieldError> faults,
            Optional<Done> done,
            String keyName,
            HttpServletRequest request) {
        var account = BackOfficeLayout.account();
        var open = sessions.of(account, request).stream().map(this::session).toList();
        var keys = passkeys.of(account).stream().map(this::key).toList();
        return layout.page(
                status,
                Section.ACCOUNT,
                "Mon compte",
                "own-account",
                new OwnAccountView(account.name(), account.email(), account.role(), open, keys, faults, keyName),
                done);
    }

    private OwnAccountView.Key key(Passkey key) {
        return new OwnAccountView.Key(
                key.id(), key.label(), local(key.createdAt()), key.lastUsed().map(this::local));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone());
    }

    private OwnAccountView.Session session(StaffSessions.Open open) {
        return new OwnAccountView.Session(
                open.handle(), open.browser(), local(open.since()), ago(open.idle()), open.current());
    }

    private static String ago(Duration idle) {
        if (idle.toMinutes() < 1) {
            return "à l’instant";
        }
        return idle.toHours() < 1
                ? "il y a " + French.count((int) idle.toMinutes(), "minute", "minutes")
                : "il y a " + French.count((int) idle.toHours(), "heure", "heures");
    }

    @PostMapping("/mot-de-passe")
    @Journaled(AuditAction.PASSWORD_CHANGED)
    View changePassword(
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var faults = own.changePassword(BackOfficeLayout.account(), old, password, request);
        return faults.isEmpty()
                ? Done.PASSWORD_CHANGED.redirect(HOME)
                : page(HttpStatus.UNPROCESSABLE_CONTENT, faults, Optional.empty(), "", request);
    }

    @PostMapping("/raccourcis")
    @ChangesNothing("chooses one's own keys")
    View chooseKeys(@RequestParam(name = "raccourcis", defaultValue = "") String wanted) {
        shortcuts.choose(BackOfficeLayout.account().id(), wanted.equals("oui"));
        return Done.KEYS_CHOSEN.redirect(HOME);
    }

    @PostMapping("/sessions/{handle}/fin")
    @Journaled(AuditAction.SESSION_ENDED)
    View endSession(@PathVariable String handle) {
        sessions.end(BackOfficeLayout.account(), handle);
        return Done.SESSION_ENDED.redirect(HOME);
    }

    @PostMapping("/sessions/autres/fin")
    @Journaled(AuditAction.SESSION_ENDED)
    View endOtherSessions(HttpServletRequest request) {
        sessions.endOthers(BackOfficeLayout.account(), request);
        return Done.SESSIONS_ENDED.redirect(HOME);
    }
}
