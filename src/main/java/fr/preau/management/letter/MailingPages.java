package fr.preau.management.letter;

import fr.preau.cycle.Cycles;
import fr.preau.mail.Letter.FilePart;
import fr.preau.mail.ShownLetter;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mailing.Mailing;
import fr.preau.mailing.MailingFiles;
import fr.preau.mailing.MailingFiles.Change;
import fr.preau.mailing.MailingFiles.Given;
import fr.preau.mailing.MailingLetters;
import fr.preau.mailing.Mailings;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Done;
import fr.preau.management.SelectionQuery;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.Selection;
import fr.preau.registration.letters.TeamLetters;
import fr.preau.registration.list.Addressees;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A message to a selection, as it is written; and once it was sent, what became of it. */
@Controller
class MailingPages {

    private static final int MOST_TEXTS = 20;

    private static final LetterWording EMPTY = new LetterWording("", "");

    private final Mailings mailings;
    private final MailingFiles files;
    private final MailingLetters letters;
    private final TeamLetters team;
    private final Addressees addressees;
    private final SelectionWords words;
    private final Following following;
    private final Cycles cycles;
    private final Settings settings;
    private final Clock clock;
    private final BackOfficeLayout layout;

    MailingPages(
            Mailings mailings,
            MailingFiles files,
            MailingLetters letters,
            TeamLetters team,
            Addressees addressees,
            SelectionWords words,
            Following following,
            Cycles cycles,
            Settings settings,
            Clock clock,
            BackOfficeLayout layout) {
        this.mailings = mailings;
        this.files = files;
        this.letters = letters;
        this.team = team;
        this.addressees = addressees;
        this.words = words;
        this.following = following;
        this.cycles = cycles;
        this.settings = settings;
        this.clock = clock;
        this.layout = layout;
    }

    /** From a cycle's list, whose address says the cycle by its name. */
    @GetMapping("/gestion/cycles/{slug}/ecrire")
    View fromCycle(@PathVariable String slug, @RequestParam MultiValueMap<String, String> query) {
        var cycle = cycles.withSlug(slug).orElseThrow(MailingPages::notFound);
        return new RedirectView(
                "/gestion/envois/nouveau?" + SelectionQuery.write(SelectionQuery.read(cycle.id(), query)));
    }

    @GetMapping("/gestion/envois/nouveau")
    View fresh(@RequestParam MultiValueMap<String, String> query) {
        var wording = Optional.ofNullable(query.getFirst("texte"))
                .filter(id -> id.matches("\\d{1,15}"))
                .flatMap(id -> mailings.withId(Long.parseLong(id)))
                .map(Mailing::wording)
                .orElse(EMPTY);
        return page(
                HttpStatus.OK,
                SelectionQuery.read(query),
                MailingForm.of(wording, 0),
                Optional.empty(),
                1,
                Optional.empty());
    }

