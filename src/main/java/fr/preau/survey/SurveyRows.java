package fr.preau.survey;

import fr.preau.survey.Survey.State;
import fr.preau.survey.Survey.Way;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code survey}. */
@Repository
class SurveyRows {

    private final JdbcClient jdbc;
    private final QuestionRows asked;

    SurveyRows(JdbcClient jdbc, QuestionRows asked) {
        this.jdbc = jdbc;
        this.asked = asked;
    }

    long insert(long cycle, SurveyKind kind, List<Long> days, String title, List<Question> questions, LocalDate today) {
        var id = jdbc.sql("""
                INSERT INTO survey (cycle_id, kind, days, title, created_on)
                VALUES (:cycle, :kind, :days, :title, :today)
                RETURNING id
                """)
                .param("cycle", cycle)
                .param("kind", kind.name())
                .param("days", days.toArray(Long[]::new))
                .param("title", title)
                .param("today", today)
                .query(Long.class)
                .single();
        asked.add(id, questions);
        return id;
    }

    /** Replaces the draft's title and questions; false if it was written or opened since that revision. */
    boolean rewrite(long id, int seen, String title, List<Question> questions) {
        var still = jdbc.sql("""
                UPDATE survey
                SET title = :title, revision = revision + 1
                WHERE id = :id AND revision = :seen AND state = 'DRAFT'
                """)
                        .param("id", id)
                        .param("seen", seen)
                        .param("title", title)
                        .update()
                == 1;
        if (still) {
            asked.replace(id, questions);
        }
        return still;
    }

