package fr.preau.management.survey;

import fr.preau.survey.SurveyKind;
import java.time.LocalDate;
import java.util.List;

/** What follows the days of a cycle. */
public record AfterView(String slug, List<Day> days, List<SurveyLine> surveys, List<SurveyKind> kinds) {

    public AfterView {
        days = List.copyOf(days);
        surveys = List.copyOf(surveys);
        kinds = List.copyOf(kinds);
    }

    public String address() {
        return "/gestion/cycles/" + slug + "/apres";
    }

    /**
     * One day.
     *
     * @param over whether it was held and is over
     * @param toPresent how many present people are still to be written to
     * @param toAbsent how many absent ones
     */
    public record Day(long id, LocalDate date, boolean over, int toPresent, int toAbsent) {}

    /**
     * One survey.
     *
     * @param about which days, in words
     * @param answers such as « 12 sur 30 »; empty as long as nobody was asked
     */
    public record SurveyLine(long id, String title, String about, String state, String answers) {}
}
