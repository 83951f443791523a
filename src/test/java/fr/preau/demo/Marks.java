package fr.preau.demo;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;

import fr.preau.demo.TableShapes.Column;
import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.testing.TestInstance;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Somebody's address in every column that is theirs and goes when they ask, read from what the modules declare. */
public final class Marks {

    private final TestInstance preau;
    private final String word;
    private final TableShapes shapes;
    private final Set<String> invented = new LinkedHashSet<>();

    public Marks(TestInstance preau, String word) {
        this.preau = preau;
        this.word = word;
        this.shapes = new TableShapes(preau.jdbc());
    }

    /**
     * Copies a row where they have none, then writes the word into every column of theirs, also where a check of the
     * table would ask for none in the state that its row is in.
     */
    public void plant() {
        for (var table : tables()) {
            unchecked(table);
            if (rows(table) == 0) {
                preau.jdbc()
                        .sql(shapes.count(table) > 0 ? copy(table) : invented(table))
                        .param("word", word)
                        .param("registration", registration())
                        .param("place", place())
                        .update();
            }
            for (var kept : of(table)) {
                worded(kept).forEach(column -> mark(kept, column));
            }
        }
    }

    /** A row of that table where it has none, theirs as far as its columns say whose it is. */
    void some(String table) {
        unchecked(table);
        if (shapes.count(table) == 0) {
            preau.jdbc()
                    .sql(invented(table))
                    .param("word", word)
                    .param("registration", registration())
                    .param("place", place())
                    .update();
        }
    }

    /** Takes away rows that hold to no check: no backup could be brought back with them. */
    public void takeBack() {
        invented.forEach(table ->
                preau.jdbc().sql("TRUNCATE \"%s\" CASCADE".formatted(table)).update());
    }

    private void unchecked(String table) {
        preau.jdbc()
                .sql("""
                SELECT conname FROM pg_constraint
                WHERE conrelid = CAST(:table AS regclass) AND contype = 'c'
                  AND pg_get_constraintdef(oid) NOT LIKE '%= ANY (%'
                """)
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(check -> preau.jdbc()
                        .sql("ALTER TABLE \"%s\" DROP CONSTRAINT \"%s\"".formatted(table, check))
                        .update());
    }

    /** Columns that should hold the word and do not. */
    Set<String> missing() {
        return going().flatMap(
                        kept -> worded(kept).filter(name -> !marked(kept, name)).map(name -> kept.table() + "." + name))
                .collect(toCollection(TreeSet::new));
    }

    /** Its columns that can hold any word. */
    private Stream<String> worded(Kept kept) {
        return kept.columns().stream()
                .map(Kept.Column::name)
                .filter(name -> shapes.columns(kept.table()).stream()
                        .anyMatch(column -> column.name().equals(name) && column.holdsAny()));
    }

    private void mark(Kept kept, String column) {
        preau.jdbc()
                .sql("""
                        UPDATE "%s" SET "%s" = %s
                        WHERE (%s) IN (SELECT %s FROM (%s) AS theirs)
                        """.formatted(
                                kept.table(),
                                column,
                                written(shapes.type(kept.table(), column)),
                                shapes.key(kept.table()),
                                shapes.key(kept.table()),
                                kept.rows().orElseThrow()))
                .param("word", word)
                .param("person", word)
                .update();
    }