    boolean delete(long id) {
        return jdbc.sql("DELETE FROM survey WHERE id = :id AND state = 'DRAFT'")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Survey> withId(long id) {
        return jdbc.sql("SELECT * FROM survey WHERE id = :id")
                .param("id", id)
                .query(SurveyRows::bare)
                .optional()
                .map(this::whole);
    }

    /** The same, locked until the transaction ends. */
    Optional<Survey> locked(long id) {
        return jdbc.sql("SELECT * FROM survey WHERE id = :id FOR NO KEY UPDATE")
                .param("id", id)
                .query(SurveyRows::bare)
                .optional()
                .map(this::whole);
    }

    List<Survey> ofCycle(long cycle) {
        return whole(jdbc.sql("SELECT * FROM survey WHERE cycle_id = :cycle ORDER BY id")
                .param("cycle", cycle)
                .query(SurveyRows::bare)
                .list());
    }

    List<Survey> underWay() {
        return whole(jdbc.sql("SELECT * FROM survey WHERE state IN ('PLANNED', 'OPEN') ORDER BY id")
                .query(SurveyRows::bare)
                .list());
    }

    /** All that were opened since then, the latest first. */
    List<Survey> openedSince(Instant time) {
        return whole(jdbc.sql("SELECT * FROM survey WHERE opened_at >= :time ORDER BY opened_at DESC, id DESC")
                .param("time", time(time))
                .query(SurveyRows::bare)
                .list());
    }

    /** Those of that kind of other cycles that opened before this one did, and closed, the latest first; none of a draft. */
    List<Survey> earlier(Survey survey, int most) {
        if (survey.openedAt().isEmpty()) {
            return List.of();
        }
        return whole(jdbc.sql("""
                SELECT *
                FROM survey
                WHERE kind = :kind AND state = 'CLOSED' AND NOT destroyed AND id <> :id AND cycle_id <> :cycle
                  AND opened_at < :opened
                ORDER BY opened_at DESC
                LIMIT :most
                """)
                .param("kind", survey.kind().name())
                .param("id", survey.id())
                .param("cycle", survey.cycleId())
                .param("opened", time(survey.openedAt().get()))
                .param("most", most)
                .query(SurveyRows::bare)
                .list());
    }

    void planned(long id, Way way) {
        jdbc.sql("UPDATE survey SET state = 'PLANNED', way = :way WHERE id = :id AND state = 'DRAFT'")
                .param("id", id)
                .param("way", way.name())
                .update();
    }

    void unplanned(long id) {
        jdbc.sql("UPDATE survey SET state = 'DRAFT' WHERE id = :id AND state = 'PLANNED'")
                .param("id", id)
                .update();
    }

    void opened(long id, Way way, Instant now, LocalDate closesOn) {
        jdbc.sql("""
                UPDATE survey
                SET state = 'OPEN', way = :way, opened_at = :now, closes_on = :closes
                WHERE id = :id
                """)
                .param("id", id)
                .param("way", way.name())
                .param("now", time(now))
                .param("closes", closesOn)
                .update();
    }

    void issued(long id, int more) {
        jdbc.sql("UPDATE survey SET issued = issued + :more WHERE id = :id")
                .param("id", id)
                .param("more", more)
                .update();
    }

    void reminded(long id, int people, Instant now) {
        jdbc.sql("UPDATE survey SET reminded_at = :now, reminded = :people WHERE id = :id")
                .param("id", id)
                .param("people", people)
                .param("now", time(now))
                .update();
    }

    Optional<byte[]> cells(long id) {
        return jdbc.sql("SELECT sealed_cells FROM survey WHERE id = :id AND sealed_cells IS NOT NULL")
                .param("id", id)
                .query(byte[].class)
                .optional();
    }

    void counted(long id, int ballots, int lost, Optional<byte[]> cells) {
        jdbc.sql("""
                UPDATE survey
                SET answered = answered + :ballots, lost = lost + :lost, sealed_cells = :cells
                WHERE id = :id
                """)
                .param("id", id)
                .param("ballots", ballots)
                .param("lost", lost)
                .param("cells", cells.orElse(null))
                .update();
    }

    void closed(long id, Instant now) {
        jdbc.sql("""
                UPDATE survey
                SET state = 'CLOSED', closed_at = :now, sealed_cells = NULL, destroyed = answered = 0
                WHERE id = :id
                """).param("id", id).param("now", time(now)).update();
    }

    /** Those that closed and whose tables were not written anew since. */
    List<Long> toRewrite() {
        return jdbc.sql("SELECT id FROM survey WHERE state = 'CLOSED' AND NOT rewritten")
                .query(Long.class)
                .list();
    }

    void rewritten(List<Long> ids) {
        jdbc.sql("UPDATE survey SET rewritten = true WHERE id = ANY (:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .update();
    }

    void decide(long id, String decision, LocalDate today) {
        jdbc.sql("UPDATE survey SET decision = :decision, decided_on = :today WHERE id = :id")
                .param("id", id)
                .param("decision", decision)
                .param("today", today)
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    /**
     * With its questions. Asked once the row is read: while one is being read its connection is held, and as many
     * readers as there are connections would all wait for a second one.
     */
    private Survey whole(Survey bare) {
        return bare.asking(asked.of(bare.id()));
    }

    private List<Survey> whole(List<Survey> bare) {
        return bare.stream().map(this::whole).toList();
    }

    private static Survey bare(ResultSet row, int number) throws SQLException {
        return new Survey(
                row.getLong("id"),
                row.getLong("cycle_id"),
                SurveyKind.valueOf(row.getString("kind")),
                Arrays.asList((Long[]) row.getArray("days").getArray()),
                row.getString("title"),
                State.valueOf(row.getString("state")),
                Way.valueOf(row.getString("way")),
                row.getInt("revision"),
                instant(row, "opened_at"),
                Optional.ofNullable(row.getObject("closes_on", LocalDate.class)),
                instant(row, "closed_at"),
                instant(row, "reminded_at"),
                row.getInt("issued"),
                row.getInt("reminded"),
                row.getInt("answered"),
                row.getInt("lost"),
                row.getBoolean("destroyed"),
                row.getString("decision"),
                Optional.ofNullable(row.getObject("decided_on", LocalDate.class)),
                List.of());
    }
}
