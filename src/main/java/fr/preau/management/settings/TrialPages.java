package fr.preau.management.settings;

import fr.preau.mail.Message;
import fr.preau.mail.Messages;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.staff.access.TrialMail;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** A message to oneself, to see whether mail leaves. */
@Controller
@RequestMapping("/gestion/reglages/essai")
class TrialPages {

    /** What a server that is there needs; the fate of a slower one is read by loading the page again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final TrialMail trial;
    private final Messages messages;

    TrialPages(TrialMail trial, Messages messages) {
        this.trial = trial;
        this.messages = messages;
    }

    @PostMapping
    @Journaled(AuditAction.MAIL_TRIED)
    View send() {
        var id = trial.send(BackOfficeLayout.account());
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (onItsWay(id) && System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return Done.TRIAL.redirect("/gestion/messages/" + id);
    }

    /** Until a first answer, whatever it is. */
    private boolean onItsWay(long id) {
        return messages.withId(id).filter(TrialPages::onItsWay).isPresent();
    }

    private static boolean onItsWay(Message message) {
        return switch (message.state()) {
            case WAITING -> message.attempts() == 0;
            case LEAVING -> true;
            case SENT, KEPT, REFUSED, FAILED, MOOT, UNCERTAIN -> false;
        };
    }
}
