package fr.preau.management.figures;

import fr.preau.attendance.PresenceFigures.Group;
import fr.preau.attendance.Turnout;
import fr.preau.mail.Failures.Troubles;
import fr.preau.platform.GaugeView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A cycle's figures as its organisers see them.
 *
 * @param sentence what they come to
 * @param charts none while nobody is registered
 * @param profiles who was seen, by profile; empty while nobody was
 * @param organisations the same by organisation, the largest
 * @param otherOrganisations how many are not shown
 */
public record CycleDashboardView(
        String slug,
        String sentence,
        int people,
        Sums sums,
        int requests,
        Troubles troubles,
        List<Day> days,
        List<WorkshopFigures> workshops,
        List<AnswerFigures> answers,
        List<Chart> charts,
        Optional<Chart> noShows,
        List<Group> profiles,
        List<Group> organisations,
        int otherOrganisations) {

    public CycleDashboardView {
        days = List.copyOf(days);
        workshops = List.copyOf(workshops);
        answers = List.copyOf(answers);
        charts = List.copyOf(charts);
        profiles = List.copyOf(profiles);
        organisations = List.copyOf(organisations);
    }

    public String address(String part) {
        return "/gestion/cycles/" + slug + part;
    }

    /** One day; a day that is not held is shown with what it had. */
    public record Day(LocalDate date, boolean held, int taken, int capacity, int waiting, Optional<Turnout> turnout) {

        public GaugeView gauge() {
            return new GaugeView(taken, capacity);
        }

        public boolean full() {
            return taken >= capacity;
        }
    }
}
