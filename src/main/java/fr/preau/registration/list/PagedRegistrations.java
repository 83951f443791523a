package fr.preau.registration.list;

import fr.preau.registration.PlaceKey;
import fr.preau.registration.Selection;
import fr.preau.registration.list.RegistrationList.Order;
import fr.preau.registration.list.RegistrationList.Row;
import fr.preau.registration.list.RegistrationList.Sort;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The organisers' list by the page, as quick at a million registrations as at a thousand
 * (docs/decisions/0019): a page begins where another ended instead of counting rows from the first on; and
 * how it is read depends on how many rows there are, which is counted before, up to a bound.
 */
@NamedInterface("list")
@Repository
public class PagedRegistrations {

    /** To count further would cost more than to show. */
    public static final int COUNTED = 5_000;

    /** Of a search: those that it finds stand far from each other, and each costs more to read. */
    public static final int FOUND = 2_000;

    /** The planner guesses how many rows several conditions leave together; a page must not hang on that guess. */
    private static final String FOR_ALL = """
            SELECT set_config('plan_cache_mode', 'force_custom_plan', true), set_config('jit', 'off', true),
                   set_config('max_parallel_workers_per_gather', '0', true),
                   set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
                   set_config('enable_mergejoin', 'off', true)
            """;

    private static final String FOR_MANY =
            "SELECT set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)";

    /**
     * So that words are looked for in their own index, however few rows are wanted of those that hold them; with a
     * state that few places are in, the planner does better.
     */
    private static final String FOR_SEARCH = "SELECT set_config('enable_indexscan', 'off', true)";

    private final JdbcClient jdbc;

    PagedRegistrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a slice begins, or ends. */
    public sealed interface From {
        @NamedInterface("list")
        record Beginning() implements From {}

        @NamedInterface("list")
        record End() implements From {}

        @NamedInterface("list")
        record After(PlaceKey spot) implements From {}

        @NamedInterface("list")
        record Before(PlaceKey spot) implements From {}
    }

    /**
     * Some rows that follow each other.
     *
     * @param counted how many rows there are in all; one more than the bound for more than that
     * @param most the bound of that count: {@link #COUNTED}, or {@link #FOUND} for a search
     * @param before whether there are rows before these
     * @param after whether there are rows after these
     */
    public record Slice(List<Row> rows, int counted, int most, boolean before, boolean after) {
        public Slice {
            rows = List.copyOf(rows);
        }

        public boolean countedAll() {
            return counted <= most;
        }
    }

    /** Where a slice may end: after any place, or only where another person begins. */
    public enum Ends {
        AFTER_A_PLACE,
        AFTER_A_PERSON
    }

    /** The same, cut after any place. */
    @Transactional(readOnly = true)
    public Slice slice(Selection selection, Sort sort, From from, int size) {
        return slice(selection, sort, from, Ends.AFTER_A_PLACE, size);
    }

    /** That many rows at most; from the beginning if the row where they were to begin is no more. */
    @Transactional(readOnly = true)
    public Slice slice(Selection selection, Sort sort, From from, Ends ends, int size) {
        jdbc.sql(FOR_ALL).query().singleRow();
        var reading = new Reading(selection, sort, ends, size);
        return switch (from) {
            case From.Beginning _ -> reading.forwards(Optional.empty());
            case From.End _ -> reading.backwards(Optional.empty());
            case From.After(var spot) -> reading.forwards(anchor(sort, spot));
            case From.Before(var spot) ->
                anchor(sort, spot)
                        .map(anchor -> reading.backwards(Optional.of(anchor)))
                        .orElseGet(() -> reading.forwards(Optional.empty()));
        };
    }

    /** A row and what it is sorted by. */
    private record Anchor(String key, PlaceKey spot) {}

    private Optional<Anchor> anchor(Sort sort, PlaceKey spot) {
        return jdbc.sql("SELECT r." + sort.order().column() + " AS key FROM registration r WHERE r.id = :id")
                .param("id", spot.registrationId())
                .query(String.class)
                .optional()
                .map(key -> new Anchor(key, spot));
    }

    /** Rows, and how many there are in all. */
    private record Found(List<Row> rows, int counted) {}

    /** One way through one selection. */
    private final class Reading {

        private final Conditions conditions;
        private final Sort sort;
        private final Ends ends;
        private final boolean searched;
        private final int most;
        private final int size;
        private boolean tooManyToSort;

        /** A selection of a few words is likely to be of few rows: it is tried before it is counted. */
        Reading(Selection selection, Sort sort, Ends ends, int size) {
            this.conditions = new Conditions(selection);
            this.sort = sort;
            this.ends = ends;
            this.searched = !selection.search().isBlank();
            this.size = size;
            this.most = searched ? FOUND : COUNTED;
            if (searched && selection.days().isEmpty() && selection.states().isEmpty()) {
                jdbc.sql(FOR_SEARCH).query().singleRow();
            }
            this.tooManyToSort = !selection.narrowed() && count() > most;
        }

