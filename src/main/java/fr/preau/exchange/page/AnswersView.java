package fr.preau.exchange.page;

import fr.preau.exchange.page.QuestionsView.Group;
import java.time.LocalDate;
import java.util.List;

/** Answers to the questions of a cycle, by day. */
public record AnswersView(String cycleTitle, String slug, List<Day> days) {

    public AnswersView {
        days = List.copyOf(days);
    }

    /** Those of one day. */
    public record Day(LocalDate date, List<Group> groups) {

        public Day {
            groups = List.copyOf(groups);
        }
    }
}
