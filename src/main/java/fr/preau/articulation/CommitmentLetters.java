package fr.preau.articulation;

import fr.preau.articulation.Commitment.Review;
import fr.preau.contract.Contracts;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks a signatory what became of a commitment; about a row of {@code commitment_review}. */
@Component
class CommitmentLetters implements LetterWriter {

    static final String REVIEW = "COMMITMENT_REVIEW";

    private final Contracts contracts;
    private final Commitments commitments;
    private final SignedLinks links;

    CommitmentLetters(Contracts contracts, Commitments commitments, SignedLinks links) {
        this.contracts = contracts;
        this.commitments = commitments;
        this.links = links;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(REVIEW, "Revue d’un engagement");
    }

    /** What is signed of a link to one review. */
    static String signed(Review review) {
        return "%d.%d.%d".formatted(review.id(), review.commitmentId(), review.year());
    }

    @Override
    public Composition compose(String kind, long subjectId, List<Long> days) {
        return commitments
                .review(subjectId)
                .filter(Review::open)
                .flatMap(review -> commitments
                        .withId(review.commitmentId())
                        .filter(one -> !one.email().isEmpty())
                        .map(one -> letter(one, review)))
                .orElseGet(() -> new Composition.Moot("Cette revue n’est plus attendue."));
    }

    private Composition letter(Commitment one, Review review) {
        var contract = contracts.withId(one.contractId()).orElseThrow();
        return new Composition.Composed(new Letter(
                one.email(),
                one.signatory(),
                "%s : votre engagement en %d".formatted(contract.name(), review.year()),
                List.of(
                        new Text("Vous vous êtes engagé à ceci : « %s ». Où en êtes-vous en %d ?"
                                .formatted(one.objective(), review.year())),
                        new SecretButton("Répondre", links.url(Purpose.COMMITMENT, review.id(), signed(review)))),
                "Vous recevez ce message parce que cette adresse répond d’un engagement du contrat.",
                List.of()));
    }
}
