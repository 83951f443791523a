package fr.preau.articulation;

import fr.preau.articulation.Commitment.Review;
import fr.preau.contract.SeenBefore;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Each year a commitment is asked about: its signatory says by a link what became of it, a pilot validates. */
@Service
class YearlyReviews {

    private final Commitments commitments;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    YearlyReviews(Commitments commitments, Outbox outbox, Settings settings, Clock clock) {
        this.commitments = commitments;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    /** The one that is under way, where the centre is. */
    int year() {
        return LocalDate.now(clock.withZone(settings.zone())).getYear();
    }

    /** Asks once a year; what keeps it from being asked. */
    @Transactional
    public List<FieldError> ask(Commitment one) {
        if (!one.state().runs()) {
            return List.of(new FieldError("review", "Un engagement se revoit quand il est signé ou en cours."));
        }
        if (one.email().isEmpty()) {
            return List.of(new FieldError("review", "Cet engagement n’a pas d’adresse à qui écrire."));
        }
        outbox.planOnce(List.of(
                new Intention(CommitmentLetters.REVIEW, commitments.ask(one.id(), year()), List.of(), one.email())));
        return List.of();
    }

    /**
     * What the signatory said becomes the commitment's state, once; what keeps it from that.
     *
     * @param seen what the pilot read, as {@link SeenBefore} says it: what is said meanwhile is not validated unread
     */
    @Transactional
    public List<FieldError> validate(Commitment one, long review, String seen, String by) {
        var now = commitments.lock(review).filter(known -> known.commitmentId() == one.id());
        var said = now.flatMap(Review::said);
        if (said.isEmpty() || !one.state().runs() || !now.get().open()) {
            return List.of(new FieldError("review", "Rien n’a changé : cette revue n’est pas à valider."));
        }
        if (!seen.isEmpty() && !seen.equals(SeenBefore.of(now.get()))
                || !commitments.become(one.id(), one.state(), said.get())) {
            return List.of(new FieldError(
                    "review", "Rien n’a changé : cet engagement ou ce qui en est dit vient de changer, relisez-le."));
        }
        commitments.validate(review, by);
        return List.of();
    }
}
