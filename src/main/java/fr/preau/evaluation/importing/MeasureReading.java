package fr.preau.evaluation.importing;

import fr.preau.contract.CityContract;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.page.EvaluationForm;
import fr.preau.management.importing.RawTables.RawCell;
import fr.preau.management.importing.RawTables.RawRow;
import fr.preau.platform.FieldError;
import fr.preau.platform.SearchText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measures that a table says, line by line; each is read by the form that takes a measure by hand. */
final class MeasureReading {

    private static final int DECIMALS = 2;
    private static final BigDecimal HAIR = new BigDecimal("0.000001");
    private static final int LONGEST_TOLD = 120;
    /** As published tables say that a figure is not known, not there or not to be shown. */
    private static final Set<String> ABSENT =
            Set.of("nd", "nc", "ns", "na", "nr", "s", "c", "secret", "non disponible", "non communique", "non connu");

    private static final Pattern SIGNS = Pattern.compile("[-–—−./*…]+");
    /** What is a figure of a measure's form, beside its count. */
    private static final List<String> OTHERS = Stream.of(
                    ColumnMeaning.OF,
                    ColumnMeaning.WOMEN,
                    ColumnMeaning.WOMEN_OF,
                    ColumnMeaning.MEN,
                    ColumnMeaning.MEN_OF,
                    ColumnMeaning.UNKNOWN,
                    ColumnMeaning.UNKNOWN_OF)
            .map(ColumnMeaning::field)
            .toList();

    private static final Pattern DAY = Pattern.compile("(?:\\d{1,2}[/.]){2}(20\\d\\d)|(20\\d\\d)-\\d{2}-\\d{2}");
    private static final Set<String> WHOLE = Set.of(
            "",
            "ensemble",
            "total",
            "contrat",
            "ensemble du contrat",
            "tout le contrat",
            "tous quartiers",
            "tous les quartiers");

    private final CityContract contract;
    private final List<Indicator> indicators;
    private final Map<String, ColumnMeaning> meanings;
    private final Standing standing;
    private final List<Line> lines = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> said = new HashSet<>();
    private int absent;

    /** What stands for every line that has no column of it: an indicator's number, a year, a source. */
    record Standing(String indicator, String year, String source) {}

    /** @param address of its row, or of its cell where a row holds several */
    record Line(String address, Indicator indicator, int year, String place, MeasureLine line, String source) {}

    /** A line that is none. */
    record Fault(String address, String text, String why) {}

    /** @param absent how many cells say that there is no figure: they are no measure, and no fault either */
    record Read(List<Line> lines, List<Fault> faults, int absent) {}

    private MeasureReading(
            CityContract contract, List<Indicator> indicators, Map<String, ColumnMeaning> meanings, Standing standing) {
        this.contract = contract;
        this.indicators = indicators;
        this.meanings = meanings;
        this.standing = standing;
    }

