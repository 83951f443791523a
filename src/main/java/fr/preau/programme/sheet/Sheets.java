package fr.preau.programme.sheet;

import fr.preau.programme.ActionSheet;
import fr.preau.programme.ActionSheet.Audience;
import fr.preau.programme.ActionSheet.Text;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.Continuity;
import fr.preau.programme.SheetState;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code action_line}, {@code action_sheet}, {@code sheet_neighbourhood} and {@code budget_line}. */
@Repository
public class Sheets {

    private static final String READ = """
            SELECT s.*,
                   ARRAY(SELECT n.code FROM sheet_neighbourhood n WHERE n.sheet_id = s.id ORDER BY n.code) AS codes,
                   ARRAY(SELECT b.account || '=' || b.planned FROM budget_line b WHERE b.sheet_id = s.id) AS budget,
                   m.line_id IS NOT NULL AS multi_year
            FROM action_sheet s
            JOIN annual_programme p ON p.id = s.programme_id
            LEFT JOIN multi_year_agreement m ON m.line_id = s.line_id AND p.year BETWEEN m.first_year AND m.last_year
            """;

    /** What is begun again within it came by the same press of the button. */
    private static final Duration SAME_PRESS = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Sheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What may be written in a sheet at once. */
    public record Content(
            Text text,
            Optional<Long> themeId,
            Continuity continuity,
            List<String> neighbourhoods,
            Audience audience,
            Optional<Long> cost,
            Map<String, Long> budget,
            boolean republicanCommitment) {}

    public List<ActionSheet> of(long programme) {
        return jdbc.sql(READ + "WHERE s.programme_id = :programme ORDER BY s.id")
                .param("programme", programme)
                .query(Sheets::sheet)
                .list();
    }

    /** Those of these that are drafts of that year. */
    public List<ActionSheet> drafts(long programme, Collection<Long> ids) {
        return jdbc.sql(READ
                        + "WHERE s.programme_id = :programme AND s.state = 'DRAFT' AND s.id = ANY (:ids) ORDER BY s.id")
                .param("programme", programme)
                .param("ids", ids.toArray(Long[]::new))
                .query(Sheets::sheet)
                .list();
    }

    public Optional<ActionSheet> withId(long id) {
        return jdbc.sql(READ + "WHERE s.id = :id")
                .param("id", id)
                .query(Sheets::sheet)
                .optional();
    }

    /**
     * The year of an action of the year before that was decided and has no report yet, of which this sheet is what
     * follows; a report that came in, or an action that was not led, leaves none.
     */
    Optional<Integer> unreported(ActionSheet sheet) {
        return jdbc.sql("""
                SELECT before.year
                FROM action_sheet s
                JOIN annual_programme before ON before.id = s.programme_id
                JOIN annual_programme now ON now.id = :programme AND now.year = before.year + 1
                WHERE s.line_id = :line
                AND s.state IN ('DECIDED', 'RUNNING')
                """)
                .param("programme", sheet.programmeId())
                .param("line", sheet.lineId())
                .query(Integer.class)
                .optional();
    }

    /** The number of a new action, which lives from then on. */
    public long line(long contract) {
        return jdbc.sql("INSERT INTO action_line (contract_id) VALUES (:contract) RETURNING id")
                .param("contract", contract)
                .query(Long.class)
                .single();
    }

    /** A sheet of that line in that year; one line has one sheet a year, so none is its own successor. */
    public long add(long programme, long line, SheetState state, Content content, Optional<UUID> importRun) {
        var id = jdbc.sql("""
                INSERT INTO action_sheet (programme_id, line_id, state, title, carrier, carrier_kind, siret, rna,
                                          carrier_email, theme_id, continuity, objective, method, results, follow_up,
                                          women, men, unknown_sex, republican_commitment, cost, import_id, created_at)
                VALUES (:programme, :line, :state, :title, :carrier, :kind, :siret, :rna,
                        :email, :theme, :continuity, :objective, :method, :results, :followUp,
                        :women, :men, :unknown, :commitment, :cost, :import, :now)
                RETURNING id
                """)
                .param("programme", programme)
                .param("line", line)
                .param("state", state.name())
                .params(values(content))
                .param("import", importRun.orElse(null))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        places(id, content);
        return id;
    }

    /** Writes it anew, unless somebody did since that version. */
    public boolean write(long id, int version, Content content) {
        var written = jdbc.sql("""
                UPDATE action_sheet
                SET title = :title, carrier = :carrier, carrier_kind = :kind, siret = :siret, rna = :rna,
                    carrier_email = :email, theme_id = :theme, continuity = :continuity, objective = :objective,
                    method = :method, results = :results, follow_up = :followUp, women = :women, men = :men,
                    unknown_sex = :unknown, republican_commitment = :commitment, cost = :cost, version = version + 1
                WHERE id = :id AND version = :version
                """)
                .param("id", id)
                .param("version", version)
                .params(values(content))
                .update();
        if (written == 1) {
            jdbc.sql("DELETE FROM sheet_neighbourhood WHERE sheet_id = :id")
                    .param("id", id)
                    .update();
            jdbc.sql("DELETE FROM budget_line WHERE sheet_id = :id")
                    .param("id", id)
                    .update();
            places(id, content);
        }
        return written == 1;
    }

