package fr.preau.registration.form;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What became of each day just after the form was sent, for each of the people in it. */
public record ConfirmationView(String slug, String cycleTitle, List<PersonOutcome> people) {

    public ConfirmationView {
        people = List.copyOf(people);
    }

    public boolean team() {
        return people.size() > 1;
    }

    /** Those to whom a message leaves. */
    public List<PersonOutcome> written() {
        return people.stream().filter(PersonOutcome::something).toList();
    }

    public boolean any(State state) {
        return people.stream().anyMatch(person -> person.any(state));
    }

    public boolean allConfirmed() {
        return people.stream()
                .flatMap(person -> person.days().stream())
                .allMatch(day -> day.state() == State.CONFIRMED);
    }

    /** The answer for one person. */
    public record PersonOutcome(String name, String email, List<DayOutcome> days) {
        public PersonOutcome {
            days = List.copyOf(days);
        }

        boolean any(State state) {
            return days.stream().anyMatch(day -> day.state() == state);
        }

        /** Whether anything was recorded for them. */
        public boolean something() {
            return days.stream().anyMatch(day -> day.state() != State.FULL);
        }
    }

    /** The answer for one of the days asked for. */
    public record DayOutcome(
            LocalDate date,
            LocalTime start,
            Optional<LocalTime> end,
            String place,
            State state,
            List<WorkshopOutcome> workshops) {
        public DayOutcome {
            workshops = List.copyOf(workshops);
        }
    }

    /**
     * The answer for one of the workshops asked for.
     *
     * @param name with its room
     * @param state CONFIRMED or WAITING
     */
    public record WorkshopOutcome(LocalTime start, String name, State state) {}

    /** What the person has for that day. */
    public enum State {
        CONFIRMED,
        WAITING,
        UNDER_REVIEW,
        FULL
    }
}
