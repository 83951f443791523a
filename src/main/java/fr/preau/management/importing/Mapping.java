package fr.preau.management.importing;

import fr.preau.cycle.Cycle;
import fr.preau.management.importing.days.Coming;
import fr.preau.management.importing.days.DayWords;
import fr.preau.management.importing.days.HandWords;
import fr.preau.platform.French;
import fr.preau.registration.rules.Questions.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What each column of a list holds.
 *
 * @param columns a {@link ListField}'s name, {@code day-} or {@code question-} with a number, or nothing
 * @param origin the tool that made the file, where its headings tell
 */
record Mapping(List<String> columns, Optional<KnownExport> origin) {

    static final String NOTHING = "";
    private static final String DAY = "day-";
    private static final String QUESTION = "question-";
    private static final Set<String> TOGETHER =
            Set.of(ListField.LAST_THEN_FIRST.name(), ListField.FIRST_THEN_LAST.name());

    Mapping {
        columns = List.copyOf(columns);
    }

    /** What a column may be, and how that is called. */
    record Choice(String value, String label) {}

    static List<Choice> choices(Cycle cycle, List<Question> questions) {
        return Stream.of(
                        Stream.of(new Choice(NOTHING, "Ne pas reprendre")),
                        Arrays.stream(ListField.values()).map(field -> new Choice(field.name(), field.label())),
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

    /**
     * What the headings say; each thing is held by one column only, the first. « Statut » or « Présent » is
     * whether somebody comes only where some cell says that.
     */
    static Mapping guess(Grid grid, Cycle cycle, List<Question> questions) {
        var taken = new HashSet<String>();
        var days = new DayWords(cycle);
        var origin = KnownExport.of(grid.headings());
        var columns = IntStream.range(0, grid.headings().size())
                .mapToObj(column -> Optional.of(guess(grid.headings().get(column), origin, days, questions))
                        .filter(value -> told(value, origin, grid, column))
                        .orElse(NOTHING))
                .map(value -> value.isEmpty() || taken.add(value) ? value : NOTHING)
                .toList();
        var inParts = origin.isPresent()
                && taken.contains(ListField.LAST_NAME.name())
                && taken.contains(ListField.FIRST_NAME.name());
        return new Mapping(
                columns.stream()
                        .map(value -> inParts && TOGETHER.contains(value) ? NOTHING : value)
                        .toList(),
                origin);
    }

    private static boolean told(String value, Optional<KnownExport> origin, Grid grid, int column) {
        var cells = grid.lines().stream().map(line -> line.cell(column));
        if (value.equals(ListField.TICKET.name()) || value.equals(ListField.EMAIL.name())) {
            return origin.isEmpty() || cells.anyMatch(cell -> !cell.isBlank());
        }
        if (value.equals(ListField.STATE.name())) {
            return cells.anyMatch(cell -> LineComing.isState(cell)
                    || clear(Coming.of(cell))
                    || origin.map(tool -> clear(tool.state(cell))).orElse(false));
        }
        return value.equals(ListField.ABSENCE.name())
                ? cells.anyMatch(cell -> clear(Coming.unless(cell)))
                : !value.equals(ListField.PRESENCE.name()) || cells.anyMatch(cell -> clear(Coming.of(cell)));
    }

    private static boolean clear(Coming coming) {
        return coming == Coming.YES || coming == Coming.NO;
    }

    private static String guess(String heading, Optional<KnownExport> origin, DayWords days, List<Question> questions) {
        var plain = HandWords.plain(heading);
        var known = origin.flatMap(tool -> tool.field(heading));
        if (known.isPresent() || origin.filter(tool -> tool.leaves(heading)).isPresent()) {
            return known.map(ListField::name).orElse(NOTHING);
        }
        return questions.stream()
                .filter(question -> HandWords.plain(question.wording().label()).equals(plain))
                .map(question -> QUESTION + question.id())
                .findFirst()
                .or(() -> ListField.guessed(heading).map(ListField::name))
                .or(() -> days.one(heading).map(day -> DAY + day))
                .orElse(NOTHING);
    }

    /** What was chosen in the form; what is no choice is nothing. */
    static Mapping chosen(Map<String, String> sent, Mapping guessed, List<Choice> choices) {
        var allowed = new HashSet<String>();
        choices.forEach(choice -> allowed.add(choice.value()));
        return new Mapping(
                IntStream.range(0, guessed.columns.size())
                        .mapToObj(column -> Optional.ofNullable(sent.get("c" + column))
                                .map(value -> allowed.contains(value) ? value : NOTHING)
                                .orElse(guessed.columns.get(column)))
                        .toList(),
                guessed.origin);
    }

    /**
     * As a file of the same headings was read before. What it said of days and questions of another cycle is guessed
     * for this one.
     *
     * @param ofThisCycle whether that was in the cycle of these choices
     */
    Mapping asBefore(List<String> before, boolean ofThisCycle, List<Choice> choices) {
        var allowed = choices.stream().map(Choice::value).collect(Collectors.toSet());
        return new Mapping(
                IntStream.range(0, columns.size())
                        .mapToObj(column -> Optional.of(before.get(column))
                                .filter(value -> ofThisCycle || !value.startsWith(DAY) && !value.startsWith(QUESTION))
                                .filter(allowed::contains)
                                .orElse(columns.get(column)))
                        .toList(),
                origin);
    }

    Optional<Integer> column(ListField field) {
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
        return column(ListField.DAYS).isPresent()
                || column(ListField.TICKET).isPresent()
                || columns.stream().anyMatch(value -> value.startsWith(DAY));
    }

    /** What is missing or chosen twice, in words; none when people can be read. */
    List<String> faults() {
        var faults = new ArrayList<String>();
        var together = Stream.of(ListField.LAST_THEN_FIRST, ListField.FIRST_THEN_LAST)
                .filter(field -> column(field).isPresent())
                .toList();
        for (var needed : List.of(ListField.LAST_NAME, ListField.FIRST_NAME, ListField.EMAIL)) {
            var otherwise =
                    needed == ListField.EMAIL ? column(ListField.ORDER_EMAIL).isPresent() : !together.isEmpty();
            if (column(needed).isEmpty() && !otherwise) {
                faults.add("Aucune colonne n’est « %s » : choisissez laquelle.".formatted(needed.label()));
            }
        }
        if (together.isEmpty()
                && column(ListField.LAST_NAME).isPresent()
                        != column(ListField.FIRST_NAME).isPresent()) {
            faults.add("Si une colonne contient le nom et le prénom ensemble, choisissez « %s » ou « %s »."
                    .formatted(ListField.LAST_THEN_FIRST.label(), ListField.FIRST_THEN_LAST.label()));
        }
        if (together.size()
                                + (column(ListField.LAST_NAME).isPresent()
                                                || column(ListField.FIRST_NAME).isPresent()
                                        ? 1
                                        : 0)
                        > 1
                && !together.isEmpty()) {
            faults.add("Le nom est dit deux fois : gardez « %s », ou le nom et le prénom chacun dans sa colonne."
                    .formatted(together.getFirst().label()));
        }
        var seen = new HashSet<String>();
        columns.stream()
                .filter(value -> !value.isEmpty() && !seen.add(value))
                .distinct()
                .forEach(value -> faults.add("Deux colonnes sont la même chose%s : gardez-en une."
                        .formatted(Arrays.stream(ListField.values())
                                .filter(field -> field.name().equals(value))
                                .map(field -> " (« " + field.label() + " »)")
                                .findFirst()
                                .orElse(""))));
        return faults;
    }
}
