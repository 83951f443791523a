package fr.preau.articulation;

import fr.preau.articulation.ArticulationViews.SignatoryView;
import fr.preau.articulation.Commitment.Review;
import fr.preau.articulation.Commitment.State;
import fr.preau.contract.CityContract;
import fr.preau.contract.ClosedLink;
import fr.preau.contract.Contracts;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.platform.FieldError;
import fr.preau.platform.web.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What a signatory says of their commitment in a year, by their own link, until a pilot has validated it. */
@Controller
@RequestMapping("/engagement/{token}")
class SignatoryPages {

    private static final int LONGEST = 3_000;

    private final SignedLinks links;
    private final Contracts contracts;
    private final Commitments commitments;
    private final Templates templates;

    SignatoryPages(SignedLinks links, Contracts contracts, Commitments commitments, Templates templates) {
        this.links = links;
        this.contracts = contracts;
        this.commitments = commitments;
        this.templates = templates;
    }

    private Review review(String token) {
        return links.read(
                        Purpose.COMMITMENT, token, id -> commitments.review(id).map(CommitmentLetters::signed))
                .flatMap(commitments::review)
                .orElseThrow(ClosedLink::unknown);
    }

    @GetMapping
    View ask(@PathVariable String token, @RequestParam(defaultValue = "") String fait) {
        var review = review(token);
        return page(
                HttpStatus.OK,
                token,
                review,
                fait.equals("reponse"),
                Map.of(
                        "said", review.said().map(Enum::name).orElse(""),
                        "words", review.words(),
                        "evidence", review.evidence()),
                List.of());
    }

    @PostMapping
    View answer(@PathVariable String token, @RequestParam Map<String, String> sent) {
        var review = review(token);
        var said = State.named(sent.getOrDefault("said", "")).filter(State::toldByReview);
        var words = sent.getOrDefault("words", "").strip();
        var evidence = sent.getOrDefault("evidence", "").strip();
        var errors = new ArrayList<FieldError>();
        if (said.isEmpty()) {
            errors.add(new FieldError("said", "Choisissez où vous en êtes."));
        }
        if (words.length() > LONGEST) {
            errors.add(new FieldError("words", "Écrivez 3 000 caractères au plus."));
        }
        if (evidence.length() > LONGEST) {
            errors.add(new FieldError("evidence", "Écrivez 3 000 caractères au plus."));
        }
        if (errors.isEmpty() && !commitments.say(review.id(), said.orElseThrow(), words, evidence)) {
            errors.add(new FieldError("said", "Rien n’a changé : cette revue est validée."));
        }
        return errors.isEmpty()
                ? new RedirectView("/engagement/" + token + "?fait=reponse")
                : page(HttpStatus.UNPROCESSABLE_CONTENT, token, review, false, sent, errors);
    }

    private View page(
            HttpStatus status,
            String token,
            Review review,
            boolean saved,
            Map<String, String> values,
            List<FieldError> errors) {
        var one = commitments.withId(review.commitmentId()).orElseThrow();
        var view = new SignatoryView(
                contracts.withId(one.contractId()).map(CityContract::name).orElse(""),
                one,
                review,
                "/engagement/" + token,
                saved,
                values,
                errors);
        return templates.page(
                status,
                "articulation/signatory",
                Map.of(
                        "layout",
                        templates.unindexed((errors.isEmpty() ? "" : "Erreur : ") + "Votre engagement", "/engagement"),
                        "view",
                        view));
    }
}
