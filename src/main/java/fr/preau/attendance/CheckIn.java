package fr.preau.attendance;

import fr.preau.attendance.Recorded.Kept;
import fr.preau.attendance.Recorded.Reason;
import fr.preau.attendance.Recorded.Refused;
import fr.preau.cycle.Cycle;
import fr.preau.platform.Changes;
import fr.preau.platform.Settings;
import fr.preau.platform.database.KeyedLookups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes what was seen into the journal of presence; whatever is sent again changes nothing. */
@Service
public class CheckIn {

    private final KeyedLookups lookups;
    private final HalfDays halfDays;
    private final PresenceEvents events;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    CheckIn(
            KeyedLookups lookups,
            HalfDays halfDays,
            PresenceEvents events,
            Changes changes,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.lookups = lookups;
        this.halfDays = halfDays;
        this.events = events;
        this.changes = changes;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Records what was seen on that day.
     *
     * @param byWhom the address of the member of staff
     * @return what became of each, in the same order
     */
    public List<Recorded> record(Cycle.Day day, List<Observation> observations, String byWhom) {
        return transaction.execute(_ -> {
            lookups.only();
            halfDays.lock(day);
            var parts = halfDays.settle(day).stream().map(HalfDay::part).collect(Collectors.toSet());
            var people = events.known(
                    day.id(),
                    observations.stream().map(Observation::registrationId).toList());
            var numbered = events
                    .numbered(observations.stream().map(Observation::id).toList())
                    .stream()
                    .collect(Collectors.toMap(PresenceEvent::id, Function.identity()));
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            var answers = observations.stream()
                    .map(one -> reason(one, day, parts, people)
                            .or(() -> taken(one, day, Optional.ofNullable(numbered.get(one.id()))))
                            .<Recorded>map(reason -> new Refused(one.id(), reason))
                            .orElseGet(() -> new Kept(one.id())))
                    .toList();
            var refused = answers.stream()
                    .filter(Refused.class::isInstance)
                    .map(Recorded::id)
                    .collect(Collectors.toSet());
            var ahead = ahead(observations, now);
            events.add(observations.stream()
                    .filter(one -> !refused.contains(one.id()))
                    .map(one -> event(one, day, byWhom, one.happenedAt().minus(ahead), now))
                    .toList());
            return answers;
        });
    }

    private Optional<Reason> reason(Observation one, Cycle.Day day, Set<HalfDay.Part> parts, Set<Long> people) {
        if (!people.contains(one.registrationId())) {
            return Optional.of(Reason.NOBODY_OF_THAT_DAY);
        }
        if (!parts.contains(one.part())) {
            return Optional.of(Reason.NO_SUCH_HALF_DAY);
        }
        var midnight = day.content().date().atStartOfDay(settings.zone()).toInstant();
        return one.happenedAt().isBefore(midnight) ? Optional.of(Reason.BEFORE_THE_DAY) : Optional.empty();
    }

    /** What was sent before is the same record; another one under its number would be lost in silence. */
    private static Optional<Reason> taken(Observation one, Cycle.Day day, Optional<PresenceEvent> there) {
        return there.filter(event -> event.registrationId() != one.registrationId()
                        || event.dayId() != day.id()
                        || event.part() != one.part())
                .map(_ -> Reason.NUMBER_TAKEN);
    }

    /**
     * How far the clock is ahead of whoever saw something that has not happened yet: all that it says is
     * moved back by as much, so that a correction still follows what it corrects.
     */
    private static Duration ahead(List<Observation> observations, Instant now) {
        return observations.stream()
                .map(one -> Duration.between(now, one.happenedAt()))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** To the millisecond, which phones tell apart too: both sides line records up alike. */
    private static PresenceEvent event(Observation one, Cycle.Day day, String byWhom, Instant seen, Instant now) {
        return new PresenceEvent(
                one.id(),
                one.registrationId(),
                day.id(),
                one.part(),
                one.what(),
                one.how(),
                byWhom,
                seen.truncatedTo(ChronoUnit.MILLIS),
                now);
    }

    /** What became of a change of a day's half-days. */
    public sealed interface Replacement {
        record Replaced() implements Replacement {}

        /** Somebody was seen on a half-day that would go. */
        record InUse(HalfDay.Part part) implements Replacement {}

        /** Somebody else changed them since they were seen. */
        record Overtaken() implements Replacement {}
    }

    /**
     * Sets the half-days of a day, at least one.
     *
     * @param asSeen whether these half-days are those that the change was decided on
     */
    public Replacement replace(Cycle.Day day, Predicate<List<HalfDay>> asSeen, List<HalfDay> wanted) {
        return transaction.execute(_ -> {
            halfDays.lock(day);
            if (!asSeen.test(halfDays.of(day))) {
                return new Replacement.Overtaken();
            }
            var kept = wanted.stream().map(HalfDay::part).collect(Collectors.toSet());
            var inUse = events.ofDays(List.of(day.id())).stream()
                    .map(PresenceEvent::part)
                    .filter(part -> !kept.contains(part))
                    .findFirst();
            if (inUse.isPresent()) {
                return new Replacement.InUse(inUse.get());
            }
            halfDays.replace(day.id(), wanted);
            changes.tell(Changes.What.CYCLES);
            return new Replacement.Replaced();
        });
    }
}
