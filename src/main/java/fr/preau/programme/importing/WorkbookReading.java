package fr.preau.programme.importing;

import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.platform.French;
import fr.preau.platform.SearchText;
import fr.preau.programme.Continuity;
import fr.preau.programme.importing.BroughtAction.Amounts;
import fr.preau.programme.importing.BroughtAction.NamedCell;
import fr.preau.programme.importing.CellReading.Read;
import fr.preau.programme.importing.Meaning.Kind;
import fr.preau.programme.rules.Siret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A workbook's actions, with each cell that was not read and what was left aside, by its address. */
final class WorkbookReading {

    private static final Pattern SUM = Pattern.compile(
            "^(sous[ -]?total|s/total|ss[ -]?total|total|totaux|enveloppe|reste|solde|montant total|disponible|credits? disponibles?|recapitulatif)\\b.*");
    private static final Pattern WITHIN = Pattern.compile("(?:\\d[\\s\\u00a0\\u202f.]?){13,15}");

    private final List<Tab> tabs;
    private final List<ActionTable> tables;
    private final Map<String, Meaning> meanings;
    private final List<Neighbourhood> neighbourhoods;
    private final List<BroughtAction> actions = new ArrayList<>();
    private final List<NamedCell> named = new ArrayList<>();

    /** What was read of all tabs. */
    record Result(List<BroughtAction> actions, List<NamedCell> named, List<String> notes) {}

    private WorkbookReading(
            List<Tab> tabs,
            List<ActionTable> tables,
            Map<String, Meaning> meanings,
            List<Neighbourhood> neighbourhoods) {
        this.tabs = tabs;
        this.tables = tables;
        this.meanings = meanings;
        this.neighbourhoods = neighbourhoods;
    }

    /**
     * @param meanings of each heading
     * @param neighbourhoods of the contract
     */
    static Result of(List<Tab> tabs, Map<String, Meaning> meanings, List<Neighbourhood> neighbourhoods) {
        var tables = tabs.stream()
                .flatMap(tab -> ActionTable.in(tab).stream())
                .filter(table -> !table.tab().hidden())
                .toList();
        var reading = new WorkbookReading(tabs, tables, meanings, neighbourhoods);
        tables.forEach(reading::read);
        return new Result(List.copyOf(reading.actions), List.copyOf(reading.named), reading.notes());
    }

    private Meaning meaning(ActionTable table, int column) {
        return meanings.getOrDefault(table.headings().get(column), Meaning.NOTHING);
    }

    private String text(ActionTable table, RawRow row, Kind kind) {
        for (var column = 0; column < table.headings().size(); column++) {
            if (meaning(table, column).kind() == kind && !row.cell(column).blank()) {
                return row.cell(column).text();
            }
        }
        return "";
    }

    private void read(ActionTable table) {
        var section = Optional.<String>empty();
        for (var row : table.rows()) {
            var filled = row.cells().stream().filter(cell -> !cell.blank()).toList();
            if (filled.isEmpty()
                    || SUM.matcher(SearchText.of(filled.getFirst().text()).strip())
                            .matches()
                    || summed(table, row)) {
                continue;
            }
            var title = line(text(table, row, Kind.TITLE));
            if (filled.size() == 1 || title.isEmpty() || !told(table, row)) {
                if (filled.size() == 1 && filled.getFirst().number().isEmpty()) {
                    section = Optional.of(line(filled.getFirst().text()));
                }
                continue;
            }
            actions.add(action(table, row, title, section));
        }
    }

    /** A sum whose word stands where an action's title would. */
    private boolean summed(ActionTable table, RawRow row) {
        return text(table, row, Kind.CARRIER).isBlank()
                && SUM.matcher(SearchText.of(text(table, row, Kind.TITLE)).strip())
                        .matches();
    }

    /** Whether a row says who carries it or what it costs, beyond a title. */
    private boolean told(ActionTable table, RawRow row) {
        for (var column = 0; column < table.headings().size(); column++) {
            var kind = meaning(table, column).kind();
            if ((kind == Kind.CARRIER || kind == Kind.COST || kind == Kind.REQUESTED)
                    && !row.cell(column).blank()) {
                return true;
            }
        }
        return false;
    }

