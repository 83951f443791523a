package fr.preau.registration;

import fr.preau.registration.Application.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The desk as one would explain it on a blackboard: no batch, no table, no revision. */
final class DeskModel {

    static final Duration OFFER_TIME = Duration.ofHours(48);

    final Map<Long, Room> rooms = new LinkedHashMap<>();
    final Set<Integer> agreedToShortNotice = new LinkedHashSet<>();
    final Set<Integer> known = new LinkedHashSet<>();

    /** One day. */
    static final class Room {
        final Instant begins;
        int capacity;
        final Set<Integer> confirmed = new LinkedHashSet<>();
        final Map<Integer, Instant> offered = new LinkedHashMap<>();
        final List<Integer> waiting = new ArrayList<>();

        Room(Instant begins, int capacity) {
            this.begins = begins;
            this.capacity = capacity;
        }

        int free() {
            return capacity - confirmed.size() - offered.size();
        }

        boolean has(int person) {
            return confirmed.contains(person) || offered.containsKey(person) || waiting.contains(person);
        }

        boolean begun(Instant now) {
            return !now.isBefore(begins);
        }
    }

    /** The answer's kind and days, as text to compare. */
    String register(Instant now, int person, List<Long> days, Set<Long> waitFor, Policy policy, boolean shortNotice) {
        if (days.stream().anyMatch(day -> rooms.get(day).begun(now))) {
            return "not open";
        }
        var full = days.stream()
                .filter(day -> rooms.get(day).free() == 0 && !waitFor.contains(day))
                .toList();
        if (full.size() == days.size() || policy == Policy.ALL_OR_NOTHING && !full.isEmpty()) {
            return "no room";
        }
        if (known.add(person) || rooms.values().stream().noneMatch(room -> room.has(person))) {
            setShortNotice(person, shortNotice);
        }
        var confirmed = days.stream().filter(day -> rooms.get(day).free() > 0).toList();
        days.stream().filter(day -> !full.contains(day)).forEach(day -> take(person, day));
        return "recorded " + confirmed;
    }

    private void setShortNotice(int person, boolean agrees) {
        agreedToShortNotice.remove(person);
        if (agrees) {
            agreedToShortNotice.add(person);
        }
    }

    private void take(int person, long day) {
        var room = rooms.get(day);
        if (room.has(person)) {
            return;
        }
        if (room.free() > 0) {
            room.confirmed.add(person);
        } else {
            room.waiting.add(person);
        }
    }

    void join(Instant now, int person, long day) {
        if (known.contains(person) && !rooms.get(day).begun(now)) {
            take(person, day);
        }
    }

    void withdraw(Instant now, int person, long day) {
        var room = rooms.get(day);
        if (!room.begun(now)) {
            room.confirmed.remove(person);
            room.offered.remove(person);
            room.waiting.remove((Integer) person);
            promote(now, day);
        }
    }

    void accept(Instant now, int person, long day) {
        var room = rooms.get(day);
        if (room.offered.containsKey(person) && now.isBefore(room.offered.get(person))) {
            room.offered.remove(person);
            room.confirmed.add(person);
        }
    }

    void expire(Instant now, int person, long day) {
        var room = rooms.get(day);
        if (room.offered.containsKey(person) && !now.isBefore(room.offered.get(person))) {
            room.offered.remove(person);
            room.waiting.add(person);
            promote(now, day);
        }
    }

    void resize(Instant now, long day, int capacity) {
        var room = rooms.get(day);
        if (capacity >= room.capacity - room.free()) {
            room.capacity = capacity;
            promote(now, day);
        }
    }

    private void promote(Instant now, long day) {
        var room = rooms.get(day);
        while (room.free() > 0 && !room.waiting.isEmpty() && !room.begun(now)) {
            var first = room.waiting.removeFirst();
            if (agreedToShortNotice.contains(first)
                    && now.plus(Duration.ofDays(3)).isAfter(room.begins)) {
                room.confirmed.add(first);
            } else {
                var end = now.plus(OFFER_TIME);
                room.offered.put(first, end.isBefore(room.begins) ? end : room.begins);
            }
        }
    }
}
