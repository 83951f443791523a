package fr.preau.management.survey;

import fr.preau.survey.Question;
import java.util.List;

/**
 * A survey to be filled in by hand, once for each slip that is left.
 *
 * @param until the last day on which they are taken, in words
 */
public record PaperFormsView(
        String centre, String cycleTitle, String about, String until, List<Question> questions, List<Slip> slips) {

    public PaperFormsView {
        questions = List.copyOf(questions);
        slips = List.copyOf(slips);
    }

    /** @param code by which the team finds it */
    public record Slip(String code, String address) {}
}
