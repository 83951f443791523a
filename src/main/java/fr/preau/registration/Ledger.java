package fr.preau.registration;

import fr.preau.cycle.Cycles;
import fr.preau.cycle.DayTiming;
import fr.preau.cycle.Gauge;
import fr.preau.mail.Outbox;
import fr.preau.platform.Changes;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** One transaction of the desk: what the {@link Book} needs to know, its decisions, and their writing. */
@Component
class Ledger {

    private final TransactionTemplate transaction;
    private final Cycles cycles;
    private final Registrations registrations;
    private final Places places;
    private final Outbox outbox;
    private final Changes changes;
    private final Settings settings;
    private final Clock clock;

    Ledger(
            TransactionTemplate transaction,
            Cycles cycles,
            Registrations registrations,
            Places places,
            Outbox outbox,
            Changes changes,
            Settings settings,
            Clock clock) {
        this.transaction = transaction;
        this.cycles = cycles;
        this.registrations = registrations;
        this.places = places;
        this.outbox = outbox;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    /** Decides and commits that batch; the returned action gives the answers, to be run now that they hold. */
    Runnable decide(List<Ticket> batch) {
        var answers = new ArrayList<Runnable>();
        transaction.executeWithoutResult(_ -> {
            answers.clear();
            var now = clock.instant();
            var book = open(batch, now);
            var freshIds = registrations.freshIds(batch.size()).iterator();
            batch.forEach(ticket -> answers.add(decide(book, ticket, freshIds.next())));
            write(book.changes(), now);
        });
        outbox.wake();
        return () -> answers.forEach(Runnable::run);
    }

    private static Runnable decide(Book book, Ticket ticket, long freshId) {
        return switch (ticket) {
            case Ticket.Register register -> {
                var answer = book.register(register.application(), freshId);
                yield () -> register.answer().complete(answer);
            }
            case Ticket.Withdraw withdraw -> {
                var answer =
                        book.withdraw(withdraw.registrationId(), withdraw.day(), withdraw.by(), withdraw.writing());
                yield () -> withdraw.answer().complete(answer);
            }
            case Ticket.Resize resize -> {
                var answer = book.resize(resize.day(), resize.capacity());
                yield () -> resize.answer().complete(answer);
            }
        };
    }

    private Book open(List<Ticket> batch, Instant now) {
        var days =
                batch.stream().flatMap(ticket -> ticket.days().stream()).collect(Collectors.toCollection(TreeSet::new));
        var gauges = places.lock(days);
        var book = new Book(now, settings.zone());
        var timings = cycles.timings(days).stream().collect(Collectors.toMap(DayTiming::dayId, Function.identity()));
        timings.values().forEach(timing -> book.know(timing, gauges.getOrDefault(timing.dayId(), new Gauge(0, 0))));
        var applications = batch.stream()
                .flatMap(ticket ->
                        ticket instanceof Ticket.Register register ? Stream.of(register.application()) : Stream.empty())
                .toList();
        var withdrawing = batch.stream()
                .flatMap(ticket -> ticket instanceof Ticket.Withdraw withdraw
                        ? Stream.of(withdraw.registrationId())
                        : Stream.empty())
                .toList();
        places.submissions(applications.stream().map(Application::key).toList())
                .forEach(submission -> book.know(submission.key(), submission.answer()));
        knowPeople(book, applications, withdrawing);
        return book;
    }

    private void knowPeople(Book book, List<Application> applications, Collection<Long> withdrawing) {
        var people = registrations.known(applications, withdrawing);
        places.of(people);
        people.forEach(book::know);
    }

    private void write(Book.Changes written, Instant now) {
        if (written.none()) {
            return;
        }
        registrations.insert(written.newPeople, now);
        registrations.renew(written.renewedPeople);
        places.raise(written.capacities);
        places.write(written.places.values(), now);
        places.lower(written.capacities);
        places.record(written.events, now);
        places.remember(written.submissions, now);
        outbox.plan(written.letters.stream()
                .map(letter -> new Outbox.Intention(
                        letter.kind().name(), letter.registrationId(), letter.days(), letter.recipient()))
                .toList());
        if (!written.places.isEmpty() || !written.capacities.isEmpty()) {
            changes.tell();
        }
    }
}