        Slice forwards(Optional<Anchor> anchor) {
            var found = found(sort, anchor);
            return new Slice(shown(found.rows), found.counted, most, anchor.isPresent(), found.rows.size() > size);
        }

        /** As many as are shown of those that were read, one more than fit; that one says who goes on. */
        private List<Row> shown(List<Row> read) {
            var fit = read.stream().limit(size).toList();
            if (read.size() <= size || ends == Ends.AFTER_A_PLACE) {
                return fit;
            }
            var next = read.getLast().registrationId();
            var whole = fit.stream().filter(row -> row.registrationId() != next).toList();
            return whole.isEmpty() ? fit : whole;
        }

        /** What would be a short page at the beginning is the first page. */
        Slice backwards(Optional<Anchor> anchor) {
            var found = found(new Sort(sort.order(), !sort.descending()), anchor);
            if (found.rows.size() <= size) {
                return forwards(Optional.empty());
            }
            return new Slice(shown(found.rows).reversed(), found.counted, most, true, anchor.isPresent());
        }

        /**
         * A search is never read along the order: those who bear a frequent name may all be at its far end. As many
         * as are counted are found and sorted, whoever they are.
         */
        private Found found(Sort order, Optional<Anchor> anchor) {
            if (!tooManyToSort) {
                var found = few(order, anchor);
                if (found.counted <= most || searched) {
                    return found;
                }
                tooManyToSort = true;
            }
            jdbc.sql(FOR_MANY).query().singleRow();
            return new Found(
                    statement(many(order, anchor), anchor)
                            .query(RegistrationList::row)
                            .list(),
                    most + 1);
        }

        private Found few(Sort order, Optional<Anchor> anchor) {
            var rows = statement(sorted(order, anchor), anchor)
                    .param("most", most + 1)
                    .query((row, number) ->
                            new Found(List.of(RegistrationList.row(row, number)), row.getInt("counted")))
                    .list();
            return new Found(
                    rows.stream().flatMap(found -> found.rows.stream()).toList(),
                    rows.isEmpty() ? count() : rows.getFirst().counted);
        }

        private int count() {
            return conditions
                    .on(jdbc.sql("SELECT count(*) FROM (SELECT 1 " + RegistrationList.FROM + conditions.onPlaces()
                            + "LIMIT :most) counted"))
                    .param("most", most + 1)
                    .query(Integer.class)
                    .single();
        }

        private StatementSpec statement(String sql, Optional<Anchor> anchor) {
            var statement = conditions.on(jdbc.sql(sql)).param("size", size + 1);
            anchor.ifPresent(one -> statement
                    .param("key", one.key)
                    .param("id", one.spot.registrationId())
                    .param("day", one.spot.dayId()));
            return statement;
        }

        /** All of them, sorted: cheaper than to look for them along the order. */
        private String sorted(Sort order, Optional<Anchor> anchor) {
            return """
                    WITH chosen AS MATERIALIZED (
                        SELECT r.id, r.search_key, r.organisation_key, p.day_id, p.state%s
                        %s%s
                        LIMIT :most
                    ), page AS (
                        SELECT * FROM chosen r
                        WHERE true%s
                        %s
                        LIMIT :size
                    )
                    SELECT %s, (SELECT count(*) FROM chosen) AS counted
                    FROM page p
                    JOIN registration r ON r.id = p.id
                    %s
                    """.formatted(
                            order.order() == Order.WORKSHOP ? ", r.workshop_key" : "",
                            RegistrationList.FROM,
                            conditions.onPlaces(),
                            from(order, anchor, "r"),
                            order.by("r", "r"),
                            RegistrationList.COLUMNS,
                            order.by("r", "p"));
        }

        /** Along the order, until there are enough. */
        private String many(Sort order, Optional<Anchor> anchor) {
            return """
                    SELECT %s
                    %s%s%s
                    %s
                    LIMIT :size
                    """.formatted(
                            RegistrationList.COLUMNS,
                            RegistrationList.FROM,
                            conditions.onPlaces(),
                            from(order, anchor, "p"),
                            order.by("r", "p"));
        }

        /** What comes after the anchor: said first of the person alone, along whom an index goes. */
        private static String from(Sort order, Optional<Anchor> anchor, String place) {
            if (anchor.isEmpty()) {
                return "";
            }
            var keyed = order.order() != Order.ARRIVAL;
            var columns = keyed ? "r." + order.order().column() + ", r.id" : "r.id";
            var values = keyed ? ":key, :id" : ":id";
            var than = order.descending() ? "<" : ">";
            return " AND (%1$s) %2$s= (%3$s) AND (%1$s, %4$s.day_id) %2$s (%3$s, :day)"
                    .formatted(columns, than, values, place);
        }
    }
}
