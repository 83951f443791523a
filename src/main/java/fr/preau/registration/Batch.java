package fr.preau.registration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a batch of the desk leaves to write, in the terms of the tables. */
final class Batch {

    final Map<Long, Application> newPeople = new LinkedHashMap<>();
    final Map<Long, Application> renewedPeople = new LinkedHashMap<>();
    final Map<Spot, PlaceRow> places = new LinkedHashMap<>();
    final Map<Long, Integer> capacities = new LinkedHashMap<>();
    final List<Event> events = new ArrayList<>();
    final List<Submission> submissions = new ArrayList<>();
    final List<Letter> letters = new ArrayList<>();

    /** One person's place on one day, whatever its state. */
    record Spot(long registrationId, long day) {}

    /** A place as it is to stand in the table; a queue number when waiting, a deadline when offered. */
    record PlaceRow(
            Spot spot,
            String emailKey,
            PlaceState state,
            Optional<Long> queueNumber,
            Optional<Instant> offeredUntil,
            int revision) {}

    /** A line of the journal of places. */
    record Event(Spot spot, PlaceState what, By by) {}

    /** An answer to remember for the same form sent again. */
    record Submission(String key, long registrationId, Answer.Recorded answer) {}

    /** A message to plan, about some days of a registration. */
    record Letter(LetterKind kind, long registrationId, String recipient, List<Long> days) {}

    boolean empty() {
        return places.isEmpty() && capacities.isEmpty() && letters.isEmpty();
    }

    /** Whether public pages show something else after it. */
    boolean showsOutside() {
        return !places.isEmpty() || !capacities.isEmpty();
    }
}
