package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.Kinds;
import fr.preau.cycle.document.text.Labelled;
import fr.preau.cycle.document.text.Moments;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.document.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of hours: which column says when, what and who. */
final class HoursTable {

    private static final Pattern DASHES = Pattern.compile("[ \\t|:-]+");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    /** Lines of one cell: the first is taken for the title, which is said. */
    private static final Pattern BREAK = Pattern.compile("[ ]*<br[ ]?/?>[ ]*", Pattern.CASE_INSENSITIVE);

    private static final Pattern WHAT = Pattern.compile(
            "(?:titre|intitul|contenu|activit|programme|quoi|atelier|objet|theme|sequence|intervention|description|sujet).*");
    private static final Pattern WHO = Pattern.compile("(?:intervenant|anim|qui\\b|orat|avec|par\\b).*");
    private static final Pattern WHERE = Pattern.compile("(?:salles?|lieux?|ou|endroits?)");
    private static final Pattern ROOM = Pattern.compile("(?:n° )?(?:de )?salles?");
    private static final Pattern SEATS = Pattern.compile("(?:nombre de )?places?|jauges?|capacites?|effectifs?");
    private static final Pattern WHEN = Pattern.compile("(?:horaire|heure|quand|debut|fin\\b|creneau|de\\b|a\\b).*");

    private final Block block;
    private final List<String> names;

    HoursTable(Block block) {
        this.block = block;
        this.names = cells(block.lines().getFirst());
    }

    /**
     * A row that says when.
     *
     * @param fields what it says of speakers, room and seats
     * @param rest what stands in no column that is known, each with its column's name
     * @param sure whether it is known what each cell is
     */
    record Row(int line, EntryLine.Timed hours, String title, List<Labelled> fields, List<String> rest, boolean sure) {

        EntryDraft entry(TextDraft text) {
            var draft = new EntryDraft(line, hours.start(), hours.end(), PlainText.read(title), false, text);
            fields.forEach(draft::take);
            rest.forEach(words -> text.add(line, List.of(words)));
            return draft;
        }
    }

    /** Whether its columns are days, or it has no row of hours: then it is a text. */
    boolean isText() {
        return FrenchDates.in(block.lines().getFirst()).stream().findAny().isPresent()
                || rows().stream().noneMatch(Optional::isPresent);
    }

    /** One for each line below the names; empty when it says no hour. A table without names begins with its first line. */
    List<Optional<Row>> rows() {
        var rows = new ArrayList<Optional<Row>>();
        rows.add(row(block.first(), block.lines().getFirst(), List.of()));
        var known = rows.getFirst().isPresent() ? List.<String>of() : names;
        for (var at = 1; at < block.lines().size(); at++) {
            rows.add(row(block.first() + at, block.lines().get(at), known));
        }
        return rows;
    }

    /** Whether a line only names columns, or parts them from the rows. */
    boolean isFrame(int at) {
        return at == 0 || DASHES.matcher(block.lines().get(at)).matches();
    }

    private static Optional<Row> row(int line, String source, List<String> names) {
        var cells = cells(source);
        for (var at = 0; at < cells.size(); at++) {
            var hours = hours(cells.get(at));
            if (hours.isPresent()) {
                return Optional.of(row(line, cells, names, at, hours.get()));
            }
        }
        return Optional.empty();
    }

    private static Row row(int line, List<String> cells, List<String> names, int when, EntryLine.Timed start) {
        var end = when + 1 < cells.size() && start.end().isEmpty()
                ? hours(cells.get(when + 1))
                : Optional.<EntryLine.Timed>empty();
        var ends = end.filter(hour -> hour.end().isEmpty() && hour.start().isAfter(start.start()));
        var others = new ArrayList<Integer>();
        var sure = true;
        for (var at = 0; at < cells.size(); at++) {
            if (at != when
                    && !(ends.isPresent() && at == when + 1)
                    && !cells.get(at).isEmpty()) {
                others.add(at);
                sure &= !Moments.in(cells.get(at));
            }
        }
        var what = others.stream()
                .filter(at -> WHAT.matcher(name(names, at)).matches())
                .findFirst()
                .or(() -> others.stream()
                        .filter(at -> !WHO.matcher(name(names, at)).matches())
                        .findFirst());
        what.ifPresent(others::remove);
        var fields = new ArrayList<Labelled>();
        field(cells, names, others, WHO, Labelled.Label.INTERVENANTS).ifPresent(fields::add);
        field(cells, names, others, ROOM, Labelled.Label.SALLE).ifPresent(fields::add);
        field(cells, names, others, SEATS, Labelled.Label.JAUGE).ifPresent(fields::add);
        var placed =
                others.stream().allMatch(at -> WHERE.matcher(name(names, at)).matches());
        var rest = others.stream()
                .map(at -> at < names.size() && !names.get(at).isEmpty()
                        ? names.get(at) + " : " + cells.get(at)
                        : cells.get(at))
                .collect(Collectors.toCollection(ArrayList::new));
        var parts = what.map(at -> BREAK.split(cells.get(at), 2)).orElse(new String[] {""});
        if (parts.length > 1) {
            sure = false;
            rest.addFirst(PlainText.read(parts[1]));
        }
        var hours = new EntryLine.Timed(
                start.start(), start.end().or(() -> ends.map(EntryLine.Timed::start)), "", true, true);
        return new Row(line, hours, parts[0], fields, rest, sure && placed);
    }

    /** What the first column of that name says, which is then no longer among the others. */
    private static Optional<Labelled> field(
            List<String> cells, List<String> names, List<Integer> others, Pattern column, Labelled.Label label) {
        var found = others.stream()
                .filter(at -> column.matcher(name(names, at)).matches())
                .map(at -> new Labelled(label, cells.get(at)))
                .filter(one -> label != Labelled.Label.JAUGE
                        || DayFields.seats(one.plain()).isPresent())
                .findFirst();
        found.ifPresent(one -> others.removeIf(
                at -> column.matcher(name(names, at)).matches() && cells.get(at).equals(one.value())));
        return found;
    }

    private static Optional<EntryLine.Timed> hours(String cell) {
        return EntryLine.of(cell, EntryLine.Place.HEADING_OR_ITEM)
                .flatMap(line ->
                        line instanceof EntryLine.Timed timed && timed.bare() ? Optional.of(timed) : Optional.empty());
    }

    private static String name(List<String> names, int at) {
        var name = at < names.size() ? Kinds.name(names.get(at)) : "";
        return WHEN.matcher(name).matches() ? "" : name;
    }

    /** What its cells say, side by side. */
    static String words(String row) {
        return cells(row).stream().filter(cell -> !cell.isEmpty()).collect(Collectors.joining(" – "));
    }

    static List<String> cells(String row) {
        if (row.indexOf('|') < 0) {
            return Stream.of(row.split("\t", -1)).map(Normal::line).toList();
        }
        var inner = Normal.line(row).replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
        return BAR.splitAsStream(inner).map(Normal::line).toList();
    }
}
