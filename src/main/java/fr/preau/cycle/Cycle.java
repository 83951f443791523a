package fr.preau.cycle;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * A cycle as it is stored: what its organisers wrote, and what the platform knows it by.
 *
 * @param publishAt when a draft becomes public by itself
 */
public record Cycle(long id, State state, Optional<Instant> publishAt, CycleContent content, List<Day> days) {

    /** Who sees the page, at the instant when the cycle was read. */
    public enum State {
        /** Organisers alone, and whoever has the private link. */
        DRAFT,
        PUBLISHED,
        /** Everybody still; none of its days is held. */
        CANCELLED,
        /** Whoever knows the address; it is in no list and takes no registration. */
        ARCHIVED
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

    /** Whether everybody may read the page at its address. */
    public boolean visible() {
        return state != State.DRAFT;
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
     * @param revision rises each time the day changes, for calendars
     */
    public record Day(long id, int revision, DayContent content) {

        /** When the day begins, local time; midnight when its programme gives no hour. */
        public LocalTime start() {
            return content.start();
        }

        /** When the day ends, local time; empty when its programme does not say, or something begins later. */
        public Optional<LocalTime> end() {
            return content.end();
        }
    }
}
