package fr.preau.survey.urn;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes the urn's tables anew, so that what was deleted from them is in none of their files. Waits for nobody: a
 * backup under way holds them for minutes, and behind a waiting rewrite every ballot would wait too.
 */
@Component
public class Rewriting {

    private static final Logger log = LoggerFactory.getLogger(Rewriting.class);
    private static final List<String> TABLES = List.of("survey_ticket", "survey_box", "survey_text", "survey_tally");

    private final DataSource database;

    Rewriting(DataSource database) {
        this.database = database;
    }

    /** Whether it was done; if not, it is to be tried again later. */
    public boolean done() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("SET lock_timeout = '1s'");
            try {
                for (var table : TABLES) {
                    statement.execute("VACUUM FULL " + table);
                }
            } finally {
                statement.execute("RESET lock_timeout");
            }
            return true;
        } catch (SQLException e) {
            log.info("The urn's tables are in use and will be written anew later: {}", e.getMessage());
            return false;
        }
    }
}
