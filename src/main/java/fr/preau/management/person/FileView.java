package fr.preau.management.person;

import fr.preau.management.letter.MessagesView;
import fr.preau.platform.FieldError;
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
 * @param notes of the team, the latest first
 * @param noted one that is being written
 * @param messages the latest first
 */
public record FileView(
        String cycleTitle,
        String name,
        boolean known,
        String correction,
        String erasure,
        LocalDateTime registered,
        List<Fact> told,
        List<Day> days,
        List<Note> notes,
        NoteForm noted,
        List<MessagesView.Row> messages) {

    public FileView {
        told = List.copyOf(told);
        days = List.copyOf(days);
        notes = List.copyOf(notes);
        messages = List.copyOf(messages);
    }

    /**
     * What somebody of the team wrote down.
     *
     * @param removal the address of the page that asks whether to remove it
     */
    public record Note(LocalDateTime at, String by, String text, String removal) {}

    /** A note as it was typed, and what is wrong with it. */
    public record NoteForm(String text, Optional<String> fault) {
        static final NoteForm EMPTY = new NoteForm("", Optional.empty());
    }

    /** Where a note is added. */
    public String notesAddress() {
        return erasure.replaceFirst("/effacement$", "/notes");
    }

    /** What is wrong, for a list above the page. */
    public List<FieldError> errors() {
        return noted.fault().map(message -> new FieldError("note", message)).stream()
                .toList();
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
