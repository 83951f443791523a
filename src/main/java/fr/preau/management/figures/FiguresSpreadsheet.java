package fr.preau.management.figures;

import fr.preau.management.spreadsheet.FrenchCsv;
import fr.preau.management.spreadsheet.Spreadsheet;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** Figures as a CSV file in the manner of {@link Spreadsheet}: one figure a line, to be sorted and summed. */
public final class FiguresSpreadsheet {

    private static final List<String> HEADINGS = List.of("Année", "Rubrique", "Élément", "Mesure", "Valeur");

    private FiguresSpreadsheet() {}

    /**
     * One figure.
     *
     * @param part which table of the dashboard it stands in
     * @param thing what is counted, such as a day or a profile
     * @param measure what is counted of it
     */
    public record Line(int year, String part, String thing, String measure, int value) {}

    public static String of(List<Line> lines) {
        var out = new StringWriter();
        try (var csv = FrenchCsv.on(out)) {
            csv.writeRecord(HEADINGS);
            lines.forEach(line -> csv.writeRecord(Stream.of(
                            Integer.toString(line.year),
                            line.part,
                            line.thing,
                            line.measure,
                            Integer.toString(line.value))
                    .map(Spreadsheet::harmless)
                    .toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
