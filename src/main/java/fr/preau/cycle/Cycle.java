package fr.preau.cycle;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/** A cycle as it is stored: what its organisers wrote, and what the platform knows it by. */
public record Cycle(long id, State state, CycleContent content, List<Day> days) {

    /** Who sees the page. */
    public enum State {
        DRAFT,
        PUBLISHED
    }

    public String slug() {
        return content.slug();
    }

    public String title() {
        return content.title();
    }

    public boolean published() {
        return state == State.PUBLISHED;
    }

    public Optional<Day> day(long id) {
        return days.stream().filter(day -> day.id() == id).findFirst();
    }

    /** Where that day is held. */
    public String placeOf(Day day) {
        return day.content().place().orElse(content.place());
    }

    /**
     * One of the cycle's days.
     *
     * @param revision rises each time the day is saved anew, for calendars
     */
    public record Day(long id, int revision, DayContent content) {

        /** When the day begins, local time; midnight when its programme gives no hour. */
        public LocalTime start() {
            return content.sequences().stream()
                    .map(SequenceContent::start)
                    .min(LocalTime::compareTo)
                    .orElse(LocalTime.MIDNIGHT);
        }

        /** When the day ends, local time; empty when its programme does not say, or something begins later. */
        public Optional<LocalTime> end() {
            return content.sequences().stream()
                    .flatMap(sequence -> sequence.end().stream())
                    .max(LocalTime::compareTo)
                    .filter(end -> content.sequences().stream()
                            .noneMatch(sequence -> sequence.start().isAfter(end)));
        }
    }
}
