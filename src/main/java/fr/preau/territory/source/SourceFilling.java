package fr.preau.territory.source;

import fr.preau.territory.source.Imports.Checked;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A source that is being read into its rows, in a transaction that ends with it.
 *
 * @param vintage the year that its reader says it is of
 */
record SourceFilling(
        JdbcTemplate jdbc, long source, int vintage, Checked checked, SourceReport report, ReadingProgress progress) {

    Rows into(String insert) {
        return new Rows(jdbc, insert);
    }
}
