package fr.preau.management.figures;

import fr.preau.attendance.PresenceFigures.Group;
import fr.preau.attendance.Turnout;
import fr.preau.attendance.Turnouts;
import fr.preau.attendance.Turnouts.Trait;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import fr.preau.registration.Profile;
import fr.preau.registration.list.ReplyCounts;
import fr.preau.registration.rules.Questions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the desk and the door count of days: seats, choices of workshops, who came. */
@Component
class DayCounts {

    private static final int ORGANISATIONS = 500;

    private final Seats seats;
    private final Turnouts turnouts;
    private final Questions questions;
    private final ReplyCounts replies;

    DayCounts(Seats seats, Turnouts turnouts, Questions questions, ReplyCounts replies) {
        this.seats = seats;
        this.turnouts = turnouts;
        this.questions = questions;
        this.replies = replies;
    }

    List<AnswerFigures> answers(Cycle cycle) {
        return AnswerFigures.of(cycle, questions.everAnswered(cycle.id()), replies.of(cycle.id()));
    }

    record Counted(Map<Long, Gauge> gauges, Map<Long, Turnout> turnouts) {

        List<DayFigures> of(Cycle cycle) {
            return cycle.days().stream()
                    .map(day -> new DayFigures(
                            day.content().date(),
                            cycle.state() != Cycle.State.CANCELLED
                                    && day.content().held(),
                            gauges.getOrDefault(day.id(), Gauge.NONE),
                            Optional.ofNullable(turnouts.get(day.id()))))
                    .toList();
        }
    }

    Counted of(Collection<Cycle> all) {
        var ids = all.stream()
                .flatMap(cycle -> cycle.days().stream())
                .map(Cycle.Day::id)
                .toList();
        return new Counted(seats.gauges(ids), turnouts.of(ids));
    }

    List<WorkshopFigures> workshops(Cycle cycle) {
        var days = cycle.days().stream()
                .filter(day -> !day.content().choices().isEmpty())
                .map(Cycle.Day::id)
                .toList();
        return seats.workshops(days).stream()
                .flatMap(workshop -> cycle.day(workshop.day()).stream()
                        .map(day -> new WorkshopFigures(day.content().date(), workshop)))
                .sorted(Comparator.comparing(WorkshopFigures::date))
                .toList();
    }

    List<Group> profiles(Collection<Long> days) {
        return turnouts.by(Trait.PROFILE, days, Profile.values().length).stream()
                .map(group -> new Group(Profile.valueOf(group.name()).label(), group.registered(), group.present()))
                .toList();
    }

    List<Group> organisations(Collection<Long> days) {
        return turnouts.by(Trait.ORGANISATION, days, ORGANISATIONS);
    }
}
