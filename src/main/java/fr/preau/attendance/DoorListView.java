package fr.preau.attendance;

import fr.preau.attendance.HalfDay.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people of a day, to be ticked off without scripts.
 *
 * @param expected how many hold a seat
 * @param early whether the day's date has not come
 * @param search what is looked for; may be empty
 * @param done what has just been done, as a sentence
 */
public record DoorListView(
        long day,
        String cycle,
        LocalDate date,
        boolean cancelled,
        boolean early,
        int expected,
        List<Count> counts,
        String search,
        List<Row> people,
        Optional<String> done) {

    public DoorListView {
        counts = List.copyOf(counts);
        people = List.copyOf(people);
    }

    public boolean recording() {
        return !cancelled && !early;
    }

    /** How many were seen on one half-day; hours in words. */
    public record Count(String label, String hours, int present) {}

    /**
     * One person.
     *
     * @param workshops those they chose, with hour and room
     * @param note why they are not expected, empty when they are
     */
    public record Row(
            long id,
            String lastName,
            String firstName,
            String organisation,
            List<String> workshops,
            String note,
            List<Half> halves) {

        public Row {
            workshops = List.copyOf(workshops);
            halves = List.copyOf(halves);
        }

        public boolean expected() {
            return note.isEmpty();
        }
    }

    /**
     * One half-day of one person.
     *
     * @param id of the record that its button would make, so that a double click makes one
     * @param since when they were seen, in words
     */
    public record Half(Part part, String label, Optional<String> since, UUID id) {}
}
