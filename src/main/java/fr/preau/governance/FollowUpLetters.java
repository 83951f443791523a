package fr.preau.governance;

import fr.preau.contract.Contracts;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.mail.Letter;
import fr.preau.mail.LetterView.SecretButton;
import fr.preau.mail.LetterView.Text;
import fr.preau.mail.LetterWriter;
import fr.preau.platform.French;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reminds the owner of a follow-up, before its date and once after it; about a row of {@code follow_up}. */
@Component
class FollowUpLetters implements LetterWriter {

    static final String DUE = "FOLLOW_UP_DUE";
    static final String LATE = "FOLLOW_UP_LATE";

    private final Contracts contracts;
    private final Bodies bodies;
    private final Sittings sittings;
    private final Outcomes outcomes;
    private final SignedLinks links;

    FollowUpLetters(Contracts contracts, Bodies bodies, Sittings sittings, Outcomes outcomes, SignedLinks links) {
        this.contracts = contracts;
        this.bodies = bodies;
        this.sittings = sittings;
        this.outcomes = outcomes;
        this.links = links;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(DUE, "Rappel d’une suite à donner", LATE, "Suite à donner en retard");
    }

    /** What is signed of its owner's link. */
    static String signed(FollowUp one) {
        return "%d.%d".formatted(one.id(), one.sittingId());
    }

    @Override
    public Composition compose(String kind, long subjectId, List<Long> days) {
        return outcomes.followUp(subjectId)
                .filter(one ->
                        one.state() == FollowUp.State.OPEN && !one.ownerEmail().isEmpty())
                .map(this::letter)
                .orElseGet(() -> new Composition.Moot("Cette suite est close."));
    }

    private Composition letter(FollowUp one) {
        var body = sittings.withId(one.sittingId())
                .flatMap(sitting -> bodies.withId(sitting.bodyId()))
                .orElseThrow();
        var contract = contracts.withId(body.contractId()).orElseThrow();
        return new Composition.Composed(new Letter(
                one.ownerEmail(),
                one.owner(),
                "%s : à faire avant le %s".formatted(body.name(), French.date(one.due())),
                List.of(
                        new Text("%s, %s : « %s » est à faire avant le %s."
                                .formatted(contract.name(), body.name(), one.text(), French.date(one.due()))),
                        new SecretButton("Répondre", links.url(Purpose.FOLLOW_UP, one.id(), signed(one)))),
                "Vous recevez ce message parce qu’une instance vous a confié cette suite.",
                List.of()));
    }
}
