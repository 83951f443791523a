package fr.preau.management.team;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.platform.form.QueryValue;
import fr.preau.staff.StaffSession;
import fr.preau.staff.access.Reauthenticated;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.ChangesNothing;
import fr.preau.staff.journal.Journaled;
import fr.preau.staff.signin.Challenges;
import fr.preau.staff.signin.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** One's own passkeys: adding one, which the browser makes, and removing one. */
@Controller
@RequestMapping("/compte/cles")
class OwnPasskeyPages {

    private static final String HOME = "/compte";

    private final Passkeys passkeys;
    private final Challenges challenges;
    private final Clock clock;

    OwnPasskeyPages(Passkeys passkeys, Challenges challenges, Clock clock) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.clock = clock;
    }

    @PostMapping(path = "/preparation", produces = MediaType.APPLICATION_JSON_VALUE)
    @ChangesNothing("asks the browser for a key")
    @Reauthenticated
    @ResponseBody
    String prepare(HttpServletRequest request) {
        return passkeys.optionsToMake(BackOfficeLayout.account(), challenges.ask(request));
    }

    /** Without scripts, or where they had to show again who they are, the browser has made no key yet. */
    @PostMapping
    @Journaled(AuditAction.PASSKEY_ADDED)
    @Reauthenticated
    View add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request) {
        if (credential.isEmpty()) {
            return Done.PASSKEY_AWAITED.redirect(HOME + "?nom=" + QueryValue.of(label) + "#cles");
        }
        var added = challenges
                .take(request)
                .filter(challenge -> passkeys.add(BackOfficeLayout.account(), challenge, credential, label))
                .isPresent();
        if (added) {
            StaffSession.proveByPasskey(request, clock.instant());
        }
        return (added ? Done.PASSKEY_ADDED : Done.PASSKEY_REFUSED).redirect(HOME);
    }

    @PostMapping("/{id}/retrait")
    @Journaled(AuditAction.PASSKEY_REMOVED)
    @Reauthenticated
    View remove(@PathVariable long id) {
        passkeys.remove(BackOfficeLayout.account(), id);
        return Done.PASSKEY_REMOVED.redirect(HOME);
    }
}
