package fr.preau.management.person;

import fr.preau.management.letter.MessagesView;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A person's file.
 *
 * @param known whether it is still known who it is
 * @param correction where what the person told is put right
 * @param erasure where the person is erased
 * @param told what the person told, label by label
 * @param days every day of the cycle
 * @param messages the latest first
 */
public record FileView(
        String slug,
        String cycleTitle,
        String name,
        boolean known,
        String correction,
        String erasure,
        LocalDateTime registered,
        List<Fact> told,
        List<Day> days,
        List<MessagesView.Row> messages) {

    public FileView {
        told = List.copyOf(told);
        days = List.copyOf(days);
        messages = List.copyOf(messages);
    }

    /** One thing that the person told; the value may have several lines. */
    public record Fact(String label, String value) {}

    /**
     * One day of the cycle, to this person.
     *
     * @param state in French; empty if they never had anything there
     * @param detail the rank, the deadline of an offer, or that the request is kept
     * @param workshops those chosen on that day, with hour and room
     * @param gestures what an organiser may do with it
     */
    public record Day(
            LocalDate date,
            Optional<String> state,
            Optional<String> detail,
            List<String> workshops,
            List<History.Line> history,
            List<Gesture> gestures) {

        public Day {
            workshops = List.copyOf(workshops);
            history = List.copyOf(history);
            gestures = List.copyOf(gestures);
        }
    }

    /** A gesture and the address of its page. */
    public record Gesture(String label, String address) {}
}
