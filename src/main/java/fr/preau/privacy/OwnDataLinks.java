package fr.preau.privacy;

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
import org.springframework.transaction.annotation.Transactional;

/** The table {@code own_data_link}: links that an address asked for, each good for two days. */
@Repository
class OwnDataLinks {

    private static final String PURPOSE = "own-data";
    private static final Duration LIFE = Duration.ofDays(2);

    private final JdbcClient jdbc;
    private final SignedTokens tokens;
    private final Settings settings;
    private final Clock clock;

    OwnDataLinks(JdbcClient jdbc, SignedTokens tokens, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param email in lower case */
    record Link(long id, String email, Instant asked) {

        Instant ends() {
            return asked.plus(LIFE);
        }
    }

    @Transactional
    long issue(String email) {
        return jdbc.sql("INSERT INTO own_data_link (email, asked_at) VALUES (:email, :now) RETURNING id")
                .param("email", email)
                .param("now", clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** That link, if it still opens something. */
    Optional<Link> live(long id) {
        return jdbc.sql("SELECT * FROM own_data_link WHERE id = :id")
                .param("id", id)
                .query(OwnDataLinks::link)
                .optional()
                .filter(link -> link.ends().isAfter(clock.instant()));
    }

    /** The whole address, for mail. */
    String url(Link link) {
        return settings.url() + OwnDataAskPages.PATH + "/" + tokens.of(PURPOSE, link.id, signed(link));
    }

    /** Whose link it is, unless it is forged, cut short or too old. */
    Optional<Link> read(String token) {
        return tokens.read(PURPOSE, token, this::live, OwnDataLinks::signed);
    }

    @Transactional
    void forget(String email) {
        jdbc.sql("DELETE FROM own_data_link WHERE email = :email")
                .param("email", email)
                .update();
    }

    @Transactional
    void forgetBefore(Instant time) {
        jdbc.sql("DELETE FROM own_data_link WHERE asked_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String signed(Link link) {
        return link.id + "." + link.email + "." + link.asked;
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("id"),
                row.getString("email"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
