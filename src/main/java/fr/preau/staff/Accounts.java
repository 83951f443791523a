package fr.preau.staff;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Repository;
import org.springframework.util.function.SingletonSupplier;

/** The table {@code staff_account}. Passwords are kept as argon2id. */
@Repository
public class Accounts {

    /** As ANSSI advises for a password without a second factor. */
    public static final int SHORTEST_PASSWORD = 12;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    /** Each takes 16 MB while it runs. */
    private final Semaphore hashing = new Semaphore(4);

    private final Supplier<String> nobodysHash = SingletonSupplier.of(() -> encoder.encode("nobody"));

    Accounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Secret(Account account, String hash) {}

    boolean none() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM staff_account)")
                .query(Boolean.class)
                .single();
    }

    Optional<Account> withId(long id) {
        return jdbc.sql("SELECT id, email, name, role FROM staff_account WHERE id = :id")
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    /** Whose address and password these are. An unknown address takes as long to refuse as a wrong password. */
    Optional<Account> authenticate(String email, String password) {
        var secret = jdbc.sql("SELECT id, email, name, role, password_hash FROM staff_account WHERE email_key = :key")
                .param("key", key(email))
                .query((row, _) -> new Secret(
                        new Account(
                                row.getLong("id"),
                                row.getString("email"),
                                row.getString("name"),
                                Role.valueOf(row.getString("role"))),
                        row.getString("password_hash")))
                .optional();
        var matches = matches(password, secret.map(Secret::hash).orElseGet(nobodysHash));
        return secret.filter(_ -> matches).map(Secret::account);
    }

    private boolean matches(String password, String hash) {
        hashing.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            hashing.release();
        }
    }

    /** Makes an account; empty if the address has one. */
    public Optional<Account> create(String email, String name, Role role, String password) {
        try {
            return Optional.of(jdbc.sql("""
                    INSERT INTO staff_account (email, email_key, name, role, password_hash, created_at)
                    VALUES (:email, :key, :name, :role, :hash, :now)
                    RETURNING id, email, name, role
                    """)
                    .param("email", email.strip())
                    .param("key", key(email))
                    .param("name", name.strip())
                    .param("role", role.name())
                    .param("hash", encoder.encode(password))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query(Account.class)
                    .single());
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
