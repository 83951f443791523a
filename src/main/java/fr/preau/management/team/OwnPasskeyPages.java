package fr.preau.management.team;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.ChangesNothing;
import fr.preau.staff.journal.Journaled;
import fr.preau.staff.signin.Challenges;
import fr.preau.staff.signin.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** One's own passkeys: adding one, which the browser makes, and removing one. */
@Controller
@RequestMapping("/compte/cles")
class OwnPasskeyPages {

    private static final String HOME = "/compte";

    private final Passkeys passkeys;
    private final Challenges challenges;

    OwnPasskeyPages(Passkeys passkeys, Challenges challenges) {
        this.passkeys = passkeys;
        this.challenges = challenges;
    }

    @PostMapping(path = "/preparation", produces = MediaType.APPLICATION_JSON_VALUE)
    @ChangesNothing("asks the browser for a key")
    @ResponseBody
    String prepare(HttpServletRequest request) {
        return passkeys.optionsToMake(BackOfficeLayout.account(), challenges.ask(request));
    }

    @PostMapping
    @Journaled(AuditAction.PASSKEY_ADDED)
    View add(
            @RequestParam(defaultValue = "") String credential,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request) {
        var added = challenges
                .take(request)
                .filter(challenge -> passkeys.add(BackOfficeLayout.account(), challenge, credential, label))
                .isPresent();
        return new RedirectView((added ? Done.PASSKEY_ADDED : Done.PASSKEY_REFUSED).at(HOME));
    }

    @PostMapping("/{id}/retrait")
    @Journaled(AuditAction.PASSKEY_REMOVED)
    View remove(@PathVariable long id) {
        passkeys.remove(BackOfficeLayout.account(), id);
        return new RedirectView(Done.PASSKEY_REMOVED.at(HOME));
    }
}
