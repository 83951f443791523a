package fr.preau.management.letter;

import fr.preau.mail.Cause;
import fr.preau.mail.Failures;
import fr.preau.mail.Failures.Group;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Hidden;
import fr.preau.platform.French;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Sends, by one gesture, all the messages that did not leave for one cause. */
@Controller
@RequestMapping("/gestion/messages/reprise")
class ResendingPages {

    private static final String BACK = "/gestion/messages";

    private final Failures failures;
    private final BackOfficeLayout layout;

    ResendingPages(Failures failures, BackOfficeLayout layout) {
        this.failures = failures;
        this.layout = layout;
    }

    @GetMapping
    View question(@RequestParam(name = "cause", defaultValue = "") String name) {
        var cause = cause(name);
        var group = failures.group(cause);
        var view = new GestureView(
                cause.label(),
                group.map(some -> "%s %s ?".formatted(cause.gesture(), messages(some.all())))
                        .orElse("Rien à envoyer"),
                group.map(ResendingPages::happens)
                        .orElseGet(() -> List.of("Aucun message n’attend pour cette cause : ils sont repartis.")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                group.map(some -> List.of(
                                new Hidden("cause", cause.name()), new Hidden("last", Long.toString(some.last()))))
                        .orElseGet(List::of),
                BACK + "/reprise",
                group.map(some -> cause.gesture() + " " + messages(some.all())),
                true,
                BACK,
                List.of());
        return layout.page(HttpStatus.OK, Section.MESSAGES, cause.gesture(), "gesture", view, Optional.empty());
    }

    private static List<String> happens(Group group) {
        var happens = new ArrayList<String>();
        happens.add(group.cause().remedy());
        if (group.ended() > 0) {
            happens.add(
                    "%s%s : chacun est récrit d’après ce qui est vrai maintenant, et ne part pas s’il n’a plus d’objet."
                            .formatted(
                                    French.count(group.ended(), "message part", "messages partent"),
                                    group.cause() == Cause.KEPT ? "" : " de nouveau"));
        }
        if (group.waiting() > 0) {
            happens.add("%s sans délai au lieu d’attendre %s prochain essai."
                    .formatted(
                            French.count(group.waiting(), "message repart", "messages repartent"),
                            group.waiting() < 2 ? "son" : "leur"));
        }
        var others = group.all() - group.some().size();
        happens.add("À : %s%s."
                .formatted(
                        String.join(", ", group.some()),
                        others > 0 ? " et " + French.count(others, "autre", "autres") : ""));
        return happens;
    }

    @PostMapping
    @Journaled(AuditAction.MESSAGES_SENT_AGAIN)
    View again(
            @RequestParam(name = "cause", defaultValue = "") String name, @RequestParam(defaultValue = "0") long last) {
        var cause = cause(name);
        var sent = failures.again(cause, last);
        if (sent == 0) {
            return Done.NONE_SENT_AGAIN.redirect(BACK);
        }
        AuditContext.here().note(messages(sent) + ", " + cause.label());
        return Done.ALL_SENT_AGAIN.redirect(BACK);
    }

    private static Cause cause(String name) {
        return Cause.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String messages(int count) {
        return French.count(count, "message", "messages");
    }
}
