package fr.preau.platform.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Personal columns of one table that end in the same way; a table with several ways has several of these.
 *
 * @param rows SQL that selects the table's rows about whoever has the address {@code :person} (in lower case), in
 *     the order in which they are read; empty where rows cannot be told to be about somebody
 */
public record Kept(String table, Optional<String> rows, Erasure erasure, Retention retention, List<Column> columns) {

    /** A column, and whether the person gets it when they ask what is kept of them. */
    public record Column(String name, Access access) {}

    /** What the person gets. */
    public sealed interface Access {

        /** The column's text, under that heading, in French. */
        record Given(String heading) implements Access {}

        /** Nothing: it is worked out from what is given, is a secret, or is of many. */
        record Withheld(String why) implements Access {}

        /** Nothing: the whole of it is the name or the address of who of the team did it, and goes with their account. */
        record Colleague(Trace trace) implements Access {}
    }

    /** How a column says who of the team did something, and what takes its place once their account is erased. */
    public enum Trace {
        /** By name or address; the number of their account stands there. */
        CALLED,
        /** By address, beside words of ours for others, such as « PERSON »: a name is never looked for. The same. */
        ADDRESS,
        /** Where they are written to: nothing stands there, since no words are an address. */
        ANSWERED
    }

    public Kept {
        columns = List.copyOf(columns);
    }

    /** Of a table whose rows are about one person each, whom this SQL finds. */
    public static Kept of(String table, String rows, Erasure erasure, Retention retention) {
        return new Kept(table, Optional.of(rows), erasure, retention, List.of());
    }

    /** Of a table whose rows name persons without one being known by their address. */
    public static Kept ofMany(String table, Erasure erasure, Retention retention) {
        return new Kept(table, Optional.empty(), erasure, retention, List.of());
    }

    /** @throws IllegalStateException where rows are of many: nobody could be given theirs */
    public Kept given(String column, String heading) {
        if (rows.isEmpty()) {
            throw new IllegalStateException("No row of %s is known to be about one person.".formatted(table));
        }
        return and(Stream.of(new Column(column, new Access.Given(heading))));
    }

    public Kept withheld(String why, String... names) {
        return and(Arrays.stream(names).map(name -> new Column(name, new Access.Withheld(why))));
    }

    /** Columns that say who of the team did it, by name or by address, and nothing else. */
    public Kept byColleague(String... names) {
        return and(Arrays.stream(names).map(name -> new Column(name, new Access.Colleague(Trace.CALLED))));
    }

    /** A column that says the same in a way of its own. */
    public Kept byColleague(Trace trace, String column) {
        return and(Stream.of(new Column(column, new Access.Colleague(trace))));
    }

    private Kept and(Stream<Column> more) {
        return new Kept(
                table,
                rows,
                erasure,
                retention,
                Stream.concat(columns.stream(), more).toList());
    }
}