    static Read of(
            MeasureTab tab,
            CityContract contract,
            List<Indicator> indicators,
            Map<String, ColumnMeaning> meanings,
            Standing standing) {
        var reading = new MeasureReading(contract, indicators, meanings, standing);
        tab.rows().stream()
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.blank()))
                .forEach(row -> reading.row(tab, row));
        return new Read(List.copyOf(reading.lines), List.copyOf(reading.faults), reading.absent);
    }

    private ColumnMeaning meaning(MeasureTab tab, int column) {
        return meanings.getOrDefault(tab.headings().get(column), ColumnMeaning.NOTHING);
    }

    private void row(MeasureTab tab, RawRow row) {
        var fields = new HashMap<String, String>();
        var name = "";
        var place = "";
        var years = new ArrayList<Integer>();
        for (var column = 0; column < tab.headings().size(); column++) {
            var meaning = meaning(tab, column);
            var text = text(row.cell(column));
            switch (meaning) {
                case INDICATOR -> name = text;
                case PLACE -> place = text;
                case COUNT_OF_YEAR -> years.add(column);
                case NOTHING -> {}
                default -> fields.put(meaning.field(), text);
            }
        }
        fields.merge("year", standing.year, (mine, other) -> mine.isBlank() ? other : yearOf(mine));
        fields.merge("source", standing.source, (mine, other) -> mine.isBlank() ? other : mine);
        if (years.isEmpty()) {
            if (absent(fields.getOrDefault("numerator", ""))
                    && OTHERS.stream()
                            .map(field -> fields.getOrDefault(field, ""))
                            .allMatch(other -> other.isBlank() || absent(other))) {
                absent++;
            } else {
                line(Integer.toString(row.number()), name, place, fields, row);
            }
            return;
        }
        for (var column : years) {
            if (absent(text(row.cell(column)))) {
                absent++;
            } else if (!row.cell(column).blank()) {
                fields.put("numerator", text(row.cell(column)));
                fields.put("year", tab.headings().get(column).replaceAll(".*(20\\d\\d).*", "$1"));
                line(MeasureTab.letters(column) + row.number(), name, place, fields, row);
            }
        }
    }

    /** « n.d. », « ns », « – » and their like; an empty cell says nothing at all. */
    private static boolean absent(String text) {
        return SIGNS.matcher(text.strip()).matches()
                || ABSENT.contains(
                        SearchText.of(cut(text)).replaceAll("[^a-z0-9 ]+", "").strip());
    }

    /** That of a day, where a day is given; else what is given. */
    private static String yearOf(String text) {
        var day = DAY.matcher(text);
        return day.matches() ? Optional.ofNullable(day.group(1)).orElseGet(() -> day.group(2)) : text;
    }

    /** A number as people type it: a sum's hair beside its cents is none of it. */
    private static String text(RawCell cell) {
        return cell.number()
                .map(MeasureReading::tidy)
                .map(number -> number.stripTrailingZeros().toPlainString().replace('.', ','))
                .orElse(cell.text().strip());
    }

    private static BigDecimal tidy(BigDecimal number) {
        var rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP);
        return number.subtract(rounded).abs().compareTo(HAIR) < 0 ? rounded : number;
    }

    private void line(String address, String name, String place, Map<String, String> fields, RawRow row) {
        var why = new ArrayList<String>();
        var indicator = indicator(name, why);
        var code = place(place);
        if (code.isEmpty()) {
            why.add("« %s » n’est pas un endroit de ce contrat.".formatted(cut(place)));
        }
        var form = new EvaluationForm(fields);
        var year = form.year("year");
        var source = fields.getOrDefault("source", "").isBlank()
                ? indicator.map(Indicator::source).orElse("")
                : form.optional("source");
        var line = indicator.flatMap(form::line);
        form.errors().stream().map(FieldError::message).distinct().forEach(why::add);
        if (why.isEmpty()
                && !said.add("%d/%d/%s".formatted(indicator.orElseThrow().id(), year, code.orElseThrow()))) {
            why.add("Cet indicateur est déjà mesuré plus haut pour cette année et cet endroit.");
        }
        if (!why.isEmpty() || line.isEmpty()) {
            faults.add(new Fault(address, told(row), String.join(" ", why)));
            return;
        }
        lines.add(new Line(address, indicator.orElseThrow(), year, code.orElseThrow(), line.get(), source));
    }

    private Optional<Indicator> indicator(String name, List<String> why) {
        var found = name.isBlank()
                ? indicators.stream()
                        .filter(one -> Long.toString(one.id()).equals(standing.indicator))
                        .toList()
                : indicators.stream()
                        .filter(one -> plain(one.name()).equals(plain(name)))
                        .toList();
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        why.add(
                name.isBlank()
                        ? "Cette ligne ne nomme pas d’indicateur."
                        : (found.isEmpty()
                                        ? "« %s » n’est pas un indicateur de ce référentiel."
                                        : "« %s » est le nom de plusieurs indicateurs : donnez-leur des noms différents.")
                                .formatted(cut(name)));
        return Optional.empty();
    }

    /** As a measure keeps it; empty if it is none of this contract. */
    private Optional<String> place(String text) {
        var plain = plain(text);
        if (WHOLE.contains(plain)) {
            return Optional.of(Measure.WHOLE);
        }
        if (plain.matches("(la )?(commune|ville)")) {
            return Optional.of("COMMUNE");
        }
        if (plain.matches("(la )?region")) {
            return Optional.of("REGION");
        }
        return contract.neighbourhoods().stream()
                .filter(one -> plain(one.code()).equals(plain)
                        || bare(plain(one.label())).equals(bare(plain)))
                .map(CityContract.Neighbourhood::code)
                .findFirst();
    }

    private static String bare(String plain) {
        return plain.replaceFirst("^(?:(?:le|la|les|l|d|du|des|de|quartier|qpv) )+(?=\\S)", "");
    }

    private static String plain(String text) {
        return SearchText.of(cut(text)).replaceAll("[^a-z0-9]+", " ").strip();
    }

    private static String told(RawRow row) {
        return cut(row.cells().stream()
                .filter(cell -> !cell.blank())
                .map(cell -> cell.text().strip())
                .collect(Collectors.joining(" | ")));
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) + "…" : text;
    }
}
