package fr.preau.territory.source;

import fr.preau.platform.Entries;
import fr.preau.platform.SearchText;
import fr.preau.territory.source.PublishedTable.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What became of the neighbourhoods of 2015 in 2024. Lines are joined by codes, never by labels: in the published
 * file some labels are crossed, some letters disagree with the status, some codes stand twice; each is said and kept.
 */
final class CorrespondenceReading {

    private static final int NEW = 2024;
    private static final int OLD = 2015;
    private static final Map<String, Character> LETTERS = Map.of("MODIFIE", 'M', "INCHANGE", 'I', "NOUVEAU", 'N');
    private static final List<String> LAST_LETTERS = List.of("M", "I", "N");

    private record Read(long line, String code, String label, String status, List<String> before, List<String> labels) {

        boolean sharesAWord(String other) {
            var words = List.of(SearchText.of(label).split(" "));
            return List.of(SearchText.of(other).split(" ")).stream()
                    .anyMatch(word -> word.length() > 3 && words.contains(word));
        }
    }

    private final SourceReport report;
    private final Map<String, Read> lines = new LinkedHashMap<>();

    private CorrespondenceReading(SourceReport report) {
        this.report = report;
    }

    static void read(SourceContent content, SourceFilling filling) throws Refusal {
        var reading = new CorrespondenceReading(filling.report());
        PublishedTable.read(content, SourceKind.CORRESPONDENCE.required(), filling, reading::line);
        reading.compare();
        var rows = filling.into("""
                INSERT INTO correspondence_row (source_id, code, label, status, before, before_labels)
                VALUES (?, ?, ?, ?, string_to_array(?, E'\\t'), string_to_array(?, E'\\t'))
                """);
        for (var one : reading.lines.values()) {
            rows.add(
                    filling.source(),
                    one.code,
                    one.label,
                    one.status,
                    String.join("\t", one.before),
                    String.join("\t", one.labels));
            filling.report().row();
        }
        rows.flush();
    }

    private void line(Line line) throws Refusal {
        var code = NeighbourhoodListReading.code(line, line.get("QP2024"), NEW);
        var status = line.get("Statut");
        if (!LETTERS.containsKey(status)) {
            throw Refusal.at(line.number(), "« " + status + " » n’est pas un statut : MODIFIE, INCHANGE ou NOUVEAU.");
        }
        var before = new ArrayList<String>();
        var labels = new ArrayList<String>();
        for (var number = 1; line.has("QP2015_" + number); number++) {
            var old = line.get("QP2015_" + number);
            if (!old.isEmpty()) {
                before.add(NeighbourhoodListReading.code(line, old, OLD));
                var label = line.get("Label_QP2015_" + number).replace('\t', ' ');
                FileCells.tooLong("Ligne " + line.number(), "le nom (colonne « Label_QP2015_" + number + " »)", label);
                labels.add(label.isEmpty() ? old : label);
            }
        }
        var read = new Read(line.number(), code, FileCells.label(line, "Label_QP2024", report), status, before, labels);
        if (lines.putIfAbsent(code, read) != null) {
            throw Refusal.at(
                    line.number(), code + " est déjà dans une ligne plus haut. Retirez celle qui est de trop.");
        }
        alone(read);
    }

    private void alone(Read read) {
        var letter = read.code.substring(read.code.length() - 1);
        if (LAST_LETTERS.contains(letter) && letter.charAt(0) != Entries.of(LETTERS, read.status)) {
            report.odd(
                    read.line,
                    "la lettre de %s ne dit pas le statut %s ; le statut est gardé.".formatted(read.code, read.status));
        }
        if (read.status.equals("NOUVEAU") && !read.before.isEmpty()) {
            report.odd(read.line, read.code + " est NOUVEAU et cite pourtant " + String.join(", ", read.before) + ".");
        }
        if (!read.status.equals("NOUVEAU") && read.before.isEmpty()) {
            report.odd(read.line, read.code + " est " + read.status + " et ne cite aucun quartier de 2015.");
        }
    }

    private void compare() {
        var named = new HashMap<String, String>();
        var unchanged = new HashMap<String, Read>();
        var owners = new HashMap<String, List<Read>>();
        for (var read : lines.values()) {
            IntStream.range(0, read.before.size()).forEach(at -> {
                var label = read.labels.get(at);
                var other = named.putIfAbsent(read.before.get(at), label);
                if (other != null && !other.equals(label)) {
                    report.odd(
                            read.line,
                            "%s porte deux noms : « %s » et « %s ».".formatted(read.before.get(at), other, label));
                }
                owners.computeIfAbsent(SearchText.of(label), _ -> new ArrayList<>())
                        .add(read);
                owners.computeIfAbsent(read.before.get(at), _ -> new ArrayList<>())
                        .add(read);
            });
        }
        for (var read : lines.values()) {
            shared(read, owners, unchanged);
            crossed(read, owners);
        }
    }

    private void shared(Read read, Map<String, List<Read>> owners, Map<String, Read> told) {
        if (!read.status.equals("INCHANGE")) {
            return;
        }
        for (var old : read.before) {
            var all = owners.getOrDefault(old, List.of());
            if (all.size() > 1 && told.putIfAbsent(old, read) == null) {
                report.odd(
                        read.line,
                        "%s est INCHANGE, mais %s est aussi cité par %s."
                                .formatted(
                                        read.code,
                                        old,
                                        String.join(
                                                ", ",
                                                all.stream()
                                                        .map(Read::code)
                                                        .filter(code -> !code.equals(read.code))
                                                        .toList())));
            }
        }
    }

    /** Its name is that of what another line continues, and nothing like what it continues itself. */
    private void crossed(Read read, Map<String, List<Read>> owners) {
        if (read.labels.stream().anyMatch(read::sharesAWord)) {
            return;
        }
        owners.getOrDefault(SearchText.of(read.label), List.of()).stream()
                .filter(other -> other != read)
                .findFirst()
                .ifPresent(other -> report.odd(
                        read.line,
                        "les noms de %s et de %s semblent croisés ; les codes sont gardés tels quels."
                                .formatted(read.code, other.code)));
    }
}
