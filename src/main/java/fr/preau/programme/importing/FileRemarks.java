package fr.preau.programme.importing;

import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.platform.French;
import fr.preau.programme.importing.Meaning.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a workbook holds that is not read, or read with a supposition: nothing is passed over in silence. */
final class FileRemarks {

    private static final int MOST_NAMED = 12;
    private static final int MOST_COMMENTS = 40;
    private static final int LONGEST = 120;

    private final List<ActionTable> tables;
    private final Map<String, Meaning> meanings;
    private final List<String> notes = new ArrayList<>();

    private FileRemarks(List<ActionTable> tables, Map<String, Meaning> meanings) {
        this.tables = tables;
        this.meanings = meanings;
    }

    /** @param aside rows below a table's headings that are no actions */
    static List<String> of(
            List<Tab> tabs,
            List<ActionTable> tables,
            Map<String, Meaning> meanings,
            Map<ActionTable, List<RawRow>> aside) {
        var remarks = new FileRemarks(tables, meanings);
        remarks.tabs(tabs);
        tables.forEach(table -> {
            remarks.suppositions(table);
            remarks.marks(table);
            remarks.aside(table, aside.getOrDefault(table, List.of()));
        });
        tables.forEach(remarks::columns);
        return remarks.notes.stream().distinct().toList();
    }

    private void tabs(List<Tab> tabs) {
        var read = tables.stream().map(ActionTable::tab).toList();
        tabs.stream()
                .filter(tab -> !read.contains(tab) && !tab.rows().isEmpty())
                .forEach(tab -> notes.add("L’onglet « %s »%s n’est pas repris : %s."
                        .formatted(tab.name(), tab.hidden() ? ", masqué," : "", why(tab))));
        if (tables.size() > 1) {
            notes.add(
                    "%d onglets sont repris en une programmation : %s. Où le thème n’est pas écrit, il est le nom de l’onglet."
                            .formatted(
                                    tables.size(),
                                    French.enumeration(tables.stream()
                                            .map(table -> "« " + table.tab().name() + " »")
                                            .toList())));
        }
    }

    private static String why(Tab tab) {
        if (tab.hidden()) {
            return "il n’est pas montré";
        }
        return ActionTable.in(tab).isPresent()
                ? "il est d’une autre année, répète d’autres onglets, ou n’est pas choisi"
                : "aucune ligne n’y ressemble aux titres d’un tableau d’actions";
    }

    private void suppositions(ActionTable table) {
        table.headings().stream()
                .distinct()
                .filter(heading -> !heading.isEmpty())
                .forEach(heading -> {
                    var meaning = meanings.getOrDefault(heading, Meaning.NOTHING);
                    if (ColumnGuess.silent(heading, meaning) && meaning.kind() == Kind.REQUESTED) {
                        notes.add("La colonne « %s » ne dit pas si c’est demandé ou voté : elle est lue comme demandée."
                                .formatted(heading));
                    }
                    if (meaning.funder().equals(Meaning.UNKNOWN)) {
                        notes.add("La colonne « %s » ne nomme pas son financeur : choisissez-le plus bas."
                                .formatted(heading));
                    }
                    if ((meaning.kind().ofFunder() || meaning.kind() == Kind.COST) && table.thousands(heading)) {
                        notes.add("Les montants de « %s » sont en milliers d’euros : ils sont repris en euros."
                                .formatted(heading));
                    }
                });
    }

