package fr.preau.survey.result;

import fr.preau.platform.French;
import fr.preau.platform.chart.BarChart;
import fr.preau.survey.Question;
import fr.preau.survey.Question.Type;
import fr.preau.survey.Survey;
import fr.preau.survey.Surveys;
import fr.preau.survey.result.SurveyResult.Bar;
import fr.preau.survey.result.SurveyResult.Crossing;
import fr.preau.survey.result.SurveyResult.Row;
import fr.preau.survey.result.SurveyResult.Themed;
import fr.preau.survey.result.TallyRows.Tally;
import fr.preau.survey.result.Texts.FreeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Reads what came of a survey, so far or for good, beside the last ones of its kind from other cycles. */
@Service
public class Results {

    /** A table with more columns compares nothing any more. */
    private static final int MOST_EARLIER = 3;

    private static final int HUNDRED = 100;
    private static final int NO_ANSWER = -1;

    private final TallyRows tallies;
    private final Texts texts;
    private final Surveys surveys;
    private final EarlierHeadings headings;

    Results(TallyRows tallies, Texts texts, Surveys surveys, EarlierHeadings headings) {
        this.tallies = tallies;
        this.texts = texts;
        this.surveys = surveys;
        this.headings = headings;
    }

    /** One a question, in their order; none of a survey that told nothing. */
    public List<SurveyResult> of(Survey survey) {
        if (survey.answered() == 0) {
            return List.of();
        }
        var sums = tallies.of(survey.id());
        var before = beside(survey);
        var earlier = before.stream()
                .map(one -> earlier(one, headings.of(one, before)))
                .toList();
        var written = texts.of(survey.id());
        return survey.questions().stream()
                .map(question -> result(survey, question, sums, earlier, written))
                .toList();
    }

    /** The surveys beside which one is read, the latest first. */
    public List<Survey> beside(Survey survey) {
        return surveys.earlier(survey, MOST_EARLIER);
    }

    /**
     * What an earlier survey says in percent.
     *
     * @param percents by what was asked, then by option
     */
    private record Earlier(SurveyResult.Earlier survey, Map<String, List<Integer>> percents) {}

    /** One question of such a survey. */
    private record Beside(SurveyResult.Earlier survey, List<Integer> percents) {}

    private Earlier earlier(Survey before, String heading) {
        var sums = tallies.of(before.id());
        return new Earlier(
                new SurveyResult.Earlier(before.id(), heading),
                before.questions().stream()
                        .filter(question -> !question.code().isEmpty() && !question.breakdown())
                        .collect(Collectors.toMap(
                                Results::key,
                                question -> percents(question, counts(question, sums), before.answered()),
                                (one, _) -> one)));
    }

    /** The same words with the same answers, wherever they were asked. */
    private static String key(Question question) {
        return question.code() + "\n" + question.text() + "\n" + question.options();
    }

    private SurveyResult result(
            Survey survey, Question question, List<Tally> sums, List<Earlier> earlier, List<FreeText> written) {
        if (question.type() == Type.TEXT) {
            return text(question, written);
        }
        if (question.breakdown()) {
            return groups(question, sums);
        }
        var counts = counts(question, sums);
        if (question.attended() && counts.stream().allMatch(count -> count == 0)) {
            return untold(survey, question);
        }
        var percents = percents(question, counts, survey.answered());
        var before = earlier.stream()
                .flatMap(one -> Stream.ofNullable(one.percents.get(key(question)))
                        .map(shares -> new Beside(one.survey, shares)))
                .toList();
        var bars = IntStream.range(0, counts.size())
                .mapToObj(option -> new Bar(
                        question.options().get(option),
                        counts.get(option),
                        percents.get(option),
                        before.stream()
                                .map(one -> one.percents.get(option) + French.NBSP + "%")
                                .toList()))
                .toList();
        var latest = earlier.stream()
                .limit(1)
                .flatMap(one -> Stream.ofNullable(one.percents.get(key(question))))
                .findFirst();
        var picture = BarChart.ofPercentages(IntStream.range(0, bars.size())
                .mapToObj(option -> new BarChart.Row(
                        bars.get(option).label(),
                        bars.get(option).percent(),
                        "%d (%d%s%%)"
                                .formatted(
                                        bars.get(option).count(),
                                        bars.get(option).percent(),
                                        French.NBSP),
                        latest.map(one -> OptionalInt.of(one.get(option))).orElseGet(OptionalInt::empty)))
                .toList());
        return new SurveyResult(
                question,
                Sentence.of(question, counts),
                before.stream().map(Beside::survey).toList(),
                bars,
                counts.stream().anyMatch(count -> count > 0) ? Optional.of(picture) : Optional.empty(),
                crossings(survey, question, sums),
                List.of());
    }

