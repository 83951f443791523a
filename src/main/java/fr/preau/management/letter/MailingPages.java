package fr.preau.management.letter;

import fr.preau.cycle.Cycles;
import fr.preau.mail.Letter.FilePart;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mailing.Mailing;
import fr.preau.mailing.MailingFiles;
import fr.preau.mailing.MailingFiles.Change;
import fr.preau.mailing.MailingFiles.Given;
import fr.preau.mailing.Mailings;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.management.SelectionQuery;
import fr.preau.platform.FieldError;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    static final LetterWording EMPTY = new LetterWording("", "");

    private final Mailings mailings;
    private final MailingFiles files;
    private final MailingScreen screen;
    private final Following following;
    private final Cycles cycles;

    MailingPages(Mailings mailings, MailingFiles files, MailingScreen screen, Following following, Cycles cycles) {
        this.mailings = mailings;
        this.files = files;
        this.screen = screen;
        this.following = following;
        this.cycles = cycles;
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
        return screen.page(
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
            return screen.page(
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
                .orElseGet(() -> screen.page(
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
            return screen.page(
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
        return screen.page(
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
