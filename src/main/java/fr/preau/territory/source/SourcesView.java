package fr.preau.territory.source;

import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.form.FaultyForm;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * Where what is shown of territories comes from, and the form that brings another file.
 *
 * @param kind as it was chosen, {@code vintage} as it was typed
 */
public record SourcesView(List<Row> rows, List<UnderWay> underWay, String kind, String vintage, List<FieldError> errors)
        implements FaultyForm {

    public SourcesView {
        rows = List.copyOf(rows);
        underWay = List.copyOf(underWay);
        errors = List.copyOf(errors);
    }

    /** A file that is being read, and how many of its lines. */
    public record UnderWay(long number, String name, String by, long line, boolean stopped) {

        public String lines() {
            return French.count(line, "ligne lue", "lignes lues");
        }
    }

    /** @param inUse whether it is the last of its kind and vintage */
    public record Row(
            long id,
            String kind,
            int vintage,
            boolean inUse,
            String fileName,
            String hash,
            String publisher,
            String licence,
            int rows,
            String when,
            String by) {

        static Row of(Source source, boolean inUse, ZoneId zone) {
            return new Row(
                    source.id(),
                    source.kind().label(),
                    source.vintage(),
                    inUse,
                    source.fileName(),
                    source.sha256(),
                    source.publisher(),
                    source.licence(),
                    source.rows(),
                    French.moment(LocalDateTime.ofInstant(source.importedAt(), zone)),
                    source.by());
        }
    }

    /** What a file may be. */
    public List<Option> kinds() {
        return Arrays.stream(SourceKind.values())
                .map(one -> new Option(one.name(), one.label()))
                .toList();
    }

    public record Option(String value, String label) {}
}
