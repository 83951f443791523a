package fr.preau.resource;

import fr.preau.platform.InstanceSecret;
import fr.preau.platform.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code speaker_link}, and the addresses its rows stand for: a number and its signature, nothing stored. */
@Repository
public class SpeakerLinks {

    private static final String PURPOSE = "SPEAKER";
    private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{1,12})-([A-Za-z0-9_-]{22})");

    private final JdbcClient jdbc;
    private final InstanceSecret secret;
    private final Settings settings;
    private final Clock clock;

    SpeakerLinks(JdbcClient jdbc, InstanceSecret secret, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.secret = secret;
        this.settings = settings;
        this.clock = clock;
    }

    public long make(long day, String sequence, String speaker) {
        return jdbc.sql("""
                INSERT INTO speaker_link (day_id, sequence_title, speaker, created_at)
                VALUES (:day, :sequence, :speaker, :now)
                RETURNING id
                """)
                .param("day", day)
                .param("sequence", sequence)
                .param("speaker", speaker)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** The whole address, to send. */
    public String url(SpeakerLink link) {
        return settings.url() + path(link);
    }

    public String path(SpeakerLink link) {
        var signed = Long.toString(link.id());
        return "/partage/" + Long.toString(link.id(), Character.MAX_RADIX) + "-" + secret.sign(PURPOSE, signed);
    }

    /** What an address stands for, unless it is forged, cut short or revoked. */
    public Optional<SpeakerLink> behind(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var id = Long.parseLong(parts.group(1), Character.MAX_RADIX);
        return secret.verifies(PURPOSE, Long.toString(id), parts.group(2))
                ? withId(id).filter(SpeakerLink::open)
                : Optional.empty();
    }

    public Optional<SpeakerLink> withId(long id) {
        return jdbc.sql("SELECT * FROM speaker_link WHERE id = :id")
                .param("id", id)
                .query(SpeakerLinks::link)
                .optional();
    }

    /** In the order in which they were made. */
    public List<SpeakerLink> ofDays(Collection<Long> days) {
        return jdbc.sql("SELECT * FROM speaker_link WHERE day_id = ANY (:days) ORDER BY id")
                .param("days", days.toArray(Long[]::new))
                .query(SpeakerLinks::link)
                .list();
    }

    public void revoke(long id) {
        jdbc.sql("UPDATE speaker_link SET revoked_at = coalesce(revoked_at, :now) WHERE id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    /** Forgets those of these days, and whom they were made for; what they brought stays. */
    void forget(Collection<Long> days) {
        jdbc.sql("DELETE FROM speaker_link WHERE day_id = ANY (:days)")
                .param("days", days.toArray(Long[]::new))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static SpeakerLink link(ResultSet row, int number) throws SQLException {
        return new SpeakerLink(
                row.getLong("id"),
                row.getLong("day_id"),
                row.getString("sequence_title"),
                row.getString("speaker"),
                row.getObject("revoked_at") == null);
    }
}
