package fr.preau.management.news;

import fr.preau.mail.ShownLetter;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.Confirmed;
import fr.preau.management.Done;
import fr.preau.management.GestureView;
import fr.preau.management.GestureView.Hidden;
import fr.preau.management.Lookup;
import fr.preau.news.Rhythm;
import fr.preau.news.digest.DigestLetters;
import fr.preau.news.digest.Digests;
import fr.preau.news.digest.Digests.Sending;
import fr.preau.news.digest.NewsDigest;
import fr.preau.news.digest.SignUps;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.web.StyleDigests;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The letters of the news: prepared, rewritten, tried, sent; who gets them. */
@Controller
@RequestMapping(DigestPages.PATH)
class DigestPages {

    static final String PATH = "/gestion/actualites/lettres";

    private static final int MOST = 100;

    private final Digests digests;
    private final DigestLetters letters;
    private final DigestTrials trials;
    private final SignUps signUps;
    private final BackOfficeLayout layout;
    private final Settings settings;

    DigestPages(
            Digests digests,
            DigestLetters letters,
            DigestTrials trials,
            SignUps signUps,
            BackOfficeLayout layout,
            Settings settings) {
        this.digests = digests;
        this.letters = letters;
        this.trials = trials;
        this.signUps = signUps;
        this.layout = layout;
        this.settings = settings;
    }

    @GetMapping
    View list(@RequestParam(defaultValue = "") String fait) {
        var rows = digests.latest(MOST).stream()
                .map(digest -> new DigestsView.Row(
                        digest.id(),
                        digest.title(),
                        digest.rhythm(),
                        digest.sent().map(at -> LocalDate.ofInstant(at, settings.zone())),
                        digest.copies()))
                .toList();
        var subscribers = digests.subscribers();
        var readers = Stream.of(Rhythm.values())
                .map(rhythm -> new DigestsView.Readers(rhythm, subscribers.getOrDefault(rhythm, 0)))
                .toList();
        return page(
                HttpStatus.OK,
                "Lettres des actualités",
                "news/digests",
                new DigestsView(rows, readers, digests.suspended()),
                Done.of(fait));
    }

    @PostMapping
    @Journaled(AuditAction.DIGEST_PREPARED)
    View prepare(@RequestParam(defaultValue = "") String rhythm) {
        var prepared = Rhythm.named(rhythm).flatMap(digests::prepare);
        prepared.flatMap(digests::withId)
                .ifPresentOrElse(
                        digest -> AuditContext.here().note(named(digest)),
                        () -> AuditContext.here().nothing());
        return prepared.map(id -> Done.DIGEST_PREPARED.redirect(PATH + "/" + id))
                .orElseGet(() -> Done.DIGEST_NOTHING.redirect(PATH));
    }

    /** The journal says that an address was removed, not which: it is to be forgotten. */
    @PostMapping("/retrait")
    @Journaled(AuditAction.SUBSCRIBER_REMOVED)
    View remove(@RequestParam(defaultValue = "") String email) {
        if (signUps.remove(email)) {
            return Done.SUBSCRIBER_REMOVED.redirect(PATH);
        }
        return Done.SUBSCRIBER_UNKNOWN.redirect(PATH);
    }

    @GetMapping("/{id}")
    View show(@PathVariable long id, @RequestParam(defaultValue = "") String fait) {
        var digest = known(id);
        return form(HttpStatus.OK, digest, DigestForm.of(digest), false, List.of(), Done.of(fait));
    }

