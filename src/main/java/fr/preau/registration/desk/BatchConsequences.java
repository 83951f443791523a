package fr.preau.registration.desk;

import fr.preau.mail.Outbox;
import fr.preau.platform.Changes;
import fr.preau.registration.LetterKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What follows from a {@link Batch} beside its rows, in its transaction: messages, jobs, and word of it to pages. */
@Component
class BatchConsequences {

    /** What somebody is told because another gave a seat back. */
    private static final Set<LetterKind> OFFERS =
            EnumSet.of(LetterKind.OFFER, LetterKind.PROMOTION, LetterKind.WORKSHOP, LetterKind.OFFER_EXPIRED);

    private final DeskStatistics growth;
    private final DeskJobs jobs;
    private final Outbox outbox;
    private final Changes changes;

    BatchConsequences(DeskStatistics growth, DeskJobs jobs, Outbox outbox, Changes changes) {
        this.growth = growth;
        this.jobs = jobs;
        this.outbox = outbox;
        this.changes = changes;
    }

    void plan(Batch batch, Instant now) {
        growth.more(batch.newPeople.size(), now);
        jobs.planExpiries(batch.places.values());
        batch.reserves.forEach(jobs::planReleases);
        outbox.plan(intentions(batch, kind -> kind != LetterKind.LINK_AGAIN && !OFFERS.contains(kind)));
        outbox.planOffers(intentions(batch, OFFERS::contains));
        outbox.planSpaced(LetterKind.BETWEEN_LINKS, intentions(batch, kind -> kind == LetterKind.LINK_AGAIN));
        if (batch.shows()) {
            changes.tell(Changes.What.PLACES);
        }
    }

    private static List<Outbox.Intention> intentions(Batch batch, Predicate<LetterKind> wanted) {
        return batch.letters.stream()
                .filter(letter -> wanted.test(letter.kind()) && !saidByAnother(batch, letter))
                .distinct()
                .map(letter -> new Outbox.Intention(
                        letter.kind().name(), letter.registrationId(), letter.days(), letter.recipient()))
                .toList();
    }

    /** Whether what somebody now has in workshops stands in another message of this moment about that day. */
    private static boolean saidByAnother(Batch batch, Batch.Letter letter) {
        return letter.kind() == LetterKind.WORKSHOP
                && batch.letters.stream()
                        .anyMatch(other -> other.kind() != LetterKind.WORKSHOP
                                && other.registrationId() == letter.registrationId()
                                && other.days().containsAll(letter.days()));
    }
}
