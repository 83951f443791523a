package fr.preau.staff;

import fr.preau.platform.Composed;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.centre.Centre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code staff_account}. Passwords are kept as argon2id. */
@Repository
public class Accounts {

    private final JdbcClient jdbc;
    private final Hashing hashing;
    private final Centre centre;
    private final Clock clock;

    Accounts(JdbcClient jdbc, Hashing hashing, Centre centre, Clock clock) {
        this.jdbc = jdbc;
        this.hashing = hashing;
        this.centre = centre;
        this.clock = clock;
    }

    private record Secret(Account account, String hash) {}

    /** Why this password is not taken for that person at this centre, as a sentence that says what to do. */
    public Optional<String> refusal(String password, String email, String name) {
        return Passwords.refusal(password, email, name, centre.name());
    }

    public boolean none() {
        return jdbc.sql("SELECT NOT EXISTS (SELECT 1 FROM staff_account)")
                .query(Boolean.class)
                .single();
    }

    /** Who may be signed in under that number. */
    public Optional<Account> active(long id) {
        return jdbc.sql("SELECT id, email, name, role FROM staff_account WHERE id = :id AND state = 'ACTIVE'")
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    /**
     * Whose address and password these are. An unknown address takes as long to refuse as a wrong
     * password. A hash made with less work than today's is made again.
     */
    public Optional<Account> authenticate(String email, String password) {
        var secret = jdbc.sql("""
                SELECT id, email, name, role, password_hash
                FROM staff_account
                WHERE email_key = :key AND state = 'ACTIVE'
                """)
                .param("key", key(email))
                .query((row, _) -> new Secret(
                        new Account(
                                row.getLong("id"),
                                row.getString("email"),
                                row.getString("name"),
                                Role.valueOf(row.getString("role"))),
                        row.getString("password_hash")))
                .optional();
        var matches = hashing.matches(password, secret.map(Secret::hash).orElse(""));
        return secret.filter(_ -> matches).map(known -> {
            if (hashing.isOlder(known.hash())) {
                replace(known, hashing.hash(password));
            }
            return known.account();
        });
    }

    /** Unless somebody chose another password meanwhile. */
    private void replace(Secret known, String hash) {
        jdbc.sql("UPDATE staff_account SET password_hash = :hash WHERE id = :id AND password_hash = :known")
                .param("id", known.account().id())
                .param("hash", hash)
                .param("known", known.hash())
                .update();
    }

    /** Makes an account that is active at once; empty if the address has one. */
    public Optional<Account> create(String email, String name, Role role, String password) {
        return insert(email, name, role, Member.State.ACTIVE, hashing.hash(password))
                .map(id -> new Account(id, EmailAddress.bare(email), Composed.text(name.strip()), role));
    }

    /** Makes an account that waits for its owner; empty if the address has one. */
    public Optional<Long> invite(String email, String name, Role role) {
        return insert(email, name, role, Member.State.INVITED, "");
    }

    private Optional<Long> insert(String email, String name, Role role, Member.State state, String hash) {
        try {
            return Optional.of(jdbc.sql("""
                    INSERT INTO staff_account (email, email_key, name, role, state, password_hash, created_at)
                    VALUES (:email, :key, :name, :role, :state, :hash, :now)
                    RETURNING id
                    """)
                    .param("email", EmailAddress.bare(email))
                    .param("key", key(email))
                    .param("name", Composed.text(name.strip()))
                    .param("role", role.name())
                    .param("state", state.name())
                    .param("hash", hash)
                    .param("now", now())
                    .query(Long.class)
                    .single());
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Everybody, by name. */
    public List<Member> all() {
        return jdbc.sql("SELECT * FROM staff_account ORDER BY lower(name), id")
                .query(Accounts::member)
                .list();
    }

    public Optional<Member> withId(long id) {
        return jdbc.sql("SELECT * FROM staff_account WHERE id = :id")
                .param("id", id)
                .query(Accounts::member)
                .optional();
    }

    public Optional<Member> withEmail(String email) {
        return jdbc.sql("SELECT * FROM staff_account WHERE email_key = :key")
                .param("key", key(email))
                .query(Accounts::member)
                .optional();
    }

    /** Makes everybody else who would take away an administrator's right wait, and says how many there are. */
    public int lockActiveAdministrators() {
        return jdbc.sql("""
                SELECT id
                FROM staff_account
                WHERE role = 'ADMINISTRATOR' AND state = 'ACTIVE'
                ORDER BY id
                FOR UPDATE
                """).query(Long.class).list().size();
    }

    /** Changes a role, unless it is no longer the one that was seen. */
    public boolean changeRole(long id, Role seen, Role wanted) {
        return jdbc.sql("UPDATE staff_account SET role = :wanted WHERE id = :id AND role = :seen")
                        .param("id", id)
                        .param("seen", seen.name())
                        .param("wanted", wanted.name())
                        .update()
                == 1;
    }

    public void become(long id, Member.State state) {
        jdbc.sql("UPDATE staff_account SET state = :state WHERE id = :id")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /** Whether somebody else of the team is called so. */
    public boolean isNamesake(long id, String name) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM staff_account WHERE id <> :id AND lower(name) = lower(:name))")
                .param("id", id)
                .param("name", name)
                .query(Boolean.class)
                .single();
    }

    /** What hangs on it goes with it; its number is given to nobody again. */
    public void erase(long id) {
        jdbc.sql("DELETE FROM staff_account WHERE id = :id").param("id", id).update();
    }

    public boolean hasPassword(long id) {
        return jdbc.sql("SELECT password_hash <> '' FROM staff_account WHERE id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    public void join(long id, String name, String password) {
        jdbc.sql("UPDATE staff_account SET name = :name, state = 'ACTIVE', password_hash = :hash WHERE id = :id")
                .param("id", id)
                .param("name", Composed.text(name.strip()))
                .param("hash", hashing.hash(password))
                .update();
    }

    public void changePassword(long id, String password) {
        jdbc.sql("UPDATE staff_account SET password_hash = :hash WHERE id = :id")
                .param("id", id)
                .param("hash", hashing.hash(password))
                .update();
    }

    public void signedIn(long id) {
        jdbc.sql("UPDATE staff_account SET last_sign_in = :now WHERE id = :id")
                .param("id", id)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                Member.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("last_sign_in")).map(Timestamp::toInstant));
    }

    private static String key(String email) {
        return EmailAddress.bare(email).toLowerCase(Locale.ROOT);
    }
}
