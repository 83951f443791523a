package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.registration.Questions.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each column of a list holds.
 *
 * @param columns a {@link Field}'s name, {@code day-} or {@code question-} with a number, or nothing
 */
record Mapping(List<String> columns) {

    static final String NOTHING = "";
    private static final String DAY = "day-";
    private static final String QUESTION = "question-";

    Mapping {
        columns = List.copyOf(columns);
    }

    /** What a column may be, and how that is called. */
    record Choice(String value, String label) {}

    static List<Choice> choices(Cycle cycle, List<Question> questions) {
        return Stream.of(
                        Stream.of(new Choice(NOTHING, "Ne pas reprendre")),
                        Arrays.stream(Field.values()).map(field -> new Choice(field.name(), field.label())),
                        cycle.days().stream()
                                .map(day -> new Choice(
                                        DAY + day.id(),
                                        "Vient le " + French.day(day.content().date()) + " (oui, x, 1)")),
                        questions.stream()
                                .map(question -> new Choice(
                                        QUESTION + question.id(),
                                        "Réponse : " + question.wording().label())))
                .flatMap(one -> one)
                .toList();
    }

    /** What the headings say; each thing is held by one column only, the first. */
    static Mapping guess(List<String> headings, Cycle cycle, List<Question> questions) {
        var taken = new HashSet<String>();
        var days = new DayWords(cycle);
        return new Mapping(headings.stream()
                .map(heading -> guess(heading, days, questions))
                .map(value -> value.isEmpty() || taken.add(value) ? value : NOTHING)
                .toList());
    }

    private static String guess(String heading, DayWords days, List<Question> questions) {
        var plain = Words.plain(heading);
        return questions.stream()
                .filter(question -> Words.plain(question.wording().label()).equals(plain))
                .map(question -> QUESTION + question.id())
                .findFirst()
                .or(() -> Field.guessed(heading).map(Field::name))
                .or(() -> days.one(heading).map(day -> DAY + day))
                .orElse(NOTHING);
    }

    /** What was chosen in the form; what is no choice is nothing. */
    static Mapping chosen(Map<String, String> sent, Mapping guessed, List<Choice> choices) {
        var allowed = new HashSet<String>();
        choices.forEach(choice -> allowed.add(choice.value()));
        return new Mapping(IntStream.range(0, guessed.columns.size())
                .mapToObj(column -> Optional.ofNullable(sent.get("c" + column))
                        .map(value -> allowed.contains(value) ? value : NOTHING)
                        .orElse(guessed.columns.get(column)))
                .toList());
    }

    Optional<Integer> column(Field field) {
        return column(field.name());
    }

    Optional<Integer> ofQuestion(long question) {
        return column(QUESTION + question);
    }

    Optional<Integer> ofDay(long day) {
        return column(DAY + day);
    }

    private Optional<Integer> column(String value) {
        return Optional.of(columns.indexOf(value)).filter(column -> column >= 0);
    }

    /** Whether any column says on which days people come. */
    boolean saysDays() {
        return column(Field.DAYS).isPresent() || columns.stream().anyMatch(value -> value.startsWith(DAY));
    }

    /** What is missing or chosen twice, in words; none when people can be read. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        for (var needed : List.of(Field.LAST_NAME, Field.FIRST_NAME, Field.EMAIL)) {
            if (column(needed).isEmpty()) {
                faults.add("Aucune colonne n’est « %s » : choisissez laquelle.".formatted(needed.label()));
            }
        }
        var seen = new HashSet<String>();
        columns.stream()
                .filter(value -> !value.isEmpty() && !seen.add(value))
                .distinct()
                .forEach(value -> faults.add("Deux colonnes sont la même chose%s : gardez-en une."
                        .formatted(Arrays.stream(Field.values())
                                .filter(field -> field.name().equals(value))
                                .map(field -> " (« " + field.label() + " »)")
                                .findFirst()
                                .orElse(""))));
        return faults;
    }
}
