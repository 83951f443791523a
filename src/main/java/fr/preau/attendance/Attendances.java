package fr.preau.attendance;

import fr.preau.cycle.Cycle;
import fr.preau.registration.Person;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Selection;
import fr.preau.registration.list.RegistrationList;
import java.util.List;
import org.springframework.stereotype.Service;

/** Who was there, for whoever lists, counts or certifies it. */
@Service
public class Attendances {

    private final HalfDays halfDays;
    private final PresenceEvents events;
    private final RegistrationList registrations;

    Attendances(HalfDays halfDays, PresenceEvents events, RegistrationList registrations) {
        this.halfDays = halfDays;
        this.events = events;
        this.registrations = registrations;
    }

    /**
     * One person of a day.
     *
     * @param state of their place on that day
     * @param attended the half-days at which they were, in order; often none
     * @param walkIn whether they came without being registered
     */
    public record Attendee(
            long registrationId, Person person, PlaceState state, List<HalfDay> attended, boolean walkIn) {

        public Attendee {
            attended = List.copyOf(attended);
        }

        public boolean present() {
            return !attended.isEmpty();
        }

        public int minutes() {
            return attended.stream().mapToInt(HalfDay::minutes).sum();
        }
    }

    /** A day at which one person was, for at least one half-day. */
    public record AttendedDay(Cycle.Day day, List<HalfDay> attended) {

        public AttendedDay {
            attended = List.copyOf(attended);
        }

        public int minutes() {
            return attended.stream().mapToInt(HalfDay::minutes).sum();
        }
    }

    /** The half-days of that day, in order: at least one. */
    public List<HalfDay> halfDays(Cycle.Day day) {
        return halfDays.of(day);
    }

    /** Who was expected that day or came, in alphabetical order. */
    public List<Attendee> people(Cycle cycle, Cycle.Day day) {
        var halves = halfDays.of(day);
        var presence = Presence.of(events.ofDays(List.of(day.id())));
        return registrations.list(Selection.of(cycle.id()).onDay(day.id())).stream()
                .map(row -> new Attendee(
                        row.registrationId(),
                        row.person(),
                        row.state(),
                        presence.attended(row.registrationId(), day.id(), halves),
                        presence.walkIn(row.registrationId(), day.id())))
                .filter(attendee -> attendee.state().holdsASeat() || attendee.present())
                .toList();
    }

    /** The days of that cycle at which one person was; empty if they were at none. */
    public List<AttendedDay> of(Cycle cycle, long registrationId) {
        var presence = Presence.of(events.of(registrationId));
        return cycle.days().stream()
                .map(day -> new AttendedDay(day, presence.attended(registrationId, day.id(), halfDays.of(day))))
                .filter(day -> !day.attended.isEmpty())
                .toList();
    }
}