    @PostMapping("/{id}")
    @Journaled(AuditAction.DIGEST_CHANGED)
    View change(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> sent) {
        var digest = known(id);
        var form = DigestForm.sent(digest, sent);
        var errors = form.errors();
        if (!errors.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, digest, form, false, errors, Optional.empty());
        }
        AuditContext.here().note(named(digest));
        return digests.save(id, version, form.title(), form.opening(), form.items())
                ? Done.DIGEST_SAVED.redirect(PATH + "/" + id)
                : form(HttpStatus.CONFLICT, known(id), form, true, List.of(), Optional.empty());
    }

    @GetMapping("/{id}/apercu")
    View preview(@PathVariable long id) {
        ShownLetter shown = letters.shown(known(id));
        return StyleDigests.allow(
                page(
                        HttpStatus.OK,
                        "Aperçu de la lettre",
                        "news/digest-shown",
                        new DigestShownView(id, shown),
                        Optional.empty()),
                List.of(shown.digest()));
    }

    @PostMapping("/{id}/essai")
    @Journaled(AuditAction.DIGEST_TRIED)
    View attempt(@PathVariable long id) {
        AuditContext.here().note(named(known(id)));
        trials.send(id, BackOfficeLayout.account());
        return Done.DIGEST_TRIED.redirect(PATH + "/" + id);
    }

    @GetMapping("/{id}/envoi")
    View question(@PathVariable long id) {
        return question(HttpStatus.OK, known(id), Optional.empty());
    }

    @PostMapping("/{id}/envoi")
    @Journaled(AuditAction.DIGEST_SENT)
    View send(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "0") int people,
            @RequestParam Map<String, String> sent) {
        var digest = known(id);
        if (!Confirmed.by(sent)) {
            return Confirmed.first(PATH + "/" + id + "/envoi");
        }
        return switch (digests.send(id, version, people)) {
            case Sending.Planned(var copies) -> {
                AuditContext.here().note(named(digest) + ", à " + people(copies));
                yield Done.DIGEST_SENT.redirect(PATH + "/" + id, copies);
            }
            case Sending.Overtaken _ ->
                refused(
                        id,
                        "Rien n’est parti cette fois : la lettre ou une de ses notes vient de changer, ou elle est déjà partie.");
            case Sending.OtherNumber(var now) ->
                refused(id, "Rien n’est parti : la lettre est maintenant pour %s.".formatted(people(now)));
        };
    }

    private View refused(long id, String told) {
        return question(HttpStatus.CONFLICT, known(id), Optional.of(told));
    }

    private View question(HttpStatus status, NewsDigest digest, Optional<String> told) {
        var people = digest.draft() ? digests.readers(digest.id()) : 0;
        var happens = new ArrayList<String>(told.stream().toList());
        if (!digest.draft()) {
            happens.add("Cette lettre est partie. Elle ne part qu’une fois.");
        } else if (people == 0) {
            happens.add("Aucune personne abonnée à ce rythme n’a choisi ce dont parle cette lettre.");
        } else {
            happens.add("« %s » part à %s, une fois à chacune, avec les seules notes qui répondent à ses choix."
                    .formatted(digest.title(), people(people)));
            happens.add("Elle se lit aussi sur le site, parmi les lettres parues.");
            digest.kept().stream()
                    .filter(item -> item.changed().isPresent())
                    .map(item ->
                            "La note « %s » a changé depuis que vous l’avez réécrite : relisez la lettre avant de l’envoyer."
                                    .formatted(item.title()))
                    .forEach(happens::add);
        }
        var view = new GestureView(
                "Lettres des actualités",
                people == 0 ? "Personne à qui écrire" : "Envoyer à %s ?".formatted(people(people)),
                happens,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                List.of(
                        new Hidden("version", Integer.toString(digest.version())),
                        new Hidden("people", Integer.toString(people))),
                PATH + "/" + digest.id() + "/envoi",
                people == 0 ? Optional.empty() : Optional.of("Envoyer à " + people(people)),
                true,
                PATH + "/" + digest.id(),
                List.of());
        return page(status, "Envoyer la lettre", "gesture", view, Optional.empty());
    }

    private View form(
            HttpStatus status,
            NewsDigest digest,
            DigestForm form,
            boolean overtaken,
            List<FieldError> errors,
            Optional<Done> done) {
        var view = new DigestFormView(
                digest, form, overtaken, digest.draft() ? digests.readers(digest.id()) : digest.copies(), errors);
        return page(status, (errors.isEmpty() ? "" : "Erreur : ") + "Lettre des actualités", "news/digest", view, done);
    }

    private View page(HttpStatus status, String title, String template, Object view, Optional<Done> done) {
        return layout.page(status, Section.NEWS, title, template, view, done);
    }

    private static String people(int count) {
        return French.count(count, "personne", "personnes");
    }

    private static String named(NewsDigest digest) {
        return "« %s », lettre n°%s%d".formatted(digest.title(), French.NBSP, digest.id());
    }

    private NewsDigest known(long id) {
        return digests.withId(id).orElseThrow(Lookup::nothing);
    }
}
