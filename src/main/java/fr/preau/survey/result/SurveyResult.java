package fr.preau.survey.result;

import fr.preau.platform.chart.Picture;
import fr.preau.survey.Question;
import java.util.List;
import java.util.Optional;

/**
 * What was answered to one question.
 *
 * @param sentence what it says, in French
 * @param earlier the surveys before that asked the same, the latest first
 * @param bars one an option that was to choose from
 * @param picture the same drawn; empty for a text, and when nothing may be told or nobody answered
 * @param crossings the same by groups of at least five
 * @param texts free answers, by theme
 */
public record SurveyResult(
        Question question,
        String sentence,
        List<Earlier> earlier,
        List<Bar> bars,
        Optional<Picture> picture,
        List<Crossing> crossings,
        List<Themed> texts) {

    public SurveyResult {
        earlier = List.copyOf(earlier);
        bars = List.copyOf(bars);
        crossings = List.copyOf(crossings);
        texts = List.copyOf(texts);
    }

    /**
     * An earlier survey.
     *
     * @param survey its number
     * @param heading when it opened, in words; the cycle too where another opened that day
     */
    public record Earlier(long survey, String heading) {}

    /**
     * One option, or several told as one.
     *
     * @param percent of those who answered the question
     * @param beside what it was at the earlier surveys, in percent, in words: one for each
     */
    public record Bar(String label, int count, int percent, List<String> beside) {
        public Bar {
            beside = List.copyOf(beside);
        }
    }

    /** A question by the groups of a breakdown; a row for options, a column for each group. */
    public record Crossing(String by, List<String> groups, List<Row> rows) {
        public Crossing {
            groups = List.copyOf(groups);
            rows = List.copyOf(rows);
        }
    }

    public record Row(String label, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Texts under one theme; those of an empty one are still to be sorted. */
    public record Themed(String theme, List<String> texts) {
        public Themed {
            texts = List.copyOf(texts);
        }
    }
}
