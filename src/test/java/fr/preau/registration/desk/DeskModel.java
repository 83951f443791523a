package fr.preau.registration.desk;

import fr.preau.registration.Application.Policy;
import fr.preau.registration.Decision;
import fr.preau.registration.EarlyService;
import fr.preau.registration.IfFull;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The desk as one would explain it on a blackboard: no batch, no table, no revision. */
final class DeskModel {

    static final Duration OFFER_TIME = Duration.ofHours(48);
    static final Duration SUBSTITUTE_FREEZE = Duration.ofHours(24);

    final Map<Long, Room> rooms = new LinkedHashMap<>();
    final Map<Integer, Guest> guests = new LinkedHashMap<>();
    final WorkshopModel workshops = new WorkshopModel();
    private int arrivals;

    /** What is known of a person. */
    static final class Guest {
        Profile profile = Profile.OTHER;
        boolean shortNotice;
    }

    /** Somebody in line, or who asks; the number tells who came first. */
    record Arrival(int person, int number) {
        Arrival renamed(int from, int to) {
            return person == from ? new Arrival(to, number) : this;
        }
    }

    /** Somebody of a form. */
    record Asking(
            int person,
            Profile profile,
            List<Long> days,
            Set<Long> waitFor,
            boolean shortNotice,
            List<Long> workshops) {}

    /** One day. */
    final class Room {
        final Instant begins;
        int capacity;
        final Set<Integer> confirmed = new LinkedHashSet<>();
        final Map<Integer, Instant> offered = new LinkedHashMap<>();
        final List<Arrival> waiting = new ArrayList<>();
        final List<Arrival> asking = new ArrayList<>();
        final Map<Profile, Integer> reserved = new EnumMap<>(Profile.class);
        Instant reservedUntil = Instant.MIN;

        Room(Instant begins, int capacity) {
            this.begins = begins;
            this.capacity = capacity;
        }

        int free() {
            return capacity - confirmed.size() - offered.size();
        }

        /** Free seats that this profile may take. */
        int freeFor(Instant now, Profile profile) {
            return free()
                    - reserved.keySet().stream()
                            .filter(other -> other != profile && now.isBefore(reservedUntil))
                            .mapToInt(other -> Math.max(0, reserved.get(other) - held(other)))
                            .sum();
        }

        private int held(Profile profile) {
            return (int) guests.entrySet().stream()
                    .filter(entry -> entry.getValue().profile == profile)
                    .filter(entry -> confirmed.contains(entry.getKey()) || offered.containsKey(entry.getKey()))
                    .count();
        }

        boolean has(int person) {
            return confirmed.contains(person) || offered.containsKey(person) || waits(person) || asks(person);
        }

        boolean waits(int person) {
            return waiting.stream().anyMatch(arrival -> arrival.person == person);
        }

        boolean asks(int person) {
            return asking.stream().anyMatch(arrival -> arrival.person == person);
        }

        void leave(int person) {
            confirmed.remove(person);
            offered.remove(person);
            waiting.removeIf(arrival -> arrival.person == person);
            asking.removeIf(arrival -> arrival.person == person);
        }

        void rename(int person, int other) {
            if (confirmed.remove(person)) {
                confirmed.add(other);
            }
            if (offered.containsKey(person)) {
                offered.put(other, offered.remove(person));
            }
            waiting.replaceAll(arrival -> arrival.renamed(person, other));
            asking.replaceAll(arrival -> arrival.renamed(person, other));
        }

        void line(Arrival arrival) {
            waiting.add(arrival);
            waiting.sort(Comparator.comparing(Arrival::number));
        }

        boolean begun(Instant now) {
            return !now.isBefore(begins);
        }
    }

    void open(long day, Instant begins, int capacity) {
        rooms.put(day, new Room(begins, capacity));
    }

    /** What everybody of a form is told, as text to compare. */
    String register(Instant now, List<Asking> team, Policy policy, Audience audience) {
        if (team.stream()
                .flatMap(one -> one.days.stream())
                .anyMatch(day -> rooms.get(day).begun(now))) {
            return "not open";
        }
        if (team.stream().anyMatch(one -> verdict(audience, one) == Verdict.REFUSED)) {
            return "not admitted";
        }
        var taken = new HashMap<String, Integer>();
        var told = new ArrayList<Map<Long, String>>();
        var chosen = new ArrayList<Map<Long, String>>();
        for (var one : team) {
            var words = new LinkedHashMap<Long, String>();
            for (var day : one.days) {
                words.put(day, asNewcomer(now, one, day, audience, taken));
            }
            told.add(words);
            var theirs = new LinkedHashMap<Long, String>();
            workshops.meant(one.workshops, openTo(words)).forEach(id -> {
                var workshop = workshops.workshops.get(id);
                var confirmed = "confirmed".equals(words.get(workshop.day));
                theirs.put(id, workshop.asNewcomer(confirmed, taken, id));
            });
            chosen.add(theirs);
        }
        var full = told.stream().anyMatch(words -> words.containsValue("full"));
        var nothing = told.stream().allMatch(words -> words.values().stream().allMatch("full"::equals));
        if (nothing || policy == Policy.ALL_OR_NOTHING && full) {
            return "no room";
        }
        for (var index = 0; index < team.size(); index++) {
            var one = team.get(index);
            var words = told.get(index);
            if (words.values().stream().allMatch("full"::equals)) {
                continue;
            }
            tell(one);
            var fresh = openTo(words).stream()
                    .filter(day -> !rooms.get(day).has(one.person))
                    .toList();
            words.forEach((day, word) -> {
                if (!word.equals("full") && !rooms.get(day).has(one.person)) {
                    if (word.equals("asked")) {
                        rooms.get(day).asking.add(new Arrival(one.person, ++arrivals));
                    } else {
                        take(now, one.person, day);
                    }
                }
            });
            choose(one, fresh);
        }
        return "recorded " + told + chosen;
    }

