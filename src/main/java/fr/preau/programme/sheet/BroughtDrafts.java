package fr.preau.programme.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What spreadsheets made of {@code action_sheet} and {@code action_line}, before anybody wrote in it. */
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
                           AND NOT EXISTS (SELECT 1 FROM multi_year_agreement a WHERE a.line_id = s.line_id)
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

    /**
     * Takes away all that a file made, unless somebody wrote in any of it.
     *
     * @return whether it is away
     */
    public boolean remove(UUID file, long contract) {
        var touched = jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM action_sheet s
                    WHERE s.import_id = :id
                      AND (s.version > 1 OR EXISTS (SELECT 1 FROM programme_change c WHERE c.sheet_id = s.id)))
                """).param("id", file).query(Boolean.class).single();
        if (touched) {
            return false;
        }
        jdbc.sql("DELETE FROM action_sheet WHERE import_id = :id")
                .param("id", file)
                .update();
        jdbc.sql("""
                DELETE FROM action_line l
                WHERE l.contract_id = :contract AND NOT EXISTS (SELECT 1 FROM action_sheet s WHERE s.line_id = l.id)
                """).param("contract", contract).update();
        return true;
    }

    /** The sheets of a year that files made, each with its file. */
    public Map<Long, UUID> brought(long programme) {
        var files = new HashMap<Long, UUID>();
        jdbc.sql("SELECT id, import_id FROM action_sheet WHERE programme_id = :programme AND import_id IS NOT NULL")
                .param("programme", programme)
                .query(row -> {
                    files.put(row.getLong("id"), row.getObject("import_id", UUID.class));
                });
        return files;
    }

    /**
     * Makes one action of two that have no year in common: what hangs on the later one stays.
     *
     * @return false where they stay two, since they have, or an agreement says what the earlier one covers
     */
    public boolean join(long earlier, long later) {
        return jdbc.sql("""
                UPDATE action_sheet
                SET line_id = :later
                WHERE line_id = :earlier
                  AND NOT EXISTS (SELECT 1 FROM multi_year_agreement WHERE line_id = :earlier)
                  AND NOT EXISTS (SELECT 1
                                  FROM action_sheet a
                                  JOIN action_sheet b ON b.programme_id = a.programme_id
                                  WHERE a.line_id = :earlier AND b.line_id = :later)
                """).param("earlier", earlier).param("later", later).update() > 0;
    }
}
