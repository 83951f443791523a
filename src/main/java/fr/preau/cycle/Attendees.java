package fr.preau.cycle;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What this module asks about the people of its days; the registration desk answers. */
public interface Attendees {

    /** Who holds a seat, waits for one or asked for one on one of those days, by name. */
    List<Attendee> on(Collection<Long> days);

    /** The message that the first of them would get about these changes, if anybody would. */
    Optional<Sample> sample(List<DayChange> changes);

    /** Plans one message to each of them, in the caller's transaction; returns how many. */
    int tell(List<DayChange> changes);

    /** Somebody with a place, or a rank, on those days. */
    record Attendee(long registrationId, String name, String email, List<Long> days) {
        public Attendee {
            days = List.copyOf(days);
        }
    }

    /** A message as it would leave. */
    record Sample(String recipient, String subject, String text) {}
}