    private static List<Long> openTo(Map<Long, String> words) {
        return words.keySet().stream()
                .filter(day -> !words.get(day).equals("full"))
                .toList();
    }

    private void choose(Asking one, List<Long> days) {
        workshops
                .meant(one.workshops, days)
                .forEach(id -> workshops.choose(one.person, rooms.get(workshops.workshops.get(id).day), id));
    }

    /** Somebody wants another workshop of the hour, or none. */
    void workshop(Instant now, int person, long id, boolean wanted) {
        var room = rooms.get(workshops.workshops.get(id).day);
        if (!room.has(person) || room.begun(now)) {
            return;
        }
        if (wanted) {
            workshops.change(person, room, id);
        } else {
            workshops.leave(person, room, id);
        }
    }

    /** Whatever a gesture changed, on whatever day, counts for the workshops. */
    void settle() {
        rooms.forEach((day, room) -> workshops.settle(day, room));
    }

    /** Each member counts as one more who came before the next. */
    private String asNewcomer(Instant now, Asking one, long day, Audience audience, Map<String, Integer> takenBefore) {
        if (verdict(audience, one) == Verdict.REVIEWED) {
            return "asked";
        }
        var room = rooms.get(day);
        var others = room.reserved.keySet().stream()
                .filter(profile -> profile != one.profile && now.isBefore(room.reservedUntil))
                .mapToInt(profile -> Math.max(
                        0,
                        room.reserved.get(profile)
                                - room.held(profile)
                                - takenBefore.getOrDefault(day + " " + profile, 0)))
                .sum();
        if (room.free() - takenBefore.getOrDefault(day + " all", 0) - others > 0 && served(now, room)) {
            takenBefore.merge(day + " all", 1, Integer::sum);
            takenBefore.merge(day + " " + one.profile, 1, Integer::sum);
            return "confirmed";
        }
        if (one.waitFor.contains(day)) {
            takenBefore.merge(day + " line", 1, Integer::sum);
            return "rank " + (room.waiting.size() + takenBefore.get(day + " line"));
        }
        return "full";
    }

    private static Verdict verdict(Audience audience, Asking one) {
        return audience.verdict(one.profile, "");
    }

    /** Somebody new, or who holds nothing any more, tells everything again. */
    private void tell(Asking one) {
        if (!guests.containsKey(one.person) || rooms.values().stream().noneMatch(room -> room.has(one.person))) {
            var guest = guests.computeIfAbsent(one.person, _ -> new Guest());
            guest.profile = one.profile;
            guest.shortNotice = one.shortNotice;
        }
    }

    private void take(Instant now, int person, long day) {
        var room = rooms.get(day);
        if (gives(now, room, guests.get(person).profile)) {
            room.confirmed.add(person);
        } else {
            room.line(new Arrival(person, ++arrivals));
        }
    }

    void join(Instant now, int person, long day, Audience audience) {
        var room = rooms.get(day);
        if (room.has(person) || room.begun(now)) {
            return;
        }
        if (audience.verdict(guests.get(person).profile, "") == Verdict.ADMITTED) {
            take(now, person, day);
        } else {
            room.asking.add(new Arrival(person, ++arrivals));
        }
    }

    void withdraw(Instant now, int person, long day) {
        var room = rooms.get(day);
        if (room.has(person) && !room.begun(now)) {
            room.leave(person);
            promote(now, day);
        }
    }

