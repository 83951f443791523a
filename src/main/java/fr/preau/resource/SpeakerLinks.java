package fr.preau.resource;

import fr.preau.platform.Settings;
import fr.preau.platform.link.SignedTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code speaker_link}, and the addresses its rows stand for: a number and its signature, nothing stored. */
@Repository
public class SpeakerLinks {

    private static final String PURPOSE = "SPEAKER";

    private static final String READ = """
            SELECT l.*, (SELECT count(*) FROM resource r WHERE r.link_id = l.id) AS given
            FROM speaker_link l
            """;

    private final JdbcClient jdbc;
    private final SignedTokens tokens;
    private final Settings settings;
    private final Clock clock;

    SpeakerLinks(JdbcClient jdbc, SignedTokens tokens, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** One that organisers hand over themselves. */
    public long make(long day, String sequence, String speaker) {
        return make(day, sequence, speaker, "");
    }

    long make(long day, String sequence, String speaker, String email) {
        return jdbc.sql("""
                INSERT INTO speaker_link (day_id, sequence_title, speaker, email, created_at)
                VALUES (:day, :sequence, :speaker, :email, :now)
                RETURNING id
                """)
                .param("day", day)
                .param("sequence", sequence)
                .param("speaker", speaker)
                .param("email", email)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** The whole address, to send. */
    public String url(SpeakerLink link) {
        return settings.url() + path(link);
    }

    public String path(SpeakerLink link) {
        return "/partage/" + tokens.of(PURPOSE, link.id(), signed(link));
    }

    /** What an address stands for, unless it is forged, cut short or revoked. */
    public Optional<SpeakerLink> behind(String token) {
        return tokens.read(PURPOSE, token, this::withId, SpeakerLinks::signed).filter(SpeakerLink::open);
    }

    private static String signed(SpeakerLink link) {
        return Long.toString(link.id());
    }

    public Optional<SpeakerLink> withId(long id) {
        return jdbc.sql(READ + "WHERE l.id = :id")
                .param("id", id)
                .query(SpeakerLinks::link)
                .optional();
    }

    /** In the order in which they were made. */
    public List<SpeakerLink> ofDays(Collection<Long> days) {
        return jdbc.sql(READ + "WHERE l.day_id = ANY (:days) ORDER BY l.id")
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

    /** Those of that address, in lower case. */
    List<SpeakerLink> ofAddress(String address) {
        return jdbc.sql(READ + "WHERE l.email <> '' AND lower(l.email) = :address ORDER BY l.id")
                .param("address", address)
                .query(SpeakerLinks::link)
                .list();
    }

    /** Those of these days that have an address and were made before then. */
    List<SpeakerLink> asked(LocalDate from, LocalDate until, Instant before) {
        return jdbc.sql(READ + """
                JOIN meeting_day d ON d.id = l.day_id
                WHERE l.email <> '' AND l.revoked_at IS NULL AND l.created_at < :before
                  AND d.date BETWEEN :from AND :until
                ORDER BY l.id
                """)
                .param("from", from)
                .param("until", until)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(SpeakerLinks::link)
                .list();
    }

    void consent(long id, Consent consent) {
        jdbc.sql("UPDATE speaker_link SET consent = :consent, consented_at = :now WHERE id = :id")
                .param("id", id)
                .param("consent", consent.name())
                .param("now", now())
                .update();
    }

    void forget(SpeakerLink link) {
        jdbc.sql("DELETE FROM speaker_link WHERE id = :id")
                .param("id", link.id())
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
                row.getString("email"),
                Consent.valueOf(row.getString("consent")),
                row.getInt("given"),
                row.getObject("revoked_at") == null);
    }
}
