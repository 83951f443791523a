package fr.preau.management.letter;

import fr.preau.mailing.Mailing;
import fr.preau.mailing.MailingFiles;
import fr.preau.mailing.Mailings;
import fr.preau.mailing.Mailings.Sender;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.DoneRedirect;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Hidden;
import fr.preau.management.Lookup;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.form.QueryValue;
import fr.preau.platform.web.Attachment;
import fr.preau.registration.list.Addressees;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A draft before it leaves: tried on oneself, or given an hour at which it leaves by itself. */
@Controller
@RequestMapping("/gestion/envois/{id}")
class LaterPages {

    private final Mailings mailings;
    private final MailingFiles files;
    private final MailingTrials trials;
    private final Addressees addressees;
    private final SelectionWords words;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    LaterPages(
            Mailings mailings,
            MailingFiles files,
            MailingTrials trials,
            Addressees addressees,
            SelectionWords words,
            Settings settings,
            Clock clock,
            BackOfficeLayout layout) {
        this.mailings = mailings;
        this.files = files;
        this.trials = trials;
        this.addressees = addressees;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
        this.layout = layout;
    }

    @PostMapping("/essai")
    @Journaled(AuditAction.MAILING_TRIED)
    View attempt(@PathVariable long id) {
        AuditContext.here().note(SendingPages.named(known(id)));
        trials.send(id, BackOfficeLayout.account());
        return Done.MAILING_TRIED.redirect("/gestion/envois/" + id);
    }

    /** What goes with it, for whoever of the team reads it. */
    @GetMapping("/pieces/{file}")
    ResponseEntity<byte[]> file(@PathVariable long id, @PathVariable long file) {
        return files.part(id, file)
                .map(part -> Attachment.of(MediaType.parseMediaType(part.contentType()), part.fileName(), part.bytes()))
                .orElseThrow(Lookup::nothing);
    }

    /** An hour that is wrong goes back to where it was typed. */
    @GetMapping("/heure")
    View question(@PathVariable long id, @RequestParam(name = "le", defaultValue = "") String typed) {
        var mailing = known(id);
        if (!mailing.draft()) {
            return new RedirectView("/gestion/envois/" + id);
        }
        return switch (SendingHour.read(typed, clock, settings.zone())) {
            case SendingHour.At(var instant) -> question(HttpStatus.OK, mailing, typed, instant, Optional.empty());
            case SendingHour.Wrong _ -> typedAgain(id, typed);
        };
    }

    @PostMapping("/heure")
    @Journaled(AuditAction.MAILING_PLANNED)
    View plan(
            @PathVariable long id,
            @RequestParam(name = "le", defaultValue = "") String typed,
            @RequestParam(defaultValue = "0") int seen) {
        var mailing = known(id);
        var account = BackOfficeLayout.account();
        return switch (SendingHour.read(typed, clock, settings.zone())) {
            case SendingHour.At(var instant) -> {
                if (mailings.plan(id, seen, instant, new Sender(account.name(), account.email()))) {
                    AuditContext.here().note("%s, le %s".formatted(SendingPages.named(mailing), moment(instant)));
                    yield Done.MAILING_PLANNED.redirect("/gestion/envois/" + id);
                }
                var now = known(id);
                yield now.draft()
                        ? question(
                                HttpStatus.CONFLICT,
                                now,
                                typed,
                                instant,
                                Optional.of(
                                        "Rien n’est prévu : quelqu’un vient de changer le texte. Relisez-le d’abord."))
                        : Done.MAILING_LEFT.redirect("/gestion/envois/" + id);
            }
            case SendingHour.Wrong _ -> {
                yield typedAgain(id, typed);
            }
        };
    }

    private static View typedAgain(long id, String typed) {
        return new DoneRedirect("/gestion/envois/%d?le=%s".formatted(id, QueryValue.of(typed)), false);
    }

    private View question(HttpStatus status, Mailing mailing, String typed, Instant instant, Optional<String> news) {
        var people = addressees.count(mailing.selection());
        var happens = new ArrayList<>(news.stream().toList());
        happens.add("« %s » part de lui-même le %s, à qui répond alors à la sélection : %s aujourd’hui."
                .formatted(
                        mailing.wording().subject(), moment(instant), French.count(people, "personne", "personnes")));
        happens.add(
                "Jusque-là, vous pouvez corriger le texte, changer l’heure ou y renoncer. Ce qui est enregistré part.");
        happens.add("Les réponses arrivent à %s."
                .formatted(BackOfficeLayout.account().email()));
        layout.kept().ifPresent(happens::add);
        var address = "/gestion/envois/" + mailing.id();
        var view = new GestureView(
                words.line(mailing.selection()),
                "Envoyer plus tard ?",
                happens,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(new Hidden("seen", Integer.toString(mailing.version())), new Hidden("le", typed)),
                address + "/heure",
                Optional.of("Envoyer le " + moment(instant)),
                false,
                address,
                List.of());
        return layout.page(status, Section.MESSAGES, "Envoyer plus tard", "gesture", view, Optional.empty());
    }

    private String moment(Instant instant) {
        return French.moment(LocalDateTime.ofInstant(instant, settings.zone()));
    }

    private Mailing known(long id) {
        return mailings.withId(id).orElseThrow(Lookup::nothing);
    }
}