    private boolean marked(Kept kept, String column) {
        return preau.jdbc()
                        .sql("SELECT count(*) FROM (%s) AS theirs WHERE \"%s\" = %s"
                                .formatted(
                                        kept.rows().orElseThrow(), column, written(shapes.type(kept.table(), column))))
                        .param("word", word)
                        .param("person", word)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String written(String type) {
        return switch (type) {
            case "bytea" -> "convert_to(:word, 'UTF8')";
            case "text[]" -> "ARRAY[CAST(:word AS text)]";
            case "tsvector" -> "to_tsvector('simple', CAST(:word AS text))";
            case "jsonb" -> "to_jsonb(CAST(:word AS text))";
            default -> "CAST(:word AS text)";
        };
    }

    /** A row of a table that is empty, theirs, with as little in it as its columns allow. */
    private String invented(String table) {
        unchecked(table);
        invented.add(table);
        var columns = shapes.columns(table).stream().filter(one -> !one.made()).toList();
        columns.stream()
                .map(Column::target)
                .filter(target -> !target.isEmpty() && shapes.count(target) == 0)
                .forEach(target -> preau.jdbc()
                        .sql(invented(target))
                        .param("word", word)
                        .param("registration", registration())
                        .param("place", place())
                        .update());
        return "INSERT INTO \"%s\" (%s) VALUES (%s)"
                .formatted(
                        table,
                        columns.stream().map(one -> '"' + one.name() + '"').collect(joining(", ")),
                        columns.stream().map(one -> least(one, personal(table))).collect(joining(", ")));
    }

    private static String least(Column column, List<String> personal) {
        return switch (column.target()) {
            case "registration" -> "CAST(:registration AS bigint)";
            case "place" -> "CAST(:place AS bigint)";
            case "" ->
                switch (column.type()) {
                    case "boolean" -> "false";
                    case "uuid" -> "gen_random_uuid()";
                    case "date", "timestamp with time zone", "timestamp without time zone" -> "TIMESTAMP '2024-09-10'";
                    case "smallint", "integer", "bigint", "numeric" -> "1";
                    default ->
                        personal.contains(column.name()) && column.holdsAny()
                                ? written(column.type())
                                : "CAST('%s' AS %s)".formatted(empty(column), column.type());
                };
            default -> "(SELECT max(" + column.points() + ") FROM " + column.target() + ")";
        };
    }

    private static String empty(Column column) {
        return column.type().endsWith("[]") || column.type().startsWith("json") ? "{}" : column.word();
    }

    /** A row like another one of that table, theirs. */
    private String copy(String table) {
        var columns = shapes.columns(table).stream().filter(one -> !one.made()).toList();
        var names = personal(table);
        var key = shapes.key(table);
        return "INSERT INTO \"%s\" (%s) SELECT %s FROM \"%s\" LIMIT 1"
                .formatted(
                        table,
                        columns.stream().map(one -> '"' + one.name() + '"').collect(joining(", ")),
                        columns.stream().map(one -> value(one, names, key)).collect(joining(", ")),
                        table);
    }

    /**
     * What refers to something of theirs refers to the row that they were given there, and what something has one of
     * to the last such thing.
     */
    private String value(Column column, List<String> personal, String key) {
        if (personal.contains(column.name()) && column.holdsAny()) {
            return written(column.type());
        }
        return switch (column.target()) {
            case "registration" -> "CAST(:registration AS bigint)";
            case "place" -> "CAST(:place AS bigint)";
            default -> {
                var oneOfEach = !column.target().isEmpty() && key.equals('"' + column.name() + '"');
                if (tables().contains(column.target()) || oneOfEach) {
                    yield "(SELECT max(" + column.points() + ") FROM " + column.target() + ")";
                }
                yield column.type().equals("uuid") ? "gen_random_uuid()" : '"' + column.name() + '"';
            }
        };
    }

    private List<String> personal(String table) {
        return of(table).stream()
                .flatMap(kept -> kept.columns().stream())
                .map(Kept.Column::name)
                .toList();
    }

    private long registration() {
        return one("SELECT max(id) FROM registration WHERE email_key = :word");
    }

    private long place() {
        return one("SELECT max(id) FROM place WHERE registration_id = (SELECT max(id) FROM registration"
                + " WHERE email_key = :word)");
    }

    private long one(String sql) {
        return preau.jdbc().sql(sql).param("word", word).query(Long.class).single();
    }

    private int rows(String table) {
        return preau.jdbc()
                .sql("SELECT count(*) FROM (%s) AS theirs"
                        .formatted(of(table).getFirst().rows().orElseThrow()))
                .param("person", word)
                .query(Integer.class)
                .single();
    }

    private Set<String> tables() {
        return going().map(Kept::table).collect(toCollection(LinkedHashSet::new));
    }

    private List<Kept> of(String table) {
        return going().filter(kept -> kept.table().equals(table)).toList();
    }

    /** What goes at once when a person asks. */
    private Stream<Kept> going() {
        return preau.beans(PersonalData.class).stream()
                .flatMap(module -> module.kept().stream())
                .filter(kept -> kept.erasure() instanceof Erasure.OnRequest);
    }
}
