package fr.preau.management.letter;

import fr.preau.mail.Message.State;
import fr.preau.mailing.Mailing;
import fr.preau.mailing.Mailings;
import fr.preau.mailing.Mailings.Sender;
import fr.preau.mailing.Sent;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Hidden;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.list.Addressees;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The messages to selections: all of them, the question before one is sent, its stop, its end as a draft. */
@Controller
@RequestMapping("/gestion/envois")
class SendingPages {

    private static final int MOST_SHOWN = 100;

    private final Mailings mailings;
    private final Addressees addressees;
    private final SelectionWords words;
    private final Settings settings;
    private final BackOfficeLayout layout;

    SendingPages(
            Mailings mailings,
            Addressees addressees,
            SelectionWords words,
            Settings settings,
            BackOfficeLayout layout) {
        this.mailings = mailings;
        this.addressees = addressees;
        this.words = words;
        this.settings = settings;
        this.layout = layout;
    }

    @GetMapping
    View list(@RequestParam(name = "fait", defaultValue = "") String done) {
        var latest = mailings.latest(MOST_SHOWN);
        var sizes = mailings.sizes(latest);
        var kept = mailings.kept();
        var rows = latest.stream()
                .map(mailing -> new MailingsView.Row(
                        mailing.id(),
                        mailing.wording().subject(),
                        words.line(mailing.selection()),
                        state(mailing, kept),
                        mailing.planned()
                                .map(planned -> "le " + French.moment(local(planned.at())))
                                .orElseGet(() -> mailing.draft() ? "" : people(sizes.getOrDefault(mailing.id(), 0))),
                        mailing.sending().map(Mailing.Sending::by).orElse(mailing.writer()),
                        local(mailing.sending().map(Mailing.Sending::at).orElse(mailing.writtenAt()))))
                .toList();
        return layout.page(
                HttpStatus.OK,
                Section.MESSAGES,
                "Messages de l’équipe",
                "letter/mailings",
                new MailingsView(rows),
                Done.of(done));
    }

    private String state(Mailing mailing, Set<Long> kept) {
        var carried =
                kept.contains(mailing.id()) || settings.smtp().isEmpty() ? State.KEPT.label() : State.SENT.label();
        return mailing.sending()
                .map(sending -> sending.stop().isPresent() ? "Arrêté" : carried)
                .orElse(mailing.planned().isPresent() ? "Prévu" : "Brouillon");
    }

    @GetMapping("/{id}/envoi")
    View question(@PathVariable long id) {
        var mailing = mailing(id);
        return mailing.draft()
                ? question(HttpStatus.OK, mailing, Optional.empty())
                : new RedirectView("/gestion/envois/" + id);
    }

    @PostMapping("/{id}/envoi")
    @Journaled(AuditAction.MAILING_SENT)
    View send(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(defaultValue = "0") int people) {
        var mailing = mailing(id);
        var account = BackOfficeLayout.account();
        var address = "/gestion/envois/" + id;
        return switch (mailings.send(id, seen, people, new Sender(account.name(), account.email()))) {
            case Sent.Planned(var count) -> {
                AuditContext.here().note(named(mailing) + ", à " + people(count));
                yield Done.MAILING_SENT.redirect(address, count);
            }
            case Sent.Already _ -> Done.MAILING_LEFT.redirect(address);
            case Sent.Overtaken _ ->
                question(
                        HttpStatus.CONFLICT,
                        mailing(id),
                        Optional.of(
                                "Rien n’est parti : quelqu’un vient de changer le texte. Relisez-le avant d’envoyer."));
            case Sent.OtherNumber(var now) ->
                question(
                        HttpStatus.CONFLICT,
                        mailing(id),
                        Optional.of("Rien n’est parti : la sélection vient de changer, elle compte maintenant %s."
                                .formatted(people(now))));
        };
    }

    private View question(HttpStatus status, Mailing mailing, Optional<String> news) {
        var people = addressees.count(mailing.selection());
        var address = "/gestion/envois/" + mailing.id();
        var view = new GestureView(
                words.line(mailing.selection()),
                people == 0 ? "Personne à qui écrire" : "Envoyer à %s ?".formatted(people(people)),
                happens(mailing, people, news),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(
                        new Hidden("seen", Integer.toString(mailing.version())),
                        new Hidden("people", Integer.toString(people))),
                address + "/envoi",
                people == 0 ? Optional.empty() : Optional.of("Envoyer à " + people(people)),
                true,
                address,
                List.of());
        return layout.page(status, Section.MESSAGES, "Envoyer le message", "gesture", view, Optional.empty());
    }

    private List<String> happens(Mailing mailing, int people, Optional<String> news) {
        var happens = new ArrayList<String>();
        news.ifPresent(happens::add);
        if (people == 0) {
            happens.add("Aucune personne ne répond à cette sélection.");
            return happens;
        }
        happens.add("« %s » part à %s, une fois à chacune, même inscrite à plusieurs journées."
                .formatted(mailing.wording().subject(), people(people)));
        happens.add(
                "Il part un message par seconde, après les messages automatiques : vous pourrez arrêter en chemin.");
        happens.add("Qui ne répond plus à la sélection au moment où son message part ne le reçoit pas.");
        happens.add("Les réponses arrivent à %s."
                .formatted(BackOfficeLayout.account().email()));
        layout.kept().ifPresent(happens::add);
        return happens;
    }

    @PostMapping("/{id}/arret")
    @Journaled(AuditAction.MAILING_STOPPED)
    View stop(@PathVariable long id) {
        AuditContext.here().note(named(mailing(id)));
        if (mailings.unplan(id)) {
            return Done.MAILING_UNPLANNED.redirect("/gestion/envois/" + id);
        }
        var stopped = mailings.stop(id, BackOfficeLayout.account().name());
        return (stopped > 0 ? Done.MAILING_STOPPED : Done.MAILING_ALL_LEFT).redirect("/gestion/envois/" + id);
    }

    @GetMapping("/{id}/suppression")
    View removal(@PathVariable long id) {
        var mailing = mailing(id);
        var address = "/gestion/envois/" + id;
        var view = new GestureView(
                "Messages de l’équipe",
                "Supprimer ce brouillon ?",
                List.of(
                        mailing.draft()
                                ? "« %s » est effacé. Il n’a été envoyé à personne."
                                        .formatted(mailing.wording().subject())
                                : "Ce message est parti : il reste ici, avec ce que chaque personne a reçu."),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(),
                address + "/suppression",
                mailing.draft() ? Optional.of("Supprimer le brouillon") : Optional.empty(),
                true,
                address,
                List.of());
        return layout.page(
                HttpStatus.OK, Section.MESSAGES, "Supprimer le brouillon", "gesture", view, Optional.empty());
    }

    @PostMapping("/{id}/suppression")
    @Journaled(AuditAction.MAILING_REMOVED)
    View remove(@PathVariable long id) {
        AuditContext.here().note(named(mailing(id)));
        return mailings.remove(id)
                ? Done.DRAFT_REMOVED.redirect("/gestion/envois")
                : Done.MAILING_LEFT.redirect("/gestion/envois/" + id);
    }

    static String named(Mailing mailing) {
        return "« %s »".formatted(mailing.wording().subject());
    }

    private static String people(int count) {
        return French.count(count, "personne", "personnes");
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, settings.zone());
    }

    private Mailing mailing(long id) {
        return mailings.withId(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
