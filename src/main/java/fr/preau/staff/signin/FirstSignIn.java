package fr.preau.staff.signin;

import fr.preau.platform.Settings;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one-time link by which an instance without accounts gets its first administrator. */
@NamedInterface("signin")
@Service
public class FirstSignIn {

    private static final Duration LIFE = Duration.ofHours(24);
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Settings settings;
    private final Clock clock;

    FirstSignIn(JdbcClient jdbc, Accounts accounts, Settings settings, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.clock = clock;
    }

    /** A new link, which replaces any before it; empty once there is an account. */
    @Transactional
    public Optional<String> link() {
        if (!accounts.none()) {
            return Optional.empty();
        }
        var secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("DELETE FROM first_sign_in").update();
        jdbc.sql("INSERT INTO first_sign_in (token_hash, expires_at) VALUES (:hash, :expires)")
                .param("hash", hash(token))
                .param("expires", clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return Optional.of(settings.url() + "/premiere-connexion/" + token);
    }

    boolean valid(String token) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM first_sign_in WHERE token_hash = :hash AND expires_at > :now)")
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    /** Uses the link up and makes the account; empty if the link was used, replaced or is too old. */
    @Transactional
    public Optional<Account> use(String token, String email, String name, String password) {
        var used = jdbc.sql("DELETE FROM first_sign_in WHERE token_hash = :hash AND expires_at > :now")
                .param("hash", hash(token))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return used == 1 && accounts.none()
                ? accounts.create(email, name, Role.ADMINISTRATOR, password)
                : Optional.empty();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is in every JDK", e);
        }
    }
}
