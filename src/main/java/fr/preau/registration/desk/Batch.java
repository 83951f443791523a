package fr.preau.registration.desk;

import fr.preau.registration.Answer;
import fr.preau.registration.Application.Member;
import fr.preau.registration.Application.Reply;
import fr.preau.registration.By;
import fr.preau.registration.LetterKind;
import fr.preau.registration.PlaceKey;
import fr.preau.registration.PlaceState;
import fr.preau.registration.rules.Reserve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a batch of the desk leaves to write, in the terms of the tables. */
public final class Batch {

    final Map<Long, Details> newPeople = new LinkedHashMap<>();
    final Map<Long, Details> changedPeople = new LinkedHashMap<>();
    final Map<PlaceKey, PlaceRow> places = new LinkedHashMap<>();
    final Map<WorkshopBook.Key, Optional<WorkshopBook.Seat>> workshops = new LinkedHashMap<>();
    final Map<Long, Integer> capacities = new LinkedHashMap<>();
    final Map<Long, List<Reserve>> reserves = new LinkedHashMap<>();
    final List<Event> events = new ArrayList<>();
    final List<Submission> submissions = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    final Set<Long> forgotten = new LinkedHashSet<>();
    private boolean shown;

    /** What one person of a cycle told. */
    public record Details(long cycleId, Member member) {}

    /** A place as it is to stand in the table. */
    record PlaceRow(PlaceKey spot, Registrant person, Registrant.HeldPlace place) {
        PlaceState state() {
            return place.state();
        }

        /** The person's address as it is when the batch is written. */
        String emailKey() {
            return person.key().email();
        }
    }

    /**
     * A line of the journal of places, with the reason where one was given.
     *
     * @param handedTo the registration of who came instead
     */
    record Event(PlaceKey spot, PlaceState what, By by, String note, Optional<Long> handedTo) {}

    /** An answer to remember for the same form sent again; a registration for each member who has something. */
    record Submission(String key, String fingerprint, List<Optional<Long>> registrationIds, Answer.Recorded answer) {

        /** What is answered when its key comes again, with what was asked then. */
        Answer answer(String asked) {
            return fingerprint.equals(asked) ? answer : new Answer.KeyReused();
        }
    }

    /** A message to plan, about some days of a registration. */
    record Letter(LetterKind kind, long registrationId, String recipient, List<Long> days) {}

    /** What each of these people answered. */
    static Map<Long, List<Reply>> replies(Map<Long, Details> people) {
        return people.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().member().replies()));
    }

    boolean empty() {
        return places.isEmpty()
                && workshops.isEmpty()
                && capacities.isEmpty()
                && reserves.isEmpty()
                && letters.isEmpty()
                && changedPeople.isEmpty()
                && forgotten.isEmpty()
                && !shown;
    }

    /** Nothing of that person is written any more, and what is there is taken away. */
    void forget(long registrationId) {
        changedPeople.remove(registrationId);
        letters.removeIf(letter -> letter.registrationId() == registrationId);
        forgotten.add(registrationId);
    }

    /** Public pages show something else from now on, though no row says so. */
    void show() {
        shown = true;
    }

    /** Whether pages and lists show something else after it: places, or whose they are. */
    boolean shows() {
        return shown
                || !changedPeople.isEmpty()
                || !places.isEmpty()
                || !workshops.isEmpty()
                || !capacities.isEmpty()
                || !reserves.isEmpty();
    }
}
