package fr.preau.governance;

import fr.preau.contract.ClosedLink;
import fr.preau.contract.ContractJournal;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.governance.GovernanceViews.OwnerView;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.web.Templates;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What the owner of a follow-up answers, by their own link and without account, until it is closed. */
@Controller
@RequestMapping("/suite/{token}")
class FollowUpPages {

    private static final int LONGEST = 2_000;

    private final SignedLinks links;
    private final ContractJournal journal;
    private final Bodies bodies;
    private final Sittings sittings;
    private final Outcomes outcomes;
    private final GovernancePlaces places;
    private final Templates templates;

    FollowUpPages(
            SignedLinks links,
            ContractJournal journal,
            Bodies bodies,
            Sittings sittings,
            Outcomes outcomes,
            GovernancePlaces places,
            Templates templates) {
        this.links = links;
        this.journal = journal;
        this.bodies = bodies;
        this.sittings = sittings;
        this.outcomes = outcomes;
        this.places = places;
        this.templates = templates;
    }

    private FollowUp owned(String token) {
        return links.read(Purpose.FOLLOW_UP, token, id -> outcomes.followUp(id).map(FollowUpLetters::signed))
                .flatMap(outcomes::followUp)
                .orElseThrow(ClosedLink::unknown);
    }

    private Body body(FollowUp one) {
        return sittings.withId(one.sittingId())
                .flatMap(sitting -> bodies.withId(sitting.bodyId()))
                .orElseThrow();
    }

    @GetMapping
    View ask(@PathVariable String token, @RequestParam(defaultValue = "") String fait) {
        var one = owned(token);
        return page(HttpStatus.OK, token, one, one.answer(), fait.equals("reponse"), List.of());
    }

    @PostMapping
    View answer(@PathVariable String token, @RequestParam Map<String, String> sent) {
        var one = owned(token);
        var text = sent.getOrDefault("answer", "").strip();
        var done = sent.containsKey("done");
        var body = body(one);
        if (one.state() != FollowUp.State.OPEN) {
            return refused(token, one, text, "Rien n’a changé : cette suite est close.");
        }
        if (text.length() > LONGEST || text.isEmpty() && !done) {
            return refused(token, one, text, "Dites où vous en êtes, en 2 000 caractères au plus.");
        }
        if (!outcomes.answered(body.id(), one.id(), text, done ? Optional.of(places.today()) : Optional.empty())) {
            return refused(token, one, text, "Rien n’a changé : cette suite vient d’être close.");
        }
        journal.add(
                body.contractId(),
                one.owner(),
                done ? "Suite à donner dite faite, par lien" : "Réponse à une suite, par lien",
                one.text());
        return new RedirectView("/suite/" + token + "?fait=reponse");
    }

    private View refused(String token, FollowUp one, String typed, String why) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, token, one, typed, false, List.of(new FieldError("answer", why)));
    }

    private View page(
            HttpStatus status, String token, FollowUp one, String typed, boolean saved, List<FieldError> errors) {
        var body = body(one);
        var view = new OwnerView(
                places.contract(body),
                body.name(),
                one,
                French.date(one.due()),
                "/suite/" + token,
                saved,
                typed,
                errors);
        return templates.page(
                status,
                "governance/owner",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (errors.isEmpty() ? "" : "Erreur : ") + "Suite à donner, " + body.name(), "/suite"),
                        "view",
                        view));
    }
}
