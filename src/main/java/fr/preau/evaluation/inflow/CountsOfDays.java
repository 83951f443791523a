package fr.preau.evaluation.inflow;

import fr.preau.attendance.Turnouts;
import fr.preau.contract.CityContract;
import fr.preau.contract.ReportedCounts;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.survey.result.GroupCounts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the centre's days count of a contract, where the centre asked for it: a question of choice of a registration, or
 * a breakdown of a survey, that offers the contract's name. Fewer than five are not told, nor
 * does what is told move by fewer while the year runs.
 */
@Component
class CountsOfDays implements ReportedCounts {

    private static final int LEAST = 5;

    private final Cycles cycles;
    private final Turnouts turnouts;
    private final GroupCounts groups;

    CountsOfDays(Cycles cycles, Turnouts turnouts, GroupCounts groups) {
        this.cycles = cycles;
        this.turnouts = turnouts;
        this.groups = groups;
    }

    @Override
    public List<ReportedCount> of(CityContract contract, int year) {
        return Stream.of(
                        new ReportedCount(
                                "presences",
                                "Présences aux journées du centre",
                                turnouts.answering(contract.name(), days(year)),
                                "Émargement des journées du centre",
                                LEAST),
                        new ReportedCount(
                                "reponses",
                                "Réponses aux questionnaires du centre",
                                groups.saying(contract.name(), year),
                                "Questionnaires du centre, ventilés par contrat",
                                LEAST))
                .filter(count -> count.count() >= LEAST)
                .toList();
    }

    private List<Long> days(int year) {
        return cycles.all().stream()
                .flatMap(cycle -> cycle.days().stream())
                .filter(day -> day.content().date().getYear() == year)
                .map(Cycle.Day::id)
                .toList();
    }
}
