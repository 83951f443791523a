package fr.preau.management.survey;

import java.util.List;

/** What an auditor asks to see (Qualiopi, indicators 30 to 32), of three years. */
public record EvidenceView(
        List<Asked> surveys, int complaints, int answered, List<Improvement> improvements, String since) {

    public EvidenceView {
        surveys = List.copyOf(surveys);
        improvements = List.copyOf(improvements);
    }

    /** One survey: how many were asked, reminded, answered, and whether it led to something. */
    public record Asked(
            long id,
            String title,
            String cycle,
            String openedOn,
            String state,
            int issued,
            int reminded,
            int answered,
            int rate,
            String treated) {}

    /** What was changed after a survey or a complaint, and when. */
    public record Improvement(String from, String on, String text) {}
}
