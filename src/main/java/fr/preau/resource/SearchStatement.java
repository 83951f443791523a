package fr.preau.resource;

import fr.preau.resource.Resources.Search;

/**
 * How the library is searched. What is not asked is not in the statement: a plan that a connection keeps must do for
 * whatever it is asked next.
 */
final class SearchStatement {

    /** How many are told apart by their words: each costs reading all of them, and a word may be in nearly every text. */
    private static final int MOST_RANKED = 400;

    /**
     * The words, which the planner is not to know: of a word that is in many texts it would find reading all of them as
     * cheap as the index, since it does not count what it takes to fetch a long text (docs/decisions/0082).
     */
    private static final String SAID = "(SELECT plainto_tsquery('french', :words))";

    /** As the index has it beside the words. */
    private static final String YEAR = "ARRAY[extract(year FROM r.dated)::integer]";

    private SearchStatement() {}

    /** @param shown whether everybody sees the resource {@code r} */
    static String of(Search search, String words, String shown) {
        return """
                WITH latest AS MATERIALIZED (%s)
                SELECT %s, d.cycle_id, true AS shown
                FROM latest JOIN resource r USING (id) LEFT JOIN meeting_day d ON d.id = r.day_id
                ORDER BY %s r.dated DESC, r.id DESC
                LIMIT :most
                """.formatted(
                        words.isEmpty() ? latest(shown + wanted(search)) : latestWith(search, shown + wanted(search)),
                        ResourceRow.COLUMNS,
                        words.isEmpty() ? "" : "ts_rank(r.words, " + SAID + ") DESC,");
    }

    private static String latest(String which) {
        return "SELECT r.id, r.dated FROM resource r WHERE %s ORDER BY r.dated DESC, r.id DESC LIMIT %d"
                .formatted(which, MOST_RANKED);
    }

    /** Year after year, the last one first, until there are enough: a frequent word is in many texts of each. */
    private static String latestWith(Search search, String which) {
        return """
                SELECT found.id
                FROM (%s) AS years, LATERAL (%s) AS found
                LIMIT %d
                """.formatted(
                        search.year() == 0 ? """
                                SELECT generate_series(
                                    extract(year FROM max(dated))::integer, extract(year FROM min(dated))::integer, -1) AS year
                                FROM resource
                                WHERE approved_at IS NOT NULL
                                """ : "SELECT :year AS year",
                        latest(which + " AND r.words @@ " + SAID + " AND " + YEAR + " @> ARRAY[years.year]"),
                        MOST_RANKED);
    }

    private static String wanted(Search search) {
        var wanted = new StringBuilder();
        if (!search.theme().isEmpty()) {
            wanted.append(" AND :theme = ANY (r.themes)");
        }
        if (!search.department().isEmpty()) {
            wanted.append(" AND (r.departments = '{}' OR :department = ANY (r.departments))");
        }
        if (search.kind().isPresent()) {
            wanted.append(" AND r.kind = :kind");
        }
        if (search.year() != 0) {
            wanted.append(" AND r.dated >= make_date(:year, 1, 1) AND r.dated < make_date(:year + 1, 1, 1)");
        }
        return wanted.toString();
    }
}