    /** Gives back what has not begun; what has is from now on of somebody whom nobody knows. */
    void erase(Instant now, int person, int nobody) {
        rooms.keySet().forEach(day -> withdraw(now, person, day));
        rooms.values().forEach(room -> room.rename(person, nobody));
        workshops.rename(person, nobody);
        guests.put(nobody, guests.remove(person));
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
            room.line(new Arrival(person, ++arrivals));
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

    void reserve(Instant now, long day, Profile profile, int seats, Instant until) {
        var room = rooms.get(day);
        room.reserved.clear();
        if (seats > 0) {
            room.reserved.put(profile, seats);
        }
        room.reservedUntil = until;
        promote(now, day);
    }

    void review(Instant now, int person, long day, Decision decision) {
        var room = rooms.get(day);
        if (!room.asks(person) || room.begun(now)) {
            return;
        }
        switch (decision) {
            case Decision.Accept _ -> {
                var asked = room.asking.stream()
                        .filter(arrival -> arrival.person == person)
                        .findFirst()
                        .orElseThrow();
                room.leave(person);
                if (gives(now, room, guests.get(person).profile)) {
                    room.confirmed.add(person);
                } else {
                    room.line(asked);
                }
            }
            case Decision.Refuse _ -> room.leave(person);
            case Decision.Keep _ -> {}
        }
    }

    void substitute(Instant now, int person, long day, Asking other, Audience audience) {
        var room = rooms.get(day);
        if (!room.confirmed.contains(person)
                || other.person == person
                || !now.isBefore(room.begins.minus(SUBSTITUTE_FREEZE))
                || other.profile != guests.get(person).profile && verdict(audience, other) != Verdict.ADMITTED) {
            return;
        }
        tell(other);
        room.leave(person);
        if (!room.confirmed.contains(other.person)) {
            workshops.pass(person, other.person, day);
            room.leave(other.person);
            room.confirmed.add(other.person);
        }
        promote(now, day);
    }

    void move(Instant now, int person, long from, long to, IfFull ifFull) {
        var left = rooms.get(from);
        var entered = rooms.get(to);
        var full = !gives(now, entered, guests.get(person).profile);
        if (!left.has(person) || entered.has(person) || left.begun(now) || full && ifFull == IfFull.REFUSE) {
            return;
        }
        left.leave(person);
        if (full && ifFull == IfFull.ONE_MORE_SEAT) {
            entered.capacity++;
            entered.confirmed.add(person);
        } else {
            take(now, person, to);
        }
        promote(now, from);
    }

    void advance(Instant now, int person, long day, EarlyService service) {
        var room = rooms.get(day);
        if (!room.has(person) || room.confirmed.contains(person)) {
            return;
        }
        var seated = room.offered.containsKey(person) || gives(now, room, guests.get(person).profile);
        if (service == EarlyService.HEAD_OF_LINE && !seated) {
            room.leave(person);
            var first = room.waiting.isEmpty() ? 0 : Math.min(0, room.waiting.getFirst().number);
            room.line(new Arrival(person, first - 1));
            return;
        }
        if (!seated) {
            room.capacity++;
        }
        room.leave(person);
        room.confirmed.add(person);
    }

    void add(Instant now, Asking one, IfFull ifFull) {
        var wanted =
                one.days.stream().filter(day -> !rooms.get(day).has(one.person)).toList();
        var full = wanted.stream()
                .filter(day -> !gives(now, rooms.get(day), profile(one)))
                .toList();
        if (ifFull == IfFull.REFUSE && !full.isEmpty()) {
            return;
        }
        tell(one);
        wanted.forEach(day -> {
            if (ifFull == IfFull.ONE_MORE_SEAT && full.contains(day)) {
                rooms.get(day).capacity++;
                rooms.get(day).confirmed.add(one.person);
            } else {
                take(now, one.person, day);
            }
        });
        choose(one, wanted);
    }

    /** Another profile counts at once, and may be what a free seat waited for. */
    void correct(Instant now, int person, Profile profile) {
        var guest = guests.get(person);
        var changed = guest.profile != profile;
        guest.profile = profile;
        guest.shortNotice = false;
        rooms.keySet().stream()
                .filter(day -> changed && rooms.get(day).has(person))
                .forEach(day -> promote(now, day));
    }

    /** The hour has come when what was reserved goes to everybody. */
    void release(Instant now, long day) {
        promote(now, day);
    }

    /** Somebody who holds something keeps the profile that they told then. */
    private Profile profile(Asking one) {
        return rooms.values().stream().anyMatch(room -> room.has(one.person))
                ? guests.get(one.person).profile
                : one.profile;
    }

    /** Whether there is a seat for somebody new of that profile, that nobody in line is about to get. */
    private boolean gives(Instant now, Room room, Profile profile) {
        return room.freeFor(now, profile) > 0 && served(now, room);
    }

    /** Nobody in line could have a seat that is free. */
    private boolean served(Instant now, Room room) {
        return room.begun(now)
                || room.waiting.stream()
                        .noneMatch(arrival -> room.freeFor(now, guests.get(arrival.person).profile) > 0);
    }

    private void promote(Instant now, long day) {
        var room = rooms.get(day);
        workshops.settle(day, room);
        while (!served(now, room)) {
            var first = room.waiting.stream()
                    .filter(arrival -> room.freeFor(now, guests.get(arrival.person).profile) > 0)
                    .findFirst()
                    .orElseThrow();
            room.leave(first.person);
            if (guests.get(first.person).shortNotice
                    && now.plus(Duration.ofDays(3)).isAfter(room.begins)) {
                room.confirmed.add(first.person);
            } else {
                var end = now.plus(OFFER_TIME);
                room.offered.put(first.person, end.isBefore(room.begins) ? end : room.begins);
            }
            workshops.settle(day, room);
        }
    }
}
