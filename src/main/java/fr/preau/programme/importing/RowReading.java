package fr.preau.programme.importing;

import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.platform.SearchText;
import fr.preau.programme.Continuity;
import fr.preau.programme.importing.BroughtAction.Amounts;
import fr.preau.programme.importing.BroughtAction.NamedCell;
import fr.preau.programme.importing.CellReading.Read;
import fr.preau.programme.importing.Meaning.Kind;
import fr.preau.programme.rules.Siret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One action out of its row, or out of the several that tell of it; each cell with a doubt is named. */
final class RowReading {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");
    private static final Pattern FIGURE = Pattern.compile("\\d");
    private static final Pattern WITHIN = Pattern.compile("(?:\\d[\\s\\u00a0\\u202f.]?){13,15}");

    private final ActionTable table;
    private final Map<String, Meaning> meanings;
    private final List<Neighbourhood> known;
    private final List<NamedCell> named;
    private final boolean alone;
    private final Map<String, String> funders;

    private final Map<String, Amounts> requests = new LinkedHashMap<>();
    private final Set<String> places = new LinkedHashSet<>();
    private Optional<Long> cost = Optional.empty();
    private Optional<Continuity> continuity = Optional.empty();
    private Optional<String> siret = Optional.empty();
    private String address = "";

    /**
     * @param named where cells with a doubt are added
     * @param alone whether this is the only table that is read
     * @param funders by how they are compared, what the first one to be met is called
     */
    RowReading(
            ActionTable table,
            Map<String, Meaning> meanings,
            List<Neighbourhood> known,
            List<NamedCell> named,
            boolean alone,
            Map<String, String> funders) {
        this.table = table;
        this.meanings = meanings;
        this.known = known;
        this.named = named;
        this.alone = alone;
        this.funders = funders;
    }

    private Meaning meaning(int column) {
        return meanings.getOrDefault(table.headings().get(column), Meaning.NOTHING);
    }

    /** What a row shows of that kind, in its own cell or in one that is merged with those above. */
    String text(RawRow row, Kind kind) {
        return column(row, kind).map(at -> table.shown(row, at).text()).orElse("");
    }

