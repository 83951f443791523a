package fr.preau.cycle.face;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.Digest;
import fr.preau.platform.picture.CutPicture.Cut;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code cycle_picture}: of each cycle one picture that is shown, and those that were, to take back. */
@Repository
public class CyclePictures {

    private static final int MARK_BYTES = 12;

    private final JdbcClient jdbc;
    private final Changes changes;
    private final Clock clock;

    CyclePictures(JdbcClient jdbc, Changes changes, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.clock = clock;
    }

    /** The one that the page shows. */
    public Optional<CyclePicture> shown(long cycle) {
        return jdbc.sql("SELECT id, width, mark, words FROM cycle_picture WHERE cycle_id = :cycle AND shown")
                .param("cycle", cycle)
                .query(CyclePictures::picture)
                .optional();
    }

    /** Those that it showed before, the latest first. */
    public List<CyclePicture> before(long cycle) {
        return jdbc.sql("""
                SELECT id, width, mark, words
                FROM cycle_picture
                WHERE cycle_id = :cycle AND NOT shown
                ORDER BY changed_at DESC, id DESC
                """).param("cycle", cycle).query(CyclePictures::picture).list();
    }

    /** The JPEG file of the one that the page shows, if it is called so. */
    public Optional<byte[]> file(long cycle, String name) {
        return shown(cycle)
                .filter(one -> one.file().equals(name) || one.narrowFile().equals(name))
                .map(one -> one.file().equals(name) ? wide(one.id()) : narrow(one.id()));
    }

    private byte[] wide(long id) {
        return jdbc.sql("SELECT wide FROM cycle_picture WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** The file for telephones, of that picture, shown or not. */
    public byte[] narrow(long id) {
        return jdbc.sql("SELECT narrow FROM cycle_picture WHERE id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    /** The same of each of those, by number. */
    public Map<Long, byte[]> narrow(List<CyclePicture> some) {
        var files = new HashMap<Long, byte[]>();
        jdbc.sql("SELECT id, narrow FROM cycle_picture WHERE id = ANY (:ids)")
                .param("ids", some.stream().map(CyclePicture::id).toArray(Long[]::new))
                .query(row -> {
                    files.put(row.getLong("id"), row.getBytes("narrow"));
                });
        return files;
    }

    /** Shows that one from now on, in the place of any other. */
    @Transactional
    public void show(long cycle, Cut cut, String words) {
        hold(cycle);
        hide(cycle);
        jdbc.sql("""
                INSERT INTO cycle_picture (cycle_id, wide, narrow, width, mark, words, shown, changed_at)
                VALUES (:cycle, :wide, :narrow, :width, :mark, :words, true, :now)
                """)
                .param("cycle", cycle)
                .param("wide", cut.wide())
                .param("narrow", cut.narrow())
                .param("width", cut.width())
                .param("mark", Digest.hex(cut.wide(), MARK_BYTES))
                .param("words", words)
                .param("now", now())
                .update();
        changes.tell(What.CYCLES);
    }

    /** Shows one of those that were shown before; whether it is still there. */
    @Transactional
    public boolean putBack(long cycle, long id) {
        hold(cycle);
        var there = before(cycle).stream().anyMatch(one -> one.id() == id);
        if (there) {
            hide(cycle);
            jdbc.sql("UPDATE cycle_picture SET shown = true, changed_at = :now WHERE id = :id")
                    .param("id", id)
                    .param("now", now())
                    .update();
            changes.tell(What.CYCLES);
        }
        return there;
    }

    /** Says otherwise what is seen in it. */
    @Transactional
    public void describe(long cycle, String words) {
        jdbc.sql("UPDATE cycle_picture SET words = :words WHERE cycle_id = :cycle AND shown")
                .param("cycle", cycle)
                .param("words", words)
                .update();
        changes.tell(What.CYCLES);
    }

    /** The page shows none. */
    @Transactional
    public boolean takeAway(long cycle) {
        var taken = hide(cycle) > 0;
        changes.tell(What.CYCLES);
        return taken;
    }

    /** Two who give one at once come after each other: the second's is shown. */
    private void hold(long cycle) {
        jdbc.sql("SELECT id FROM cycle WHERE id = :cycle FOR NO KEY UPDATE")
                .param("cycle", cycle)
                .query(Long.class)
                .single();
    }

    private int hide(long cycle) {
        return jdbc.sql("UPDATE cycle_picture SET shown = false, changed_at = :now WHERE cycle_id = :cycle AND shown")
                .param("cycle", cycle)
                .param("now", now())
                .update();
    }

    /** For good: those that no page shows and that were taken away before then. */
    int forgetBefore(Instant then) {
        return jdbc.sql("DELETE FROM cycle_picture WHERE NOT shown AND changed_at < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }

    void copy(long from, long to) {
        jdbc.sql("""
                INSERT INTO cycle_picture (cycle_id, wide, narrow, width, mark, words, shown, changed_at)
                SELECT :to, wide, narrow, width, mark, words, true, :now
                FROM cycle_picture
                WHERE cycle_id = :from AND shown
                """).param("from", from).param("to", to).param("now", now()).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static CyclePicture picture(ResultSet row, int number) throws SQLException {
        return new CyclePicture(row.getLong("id"), row.getInt("width"), row.getString("mark"), row.getString("words"));
    }
}
