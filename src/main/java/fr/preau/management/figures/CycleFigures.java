package fr.preau.management.figures;

import fr.preau.attendance.PresenceFigures.Group;
import fr.preau.cycle.Cycle;
import fr.preau.mail.Failures.Troubles;
import fr.preau.registration.list.Tally;
import java.time.LocalDateTime;
import java.util.List;
import java.util.SortedSet;

/**
 * What is counted of one cycle.
 *
 * @param workshops day by day; none for most cycles
 * @param answers to the questions that have some to choose from
 * @param territory codes of the departments that its map shows
 * @param requests how many wait for a decision
 * @param profiles who was seen at its days, by profile; empty while nobody was
 * @param organisations the same by organisation, the largest
 * @param rates of absence, this cycle's first, then earlier ones'; empty while nobody was seen here
 * @param at local time of the count
 */
record CycleFigures(
        Cycle cycle,
        List<DayFigures> days,
        List<WorkshopFigures> workshops,
        List<AnswerFigures> answers,
        Tally people,
        SortedSet<String> territory,
        int requests,
        Troubles troubles,
        List<Group> profiles,
        List<Group> organisations,
        List<NoShow> rates,
        LocalDateTime at) {

    CycleFigures {
        days = List.copyOf(days);
        workshops = List.copyOf(workshops);
        answers = List.copyOf(answers);
        profiles = List.copyOf(profiles);
        organisations = List.copyOf(organisations);
        rates = List.copyOf(rates);
    }

    Sums sums() {
        return Sums.of(days);
    }
}
