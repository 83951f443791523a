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

    private SearchStatement() {}

    /** @param shown whether everybody sees the resource {@code r} */
    static String of(Search search, String words, String shown) {
        return """
                WITH latest AS MATERIALIZED (
                    SELECT r.id FROM resource r WHERE %s %s ORDER BY r.dated DESC, r.id DESC LIMIT %d
                )
                SELECT r.*, d.cycle_id, true AS shown
                FROM latest JOIN resource r USING (id) LEFT JOIN meeting_day d ON d.id = r.day_id
                ORDER BY %s r.dated DESC, r.id DESC
                LIMIT :most
                """.formatted(
                        shown,
                        wanted(search, words),
                        MOST_RANKED,
                        words.isEmpty() ? "" : "ts_rank(r.words, " + SAID + ") DESC,");
    }

    private static String wanted(Search search, String words) {
        var wanted = new StringBuilder();
        if (!words.isEmpty()) {
            wanted.append(" AND r.words @@ ").append(SAID);
        }
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
