package fr.preau.registration.desk;

import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import fr.preau.platform.Entries;
import fr.preau.platform.Settings;
import fr.preau.platform.database.SequenceNumbers;
import fr.preau.registration.desk.DaySeats.SeatCounts;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.rules.Questions.Answered;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Replies;
import fr.preau.registration.rules.Rules;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what the {@link DeskState} of some tickets needs to know, in the transaction that decides about them. */
@Component
class DeskStateReader {

    private final Cycles cycles;
    private final Registrations registrations;
    private final Places places;
    private final Gauges gauges;
    private final WorkshopRows workshops;
    private final RegistrationRules ruleBook;
    private final Replies replies;
    private final Settings settings;

    DeskStateReader(
            Cycles cycles,
            Registrations registrations,
            Places places,
            Gauges gauges,
            WorkshopRows workshops,
            RegistrationRules ruleBook,
            Replies replies,
            Settings settings) {
        this.cycles = cycles;
        this.registrations = registrations;
        this.places = places;
        this.gauges = gauges;
        this.workshops = workshops;
        this.ruleBook = ruleBook;
        this.replies = replies;
        this.settings = settings;
    }

    /** Locks the days of these requests, and reads what their rules will ask. */
    DeskState open(List<? extends Ticket> tickets, Instant now) {
        var deskState = new DeskState(
                now,
                settings.zone(),
                new SequenceNumbers(registrations::freshIds, tickets.size()),
                new SequenceNumbers(places::freshQueueNumbers, tickets.size()));
        var days = tickets.stream().flatMap(ticket -> ticket.days().stream()).collect(Collectors.toSet());
        var locked = gauges.lock(days);
        var timings = cycles.timings(days);
        var rules = ruleBook.of(timings.stream().map(DayTiming::cycleId).collect(Collectors.toSet()));
        var standings = gauges.standings(Gauges.bare(locked), reservedNow(tickets), now);
        timings.forEach(timing -> deskState.know(
                timing,
                rules.getOrDefault(timing.cycleId(), Rules.DEFAULT),
                standings.getOrDefault(timing.dayId(), SeatCounts.NONE)));
        knowPeople(deskState, tickets, standings, Gauges.withWorkshops(locked));
        return deskState;
    }

    private static Set<Long> reservedNow(List<? extends Ticket> tickets) {
        return tickets.stream()
                .filter(ticket -> ticket instanceof Ticket.Reserved || ticket instanceof Ticket.Arrange)
                .flatMap(ticket -> ticket.days().stream())
                .collect(Collectors.toSet());
    }

    private void knowPeople(
            DeskState deskState,
            List<? extends Ticket> tickets,
            Map<Long, SeatCounts> standings,
            Set<Long> workshopDays) {
        var registered = new HashSet<Long>();
        tickets.forEach(ticket -> ticket.registration().ifPresent(registered::add));
        var waitedFor = standings.entrySet().stream()
                .filter(entry -> entry.getValue().gauge().waiting() > 0)
                .collect(Collectors.partitioningBy(entry -> shared(entry, tickets)));
        var freed = freed(tickets, standings);
        registered.addAll(places.firstInLine(days(Entries.of(waitedFor, true)), freed));
        registered.addAll(places.firstOfEachProfile(days(Entries.of(waitedFor, false)), freed));
        registered.addAll(workshops.tell(deskState.workshops(), workshopDays, freed));
        var people = registrations
                .known(
                        tickets.stream()
                                .flatMap(ticket -> ticket.people().stream())
                                .distinct()
                                .toList(),
                        registered)
                .stream()
                .collect(Collectors.toMap(person -> person.id, person -> person, (one, _) -> one))
                .values();
        places.of(people);
        people.forEach(deskState::know);
        workshops.of(people, deskState.workshops());
    }

    /** Whether every seat of the day is for everybody, so that one line serves all. */
    private static boolean shared(Map.Entry<Long, SeatCounts> day, List<? extends Ticket> tickets) {
        return day.getValue().reserves().isEmpty() && !reservedNow(tickets).contains(day.getKey());
    }

    private static Set<Long> days(List<Map.Entry<Long, SeatCounts>> standings) {
        return standings.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** How many seats of one day these requests could free at most. */
    private static int freed(List<? extends Ticket> tickets, Map<Long, SeatCounts> standings) {
        return tickets.stream()
                .mapToInt(ticket -> switch (ticket) {
                    case Ticket.Resize resize ->
                        Math.max(
                                1,
                                resize.capacity()
                                        - gauge(standings, resize.day()).held());
                    case Ticket.Arrange asked ->
                        Math.max(
                                1,
                                asked.wanted().capacity()
                                        - gauge(standings, asked.day()).held());
                    case Ticket.Reserved reserved ->
                        Math.max(1, gauge(standings, reserved.day()).remaining());
                    case Ticket.Workshops _ -> WorkshopRows.EVERYBODY;
                    case Ticket.Release release ->
                        Math.max(1, gauge(standings, release.day()).remaining());
                    case Ticket.Correct correct -> 1 + correct.days().size();
                    case Ticket.Erase erase -> 1 + erase.days().size();
                    case Ticket.Bring bring -> 1 + bring.days().size();
                    case Ticket _ -> 1;
                })
                .sum();
    }

    private static Gauge gauge(Map<Long, SeatCounts> standings, long day) {
        return standings.getOrDefault(day, SeatCounts.NONE).gauge();
    }

    /** What those told whose correction was made from what they told. */
    Map<Long, PersonDetails> told(List<Ticket> tickets) {
        var corrected = tickets.stream()
                .flatMap(ticket ->
                        ticket instanceof Ticket.Correct asked && asked.seen().isPresent()
                                ? Stream.of(asked.registrationId())
                                : Stream.empty())
                .collect(Collectors.toSet());
        var answers = corrected.isEmpty() ? Map.<Long, List<Answered>>of() : replies.of(corrected);
        return corrected.stream()
                .flatMap(id -> registrations.withId(id).stream())
                .collect(Collectors.toMap(
                        Registration::id,
                        one -> new PersonDetails(one.person(), answers.getOrDefault(one.id(), List.of()))));
    }
}
