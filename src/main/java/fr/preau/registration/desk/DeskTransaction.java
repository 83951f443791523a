package fr.preau.registration.desk;

import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import fr.preau.mail.Outbox;
import fr.preau.platform.Changes;
import fr.preau.platform.Entries;
import fr.preau.platform.Settings;
import fr.preau.platform.database.KeyedLookups;
import fr.preau.platform.job.Jobs;
import fr.preau.registration.ImportResult;
import fr.preau.registration.LetterKind;
import fr.preau.registration.desk.Batch.PlaceRow;
import fr.preau.registration.desk.DaySeats.SeatCounts;
import fr.preau.registration.desk.Registrations.Registration;
import fr.preau.registration.rules.Questions.Answered;
import fr.preau.registration.rules.RegistrationRules;
import fr.preau.registration.rules.Replies;
import fr.preau.registration.rules.Reserve;
import fr.preau.registration.rules.Rules;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the desk: what the {@link DeskState} needs to know, its decisions, and their writing. */
@Component
class DeskTransaction implements TicketDecider {

    /** What somebody is told because another gave a seat back. */
    private static final Set<LetterKind> OFFERS =
            EnumSet.of(LetterKind.OFFER, LetterKind.PROMOTION, LetterKind.OFFER_EXPIRED);

    private final TransactionTemplate transaction;
    private final KeyedLookups lookups;
    private final Cycles cycles;
    private final Registrations registrations;
    private final Places places;
    private final Gauges gauges;
    private final WorkshopRows workshops;
    private final Submissions submissions;
    private final RegistrationRules ruleBook;
    private final Replies replies;
    private final PersonErasure erasure;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Changes changes;
    private final Settings settings;
    private final DeskStatistics growth;
    private final Clock clock;

    DeskTransaction(
            TransactionTemplate transaction,
            KeyedLookups lookups,
            Cycles cycles,
            Registrations registrations,
            Places places,
            Gauges gauges,
            WorkshopRows workshops,
            Submissions submissions,
            RegistrationRules ruleBook,
            Replies replies,
            PersonErasure erasure,
            Outbox outbox,
            Jobs jobs,
            Changes changes,
            Settings settings,
            DeskStatistics growth,
            Clock clock) {
        this.transaction = transaction;
        this.lookups = lookups;
        this.cycles = cycles;
        this.registrations = registrations;
        this.places = places;
        this.gauges = gauges;
        this.workshops = workshops;
        this.submissions = submissions;
        this.ruleBook = ruleBook;
        this.replies = replies;
        this.erasure = erasure;
        this.outbox = outbox;
        this.jobs = jobs;
        this.changes = changes;
        this.settings = settings;
        this.growth = growth;
        this.clock = clock;
    }

    @Override
    public Runnable decide(List<Ticket> tickets) {
        var answers = new ArrayList<Runnable>();
        transaction.executeWithoutResult(_ -> {
            lookups.only();
            var now = clock.instant();
            var deskState = open(tickets, now);
            var counter = new TicketDispatcher(deskState);
            submissions.withKeys(keys(tickets)).forEach(counter::know);
            counter.know(told(tickets));
            tickets.forEach(ticket -> answers.add(counter.serve(ticket)));
            write(deskState.batch(), now);
        });
        return () -> answers.forEach(Runnable::run);
    }

    /** What these would be answered now; the transaction leaves nothing. */
    List<ImportResult> foresee(List<Ticket.Bring> tickets) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            var counter = new TicketDispatcher(open(tickets, clock.instant()));
            return tickets.stream().map(counter::bring).toList();
        });
    }

    private static List<String> keys(List<Ticket> tickets) {
        return tickets.stream()
                .flatMap(ticket -> ticket instanceof Ticket.Register register
                        ? Stream.of(register.application().key())
                        : Stream.empty())
                .toList();
    }

    /** What those told whose correction was made from what they told. */
    private Map<Long, PersonDetails> told(List<Ticket> tickets) {
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

    private DeskState open(List<? extends Ticket> tickets, Instant now) {
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

    private void write(Batch batch, Instant now) {
        if (batch.empty()) {
            return;
        }
        erasure.forget(batch.forgotten);
        registrations.insert(batch.newPeople, now);
        registrations.change(batch.changedPeople);
        replies.answer(Batch.replies(batch.newPeople));
        replies.answer(Batch.replies(batch.changedPeople));
        gauges.raise(batch.capacities);
        gauges.reserve(batch.reserves);
        places.write(batch.places.values(), now);
        workshops.write(batch.workshops, now);
        gauges.lower(batch.capacities);
        places.record(batch.events, now);
        submissions.remember(batch.submissions, now);
        growth.more(batch.newPeople.size(), now);
        planExpiries(batch.places.values());
        planReleases(batch.reserves);
        outbox.plan(intentions(batch, kind -> kind != LetterKind.LINK_AGAIN && !OFFERS.contains(kind)));
        outbox.planOffers(intentions(batch, OFFERS::contains));
        outbox.planSpaced(LetterKind.BETWEEN_LINKS, intentions(batch, kind -> kind == LetterKind.LINK_AGAIN));
        if (batch.shows()) {
            changes.tell(Changes.What.PLACES);
        }
    }

    private static List<Outbox.Intention> intentions(Batch batch, Predicate<LetterKind> wanted) {
        return batch.letters.stream()
                .filter(letter -> wanted.test(letter.kind()))
                .map(letter -> new Outbox.Intention(
                        letter.kind().name(), letter.registrationId(), letter.days(), letter.recipient()))
                .toList();
    }

    private void planExpiries(Collection<PlaceRow> rows) {
        rows.forEach(row -> row.place()
                .offeredUntil()
                .ifPresent(until -> jobs.plan(
                        DeskJobs.OFFER_EXPIRY,
                        List.of(DeskJobs.expiry(row.spot(), row.place().revision())),
                        until)));
    }

    private void planReleases(Map<Long, List<Reserve>> reserves) {
        reserves.forEach((day, reserved) -> reserved.forEach(reserve ->
                jobs.plan(DeskJobs.RESERVE_RELEASE, List.of(DeskJobs.release(day, reserve.until())), reserve.until())));
    }
}
