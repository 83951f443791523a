package fr.preau.programme.sheet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Drafts of {@code action_sheet} that a spreadsheet made, before anybody wrote in them. */
@Repository
public class BroughtDrafts {

    private final JdbcClient jdbc;

    BroughtDrafts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes away the drafts that a spreadsheet of the year before made, if that is all that the year has and nobody
     * has touched one; else takes nothing.
     *
     * @return whether the year is without actions now
     */
    public boolean free(long programme) {
        var kept =
                jdbc.sql("""
                SELECT count(*)
                FROM action_sheet s
                WHERE s.programme_id = :programme
                  AND NOT (s.state = 'DRAFT' AND s.import_id IS NOT NULL AND s.version = 1 AND s.link_version = 1
                           AND s.asked = ''
                           AND NOT EXISTS (SELECT 1 FROM programme_change c WHERE c.sheet_id = s.id)
                           AND NOT EXISTS (SELECT 1 FROM carrier_link l WHERE l.sheet_id = s.id)
                           AND NOT EXISTS (SELECT 1 FROM attached_file f WHERE f.sheet_id = s.id)
                           AND NOT EXISTS (SELECT 1 FROM funding_request r WHERE r.sheet_id = s.id AND r.version > 1))
                """).param("programme", programme).query(Integer.class).single();
        if (kept == 0) {
            jdbc.sql("DELETE FROM action_sheet WHERE programme_id = :programme")
                    .param("programme", programme)
                    .update();
        }
        return kept == 0;
    }
}
