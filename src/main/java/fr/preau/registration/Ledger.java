package fr.preau.registration;

import fr.preau.cycle.Cycles;
import fr.preau.cycle.Gauge;
import fr.preau.mail.Outbox;
import fr.preau.platform.Changes;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Jobs;
import fr.preau.registration.Batch.PlaceRow;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the desk: what the {@link Book} needs to know, its decisions, and their writing. */
@Component
class Ledger {

    private final TransactionTemplate transaction;
    private final Cycles cycles;
    private final Registrations registrations;
    private final Places places;
    private final Gauges gauges;
    private final Submissions submissions;
    private final Outbox outbox;
    private final Jobs jobs;
    private final Changes changes;
    private final Settings settings;
    private final Clock clock;

    Ledger(
            TransactionTemplate transaction,
            Cycles cycles,
            Registrations registrations,
            Places places,
            Gauges gauges,
            Submissions submissions,
            Outbox outbox,
            Jobs jobs,
            Changes changes,
            Settings settings,
            Clock clock) {
        this.transaction = transaction;
        this.cycles = cycles;
        this.registrations = registrations;
        this.places = places;
        this.gauges = gauges;
        this.submissions = submissions;
        this.outbox = outbox;
        this.jobs = jobs;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Decides and commits these requests; the returned action gives the answers, to be run now that they hold. */
    Runnable decide(List<Ticket> tickets) {
        var answers = new ArrayList<Runnable>();
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            var book = open(tickets, now);
            tickets.forEach(ticket -> answers.add(decide(book, ticket)));
            write(book.batch(), now);
        });
        return () -> answers.forEach(Runnable::run);
    }

    private static Runnable decide(Book book, Ticket ticket) {
        return switch (ticket) {
            case Ticket.Register register -> {
                var answer = book.register(register.application());
                yield () -> register.answer().complete(answer);
            }
            case Ticket.Withdraw withdraw -> {
                var answer =
                        book.withdraw(withdraw.registrationId(), withdraw.day(), withdraw.by(), withdraw.writing());
                yield () -> withdraw.answer().complete(answer);
            }
            case Ticket.Join join -> {
                var answer = book.join(join.registrationId(), join.day());
                yield () -> join.answer().complete(answer);
            }
            case Ticket.Accept accept -> {
                var answer = book.accept(accept.registrationId(), accept.day());
                yield () -> accept.answer().complete(answer);
            }
            case Ticket.Expire expire -> {
                book.expire(expire.registrationId(), expire.day());
                yield () -> expire.answer().complete(null);
            }
            case Ticket.Resize resize -> {
                var answer = book.resize(resize.day(), resize.capacity());
                yield () -> resize.answer().complete(answer);
            }
        };
    }

    private Book open(List<Ticket> tickets, Instant now) {
        var days = new TreeSet<Long>();
        tickets.forEach(ticket -> days.addAll(ticket.days()));
        var rooms = gauges.lock(days);
        var book = new Book(
                now,
                settings.zone(),
                new Numbers(registrations::freshIds, tickets.size()),
                new Numbers(places::freshQueueNumbers, tickets.size()));
        cycles.timings(days).forEach(timing -> book.know(timing, rooms.getOrDefault(timing.dayId(), Gauge.NONE)));
        var applications = tickets.stream()
                .flatMap(ticket -> ticket instanceof Ticket.Register register
                        ? List.of(register.application()).stream()
                        : List.<Application>of().stream())
                .toList();
        submissions
                .withKeys(applications.stream().map(Application::key).toList())
                .forEach(submission -> book.know(submission.key(), submission.answer()));
        var registered = new HashSet<>(places.firstInLine(waitedFor(rooms), freed(tickets, rooms)));
        tickets.forEach(ticket -> ticket.registration().ifPresent(registered::add));
        knowPeople(book, applications, registered);
        return book;
    }

    private static Collection<Long> waitedFor(Map<Long, Gauge> rooms) {
        return rooms.entrySet().stream()
                .filter(entry -> entry.getValue().waiting() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** How many seats of one day these requests could free at most. */
    private static int freed(List<Ticket> tickets, Map<Long, Gauge> rooms) {
        return tickets.stream()
                .mapToInt(ticket -> ticket instanceof Ticket.Resize resize
                        ? Math.max(
                                1,
                                resize.capacity()
                                        - rooms.getOrDefault(resize.day(), Gauge.NONE)
                                                .held())
                        : 1)
                .sum();
    }

    private void knowPeople(Book book, List<Application> applications, Collection<Long> registered) {
        var people = registrations.known(applications, registered).stream()
                .collect(Collectors.toMap(person -> person.id, person -> person, (one, _) -> one))
                .values();
        places.of(people);
        people.forEach(book::know);
    }

    private void write(Batch batch, Instant now) {
        if (batch.empty()) {
            return;
        }
        registrations.insert(batch.newPeople, now);
        registrations.renew(batch.renewedPeople);
        gauges.raise(batch.capacities);
        places.write(batch.places.values(), now);
        gauges.lower(batch.capacities);
        places.record(batch.events, now);
        submissions.remember(batch.submissions, now);
        planExpiries(batch.places.values());
        outbox.plan(intentions(batch, kind -> kind != LetterKind.LINK_AGAIN));
        outbox.planSpaced(LetterKind.BETWEEN_LINKS, intentions(batch, kind -> kind == LetterKind.LINK_AGAIN));
        if (batch.showsOutside()) {
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
        rows.forEach(row -> row.offeredUntil()
                .ifPresent(
                        until -> jobs.plan(Expiries.TASK, List.of(Expiries.job(row.spot(), row.revision())), until)));
    }
}
