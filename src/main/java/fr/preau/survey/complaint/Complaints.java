package fr.preau.survey.complaint;

import fr.preau.survey.complaint.Complaint.Nature;
import fr.preau.survey.complaint.Complaint.Origin;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code complaint}. */
@Repository
public class Complaints {

    /** As long as an audit may ask for them. */
    public static final int KEPT_YEARS = 4;

    private final JdbcClient jdbc;

    Complaints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that were not answered first, then the latest. */
    public List<Complaint> all() {
        return jdbc.sql(
                        "SELECT * FROM complaint ORDER BY (answered_on IS NULL) DESC, received_on DESC, id DESC LIMIT 500")
                .query(Complaints::complaint)
                .list();
    }

    public Optional<Complaint> withId(long id) {
        return jdbc.sql("SELECT * FROM complaint WHERE id = :id")
                .param("id", id)
                .query(Complaints::complaint)
                .optional();
    }

    /** Keeps a new one, whose fields were checked; its number. */
    public long insert(Complaint complaint) {
        return jdbc.sql("""
                INSERT INTO complaint (cycle_id, nature, origin, received_on, text, answer, answered_on)
                VALUES (nullif(:cycle, 0), :nature, :origin, :received, :text, :answer, :answered)
                RETURNING id
                """)
                .param("cycle", complaint.cycle())
                .param("nature", complaint.nature().name())
                .param("origin", complaint.origin().name())
                .param("received", complaint.receivedOn())
                .param("text", complaint.text())
                .param("answer", complaint.answer())
                .param("answered", complaint.answeredOn().orElse(null))
                .query(Long.class)
                .single();
    }

    /** Writes it anew; false if somebody else did since that revision. */
    public boolean rewrite(Complaint complaint) {
        return jdbc.sql("""
                UPDATE complaint
                SET cycle_id = nullif(:cycle, 0), nature = :nature, origin = :origin, received_on = :received,
                    text = :text, answer = :answer, answered_on = :answered, revision = revision + 1
                WHERE id = :id AND revision = :revision
                """)
                        .param("id", complaint.id())
                        .param("revision", complaint.revision())
                        .param("cycle", complaint.cycle())
                        .param("nature", complaint.nature().name())
                        .param("origin", complaint.origin().name())
                        .param("received", complaint.receivedOn())
                        .param("text", complaint.text())
                        .param("answer", complaint.answer())
                        .param("answered", complaint.answeredOn().orElse(null))
                        .update()
                == 1;
    }

    /** Forgets those that were received before then. */
    public void eraseBefore(LocalDate date) {
        jdbc.sql("DELETE FROM complaint WHERE received_on < :date")
                .param("date", date)
                .update();
    }

    private static Complaint complaint(ResultSet row, int number) throws SQLException {
        return new Complaint(
                row.getLong("id"),
                row.getLong("cycle_id"),
                Nature.valueOf(row.getString("nature")),
                Origin.valueOf(row.getString("origin")),
                row.getObject("received_on", LocalDate.class),
                row.getString("text"),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("answered_on", LocalDate.class)),
                row.getInt("revision"));
    }
}
