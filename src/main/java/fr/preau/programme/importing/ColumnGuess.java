package fr.preau.programme.importing;

import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.platform.SearchText;
import fr.preau.programme.importing.Meaning.Kind;
import fr.preau.programme.rules.Siret;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What each column of a table is, by its heading, by the other columns, and by what stands in it. */
final class ColumnGuess {

    /** Where a table has two, the second says something else, such as what is eligible. */
    private static final List<Kind> ONCE = List.of(Kind.SIRET, Kind.COST, Kind.CONTINUITY, Kind.FUNDER);

    private final ActionTable table;
    private final Map<String, Meaning> meanings = new LinkedHashMap<>();

    private ColumnGuess(ActionTable table) {
        this.table = table;
    }

    /**
     * The meaning of each heading, in their order.
     *
     * @param year of the programme: what names an earlier one is no amount of it
     */
    static Map<String, Meaning> of(ActionTable table, int year) {
        var guess = new ColumnGuess(table);
        table.headings().stream()
                .filter(heading -> !heading.isEmpty())
                .forEach(heading -> guess.meanings.putIfAbsent(heading, HeadingWords.guess(heading, year)));
        guess.byTheirCells(year);
        guess.ofNobody(year);
        guess.listed();
        guess.once();
        return guess.meanings;
    }

    /** What a heading does not say, its cells may. */
    private void byTheirCells(int year) {
        for (var guessed : List.copyOf(meanings.entrySet())) {
            var heading = guessed.getKey();
            if (guessed.getValue().kind() != Kind.NOTHING || ofAnotherYear(heading, year)) {
                continue;
            }
            if (!has(Kind.SIRET) && mostly(heading, text -> Siret.read(text).isPresent())) {
                meanings.put(heading, new Meaning(Kind.SIRET, ""));
            } else if (!has(Kind.NEIGHBOURHOODS)
                    && mostly(heading, text -> SearchText.of(text).matches(".*\\bq[np]\\d{5,6}[a-z]?\\b.*"))) {
                meanings.put(heading, new Meaning(Kind.NEIGHBOURHOODS, ""));
            } else if (!HeadingWords.isStage(heading) && HeadingWords.isUsualFunder(heading) && money(heading)) {
                meanings.put(heading, new Meaning(Kind.REQUESTED, HeadingWords.funder(heading)));
            }
        }
    }

    private static boolean ofAnotherYear(String heading, int year) {
        return HeadingWords.year(HeadingWords.plain(heading))
                .filter(named -> named < year)
                .isPresent();
    }

    private boolean has(Kind kind) {
        return meanings.values().stream().anyMatch(meaning -> meaning.kind() == kind);
    }

    private boolean mostly(String heading, Predicate<String> like) {
        var cells = table.cells(heading).map(RawCell::text).toList();
        return !cells.isEmpty() && 2 * cells.stream().filter(like).count() > cells.size();
    }

    /** Amounts, and now and then a word for none. */
    private boolean money(String heading) {
        var cells =
                table.cells(heading).map(cell -> AmountReading.of(cell, false)).toList();
        return cells.stream().anyMatch(read -> read.value().isPresent())
                && 2 * cells.stream().filter(read -> read.doubt().isEmpty()).count() > cells.size();
    }

    /** « Montant demandé » is the sum of funders that have columns of their own, or of whoever the row names. */
    private void ofNobody(int year) {
        if (meanings.values().stream().anyMatch(meaning -> meaning.kind().ofFunder())) {
            return;
        }
        var letters = new ArrayList<String>();
        meanings.keySet().stream()
                .filter(heading -> HeadingWords.isBareStage(heading) && !ofAnotherYear(heading, year))
                .forEach(letters::add);
        var named = has(Kind.FUNDER)
                || letters.stream().anyMatch(heading -> mostly(heading, text -> text.matches("(?s).*\\p{L}{3}.*")));
        letters.forEach(heading -> meanings.put(
                heading, new Meaning(HeadingWords.stage(heading), named ? Meaning.NAMED_IN_ROW : Meaning.UNKNOWN)));
    }

    /** « Cofinanceurs » beside no bare amount names them with theirs. */
    private void listed() {
        var named = meanings.values().stream().anyMatch(Meaning::namedInRow);
        meanings.replaceAll((heading, meaning) ->
                meaning.kind() == Kind.FUNDER && (!named || mostly(heading, text -> text.matches("(?s).*\\d{3}.*")))
                        ? new Meaning(Kind.OTHER_FUNDERS, "")
                        : meaning);
    }

    private void once() {
        var seen = new HashSet<Kind>();
        meanings.replaceAll((heading, meaning) -> {
            var twice = ONCE.contains(meaning.kind()) && !seen.add(meaning.kind());
            return twice || HeadingWords.isNotified(heading) && votedBeside(heading, meaning)
                    ? Meaning.NOTHING
                    : meaning;
        });
    }

    /** What is told to a carrier repeats the vote where that has a column too. */
    private boolean votedBeside(String heading, Meaning meaning) {
        return meanings.entrySet().stream()
                .anyMatch(other -> other.getValue().equals(meaning)
                        && !other.getKey().equals(heading)
                        && !HeadingWords.isNotified(other.getKey()));
    }

    /** Whether a funder's column says nothing of asked or voted. */
    static boolean silent(String heading, Meaning meaning) {
        return meaning.kind().ofFunder() && !HeadingWords.isStage(heading);
    }

    /** Of the meanings of a workbook's headings, the first table's word counts. */
    static Map<String, Meaning> of(List<ActionTable> tables, int year) {
        var meanings = new LinkedHashMap<String, Meaning>();
        tables.forEach(table -> of(table, year).forEach(meanings::putIfAbsent));
        return meanings;
    }
}