    private Optional<Integer> column(RawRow row, Kind kind) {
        for (var column = 0; column < table.headings().size(); column++) {
            if (meaning(column).kind() == kind && !table.shown(row, column).blank()) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }

    boolean has(Kind kind) {
        return table.headings().stream()
                .anyMatch(heading ->
                        meanings.getOrDefault(heading, Meaning.NOTHING).kind() == kind);
    }

    /** Whether a row's action is that of a row above, by merged cells. */
    boolean goesOn(RawRow row) {
        for (var column = 0; column < table.headings().size(); column++) {
            if (meaning(column).kind() == Kind.TITLE) {
                return table.merged().first(row, column).isPresent();
            }
        }
        return false;
    }

    /** Whether a row says who carries it or what it costs, beyond a title. */
    boolean told(RawRow row) {
        for (var column = 0; column < table.headings().size(); column++) {
            var kind = meaning(column).kind();
            if ((kind == Kind.CARRIER || kind == Kind.COST || kind.ofFunder())
                    && !table.shown(row, column).blank()) {
                return true;
            }
        }
        return false;
    }

    /** Neighbourhoods that all actions of the tab are in. */
    void in(List<String> codes) {
        places.addAll(codes);
    }

    /** A row of this action. */
    void add(RawRow row) {
        for (var column = 0; column < table.headings().size(); column++) {
            var cell = table.shown(row, column);
            var hidden = table.merged().first(row, column).isPresent();
            var meaning = meaning(column);
            switch (meaning.kind()) {
                case NOTHING, CARRIER, THEME, FUNDER -> {}
                case TITLE -> {
                    address = address.isEmpty() ? table.address(row, column, alone) : address;
                    told(row, column, CellReading.title(cell.text()));
                }
                case SIRET -> siret = siret.isEmpty() ? siret(row, column, cell.text()) : siret;
                case NEIGHBOURHOODS ->
                    told(row, column, CellReading.neighbourhoods(cell.text(), known))
                            .ifPresent(places::addAll);
                case COST -> {
                    if (!hidden) {
                        cost(row, column, told(row, column, AmountReading.of(cell, thousands(column))));
                    }
                }
                case CONTINUITY ->
                    continuity = told(row, column, CellReading.continuity(cell.text()))
                            .or(() -> continuity);
                case OTHER_FUNDERS -> others(row, column, cell);
                case REQUESTED, PROPOSED, VOTED -> {
                    if (!hidden) {
                        amount(row, column, cell, meaning);
                    }
                }
            }
        }
        if (siret.isEmpty()) {
            siret = within(row, text(row, Kind.CARRIER));
        }
    }

    private boolean thousands(int column) {
        return table.thousands(table.headings().get(column));
    }

    private void cost(RawRow row, int column, Optional<Long> cents) {
        if (cents.isPresent() && cost.isPresent() && !cost.equals(cents)) {
            name(row, column, "un autre coût que sur la première ligne de l’action : il n’est pas repris");
        } else {
            cost = cost.or(() -> cents);
        }
    }

    private void others(RawRow row, int column, RawCell cell) {
        var read = FunderList.of(cell.text(), thousands(column));
        told(row, column, read)
                .ifPresent(list -> list.forEach(one -> put(row, column, one.funder(), Kind.REQUESTED, one.cents())));
        if (read.doubt().isEmpty() && read.value().isPresent()) {
            name(row, column, "lu comme demandé : la colonne ne dit pas si c’est voté");
        }
    }

    private void amount(RawRow row, int column, RawCell cell, Meaning meaning) {
        var text = cell.text();
        if (meaning.namedInRow()
                && cell.number().isEmpty()
                && WORD.matcher(text).find()
                && FIGURE.matcher(text).find()
                && text(row, Kind.FUNDER).isEmpty()) {
            told(row, column, FunderList.of(text, thousands(column)))
                    .ifPresent(
                            list -> list.forEach(one -> put(row, column, one.funder(), meaning.kind(), one.cents())));
            return;
        }
        told(row, column, AmountReading.of(cell, thousands(column))).ifPresent(cents -> {
            if (!meaning.namedInRow()) {
                put(row, column, meaning.funder(), meaning.kind(), cents);
            } else if (text(row, Kind.FUNDER).isEmpty()) {
                name(row, column, "un montant dont rien ne nomme le financeur : il n’est pas repris");
            } else {
                put(row, column, HeadingWords.funder(line(text(row, Kind.FUNDER))), meaning.kind(), cents);
            }
        });
        if (table.merged().reaches(row, column) && !cell.blank() && !goesOnBelow(row)) {
            name(row, column, "un montant commun à plusieurs lignes : il est donné à la première");
        }
    }

    /** Whether merged cells make of this row and those below one action. */
    private boolean goesOnBelow(RawRow row) {
        return column(row, Kind.TITLE)
                .filter(column -> table.merged().reaches(row, column))
                .isPresent();
    }

    private void put(RawRow row, int column, String funder, Kind kind, long cents) {
        var name = funders.computeIfAbsent(SearchText.of(funder), _ -> funder);
        var before = requests.getOrDefault(name, Amounts.NONE);
        if (before.of(kind).filter(had -> had != cents).isPresent()) {
            name(
                    row,
                    column,
                    "un autre montant de « %s » est déjà lu pour cette action : celui-ci n’est pas repris"
                            .formatted(name));
        } else {
            requests.put(name, before.with(kind, cents));
        }
    }

    /** The value of a cell; if there is a doubt it is named. */
    private <T> Optional<T> told(RawRow row, int column, Read<T> read) {
        if (!read.doubt().isEmpty() && table.merged().first(row, column).isEmpty()) {
            name(row, column, read.doubt());
        }
        return read.value();
    }

    void name(RawRow row, int column, String why) {
        var text = row.cell(column).text().strip();
        named.add(new NamedCell(
                table.address(row, column, alone), text.length() > 80 ? text.substring(0, 80) + "…" : text, why));
    }

    private Optional<String> siret(RawRow row, int column, String text) {
        var read = Siret.read(text);
        if (read.isEmpty() && !text.isBlank() && !text.strip().matches("[-–—]+")) {
            name(row, column, "pas un SIRET : 14 chiffres et leur clé");
        }
        return read;
    }

    /** A SIRET written under the carrier's name. */
    private Optional<String> within(RawRow row, String carrier) {
        var found = WITHIN.matcher(carrier);
        if (!found.find()) {
            return Optional.empty();
        }
        var read = Siret.read(found.group());
        if (read.isEmpty()) {
            column(row, Kind.CARRIER).ifPresent(column -> name(row, column, "pas un SIRET : 14 chiffres et leur clé"));
        }
        return read;
    }

    /**
     * The action of the rows that were added.
     *
     * @param first of them
     * @param theme that stands for it where its own row says none
     */
    BroughtAction action(RawRow first, String title, String theme) {
        requests.values().removeIf(amounts -> !amounts.any());
        var carrier = carrier(text(first, Kind.CARRIER));
        if (carrier.isEmpty()) {
            for (var column = 0; column < table.headings().size(); column++) {
                if (meaning(column).kind() == Kind.CARRIER) {
                    name(first, column, "aucun porteur n’y est nommé");
                    break;
                }
            }
        }
        var own = line(text(first, Kind.THEME));
        return new BroughtAction(
                title,
                carrier,
                siret,
                own.isEmpty() ? theme : own,
                new ArrayList<>(places),
                cost,
                continuity,
                requests,
                address);
    }

    /** A carrier's name without the number that stands with it. */
    private static String carrier(String cell) {
        var text = cell.substring(0, Math.min(cell.length(), 500));
        return line(WITHIN.matcher(text).replaceAll(" ").replaceAll("(?i)\\bsiret\\b\\s*:?", ""))
                .replaceAll("\\( ?\\)|(?<![ –—:-])[ –—:-]++$", "")
                .strip();
    }

    static String line(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]++", " ").strip();
    }
}