    /** The selection stands in the address, the words in the form. */
    @PostMapping("/gestion/envois/nouveau")
    @Journaled(AuditAction.MAILING_WRITTEN)
    View create(
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body) {
        var selection = SelectionQuery.read(query);
        var typed = typed(subject, body);
        var errors = mailings.faults(typed);
        if (!errors.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    selection,
                    MailingForm.wrong(typed, 0, errors),
                    Optional.empty(),
                    1,
                    Optional.empty());
        }
        var id = mailings.draft(selection, typed, BackOfficeLayout.account().name());
        return Done.DRAFT_SAVED.redirect("/gestion/envois/" + id);
    }

    @GetMapping("/gestion/envois/{id}")
    View show(
            @PathVariable long id,
            @RequestParam(name = "pour", defaultValue = "1") int turn,
            @RequestParam(name = "etat", defaultValue = "") String state,
            @RequestParam MultiValueMap<String, String> query,
            @RequestParam(name = "fait", defaultValue = "") String done) {
        var mailing = mailing(id);
        return mailing.sending()
                .map(sending -> following.page(mailing, sending, state, !query.containsKey("pause"), Done.of(done)))
                .orElseGet(() -> page(
                        HttpStatus.OK,
                        mailing.selection(),
                        MailingForm.of(mailing.wording(), mailing.version())
                                .leaving(Optional.ofNullable(query.getFirst("le"))),
                        Optional.of(mailing),
                        turn,
                        Done.of(done)));
    }

    @PostMapping("/gestion/envois/{id}")
    @Journaled(AuditAction.MAILING_WRITTEN)
    View save(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "0") int seen,
            @RequestParam(name = "retirer", defaultValue = "") List<Long> removed,
            @RequestParam(name = "piece", required = false) Optional<MultipartFile> given,
            @RequestParam(name = "pour", defaultValue = "1") int turn)
            throws IOException {
        var mailing = mailing(id);
        var address = "/gestion/envois/" + id;
        if (!mailing.draft()) {
            return Done.MAILING_LEFT.redirect(address);
        }
        var typed = typed(subject, body);
        var errors = new ArrayList<>(mailings.faults(typed));
        var piece = Optional.<FilePart>empty();
        var file = given.filter(one -> !one.isEmpty());
        if (file.isPresent()) {
            var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
            switch (files.look(id, name, file.get().getBytes(), removed)) {
                case Given.Fit(var part) -> piece = Optional.of(part);
                case Given.Unfit(var why) -> errors.add(new FieldError("piece", why));
            }
        }
        if (!errors.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    mailing.selection(),
                    MailingForm.wrong(typed, seen, errors),
                    Optional.of(mailing),
                    turn,
                    Optional.empty());
        }
        var change = new Change(piece, removed);
        if (typed.equals(mailing.wording()) && change.nothing()
                || mailings.rewrite(id, typed, seen, BackOfficeLayout.account().name(), change)) {
            return Done.DRAFT_SAVED.redirect(address + "?pour=" + turn);
        }
        var now = mailing(id);
        return page(
                HttpStatus.CONFLICT,
                now.selection(),
                new MailingForm(
                        typed,
                        now.version(),
                        List.of(),
                        WordingDifferences.between(now.wording(), typed),
                        Optional.empty()),
                Optional.of(now),
                turn,
                Optional.empty());
    }

    private View page(
            HttpStatus status,
            Selection selection,
            MailingForm form,
            Optional<Mailing> mailing,
            int turn,
            Optional<Done> done) {
        var people = addressees.count(selection);
        var own = mailing.map(one -> "/gestion/envois/" + one.id());
        var query = SelectionQuery.write(selection);
        var asked = Math.clamp(turn, 1, Math.max(1, people));
        var shown = form.typed().equals(EMPTY) || !form.errors().isEmpty()
                ? Optional.<ShownLetter>empty()
                : shown(selection, form.typed(), asked - 1);
        var errors = Stream.concat(form.errors().stream(), form.hour().flatMap(this::wrong).stream())
                .toList();
        var view = new MailingView(
                own.orElse("/gestion/envois/nouveau?" + query),
                own,
                query,
                words.of(selection),
                own.isPresent() ? List.of() : words.boxes(selection),
                people,
                people == 0 ? "" : words.states(selection),
                form.typed(),
                form.version(),
                team.fields(),
                form.conflict(),
                errors,
                BackOfficeLayout.account().email(),
                form.hour().orElse(""),
                mailing.flatMap(Mailing::planned).map(this::words),
                mailing.map(one -> files.of(one.id())).orElseGet(List::of),
                own.isPresent() ? List.of() : MailingView.Kept.of(mailings.latest(MOST_TEXTS), query),
                asked,
                shown);
        var title = mailing.isPresent() ? "Message à une sélection" : "Écrire à une sélection";
        return MessageFrames.of(
                layout.page(
                        status,
                        Section.MESSAGES,
                        (errors.isEmpty() ? "" : "Erreur : ") + title,
                        "letter/mailing",
                        view,
                        done),
                shown);
    }

    private Optional<FieldError> wrong(String hour) {
        return SendingHour.read(hour, clock, settings.zone()) instanceof SendingHour.Wrong(var why)
                ? Optional.of(new FieldError("le", why))
                : Optional.empty();
    }

    private String words(Mailing.Planned planned) {
        return "%s a prévu l’envoi le %s. Qui répond alors à la sélection le reçoit, tel que le texte est enregistré."
                .formatted(planned.by(), French.moment(LocalDateTime.ofInstant(planned.at(), settings.zone())));
    }

    private Optional<ShownLetter> shown(Selection selection, LetterWording wording, int place) {
        return AccessRules.takes(BackOfficeLayout.account().role(), "/gestion/envois/nouveau")
                ? addressees.at(selection, place).flatMap(person -> letters.shown(wording, person.registrationId()))
                : Optional.of(letters.shown(wording));
    }

    private static LetterWording typed(String subject, String body) {
        return new LetterWording(subject.strip(), body.replace("\r\n", "\n").strip());
    }

    private Mailing mailing(long id) {
        return mailings.withId(id).orElseThrow(MailingPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
