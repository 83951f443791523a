package fr.preau.governance;

import fr.preau.governance.Sitting.AgendaItem;
import fr.preau.governance.Sitting.ItemKind;
import fr.preau.governance.Sitting.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tables {@code sitting} and {@code sitting_agenda_item}. */
@Repository
class Sittings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Sittings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    List<Sitting> of(long body) {
        return jdbc.sql("SELECT * FROM sitting WHERE body_id = :body ORDER BY held_on DESC, id DESC")
                .param("body", body)
                .query(Sittings::sitting)
                .list();
    }

    Optional<Sitting> withId(long id) {
        return jdbc.sql("SELECT * FROM sitting WHERE id = :id")
                .param("id", id)
                .query(Sittings::sitting)
                .optional();
    }

    /** Held until the transaction ends: gestures on one sitting come one after the other. */
    Sitting lock(long id) {
        return jdbc.sql("SELECT * FROM sitting WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(Sittings::sitting)
                .single();
    }

    /** What that work gives, done under the sitting's lock; nothing where it is not in such a state any more. */
    @Transactional
    <T> Optional<T> during(long id, Predicate<SittingState> state, Supplier<T> work) {
        return state.test(lock(id).state()) ? Optional.of(work.get()) : Optional.empty();
    }

    long plan(long body, Wanted wanted) {
        return jdbc.sql("""
                INSERT INTO sitting (body_id, held_on, begins, ends, place, state, changed_at)
                VALUES (:body, :on, :begins, :ends, :place, 'PLANNED', :now)
                RETURNING id
                """)
                .param("body", body)
                .param("on", wanted.on())
                .param("begins", wanted.begins())
                .param("ends", wanted.ends())
                .param("place", wanted.place())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Another day, hour or place; calendars take the change because its sequence rises. */
    void move(long id, Wanted wanted) {
        jdbc.sql("""
                UPDATE sitting
                SET held_on = :on, begins = :begins, ends = :ends, place = :place,
                    sequence = sequence + 1, changed_at = :now
                WHERE id = :id
                """)
                .param("on", wanted.on())
                .param("begins", wanted.begins())
                .param("ends", wanted.ends())
                .param("place", wanted.place())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void convene(long id, String passedReason) {
        jdbc.sql("UPDATE sitting SET state = 'CONVENED', passed_reason = :reason WHERE id = :id")
                .param("reason", passedReason)
                .param("id", id)
                .update();
    }

    void cancel(long id) {
        jdbc.sql("""
                UPDATE sitting SET state = 'CANCELLED', sequence = sequence + 1, changed_at = :now WHERE id = :id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    void hold(long id) {
        jdbc.sql("UPDATE sitting SET state = 'HELD' WHERE id = :id AND state = 'CONVENED'")
                .param("id", id)
                .update();
    }

    void write(long id, String record) {
        jdbc.sql("UPDATE sitting SET record = :record WHERE id = :id")
                .param("record", record)
                .param("id", id)
                .update();
    }

    /** Its record goes to the members as it stands; they correct it until the end of that day. */
    void send(long id, LocalDate until) {
        jdbc.sql("UPDATE sitting SET state = 'RECORD_SENT', corrections_until = :until WHERE id = :id")
                .param("until", until)
                .param("id", id)
                .update();
    }

    void approve(long id, String by, LocalDate on) {
        jdbc.sql("""
                UPDATE sitting SET state = 'RECORD_APPROVED', approved_by = :by, approved_on = :on WHERE id = :id
                """).param("by", by).param("on", on).param("id", id).update();
    }

    List<AgendaItem> agenda(long sitting) {
        return jdbc.sql("""
                SELECT id, kind, title, programme_year
                FROM sitting_agenda_item
                WHERE sitting_id = :sitting
                ORDER BY id
                """)
                .param("sitting", sitting)
                .query((row, _) -> new AgendaItem(
                        row.getLong("id"),
                        ItemKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        Optional.ofNullable(row.getObject("programme_year", Integer.class))))
                .list();
    }

    /**
     * Its number.
     *
     * @param item whose number is none yet
     */
    long add(long sitting, AgendaItem item) {
        return jdbc.sql("""
                INSERT INTO sitting_agenda_item (sitting_id, kind, title, programme_year)
                VALUES (:sitting, :kind, :title, :year)
                RETURNING id
                """)
                .param("sitting", sitting)
                .param("kind", item.kind().name())
                .param("title", item.title())
                .param("year", item.programmeYear().orElse(null))
                .query(Long.class)
                .single();
    }

    private static Sitting sitting(ResultSet row, int number) throws SQLException {
        return new Sitting(
                row.getLong("id"),
                row.getLong("body_id"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("place"),
                SittingState.valueOf(row.getString("state")),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("passed_reason"),
                row.getString("record"),
                row.getString("approved_by"),
                Optional.ofNullable(row.getObject("approved_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("corrections_until", LocalDate.class)));
    }
}
