package fr.preau.management.letter;

import fr.preau.mail.Cause;
import fr.preau.mail.LetterKinds;
import fr.preau.mail.Failures;
import fr.preau.mail.Message;
import fr.preau.mail.Message.State;
import fr.preau.mail.Messages;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.DoneRedirect;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The messages: where each stands, what it said, and sending it again. */
@Controller
@RequestMapping("/gestion/messages")
class MessagesPages {

    private static final int MOST_SHOWN = 200;

    private final Messages messages;
    private final Failures failures;
    private final LetterKinds kinds;
    private final Settings settings;
    private final BackOfficeLayout layout;

    MessagesPages(Messages messages, Failures failures, LetterKinds kinds, Settings settings, BackOfficeLayout layout) {
        this.messages = messages;
        this.failures = failures;
        this.kinds = kinds;
        this.settings = settings;
        this.layout = layout;
    }

    @GetMapping
    View list(
            @RequestParam(name = "etat", defaultValue = "") String label,
            @RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        var state = Arrays.stream(State.values())
                .filter(one -> one.label().equals(label))
                .findFirst();
        var view = new MessagesView(
                messages.latest(state, MOST_SHOWN).stream().map(this::row).toList(),
                counts(),
                state.map(State::label),
                failures.groups());
        return layout.page(HttpStatus.OK, Section.MESSAGES, "Messages", "messages", view, Done.of(done));
    }

    private Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        messages.counts().forEach((state, count) -> counts.put(state.label(), count));
        return counts;
    }

    private MessagesView.Row row(Message message) {
        return new MessagesView.Row(
                message.id(),
                local(message.sentAt().orElse(message.plannedAt())),
                message.recipient(),
                subject(message),
                kinds.label(message.kind()),
                message.state().label(),
                message.detail());
    }

    /** A message that never was to leave has no subject of its own. */
    private String subject(Message message) {
        return message.subject().isEmpty() ? kinds.label(message.kind()) : message.subject();
    }

    @GetMapping("/{id}")
    View show(@PathVariable long id, @RequestParam(name = "fait", defaultValue = "") String done) {
        var message = messages.withId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var view = new MessageView(
                message.id(),
                message.recipient(),
                subject(message),
                kinds.label(message.kind()),
                message.state().label(),
                message.detail(),
                message.cause().map(Cause::remedy),
                local(message.plannedAt()),
                message.sentAt().map(this::local),
                message.state() == State.KEPT ? "Gardé" : "Parti",
                message.body(),
                message.resendable(),
                message.attachments());
        return layout.page(HttpStatus.OK, Section.MESSAGES, "Message", "message", view, Done.of(done));
    }

    @PostMapping("/{id}/renvoi")
    @Journaled(AuditAction.MESSAGE_SENT_AGAIN)
    View again(@PathVariable long id) {
        var message = messages.withId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        AuditContext.here().note(kinds.label(message.kind()) + ", message n°" + French.NBSP + id);
        return failures.again(id)
                .map(copy -> Done.SENT_AGAIN.redirect("/gestion/messages/" + copy))
                .orElseGet(() -> new DoneRedirect("/gestion/messages/" + id, false));
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone());
    }
}