    private void marks(ActionTable table) {
        var marks = table.tab().marks();
        var columns = marks.hiddenColumns().stream()
                .filter(column -> column < table.headings().size()
                        && !table.headings().get(column).isEmpty())
                .map(ActionTable::letters)
                .toList();
        if (!columns.isEmpty()) {
            notes.add(here(
                    table,
                    (columns.size() == 1
                                    ? "le tableur masque la colonne %s : vérifiez si elle est à reprendre."
                                    : "le tableur masque les colonnes %s : vérifiez si elles sont à reprendre.")
                            .formatted(French.enumeration(columns))));
        }
        var shown = table.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.blank()))
                .map(RawRow::number)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var rows = marks.hiddenRows().stream().filter(shown::contains).toList();
        if (!rows.isEmpty()) {
            notes.add(here(
                    table, "le tableur masque %s : lue%s aussi.".formatted(lines(rows), rows.size() == 1 ? "" : "s")));
        }
        var struck = marks.struck().stream().filter(shown::contains).toList();
        if (!struck.isEmpty()) {
            notes.add(here(
                    table,
                    "%s barrée%s dans le tableur : est-ce abandonné ?"
                            .formatted(lines(struck), struck.size() == 1 ? "" : "s")));
        }
        colours(table, marks.fills(), shown);
        marks.comments().stream()
                .limit(MOST_COMMENTS)
                .forEach(comment -> notes.add("Commentaire en %s%s : « %s ». Il n’est pas repris."
                        .formatted(table.prefix(tables.size() == 1), comment.address(), cut(comment.text()))));
    }

    /** Rows of two colours or more, or of one that only some have: a colour may mean something. */
    private void colours(ActionTable table, Map<Integer, String> fills, Set<Integer> shown) {
        var byColour = new LinkedHashMap<String, List<Integer>>();
        shown.forEach(row -> {
            if (fills.containsKey(row)) {
                byColour.computeIfAbsent(fills.get(row), _ -> new ArrayList<>()).add(row);
            }
        });
        if (!byColour.isEmpty()) {
            notes.add(here(
                    table,
                    "des couleurs distinguent %s : elles ne sont pas lues. Si elles disent un accord ou un refus, donnez-le dans une colonne."
                            .formatted(French.enumeration(byColour.values().stream()
                                    .map(FileRemarks::lines)
                                    .limit(MOST_NAMED)
                                    .toList()))));
        }
    }

    private void aside(ActionTable table, List<RawRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var told = rows.stream()
                .limit(MOST_NAMED)
                .map(row -> "%d (« %s »)".formatted(row.number(), cut(first(row))))
                .toList();
        var more = rows.size() - told.size();
        notes.add(here(
                table,
                (rows.size() == 1
                                ? "une ligne n’est pas une action et n’est pas reprise : %s%s."
                                : "ces lignes ne sont pas des actions et ne sont pas reprises : %s%s.")
                        .formatted(
                                String.join(", ", told),
                                more == 0 ? "" : " et " + French.count(more, "autre", "autres"))));
    }

    private static String first(RawRow row) {
        return row.cells().stream()
                .filter(cell -> !cell.blank())
                .findFirst()
                .map(cell -> RowReading.line(cell.text()))
                .orElse("");
    }

    private void columns(ActionTable table) {
        var left = IntStream.range(0, table.headings().size())
                .mapToObj(column -> table.headings().get(column))
                .filter(heading -> !heading.isEmpty())
                .filter(heading ->
                        meanings.getOrDefault(heading, Meaning.NOTHING).kind() == Kind.NOTHING)
                .distinct()
                .map("« %s »"::formatted)
                .toList();
        if (!left.isEmpty()) {
            notes.add(here(
                    table,
                    (left.size() == 1 ? "colonne non reprise : %s." : "colonnes non reprises : %s.")
                            .formatted(French.enumeration(left))));
        }
    }

    /** A sentence about a table; it says which one if there are several. */
    private String here(ActionTable table, String sentence) {
        return tables.size() == 1
                ? sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1)
                : "Onglet « %s » : %s".formatted(table.tab().name(), sentence);
    }

    private static String lines(List<Integer> rows) {
        var told = new ArrayList<>(rows.stream()
                .limit(MOST_NAMED)
                .map(row -> Integer.toString(row))
                .toList());
        if (rows.size() > MOST_NAMED) {
            told.add(French.count(rows.size() - MOST_NAMED, "autre", "autres"));
        }
        return (rows.size() == 1 ? "la ligne " : "les lignes ") + French.enumeration(told);
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }
}
