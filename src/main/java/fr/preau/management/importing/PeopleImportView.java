package fr.preau.management.importing;

import fr.preau.management.importing.ImportLineResult.Fate;
import fr.preau.management.importing.ListImports.Wanted;
import fr.preau.platform.French;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.util.MultiValueMap;

/**
 * What a list holds, what its columns are taken for, and what becomes of it.
 *
 * @param action its address
 * @param recognised why its columns are taken for what they are, where that is known from elsewhere
 * @param tickets what each of its tickets opens
 * @param fields what was decided, to be sent along with the gesture
 * @param faults why nobody can be read from it yet
 * @param notes what the file holds that is not taken over, or that its owner may not see
 * @param counts lines of each fate; none while there are faults
 * @param lines those of the window
 */
public record PeopleImportView(
        String action,
        String fileName,
        int size,
        Optional<String> recognised,
        Step step,
        List<Ticket> tickets,
        List<Column> columns,
        List<Option> choices,
        boolean saysDays,
        Terms terms,
        List<Day> days,
        List<Parameter> fields,
        List<String> faults,
        List<String> notes,
        Map<Fate, Integer> counts,
        List<ImportLineResult> lines,
        Window window,
        int pages) {

    private static final int PAGE_SIZE = 100;
    private static final int SAMPLES = 3;

    public PeopleImportView {
        tickets = List.copyOf(tickets);
        columns = List.copyOf(columns);
        choices = List.copyOf(choices);
        days = List.copyOf(days);
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
        lines = List.copyOf(lines);
    }

    public Optional<String> before() {
        return Optional.of(window.page() - 1).filter(page -> page > 0).map(page -> at(window.fate(), page));
    }

    public Optional<String> after() {
        return Optional.of(window.page() + 1).filter(page -> page <= pages).map(page -> at(window.fate(), page));
    }

    /** Whether it was only looked at. */
    public enum Step {
        PREVIEW,
        DONE
    }

    /** A column of the file: its field's name, its heading, some of its texts, what it is taken for. */
    public record Column(String name, String heading, List<String> samples, String value) {}

    /** A kind of ticket: its field's name, what the file calls it, the days that it opens. */
    public record Ticket(String field, String name, List<Long> days) {}

    /** Something to choose. */
    public record Option(String value, String label) {}

    /** What was decided for the whole list; the days are those of people of whom it says none. */
    public record Terms(String ifFull, boolean everybody, String profile, List<Long> days) {}

    /** Something that is sent along. */
    public record Parameter(String name, String value) {}

    /** A day, its seats that are free now, and what the list makes of them. */
    public record Day(long id, LocalDate date, int free, int confirmed, int waiting, int full) {}

    /**
     * Which lines are shown.
     *
     * @param fate empty for all
     * @param page the first is 1
     */
    public record Window(Optional<Fate> fate, int page) {

        static Window of(MultiValueMap<String, String> sent) {
            var page = Optional.ofNullable(sent.getFirst("page"))
                    .filter(text -> text.matches("[1-9]\\d{0,4}"))
                    .map(Integer::valueOf)
                    .orElse(1);
            return new Window(
                    Arrays.stream(Fate.values())
                            .filter(one -> one.name().equals(sent.getFirst("voir")))
                            .findFirst(),
                    page);
        }
    }

    static PeopleImportView of(
            String action,
            String fileName,
            Wanted wanted,
            List<Mapping.Choice> choices,
            boolean asBefore,
            Step step,
            Optional<ListOutcome> outcome,
            List<Day> days,
            Window window) {
        var all = outcome.map(ListOutcome::lines).orElse(List.of()).stream()
                .filter(line -> window.fate.map(fate -> fate == line.fate()).orElse(true))
                .toList();
        var pages = Math.max(1, (all.size() + PAGE_SIZE - 1) / PAGE_SIZE);
        var page = Math.min(window.page, pages);
        var terms = wanted.terms();
        return new PeopleImportView(
                action,
                fileName,
                wanted.grid().lines().size(),
                recognised(wanted.mapping(), asBefore),
                step,
                terms.tickets().tickets().stream()
                        .map(ticket -> new Ticket(ticket.field(), ticket.name(), ticket.days()))
                        .toList(),
                columns(wanted),
                choices.stream()
                        .map(choice -> new Option(choice.value(), choice.label()))
                        .toList(),
                wanted.mapping().saysDays(),
                new Terms(
                        terms.ifFull().name(),
                        terms.everybody(),
                        terms.profile().name(),
                        terms.days()),
                days,
                fields(wanted),
                wanted.mapping().faults(),
                Unread.of(wanted.grid(), wanted.mapping()),
                outcome.map(ListOutcome::counts).orElse(Map.of()),
                all.stream().skip((page - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList(),
                new Window(window.fate, page),
                pages);
    }

    private static Optional<String> recognised(Mapping mapping, boolean asBefore) {
        return asBefore
                ? Optional.of("Ce fichier a les mêmes colonnes qu’un autre déjà importé : il est lu de la même façon.")
                : mapping.origin().map(tool -> "Fichier reconnu : il vient de l’outil %s.".formatted(tool.label()));
    }

    private static List<Column> columns(Wanted wanted) {
        var grid = wanted.grid();
        return IntStream.range(0, grid.headings().size())
                .mapToObj(column -> new Column(
                        "c" + column,
                        grid.headings().get(column),
                        grid.samples(column, SAMPLES),
                        wanted.mapping().columns().get(column)))
                .toList();
    }

    private static List<Parameter> fields(Wanted wanted) {
        var fields = new ArrayList<Parameter>();
        columns(wanted).forEach(column -> fields.add(new Parameter(column.name, column.value)));
        fields.add(new Parameter("complet", wanted.terms().ifFull().name()));
        fields.add(new Parameter("hors", Boolean.toString(wanted.terms().everybody())));
        fields.add(new Parameter("profil", wanted.terms().profile().name()));
        wanted.terms().days().forEach(day -> fields.add(new Parameter("jour", Long.toString(day))));
        wanted.terms().tickets().fields().forEach(field -> fields.add(new Parameter(field.getKey(), field.getValue())));
        return fields;
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /** Whether bringing the list in would change anything. */
    public boolean useful() {
        return count(Fate.CREATED) + count(Fate.UPDATED) > 0;
    }

    /** What the button does, to how many. */
    public String button() {
        var created = count(Fate.CREATED);
        var updated = count(Fate.UPDATED);
        var both = new ArrayList<String>();
        if (created > 0) {
            both.add("Inscrire " + French.count(created, "personne", "personnes"));
        }
        if (updated > 0) {
            both.add((both.isEmpty() ? "Mettre à jour " : "mettre à jour ") + French.count(updated, "fiche", "fiches"));
        }
        return String.join(" et ", both);
    }

    /** The same list, with other lines shown. */
    public String at(Optional<Fate> fate, int page) {
        var parameters = new ArrayList<>(fields);
        fate.ifPresent(one -> parameters.add(new Parameter("voir", one.name())));
        if (page > 1) {
            parameters.add(new Parameter("page", Integer.toString(page)));
        }
        return action + "?"
                + parameters.stream()
                        .map(one -> one.name + "=" + URLEncoder.encode(one.value, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    /** What is sent along where the days are asked for: all but them. */
    public List<Parameter> fieldsWithoutDays() {
        return fields.stream().filter(field -> !field.name.equals("jour")).toList();
    }

    /** What is sent along where tickets are told: all but them. */
    public List<Parameter> fieldsWithoutTickets() {
        return fields.stream()
                .filter(field -> !field.name.matches("billet|t[0-9a-f]{12}"))
                .toList();
    }

    /** What the tickets say, to be sent along where columns are chosen. */
    public List<Parameter> ticketFields() {
        return fields.stream()
                .filter(field -> field.name.matches("billet|t[0-9a-f]{12}"))
                .toList();
    }

    public List<Fate> fates() {
        return List.of(Fate.values());
    }
}
