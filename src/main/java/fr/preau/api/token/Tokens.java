package fr.preau.api.token;

import fr.preau.api.Scope;
import fr.preau.platform.Digest;
import fr.preau.platform.Restored;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.AdministratorGone;
import fr.preau.staff.Role;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code api_token}. */
@Repository
public class Tokens {

    /** Named, so that a secret left in a file is found by those who look for them. */
    private static final String PREFIX = "preau_";

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final Duration USE_TOLD_EVERY = Duration.ofMinutes(1);
    private static final Duration KEPT_AFTER_ITS_END = Duration.ofDays(365);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Accounts accounts, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A token to be made. */
    record Wish(String name, Set<Scope> scopes, Optional<Long> cycle, int perMinute, Duration lasts) {

        Wish {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Makes it; its secret, which is shown once and kept nowhere. */
    @Transactional
    public String make(Wish wish, long maker) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                INSERT INTO api_token (name, sha256, hint, scopes, cycle_id, per_minute, made_by, created_at, expires_at)
                VALUES (:name, :sha256, :hint, :scopes, :cycle, :perMinute, :maker, :now, :expires)
                """)
                .param("name", wish.name)
                .param("sha256", Digest.of(secret))
                .param("hint", secret.substring(secret.length() - 4))
                .param("scopes", wish.scopes.stream().map(Scope::word).sorted().toArray(String[]::new))
                .param("cycle", wish.cycle.orElse(null))
                .param("perMinute", wish.perMinute)
                .param("maker", maker)
                .param("now", at(clock.instant()))
                .param("expires", at(clock.instant().plus(wish.lasts)))
                .update();
        return secret;
    }

    /** The token of that secret, if it lives and whoever made it still administers the centre. */
    Optional<ApiToken> open(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        return jdbc.sql("SELECT * FROM api_token WHERE sha256 = :sha256")
                .param("sha256", Digest.of(secret))
                .query(Tokens::token)
                .optional()
                .filter(token -> token.lives(clock.instant()))
                .filter(token -> token.maker()
                        .flatMap(accounts::active)
                        .filter(Tokens::administers)
                        .isPresent());
    }

    private static boolean administers(Account account) {
        return account.role() == Role.ADMINISTRATOR;
    }

    /** Notes that it serves, no more often than administrators need to know. */
    void used(ApiToken token) {
        var now = clock.instant();
        if (token.used().isEmpty() || token.used().get().plus(USE_TOLD_EVERY).isBefore(now)) {
            jdbc.sql("UPDATE api_token SET used_at = date_trunc('minute', :now::timestamptz) WHERE id = :id")
                    .param("now", at(now))
                    .param("id", token.id())
                    .update();
        }
    }

    /** Those that live first, then the latest made. */
    List<ApiToken> all() {
        return jdbc.sql("""
                SELECT * FROM api_token
                ORDER BY revoked_at IS NOT NULL OR expires_at <= :now, created_at DESC, id DESC
                """)
                .param("now", at(clock.instant()))
                .query(Tokens::token)
                .list();
    }

    /** Ends it for good; its name, unless it is ended already. */
    @Transactional
    public Optional<String> revoke(long id) {
        return jdbc.sql("UPDATE api_token SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL RETURNING name")
                .param("now", at(clock.instant()))
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** They would be a way in that no sign-in guards. */
    @EventListener
    void end(AdministratorGone gone) {
        jdbc.sql(
                        "UPDATE api_token SET revoked_at = :now, maker_gone = true WHERE made_by = :maker AND revoked_at IS NULL")
                .param("now", at(clock.instant()))
                .param("maker", gone.account())
                .update();
    }

    /** One that was revoked after the backup was taken would open again. */
    @EventListener
    void shut(Restored restored) {
        jdbc.sql("UPDATE api_token SET revoked_at = :now WHERE revoked_at IS NULL")
                .param("now", at(clock.instant()))
                .update();
    }

    void forgetEnded() {
        jdbc.sql("DELETE FROM api_token WHERE coalesce(revoked_at, expires_at) < :then")
                .param("then", at(clock.instant().minus(KEPT_AFTER_ITS_END)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("name"),
                row.getString("hint"),
                Arrays.stream((String[]) row.getArray("scopes").getArray())
                        .flatMap(word -> Scope.named(word).stream())
                        .collect(Collectors.toSet()),
                Optional.ofNullable(row.getObject("cycle_id", Long.class)),
                row.getInt("per_minute"),
                Optional.ofNullable(row.getObject("made_by", Long.class)),
                instant(row, "created_at").orElseThrow(),
                instant(row, "expires_at").orElseThrow(),
                instant(row, "revoked_at"),
                row.getBoolean("maker_gone"),
                instant(row, "used_at"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