    private static Map<String, Object> values(Content content) {
        var text = content.text();
        var values = new HashMap<String, Object>(Map.of(
                "title", text.title(),
                "carrier", text.carrier(),
                "kind", text.kind().name(),
                "siret", text.siret(),
                "rna", text.rna(),
                "email", text.email(),
                "objective", text.objective(),
                "method", text.method(),
                "results", text.results(),
                "followUp", text.followUp()));
        values.put("theme", content.themeId().orElse(null));
        values.put("continuity", content.continuity().name());
        values.put("women", content.audience().women().orElse(null));
        values.put("men", content.audience().men().orElse(null));
        values.put("unknown", content.audience().unknown().orElse(null));
        values.put("commitment", content.republicanCommitment());
        values.put("cost", content.cost().orElse(null));
        return values;
    }

    private void places(long id, Content content) {
        jdbc.sql("INSERT INTO sheet_neighbourhood (sheet_id, code) SELECT :id, unnest(:codes)")
                .param("id", id)
                .param("codes", content.neighbourhoods().toArray(String[]::new))
                .update();
        content.budget()
                .forEach((account, cents) -> jdbc.sql(
                                "INSERT INTO budget_line (sheet_id, account, planned) VALUES (:id, :account, :cents)")
                        .param("id", id)
                        .param("account", account)
                        .param("cents", cents)
                        .update());
    }

    public void become(long id, SheetState state, String reason) {
        jdbc.sql("UPDATE action_sheet SET state = :state, reason = :reason, version = version + 1 WHERE id = :id")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    /** Whether that very draft was begun a moment ago and nobody wrote in it: one press of a button may come twice. */
    public boolean justBegun(long programme, Text text) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM action_sheet
                    WHERE programme_id = :programme AND state = 'DRAFT' AND version = 1 AND created_at > :moment
                      AND title = :title AND carrier = :carrier AND carrier_email = :email)
                """)
                .param("programme", programme)
                .param("moment", clock.instant().minus(SAME_PRESS).atOffset(ZoneOffset.UTC))
                .param("title", text.title())
                .param("carrier", text.carrier())
                .param("email", text.email())
                .query(Boolean.class)
                .single();
    }

    /** An agreement over several years, four at most. */
    public void agree(long line, int first, int last) {
        jdbc.sql("""
                INSERT INTO multi_year_agreement (line_id, first_year, last_year)
                VALUES (:line, :first, :last)
                ON CONFLICT (line_id) DO UPDATE SET first_year = excluded.first_year, last_year = excluded.last_year
                """)
                .param("line", line)
                .param("first", first)
                .param("last", last)
                .update();
    }

    private static ActionSheet sheet(ResultSet row, int number) throws SQLException {
        return new ActionSheet(
                row.getLong("id"),
                row.getLong("programme_id"),
                row.getLong("line_id"),
                SheetState.valueOf(row.getString("state")),
                row.getString("reason"),
                new Text(
                        row.getString("title"),
                        row.getString("carrier"),
                        CarrierKind.named(row.getString("carrier_kind")).orElse(CarrierKind.OTHER),
                        row.getString("siret"),
                        row.getString("rna"),
                        row.getString("carrier_email"),
                        row.getString("objective"),
                        row.getString("method"),
                        row.getString("results"),
                        row.getString("follow_up")),
                Optional.ofNullable(row.getObject("theme_id", Long.class)),
                Continuity.valueOf(row.getString("continuity")),
                texts(row.getArray("codes")),
                new Audience(
                        Optional.ofNullable(row.getObject("women", Integer.class)),
                        Optional.ofNullable(row.getObject("men", Integer.class)),
                        Optional.ofNullable(row.getObject("unknown_sex", Integer.class))),
                Optional.ofNullable(row.getObject("cost", Long.class)),
                budget(row.getArray("budget")),
                row.getBoolean("republican_commitment"),
                row.getBoolean("multi_year"),
                row.getObject("late_at") != null,
                row.getString("asked"),
                row.getInt("link_version"),
                row.getInt("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static Map<String, Long> budget(Array array) throws SQLException {
        var lines = new HashMap<String, Long>();
        for (var line : texts(array)) {
            lines.put(line.substring(0, 2), Long.parseLong(line.substring(3)));
        }
        return lines;
    }
}