    private static SurveyResult untold(Survey survey, Question question) {
        return new SurveyResult(
                question,
                survey.closed()
                        ? "Moins de cinq personnes qui y étaient ont répondu : rien n’en est dit."
                        : "Ce qui est dit d’une partie de la journée n’est compté qu’à la clôture.",
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }

    private static List<Integer> counts(Question question, List<Tally> sums) {
        return IntStream.range(0, question.options().size())
                .mapToObj(option -> sums.stream()
                        .filter(sum -> sum.question() == question.id()
                                && sum.breakdown() == 0
                                && sum.options().equals(List.of(option)))
                        .mapToInt(Tally::n)
                        .sum())
                .toList();
    }

    /** Of those who answered the question; of everybody where more than one answer was possible. */
    private static List<Integer> percents(Question question, List<Integer> counts, int answered) {
        var all = question.type() == Type.SEVERAL
                ? answered
                : counts.stream().mapToInt(Integer::intValue).sum();
        return counts.stream()
                .map(count -> all == 0 ? 0 : Math.round((float) HUNDRED * count / all))
                .toList();
    }

    private static SurveyResult groups(Question question, List<Tally> sums) {
        var told = sums.stream().filter(sum -> sum.question() == question.id()).toList();
        var all = told.stream().mapToInt(Tally::n).sum();
        var bars = told.stream()
                .map(sum -> new Bar(
                        label(question, sum.options()),
                        sum.n(),
                        Math.round((float) HUNDRED * sum.n() / all),
                        List.of()))
                .toList();
        return new SurveyResult(
                question,
                bars.isEmpty()
                        ? "Les groupes sont trop petits, ou le questionnaire n’est pas clos : rien n’en est dit."
                        : "Les groupes de moins de cinq personnes sont réunis.",
                List.of(),
                bars,
                bars.isEmpty()
                        ? Optional.empty()
                        : Optional.of(BarChart.of(bars.stream()
                                .map(bar -> new BarChart.Row(
                                        bar.label(), bar.count(), Integer.toString(bar.count()), OptionalInt.empty()))
                                .toList())),
                List.of(),
                List.of());
    }

    private static String label(Question question, List<Integer> options) {
        return options.stream()
                .map(option -> option == NO_ANSWER
                        ? "Sans réponse"
                        : question.options().get(option))
                .collect(Collectors.joining(" ou "));
    }

    private static List<Crossing> crossings(Survey survey, Question question, List<Tally> sums) {
        return survey.questions().stream()
                .filter(Question::breakdown)
                .flatMap(breakdown -> crossing(question, breakdown, sums).stream())
                .toList();
    }

    private static Optional<Crossing> crossing(Question question, Question breakdown, List<Tally> sums) {
        var cells = sums.stream()
                .filter(sum -> sum.question() == question.id() && sum.breakdown() == breakdown.id())
                .toList();
        if (cells.isEmpty()) {
            return Optional.empty();
        }
        var groups = cells.stream().map(Tally::groups).distinct().toList();
        var rows = cells.stream()
                .map(Tally::options)
                .distinct()
                .sorted((one, other) -> Integer.compare(rank(one), rank(other)))
                .map(options -> new Row(
                        label(question, options),
                        groups.stream()
                                .map(group -> Integer.toString(cells.stream()
                                        .filter(cell -> cell.options().equals(options)
                                                && cell.groups().equals(group))
                                        .mapToInt(Tally::n)
                                        .sum()))
                                .toList()))
                .toList();
        return Optional.of(new Crossing(
                breakdown.text(),
                groups.stream().map(group -> label(breakdown, group)).toList(),
                rows));
    }

    /** No answer comes last. */
    private static int rank(List<Integer> options) {
        return options.getFirst() == NO_ANSWER ? Integer.MAX_VALUE : options.getFirst();
    }

    private static SurveyResult text(Question question, List<FreeText> written) {
        var byTheme = new LinkedHashMap<String, List<String>>();
        written.stream()
                .filter(one -> one.question() == question.id())
                .forEach(one -> byTheme.computeIfAbsent(one.theme(), _ -> new ArrayList<>())
                        .add(one.text()));
        var count = byTheme.values().stream().mapToInt(List::size).sum();
        var themes = (int)
                byTheme.keySet().stream().filter(theme -> !theme.isEmpty()).count();
        return new SurveyResult(
                question,
                count == 0
                        ? "Personne n’a écrit ici."
                        : "%s%s."
                                .formatted(
                                        French.count(count, "réponse libre", "réponses libres"),
                                        themes == 0 ? "" : ", " + French.count(themes, "thème", "thèmes")),
                List.of(),
                List.of(),
                Optional.empty(),
                List.of(),
                byTheme.entrySet().stream()
                        .map(entry -> new Themed(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
