package fr.preau.survey.after;

import fr.preau.attendance.Attendances;
import fr.preau.attendance.Attendances.Attendee;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.registration.PeopleErased;
import java.util.Collection;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is written to after a day, and when; {@link AfterDayLetters} says what. To who was present one message with the certificate, the survey and what was shared, to who
 * was not another with what was shared alone. Never before the day is over, never twice.
 */
@Service
public class AfterDay {

    private final Cycles cycles;
    private final Attendances attendances;
    private final HeldDays held;
    private final AfterDayLinks links;
    private final Outbox outbox;

    AfterDay(Cycles cycles, Attendances attendances, HeldDays held, AfterDayLinks links, Outbox outbox) {
        this.cycles = cycles;
        this.attendances = attendances;
        this.held = held;
        this.links = links;
        this.outbox = outbox;
    }

    /** Who is still to be written to about a day that is over. */
    public record ToWrite(List<Intention> present, List<Intention> absent) {
        public ToWrite {
            present = List.copyOf(present);
            absent = List.copyOf(absent);
        }

        public boolean nobody() {
            return present.isEmpty() && absent.isEmpty();
        }
    }

    /** Nobody before the day is over; of the absent nobody as long as nothing is shared with them. */
    public ToWrite toWrite(Cycle cycle, Cycle.Day day) {
        if (!held.over(day)) {
            return new ToWrite(List.of(), List.of());
        }
        var all = attendances.people(cycle, day).stream()
                .filter(one -> one.person().known())
                .toList();
        var absent = links.shared(cycle, day).isEmpty()
                ? List.<Attendee>of()
                : all.stream().filter(one -> !one.present()).toList();
        return new ToWrite(
                outbox.unplanned(all.stream()
                        .filter(Attendee::present)
                        .map(one -> intention(AfterDayWords.PRESENT, one, day))
                        .toList()),
                outbox.unplanned(absent.stream()
                        .map(one -> intention(AfterDayWords.ABSENT, one, day))
                        .toList()));
    }

    private static Intention intention(String kind, Attendee one, Cycle.Day day) {
        return new Intention(
                kind, one.registrationId(), List.of(day.id()), one.person().email());
    }

    /** Plans these messages, each once whatever two colleagues do at the same time; how many. */
    @Transactional
    public int write(Cycle cycle, Cycle.Day day) {
        cycles.lock(cycle.id());
        var wanted = toWrite(cycle, day);
        return outbox.planOnce(wanted.present).size()
                + outbox.planOnce(wanted.absent).size();
    }

    /** The same to those of these people who were present, in the caller's transaction; to whom it is planned. */
    public List<Long> write(long cycleId, List<Long> days, Collection<Long> registrations) {
        return cycles.lock(cycleId).stream()
                .flatMap(cycle -> days.stream()
                        .flatMap(id -> cycle.day(id).stream())
                        .flatMap(day -> toWrite(cycle, day).present.stream()))
                .filter(intention -> registrations.contains(intention.subjectId()))
                .flatMap(intention -> outbox.planOnce(List.of(intention)).stream())
                .map(Intention::subjectId)
                .toList();
    }

    @EventListener
    void forget(PeopleErased people) {
        outbox.forget(List.of(AfterDayWords.PRESENT, AfterDayWords.ABSENT), people.registrations());
    }
}
