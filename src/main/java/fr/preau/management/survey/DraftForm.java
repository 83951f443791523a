package fr.preau.management.survey;

import fr.preau.platform.Composed;
import fr.preau.platform.FieldError;
import fr.preau.survey.Question;
import fr.preau.survey.Question.Type;
import fr.preau.survey.Survey;
import fr.preau.survey.urn.Ballot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A draft as it is typed: its title and a row a question; a row without words is none.
 *
 * @param title as typed
 */
public record DraftForm(String title, List<Line> rows) {

    private static final int LONGEST_TITLE = 150;

    /** So many more than there are questions, to add some. */
    private static final int EMPTY_ROWS = 2;

    public DraftForm {
        rows = List.copyOf(rows);
    }

    /**
     * One question.
     *
     * @param options one a line
     * @param rank where it is to stand, as typed
     */
    public record Line(
            int number, String type, String code, String text, String options, boolean breakdown, String rank) {

        public String field(String part) {
            return "q-" + number + "-" + part;
        }

        boolean empty() {
            return text.isBlank();
        }

        private Question question() {
            var kind = kind().orElse(Type.TEXT);
            return new Question(0, kind, code, Composed.text(text), answers(kind), breakdown && kind == Type.SINGLE);
        }

        private Optional<Type> kind() {
            return Arrays.stream(Type.values())
                    .filter(one -> one.name().equals(type))
                    .findFirst();
        }

        private List<String> answers(Type kind) {
            if (kind == Type.TEXT) {
                return List.of();
            }
            var written = options.lines()
                    .map(Composed::text)
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .distinct()
                    .toList();
            return kind == Type.SCALE
                    ? written.equals(Question.SEQUENCE_SCALE) ? Question.SEQUENCE_SCALE : Question.SCALE
                    : written;
        }

        private int place() {
            try {
                return Integer.parseInt(rank.strip());
            } catch (NumberFormatException e) {
                return number + 1;
            }
        }
    }

    static DraftForm of(Survey survey) {
        var questions = survey.questions();
        var rows = new ArrayList<Line>();
        for (var number = 0; number < questions.size(); number++) {
            var question = questions.get(number);
            rows.add(new Line(
                    number,
                    question.type().name(),
                    question.code(),
                    question.text(),
                    String.join("\n", question.options()),
                    question.breakdown(),
                    Integer.toString(number + 1)));
        }
        return new DraftForm(survey.title(), rows).withEmptyRows();
    }

    private DraftForm withEmptyRows() {
        var all = new ArrayList<>(rows.stream().filter(row -> !row.empty()).toList());
        IntStream.range(0, EMPTY_ROWS).forEach(_ -> {
            var number = all.stream().mapToInt(Line::number).max().orElse(-1) + 1;
            all.add(new Line(number, Type.SCALE.name(), "", "", "", false, Integer.toString(number + 1)));
        });
        return new DraftForm(title, all);
    }

    /** As it was sent. */
    static DraftForm read(Map<String, String> sent) {
        return new DraftForm(
                        sent.getOrDefault("title", "").strip(),
                        IntStream.range(0, Question.MOST + 2 * EMPTY_ROWS)
                                .filter(number -> sent.containsKey("q-" + number + "-text"))
                                .mapToObj(number -> row(sent, number))
                                .toList())
                .withEmptyRows();
    }

    private static Line row(Map<String, String> sent, int number) {
        var prefix = "q-" + number + "-";
        return new Line(
                number,
                sent.getOrDefault(prefix + "type", ""),
                sent.getOrDefault(prefix + "code", ""),
                sent.getOrDefault(prefix + "text", "").strip(),
                sent.getOrDefault(prefix + "options", "").strip(),
                sent.containsKey(prefix + "breakdown"),
                sent.getOrDefault(prefix + "rank", ""));
    }

    List<Question> questions() {
        return rows.stream()
                .filter(row -> !row.empty())
                .sorted(Comparator.comparingInt(Line::place).thenComparingInt(Line::number))
                .map(Line::question)
                .toList();
    }

    /** What keeps it from being kept. */
    List<FieldError> faults() {
        var faults = new ArrayList<FieldError>();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            faults.add(new FieldError("title", "Donnez un titre, de 150 caractères au plus."));
        }
        rows.stream().filter(row -> !row.empty()).forEach(row -> faults(row, faults));
        var questions = questions();
        var first = rows.getFirst().field("text");
        if (questions.size() > Question.MOST) {
            faults.add(new FieldError(first, "Un questionnaire a 30 questions au plus : retirez-en."));
        }
        if (questions.stream().filter(one -> one.type() == Type.TEXT).count() > Ballot.MOST_TEXTS) {
            faults.add(new FieldError(first, "Un questionnaire a cinq textes libres au plus : retirez-en."));
        }
        if (questions.stream().filter(Question::breakdown).count() > Question.MOST_BREAKDOWNS) {
            faults.add(new FieldError(first, "Les résultats se lisent par deux questions au plus : décochez-en."));
        }
        return List.copyOf(faults);
    }

    private static void faults(Line row, List<FieldError> faults) {
        var question = row.question();
        if (row.kind().isEmpty()) {
            faults.add(new FieldError(row.field("type"), "Choisissez comment on répond."));
        }
        if (row.text.length() > Question.LONGEST) {
            faults.add(new FieldError(row.field("text"), "Une question a 300 caractères au plus."));
        }
        if (row.code.length() > Question.LONGEST) {
            faults.add(new FieldError(row.field("text"), "Cette question ne vient pas de notre formulaire."));
        }
        if (question.type() == Type.SINGLE || question.type() == Type.SEVERAL) {
            var count = question.options().size();
            if (count < 2 || count > Question.MOST_OPTIONS) {
                faults.add(new FieldError(row.field("options"), "Donnez de deux à douze réponses, une par ligne."));
            } else if (question.options().stream().anyMatch(one -> one.length() > Question.LONGEST)) {
                faults.add(new FieldError(row.field("options"), "Une réponse a 300 caractères au plus."));
            }
        }
        if (row.breakdown && question.type() != Type.SINGLE) {
            faults.add(new FieldError(
                    row.field("type"), "Les résultats ne se lisent que par une question à un seul choix."));
        }
    }
}