    private BroughtAction action(ActionTable table, RawRow row, String title, Optional<String> section) {
        var requests = new LinkedHashMap<String, Amounts>();
        var cost = Optional.<Long>empty();
        var places = List.<String>of();
        var continuity = Optional.<Continuity>empty();
        var siret = Optional.<String>empty();
        var address = "";
        for (var column = 0; column < table.headings().size(); column++) {
            var cell = row.cell(column);
            var meaning = meaning(table, column);
            switch (meaning.kind()) {
                case NOTHING, CARRIER, THEME -> {}
                case TITLE -> address = table.address(row, column, tables.size() == 1);
                case SIRET -> siret = siret(table, row, column, cell.text());
                case NEIGHBOURHOODS ->
                    places = told(table, row, column, CellReading.neighbourhoods(cell.text(), neighbourhoods))
                            .orElse(places);
                case COST -> cost = told(table, row, column, CellReading.amount(cell));
                case CONTINUITY -> continuity = told(table, row, column, CellReading.continuity(cell.text()));
                case OTHER_FUNDERS ->
                    told(table, row, column, CellReading.funders(cell.text()))
                            .orElse(List.of())
                            .forEach(one -> requests.merge(
                                    one.funder(),
                                    Amounts.NONE.with(Kind.REQUESTED, one.cents()),
                                    (before, _) -> before.with(Kind.REQUESTED, one.cents())));
                case REQUESTED, PROPOSED, VOTED ->
                    told(table, row, column, CellReading.amount(cell))
                            .ifPresent(cents -> requests.put(
                                    meaning.funder(),
                                    requests.getOrDefault(meaning.funder(), Amounts.NONE)
                                            .with(meaning.kind(), cents)));
            }
        }
        requests.values().removeIf(amounts -> !amounts.any());
        var carrier = text(table, row, Kind.CARRIER);
        if (siret.isEmpty()) {
            siret = within(table, row, carrier);
        }
        var theme = line(text(table, row, Kind.THEME));
        return new BroughtAction(
                title,
                carrier(carrier),
                siret,
                theme.isEmpty() ? section.orElse(tables.size() > 1 ? table.tab().name() : "") : theme,
                places,
                cost,
                continuity,
                requests,
                address);
    }

    /** The value of a cell; if there is a doubt it is named. */
    private <T> Optional<T> told(ActionTable table, RawRow row, int column, Read<T> read) {
        if (!read.doubt().isEmpty()) {
            name(table, row, column, read.doubt(), read.asked());
        }
        return read.value();
    }

    private void name(ActionTable table, RawRow row, int column, String why, boolean asked) {
        var text = row.cell(column).text().strip();
        named.add(new NamedCell(
                table.address(row, column, tables.size() == 1),
                text.length() > 80 ? text.substring(0, 80) + "…" : text,
                why,
                asked));
    }

    private Optional<String> siret(ActionTable table, RawRow row, int column, String text) {
        var read = Siret.read(text);
        if (read.isEmpty() && !text.isBlank() && !text.strip().matches("[-–—]+")) {
            name(table, row, column, "pas un SIRET : 14 chiffres et leur clé", false);
        }
        return read;
    }

    /** A SIRET written under the carrier's name. */
    private Optional<String> within(ActionTable table, RawRow row, String carrier) {
        var found = WITHIN.matcher(carrier);
        if (!found.find()) {
            return Optional.empty();
        }
        var read = Siret.read(found.group());
        if (read.isEmpty()) {
            for (var column = 0; column < table.headings().size(); column++) {
                if (meaning(table, column).kind() == Kind.CARRIER) {
                    name(table, row, column, "pas un SIRET : 14 chiffres et leur clé", false);
                }
            }
        }
        return read;
    }

    /** A carrier's name without the number that stands with it. */
    private static String carrier(String cell) {
        var text = cell.substring(0, Math.min(cell.length(), 500));
        return line(WITHIN.matcher(text).replaceAll(" ").replaceAll("(?i)\\bsiret\\b\\s*:?", ""))
                .replaceAll("\\(\\s*\\)|[\\s–—:-]+$", "")
                .strip();
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    /** What the workbook holds that is not read. */
    private List<String> notes() {
        var notes = new ArrayList<String>();
        var read = tables.stream().map(ActionTable::tab).toList();
        tabs.stream()
                .filter(tab -> !read.contains(tab) && !tab.rows().isEmpty())
                .forEach(tab -> notes.add("L’onglet « %s »%s n’est pas repris : %s."
                        .formatted(
                                tab.name(),
                                tab.hidden() ? ", masqué," : "",
                                tab.hidden()
                                        ? "il n’est pas montré"
                                        : "aucune ligne n’y ressemble aux titres d’un tableau d’actions")));
        tables.forEach(table -> {
            var hidden = table.tab().hiddenColumns().stream()
                    .filter(column -> column < table.headings().size())
                    .map(ActionTable::letters)
                    .toList();
            if (!hidden.isEmpty()) {
                notes.add((hidden.size() == 1
                                ? "Le tableur masque la colonne %s : vérifiez si elle est à reprendre."
                                : "Le tableur masque les colonnes %s : vérifiez si elles sont à reprendre.")
                        .formatted(French.enumeration(hidden)));
            }
            table.headings().stream()
                    .filter(heading -> !heading.isEmpty())
                    .filter(heading ->
                            meanings.getOrDefault(heading, Meaning.NOTHING).kind() == Kind.NOTHING)
                    .distinct()
                    .forEach(heading -> notes.add("La colonne « %s » n’est pas reprise.".formatted(heading)));
        });
        return notes.stream().distinct().toList();
    }
}
