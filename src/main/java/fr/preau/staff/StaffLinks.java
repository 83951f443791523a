package fr.preau.staff;

import fr.preau.platform.Settings;
import fr.preau.platform.link.SignedTokens;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code staff_link}: links by mail to join and to sign in, each good once and for a time.
 *
 * <p>As for registrations (docs/decisions/0005), the secret is a signature of the row, made again each
 * time the message is written: nothing that opens an account is stored.
 */
@Repository
public class StaffLinks {

    private static final String SIGNATURE = "staff-link";

    private final JdbcClient jdbc;
    private final SignedTokens tokens;
    private final Settings settings;
    private final Clock clock;

    StaffLinks(JdbcClient jdbc, SignedTokens tokens, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a link is for, how long it holds, and where it leads. */
    public enum Purpose {
        INVITATION(Duration.ofDays(7), "/invitation/"),
        SIGN_IN(Duration.ofMinutes(30), "/connexion/lien/");

        private final Duration life;
        private final String path;

        Purpose(Duration life, String path) {
            this.life = life;
            this.path = path;
        }
    }

    public record Link(long id, long accountId, Purpose purpose, Instant issuedAt, Instant expiresAt) {}

    /** A new link for that account, to be mailed by its number. */
    public long issue(long accountId, Purpose purpose) {
        var now = now();
        return jdbc.sql("""
                INSERT INTO staff_link (account_id, purpose, issued_at, expires_at)
                VALUES (:account, :purpose, :now, :expires)
                RETURNING id
                """)
                .param("account", accountId)
                .param("purpose", purpose.name())
                .param("now", now)
                .param("expires", now.plus(purpose.life))
                .query(Long.class)
                .single();
    }

    /** Until the transaction ends nobody else issues a link to that account. */
    public void alone(long accountId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('staff-link-' || :account, 0))")
                .param("account", accountId)
                .query((_, _) -> accountId)
                .list();
    }

    public boolean issuedWithin(Duration time, long accountId, Purpose purpose) {
        return jdbc.sql("""
                SELECT EXISTS (
                    SELECT 1
                    FROM staff_link
                    WHERE account_id = :account AND purpose = :purpose AND issued_at > :since
                )
                """)
                .param("account", accountId)
                .param("purpose", purpose.name())
                .param("since", now().minus(time))
                .query(Boolean.class)
                .single();
    }

    /** That link, if it still opens something. */
    Optional<Link> live(long id) {
        return jdbc.sql("SELECT * FROM staff_link WHERE id = :id AND used_at IS NULL AND expires_at > :now")
                .param("id", id)
                .param("now", now())
                .query(StaffLinks::link)
                .optional();
    }

    /** The whole address, for mail. */
    String url(Link link) {
        return settings.url() + link.purpose.path + tokens.of(SIGNATURE, link.id, signed(link));
    }

    /** The link behind that token, unless it is forged, for something else, used or too old. */
    public Optional<Link> read(String token, Purpose purpose) {
        return tokens.read(SIGNATURE, token, this::live, StaffLinks::signed).filter(link -> link.purpose == purpose);
    }

    /** Uses a link up; false if somebody was quicker. Every other link of the account ends with it. */
    public boolean use(Link link) {
        var used = jdbc.sql("UPDATE staff_link SET used_at = :now WHERE id = :id AND used_at IS NULL")
                .param("id", link.id)
                .param("now", now())
                .update();
        endAll(link.accountId);
        return used == 1;
    }

    public void endAll(long accountId) {
        jdbc.sql("UPDATE staff_link SET used_at = :now WHERE account_id = :account AND used_at IS NULL")
                .param("account", accountId)
                .param("now", now())
                .update();
    }

    public void forget(Instant before) {
        jdbc.sql("DELETE FROM staff_link WHERE expires_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String signed(Link link) {
        return link.id + "." + link.accountId + "." + link.purpose + "." + link.issuedAt;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getLong("account_id"),
                Purpose.valueOf(row.getString("purpose")),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("expires_at").toInstant());
    }
}
