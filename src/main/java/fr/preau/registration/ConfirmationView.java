package fr.preau.registration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** What became of each day just after the form was sent. */
public record ConfirmationView(String slug, String cycleTitle, String email, List<DayOutcome> days) {

    public ConfirmationView {
        days = List.copyOf(days);
    }

    public boolean anyConfirmed() {
        return days.stream().anyMatch(day -> day.state() == State.CONFIRMED);
    }

    public boolean anyWaiting() {
        return days.stream().anyMatch(day -> day.state() == State.WAITING);
    }

    public boolean allConfirmed() {
        return days.stream().allMatch(day -> day.state() == State.CONFIRMED);
    }

    /** The answer for one of the days asked for. */
    public record DayOutcome(LocalDate date, LocalTime start, Optional<LocalTime> end, String place, State state) {}

    /** What the person has for that day. */
    public enum State {
        CONFIRMED,
        WAITING,
        FULL
    }
}
