package fr.preau.attendance;

import fr.preau.attendance.DoorList.Half;
import fr.preau.attendance.DoorList.Listed;
import fr.preau.attendance.DoorList.News;
import fr.preau.attendance.DoorList.Seen;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayNow;
import fr.preau.cycle.DayTiming;
import fr.preau.platform.Cache;
import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Makes the lists that phones load, and knows whose code is whose. */
@Service
class DoorLists {

    private final Cycles cycles;
    private final DoorPeople people;
    private final HalfDays halfDays;
    private final PresenceEvents events;
    private final Settings settings;
    private final Clock clock;

    /** Of each day's list, made once for all who ask every few seconds, and again when somebody or something in it changed. */
    private final Cache<Long, String> versions;

    /** The people of each cycle by their codes. */
    private final Cache<Long, Map<String, Long>> owners;

    /** The cycle of each day, for what phones send. */
    private final Cache<Long, Cycle> ofDays;

    DoorLists(
            Cycles cycles,
            DoorPeople people,
            HalfDays halfDays,
            PresenceEvents events,
            Changes changes,
            Settings settings,
            Clock clock) {
        this.cycles = cycles;
        this.people = people;
        this.halfDays = halfDays;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
        var shown = EnumSet.of(What.CYCLES, What.PLACES);
        this.versions = new Cache<>(changes, shown, day -> day(day).map(held -> version(day(held), people.of(held))));
        this.ofDays = new Cache<>(changes, What.CYCLES, cycles::ofDay);
        this.owners = new Cache<>(changes, shown, cycle -> cycles.withId(cycle).map(people::byCode));
    }

    /** A day with its cycle, and what it is now. */
    record Held(Cycle cycle, Cycle.Day day, DayNow now) {}

    /** Full or not, whoever has a seat is welcomed. */
    private Held held(Cycle cycle, Cycle.Day day) {
        return new Held(cycle, day, DayTiming.of(cycle, day).now(clock.instant(), settings.zone()));
    }

    Optional<Held> day(long id) {
        return cycles.timings(List.of(id)).stream()
                .findFirst()
                .flatMap(timing -> cycles.withId(timing.cycleId()))
                .flatMap(cycle -> cycle.day(id).map(day -> held(cycle, day)));
    }

    /** The same with a cycle that may be some milliseconds old, but for its capacities, which are not kept up to date. */
    Optional<Held> kept(long id) {
        return ofDays.get(id).flatMap(cycle -> cycle.day(id).map(day -> held(cycle, day)));
    }

    /** The days of today and later, the next one first; a cancelled one is told as such. */
    List<Held> ahead() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        return cycles.published().stream()
                .flatMap(cycle -> cycle.days().stream().map(day -> held(cycle, day)))
                .filter(held -> !held.day().content().date().isBefore(today))
                .sorted((one, other) -> one.day()
                        .content()
                        .date()
                        .compareTo(other.day().content().date()))
                .toList();
    }

    /** The list for somebody of that role. */
    DoorList list(Held held, Role role) {
        var day = day(held);
        var listed = people.of(held);
        var news = events.since(day.id(), 0);
        return new DoorList(
                URI.create(settings.url()).getAuthority(),
                day,
                version(day, listed),
                clock.instant(),
                AccessRules.takes(role, "/accueil/%d/sur-place/place-de-plus.json".formatted(day.id())),
                listed,
                news.events().stream().map(Seen::of).toList(),
                news.until());
    }

    /** What a phone asks that has the list; empty for no day of ours. */
    Optional<News> news(long day, long since) {
        return versions.get(day).map(version -> {
            var news = events.since(day, since);
            return new News(
                    version,
                    clock.instant(),
                    news.events().stream().map(Seen::of).toList(),
                    news.until());
        });
    }

    private static String version(DoorList.Day day, List<Listed> people) {
        return Integer.toHexString(Objects.hash(day.toString(), people));
    }

    private DoorList.Day day(Held held) {
        var content = held.day().content();
        var date = content.date();
        return new DoorList.Day(
                held.day().id(),
                French.typography(held.cycle().title()),
                French.date(date),
                held.cycle().placeOf(held.day()),
                !held.now().held(),
                date.atStartOfDay(settings.zone()).toInstant(),
                date.plusDays(1).atStartOfDay(settings.zone()).toInstant(),
                settings.zone().getId(),
                content.capacity().orElse(0),
                halfDays.of(held.day()).stream()
                        .map(half -> new Half(
                                half.part(),
                                half.part().label(),
                                French.hours(half.starts(), Optional.of(half.ends())),
                                at(date, half.starts()).toInstant(),
                                at(date, half.ends()).toInstant()))
                        .toList());
    }

    private ZonedDateTime at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(settings.zone());
    }

    /** Whose code that is, in that cycle. */
    OptionalLong owner(Cycle cycle, String code) {
        return owners.get(cycle.id())
                .flatMap(known -> Optional.ofNullable(known.get(code)))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** Another cycle of this instance, not long past, to which that code belongs. */
    Optional<Cycle> otherCycle(Cycle here, String code) {
        var longPast = LocalDate.ofInstant(clock.instant(), settings.zone()).minusMonths(1);
        return cycles.published().stream()
                .filter(cycle -> cycle.id() != here.id())
                .filter(cycle -> cycle.days().stream()
                        .anyMatch(day -> day.content().date().isAfter(longPast)))
                .filter(cycle -> owner(cycle, code).isPresent())
                .findFirst();
    }
}
