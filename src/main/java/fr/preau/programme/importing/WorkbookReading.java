package fr.preau.programme.importing;

import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.platform.SearchText;
import fr.preau.programme.importing.BroughtAction.NamedCell;
import fr.preau.programme.importing.Meaning.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A workbook's actions, with each cell that was not read and what was left aside, by its address. */
final class WorkbookReading {

    private final List<ActionTable> tables;
    private final Map<String, Meaning> meanings;
    private final List<Neighbourhood> neighbourhoods;
    private final List<BroughtAction> actions = new ArrayList<>();
    private final List<NamedCell> named = new ArrayList<>();
    /** By the table itself: to tell it by what it holds would read the whole tab at each row. */
    private final Map<ActionTable, List<RawRow>> aside = new IdentityHashMap<>();

    private final Map<String, String> funders = new HashMap<>();

    /** What was read of all tabs. */
    record Result(List<BroughtAction> actions, List<NamedCell> named, List<String> notes) {}

    private WorkbookReading(
            List<ActionTable> tables, Map<String, Meaning> meanings, List<Neighbourhood> neighbourhoods) {
        this.tables = tables;
        this.meanings = meanings;
        this.neighbourhoods = neighbourhoods;
    }

    /**
     * @param meanings of each heading
     * @param neighbourhoods of the contract
     */
    static Result of(ChosenTabs tabs, Map<String, Meaning> meanings, List<Neighbourhood> neighbourhoods) {
        var tables = tabs.tables();
        var reading = new WorkbookReading(tables, meanings, neighbourhoods);
        tables.forEach(reading::read);
        return new Result(
                List.copyOf(reading.actions),
                List.copyOf(reading.named),
                FileRemarks.of(tabs.all(), tables, meanings, reading.aside));
    }

    private RowReading reading(ActionTable table) {
        return new RowReading(table, meanings, neighbourhoods, named, tables.size() == 1, funders);
    }

    /** The neighbourhoods that a tab is named after, where none of its columns says any. */
    private List<String> place(ActionTable table) {
        var read = CellReading.neighbourhoods(table.tab().name(), neighbourhoods);
        return reading(table).has(Kind.NEIGHBOURHOODS) || !read.doubt().isEmpty()
                ? List.of()
                : read.value().orElse(List.of());
    }

    /** An action whose rows are being read. */
    private record Begun(RawRow first, String title, String carrier, String theme, RowReading rows) {
        BroughtAction action() {
            return rows.action(first, title, theme);
        }
    }

    private void read(ActionTable table) {
        var words = reading(table);
        var theme = tables.size() > 1 && place(table).isEmpty() ? table.tab().name() : "";
        var begun = Optional.<Begun>empty();
        for (var row : table.rows()) {
            if (row.cells().stream().allMatch(cell -> cell.blank())) {
                continue;
            }
            var title = RowReading.line(words.text(row, Kind.TITLE));
            if (begun.isPresent() && goesOn(words, begun.get(), row, title)) {
                begun.get().rows.add(row);
                continue;
            }
            begun.ifPresent(one -> actions.add(one.action()));
            begun = Optional.empty();
            var section = section(words, row, title);
            if (section.isPresent()) {
                theme = section.get();
            } else if (isAction(table, words, row, title)) {
                var own = RowReading.line(words.text(row, Kind.THEME));
                theme = own.isEmpty() ? theme : own;
                var reading = reading(table);
                reading.in(place(table));
                reading.add(row);
                begun = Optional.of(
                        new Begun(row, title, RowReading.line(words.text(row, Kind.CARRIER)), theme, reading));
            } else {
                aside.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
            }
        }
        begun.ifPresent(one -> actions.add(one.action()));
    }

    /** Whether a row tells more of the action above it: by merged cells, or of another of its funders. */
    private static boolean goesOn(RowReading words, Begun begun, RawRow row, String title) {
        if (words.goesOn(row)) {
            return true;
        }
        if (words.text(row, Kind.FUNDER).isBlank()) {
            return false;
        }
        var carrier = RowReading.line(words.text(row, Kind.CARRIER));
        return (title.isEmpty() || title.equals(begun.title))
                && (carrier.isEmpty() || carrier.equals(begun.carrier))
                && row.cells().stream().noneMatch(cell -> RowWords.sum(cell.text()));
    }

    /** The theme that a row says for those below: alone in it, or with its sums. */
    private static Optional<String> section(RowReading words, RawRow row, String title) {
        var filled = row.cells().stream().filter(cell -> !cell.blank()).toList();
        var first = filled.getFirst();
        if (filled.size() == 1) {
            return first.number().isEmpty() && RowWords.mayBeTheme(first.text()) && !RowWords.sum(first.text())
                    ? Optional.of(RowReading.line(first.text()))
                    : Optional.empty();
        }
        var alone = RowReading.line(first.text());
        var carrier = RowReading.line(words.text(row, Kind.CARRIER));
        return words.has(Kind.CARRIER)
                        && RowWords.section(alone)
                        && (title.isEmpty() || title.equals(alone))
                        && (carrier.isEmpty() || carrier.equals(alone))
                ? Optional.of(alone)
                : Optional.empty();
    }

    private boolean isAction(ActionTable table, RowReading words, RawRow row, String title) {
        if (title.isEmpty() || table.headsAgain(row) || !words.told(row)) {
            return false;
        }
        var first =
                row.cells().stream().filter(cell -> !cell.blank()).findFirst().orElseThrow();
        var carrier = words.text(row, Kind.CARRIER);
        return words.has(Kind.CARRIER)
                ? carrier.isBlank() ? !sums(row, title) : !onlyWords(row) && !sumOf(words, row, title, carrier)
                : !RowWords.sum(first.text()) && !RowWords.sum(title);
    }

    /** A legend, whose cells fall below headings by chance. */
    private static boolean onlyWords(RawRow row) {
        return RowWords.sum(row.cells().stream()
                        .filter(cell -> !cell.blank())
                        .findFirst()
                        .orElseThrow()
                        .text())
                && row.cells().stream().filter(cell -> !cell.blank()).count() <= 2;
    }

    /** « Total Les Petits Ponts », whose carrier stands beside it too. */
    private static boolean sumOf(RowReading words, RawRow row, String title, String carrier) {
        if (!RowWords.sum(title)) {
            return false;
        }
        var told = List.of(Kind.NEIGHBOURHOODS, Kind.SIRET, Kind.CONTINUITY).stream()
                .filter(words::has)
                .toList();
        return SearchText.of(title).contains(SearchText.of(carrier))
                || !told.isEmpty()
                        && told.stream().allMatch(kind -> words.text(row, kind).isBlank());
    }

    private static boolean sums(RawRow row, String title) {
        return RowWords.sum(title)
                || row.cells().stream()
                        .filter(cell -> !cell.blank() && cell.number().isEmpty())
                        .anyMatch(cell -> RowWords.sum(cell.text()));
    }
}
