package fr.preau.registration.desk;

import fr.preau.registration.rules.Replies;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Writes the rows of a {@link Batch}, in the transaction that decided it. */
@Component
class BatchWriter {

    private final PersonErasure erasure;
    private final Registrations registrations;
    private final Replies replies;
    private final Gauges gauges;
    private final Places places;
    private final WorkshopRows workshops;
    private final Submissions submissions;

    BatchWriter(
            PersonErasure erasure,
            Registrations registrations,
            Replies replies,
            Gauges gauges,
            Places places,
            WorkshopRows workshops,
            Submissions submissions) {
        this.erasure = erasure;
        this.registrations = registrations;
        this.replies = replies;
        this.gauges = gauges;
        this.places = places;
        this.workshops = workshops;
        this.submissions = submissions;
    }

    /** Capacities that grow come before the places that need them, those that shrink after what frees them. */
    void write(Batch batch, Instant now) {
        erasure.forget(batch.forgotten);
        registrations.insert(batch.newPeople, now);
        registrations.change(batch.changedPeople);
        replies.answer(Batch.replies(batch.newPeople));
        replies.answer(Batch.replies(batch.changedPeople));
        gauges.raise(batch.capacities);
        gauges.reserve(batch.reserves);
        places.write(batch.places.values(), now);
        workshops.write(batch.workshops, now);
        gauges.lower(batch.capacities);
        places.record(batch.events, now);
        submissions.remember(batch.submissions, now);
    }
}
