package fr.preau.management.figures;

import fr.preau.cycle.Cycle;
import fr.preau.registration.list.ReplyCounts.Count;
import fr.preau.registration.rules.Questions.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many people gave each answer to a question.
 *
 * @param days those of the cycle, one for each number of a line
 */
public record AnswerFigures(String question, List<LocalDate> days, List<Line> lines) {

    public AnswerFigures {
        days = List.copyOf(days);
        lines = List.copyOf(lines);
    }

    /**
     * One answer.
     *
     * @param people of all days, each once
     * @param byDay of those who come on each day
     */
    public record Line(String answer, int people, List<Integer> byDay) {
        public Line {
            byDay = List.copyOf(byDay);
        }
    }

    /** Of the questions that somebody answered by a choice; an answer that is offered no more keeps its line. */
    static List<AnswerFigures> of(Cycle cycle, List<Question> questions, List<Count> counts) {
        return questions.stream()
                .map(question -> of(
                        cycle,
                        question,
                        counts.stream()
                                .filter(count -> count.question() == question.id())
                                .toList()))
                .filter(figures -> !figures.lines().isEmpty())
                .toList();
    }

    private static AnswerFigures of(Cycle cycle, Question question, List<Count> counts) {
        var answers = counts.isEmpty()
                ? Stream.<String>empty()
                : Stream.concat(
                                question.wording().answers().stream(),
                                counts.stream().map(Count::answer))
                        .distinct();
        return new AnswerFigures(
                question.wording().label(),
                cycle.days().stream().map(day -> day.content().date()).toList(),
                answers.map(answer -> new Line(
                                answer,
                                people(counts, answer, Optional.empty()),
                                cycle.days().stream()
                                        .map(day -> people(counts, answer, Optional.of(day.id())))
                                        .toList()))
                        .toList());
    }

    private static int people(List<Count> counts, String answer, Optional<Long> day) {
        return counts.stream()
                .filter(count -> count.answer().equals(answer) && count.day().equals(day))
                .mapToInt(Count::people)
                .sum();
    }
}
