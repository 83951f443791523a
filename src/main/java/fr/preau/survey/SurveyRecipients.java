package fr.preau.survey;

import fr.preau.attendance.Attendances;
import fr.preau.attendance.Attendances.Attendee;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.survey.after.HeldDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a survey about days is asked of: who was present at one of them, for a half-day at least. */
@Component
class SurveyRecipients {

    private final Cycles cycles;
    private final Attendances attendances;
    private final HeldDays held;

    SurveyRecipients(Cycles cycles, Attendances attendances, HeldDays held) {
        this.cycles = cycles;
        this.attendances = attendances;
        this.held = held;
    }

    /** Each once, in the order of their numbers; nobody who is not known any more. */
    List<Long> registrations(Survey survey) {
        return cycles.withId(survey.cycleId()).stream()
                .flatMap(cycle ->
                        days(cycle, survey).filter(held::over).flatMap(day -> attendances.people(cycle, day).stream()))
                .filter(Attendee::present)
                .filter(one -> one.person().known())
                .map(Attendee::registrationId)
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether one of its days that are held at all is still to come to its end; so it is where none is held. */
    boolean early(Survey survey) {
        var kept = cycles.withId(survey.cycleId()).stream()
                .flatMap(cycle -> days(cycle, survey))
                .filter(day -> day.content().held())
                .toList();
        return kept.isEmpty() || !kept.stream().allMatch(held::over);
    }

    /** When nobody is known any more: a year after the last day of the cycle. */
    Optional<LocalDate> erased(Survey survey) {
        return cycles.withId(survey.cycleId()).stream()
                .flatMap(cycle -> cycle.days().stream())
                .map(day -> day.content().date())
                .max(LocalDate::compareTo)
                .map(last -> last.plusYears(1));
    }

    private static Stream<Cycle.Day> days(Cycle cycle, Survey survey) {
        return survey.days().stream().flatMap(day -> cycle.day(day).stream());
    }
}
