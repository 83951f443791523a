package fr.preau.registration.list;

import fr.preau.mail.Message;
import fr.preau.registration.Application;
import fr.preau.registration.Person;
import fr.preau.registration.PlaceState;
import fr.preau.registration.list.PersonNotes.Note;
import fr.preau.registration.rules.Questions.Answered;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * All that is known of one registration, for the organisers.
 *
 * @param reason why the person asked to come; may be empty
 * @param shortNotice whether a seat that comes free just before a day is theirs without asking again
 * @param places those that the person has or once had
 * @param history every change of a place, the earliest first
 * @param answers with the words that were read
 * @param notes of the team, the latest first
 * @param messages those that left or are to leave for them, the latest first
 */
@NamedInterface("list")
public record RegistrationFile(
        long id,
        Person person,
        String reason,
        boolean shortNotice,
        Instant registeredAt,
        List<Place> places,
        List<Event> history,
        List<Answered> answers,
        List<Note> notes,
        List<Message> messages) {

    public RegistrationFile {
        places = List.copyOf(places);
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        notes = List.copyOf(notes);
        messages = List.copyOf(messages);
    }

    /**
     * The person's place on one day.
     *
     * @param rank in the waiting list, the first is 1
     * @param kept whether the request was looked at and kept for later
     */
    public record Place(long dayId, PlaceState state, OptionalInt rank, Optional<Instant> offeredUntil, boolean kept) {

        /** Whether there is something to give back, or to take to another day. */
        public boolean live() {
            return state.live();
        }
    }

    /**
     * One line of a place's journal.
     *
     * @param by PERSON, DESK, ORGANISER, or the organiser's address
     * @param note what was said with it; may be empty
     * @param handedTo the name, as it is now, of who came instead, while they are known
     */
    public record Event(long dayId, Instant at, PlaceState what, String by, String note, Optional<String> handedTo) {}

    /** What the person has on that day. */
    public Optional<Place> place(long day) {
        return places.stream().filter(place -> place.dayId == day).findFirst();
    }

    /** The person as the desk takes them in for one more day. */
    public Application.Member onDay(long day) {
        return new Application.Member(person, List.of(day), Set.of(day), shortNotice, reason, List.of());
    }

    /** The same details as the desk takes them, with other ones about the person. */
    public Application.Member corrected(Person corrected, List<Application.Reply> replies) {
        return new Application.Member(corrected, List.of(), Set.of(), shortNotice, reason, replies);
    }
}
