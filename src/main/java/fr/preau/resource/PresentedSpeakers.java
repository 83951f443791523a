package fr.preau.resource;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.Digest;
import fr.preau.platform.SearchText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code presented_speaker}. */
@Repository
public class PresentedSpeakers {

    private static final int MARK_BYTES = 12;
    private static final String READ =
            "SELECT id, cycle_id, link_id, name, role, organisation, mark, shown FROM presented_speaker ";

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    PresentedSpeakers(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Who somebody is, as organisers typed it.
     *
     * @param link by which they are asked for their documents, if they are
     */
    public record Introduced(Optional<Long> link, String name, String role, String organisation) {}

    /** In the order in which they were added. */
    public List<PresentedSpeaker> ofCycle(long cycle) {
        return jdbc.sql(READ + "WHERE cycle_id = :cycle ORDER BY id")
                .param("cycle", cycle)
                .query(PresentedSpeakers::speaker)
                .list();
    }

    /** Those that a link is about: by the link itself, or by the name that it bears. */
    public List<PresentedSpeaker> behind(SpeakerLink link) {
        var name = SearchText.of(link.speaker());
        return jdbc
                .sql(READ + "WHERE cycle_id = (SELECT cycle_id FROM meeting_day WHERE id = :day) ORDER BY id")
                .param("day", link.day())
                .query(PresentedSpeakers::speaker)
                .list()
                .stream()
                .filter(one -> one.link().filter(id -> id == link.id()).isPresent()
                        || SearchText.of(one.name()).equals(name))
                .toList();
    }

    public Optional<PresentedSpeaker> withId(long id) {
        return jdbc.sql(READ + "WHERE id = :id")
                .param("id", id)
                .query(PresentedSpeakers::speaker)
                .optional();
    }

    /** A JPEG file; empty where there is none. */
    public byte[] photograph(long id) {
        return jdbc.sql("SELECT photograph FROM presented_speaker WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** The JPEG files of those who have one, by number: one statement for a whole page. */
    public Map<Long, byte[]> photographs(List<PresentedSpeaker> some) {
        var files = new HashMap<Long, byte[]>();
        jdbc.sql("SELECT id, photograph FROM presented_speaker WHERE id = ANY (:ids) AND mark <> ''")
                .param("ids", some.stream().map(PresentedSpeaker::id).toArray(Long[]::new))
                .query(row -> {
                    files.put(row.getLong("id"), row.getBytes("photograph"));
                });
        return files;
    }

    /** Presents somebody who agreed to it. */
    @Transactional
    public void add(long cycle, Introduced person, byte[] photograph) {
        jdbc.sql("""
                INSERT INTO presented_speaker
                    (cycle_id, link_id, name, role, organisation, photograph, mark, shown, agreed_at)
                VALUES (:cycle, :link, :name, :role, :organisation, :photograph, :mark, true, :now)
                """)
                .param("cycle", cycle)
                .param("link", person.link().orElse(null), Types.BIGINT)
                .param("name", person.name())
                .param("role", person.role())
                .param("organisation", person.organisation())
                .param("photograph", photograph)
                .param("mark", mark(photograph))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        changes.tell(What.RESOURCES);
    }

    /** Says otherwise who somebody is; whether nobody else did meanwhile. */
    @Transactional
    public boolean correct(long id, Predicate<PresentedSpeaker> unchanged, Introduced person) {
        var now = jdbc.sql(READ + "WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(PresentedSpeakers::speaker)
                .optional();
        if (now.filter(unchanged).isEmpty()) {
            return false;
        }
        jdbc.sql("UPDATE presented_speaker SET name = :name, role = :role, organisation = :organisation WHERE id = :id")
                .param("id", id)
                .param("name", person.name())
                .param("role", person.role())
                .param("organisation", person.organisation())
                .update();
        changes.tell(What.RESOURCES);
        return true;
    }

    /** Their photograph from now on; an empty one for none. */
    @Transactional
    public void photograph(long id, byte[] file) {
        jdbc.sql("UPDATE presented_speaker SET photograph = :photograph, mark = :mark WHERE id = :id")
                .param("id", id)
                .param("photograph", file)
                .param("mark", mark(file))
                .update();
        changes.tell(What.RESOURCES);
    }

    @Transactional
    public void show(long id, boolean shown) {
        jdbc.sql("UPDATE presented_speaker SET shown = :shown WHERE id = :id")
                .param("id", id)
                .param("shown", shown)
                .update();
        changes.tell(What.RESOURCES);
    }

    /** For good. */
    @Transactional
    public void remove(long id) {
        jdbc.sql("DELETE FROM presented_speaker WHERE id = :id").param("id", id).update();
        changes.tell(What.RESOURCES);
    }

    /** Somebody said whether they may be named. */
    void changed() {
        changes.tell(What.RESOURCES);
    }

    /** Of cycles whose last day lies before that date. */
    @Transactional
    void forgetBefore(LocalDate date) {
        var gone = jdbc.sql("""
                DELETE FROM presented_speaker s
                WHERE NOT EXISTS (SELECT 1 FROM meeting_day d WHERE d.cycle_id = s.cycle_id AND d.date >= :date)
                """).param("date", date).update();
        if (gone > 0) {
            changes.tell(What.RESOURCES);
        }
    }

    private static String mark(byte[] photograph) {
        return photograph.length == 0 ? "" : Digest.hex(photograph, MARK_BYTES);
    }

    private static PresentedSpeaker speaker(ResultSet row, int number) throws SQLException {
        return new PresentedSpeaker(
                row.getLong("id"),
                row.getLong("cycle_id"),
                Optional.ofNullable(row.getObject("link_id", Long.class)),
                row.getString("name"),
                row.getString("role"),
                row.getString("organisation"),
                row.getString("mark"),
                row.getBoolean("shown"));
    }
}
