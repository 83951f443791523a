package fr.preau.registration;

import fr.preau.registration.Application.Member;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a batch of the desk leaves to write, in the terms of the tables. */
final class Batch {

    final Map<Long, Details> newPeople = new LinkedHashMap<>();
    final Map<Long, Details> changedPeople = new LinkedHashMap<>();
    final Map<Spot, PlaceRow> places = new LinkedHashMap<>();
    final Map<Long, Integer> capacities = new LinkedHashMap<>();
    final Map<Long, List<Reserve>> reserves = new LinkedHashMap<>();
    final List<Event> events = new ArrayList<>();
    final List<Submission> submissions = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();
    final Set<Long> forgotten = new LinkedHashSet<>();
    private boolean shown;

    /** What one person of a cycle told. */
    record Details(long cycleId, Member member) {}

    /** One person's place on one day, whatever its state. */
    record Spot(long registrationId, long day) {}

    /** A place as it is to stand in the table. */
    record PlaceRow(Spot spot, Known person, Known.Spot place) {
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
    record Event(Spot spot, PlaceState what, By by, String note, Optional<Long> handedTo) {}

    /** An answer to remember for the same form sent again; a registration for each member who has something. */
    record Submission(String key, String fingerprint, List<Optional<Long>> registrationIds, Answer.Recorded answer) {

        /** What is answered when its key comes again, with what was asked then. */
        Answer answer(String asked) {
            return fingerprint.equals(asked) ? answer : new Answer.KeyReused();
        }
    }

    /** A message to plan, about some days of a registration. */
    record Letter(LetterKind kind, long registrationId, String recipient, List<Long> days) {}

    boolean empty() {
        return places.isEmpty()
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

    /** Whether public pages show something else after it. */
    boolean showsOutside() {
        return shown || !places.isEmpty() || !capacities.isEmpty() || !reserves.isEmpty();
    }
}
