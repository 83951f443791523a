package fr.preau.management.operation;

import fr.preau.mail.LetterKinds;
import fr.preau.mail.MailHold;
import fr.preau.management.Done;
import fr.preau.platform.French;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Ends held mail, or has it leave. */
@Controller
@RequestMapping(OperationPages.PATH)
class HeldMailPages {

    private final MailHold hold;
    private final LetterKinds kinds;

    HeldMailPages(MailHold hold, LetterKinds kinds) {
        this.hold = hold;
        this.kinds = kinds;
    }

    /** Ends one group of held messages, as it was shown. */
    @PostMapping("/abandon")
    @Journaled(AuditAction.HELD_MAIL_DROPPED)
    View drop(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean before,
            @RequestParam(defaultValue = "0") long last) {
        var dropped = hold.drop(kind, before, last);
        if (dropped == 0) {
            return Done.NONE_HELD.redirect(OperationPages.PATH);
        }
        AuditContext.here().note(French.count(dropped, "message", "messages") + ", " + kinds.label(kind));
        return Done.HELD_DROPPED.redirect(OperationPages.PATH);
    }

    /** Has what still waits leave. */
    @PostMapping("/reprise")
    @Journaled(AuditAction.HELD_MAIL_RELEASED)
    View release() {
        var done = switch (hold.release()) {
            case RELEASED -> Done.HELD_RELEASED;
            case TOO_EARLY -> Done.HELD_TOO_EARLY;
            case NOT_HELD -> Done.NONE_HELD;
        };
        return done.redirect(OperationPages.PATH);
    }
}
