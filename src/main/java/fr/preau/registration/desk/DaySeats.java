package fr.preau.registration.desk;

import fr.preau.cycle.Availability;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Reserve;
import fr.preau.registration.rules.Rules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A day as the desk's book knows it: its times, its gauge, its reserves, and the first of those who wait. */
final class DaySeats {

    /** So near to its beginning, a free seat goes at once to whoever agreed to that. */
    private static final Duration SHORT_NOTICE = Duration.ofDays(3);

    private final DayTiming timing;
    private final Rules rules;
    private final Instant now;
    private final ZoneId zone;
    private final TreeMap<Long, Registrant> queue;
    private final Map<Profile, Integer> heldBy;
    private Gauge gauge;
    private List<Reserve> reserves;

    DaySeats(DayTiming timing, Rules rules, SeatCounts standing, Instant now, ZoneId zone) {
        this(timing, rules, now, zone, new TreeMap<>(), new EnumMap<>(Profile.class));
        this.gauge = standing.gauge();
        this.reserves = standing.reserves();
        this.heldBy.putAll(standing.heldBy());
    }

    private DaySeats(
            DayTiming timing,
            Rules rules,
            Instant now,
            ZoneId zone,
            TreeMap<Long, Registrant> queue,
            Map<Profile, Integer> heldBy) {
        this.timing = timing;
        this.rules = rules;
        this.now = now;
        this.zone = zone;
        this.queue = queue;
        this.heldBy = heldBy;
        this.gauge = Gauge.NONE;
        this.reserves = List.of();
    }

    /**
     * What a batch finds of a day's seats.
     *
     * @param reserves those that still hold
     * @param heldBy seats held by profile, known only where something is reserved
     */
    record SeatCounts(Gauge gauge, List<Reserve> reserves, Map<Profile, Integer> heldBy) {
        static final SeatCounts NONE = new SeatCounts(Gauge.NONE, List.of(), Map.of());

        /** How many seats of each reserve nobody of its profile holds yet. */
        Map<Reserve, Integer> unused() {
            return reserves.stream()
                    .collect(Collectors.toMap(
                            reserve -> reserve,
                            reserve -> Math.max(0, reserve.seats() - heldBy.getOrDefault(reserve.profile(), 0))));
        }
    }

    /** The same day to try something on: its counts change apart, those who wait are the same. */
    DaySeats trial() {
        var trial = new DaySeats(timing, rules, now, zone, queue, new EnumMap<>(Profile.class));
        trial.gauge = gauge;
        trial.reserves = reserves;
        trial.heldBy.putAll(heldBy);
        return trial;
    }

    Gauge gauge() {
        return gauge;
    }

    /** Those that still hold. */
    Set<Reserve> reserves() {
        return Set.copyOf(reserves);
    }

    /** Seats that somebody of that profile could take: those that are free and not reserved for others. */
    int freeFor(Profile profile) {
        return gauge.remaining()
                - reserves.stream()
                        .filter(reserve -> reserve.profile() != profile)
                        .mapToInt(this::unused)
                        .sum();
    }

    private int unused(Reserve reserve) {
        return Math.max(0, reserve.seats() - heldBy.getOrDefault(reserve.profile(), 0));
    }

    /** Whether a newcomer of that profile finds no seat; one that those in line are about to get is none. */
    boolean full(Profile profile) {
        return freeFor(profile) <= 0 || next().isPresent();
    }

    /** Whether seats still change hands: the day is held and has not begun. */
    boolean gives() {
        return switch (availability()) {
            case OPEN, FULL, NOT_YET_OPEN, CLOSED -> true;
            case PAST, CANCELLED -> false;
        };
    }

    /** Whether an organiser may bring people in: also afterwards, those whom only the paper sheet names. */
    boolean admits() {
        return availability() != Availability.CANCELLED;
    }

    /** Whether a person may still name somebody to come instead of them. */
    boolean changesHands() {
        return gives() && now.isBefore(begins().minus(rules.substituteFreeze()));
    }

    long cycleId() {
        return timing.cycleId();
    }

    Audience audience() {
        return rules.audience();
    }

    Availability availability() {
        return timing.at(now, zone, gauge);
    }

    boolean begun() {
        return !now.isBefore(begins());
    }

    boolean atShortNotice() {
        return now.plus(SHORT_NOTICE).isAfter(begins());
    }

    /** When an offer made now ends: before the day begins, whatever the cycle's own delay. */
    Instant offerEnd() {
        var end = now.plus(rules.offerTime());
        return end.isBefore(begins()) ? end : begins();
    }

    private Instant begins() {
        return timing.begins(zone);
    }

    void resize(int capacity) {
        gauge = new Gauge(capacity, gauge.held(), gauge.waiting());
    }

    void reserve(List<Reserve> wanted) {
        reserves = List.copyOf(wanted);
    }

    /** Counts one person's change from a state to another. */
    void count(Profile profile, PlaceState before, PlaceState after) {
        var seats = one(after.holdsASeat()) - one(before.holdsASeat());
        gauge = new Gauge(
                gauge.capacity(),
                gauge.held() + seats,
                gauge.waiting() - one(before == PlaceState.WAITING) + one(after == PlaceState.WAITING));
        heldBy.merge(profile, seats, Integer::sum);
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    void queue(long number, Registrant person) {
        queue.put(number, person);
    }

    void leaveQueue(long number) {
        queue.remove(number);
    }

    /** A number before everybody's in line; below zero, where no number of arrival is. */
    long headOfLine() {
        return Math.min(0, queue.isEmpty() ? 0 : queue.firstKey()) - 1;
    }

    /** Whose turn it is: the first in line for whom a seat is free, if the day still gives seats away. */
    Optional<Registrant> next() {
        return gives() && gauge.remaining() > 0
                ? queue.values().stream()
                        .filter(person -> freeFor(person.profile()) > 0)
                        .findFirst()
                : Optional.empty();
    }
}
