package fr.preau.privacy;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.centre.Centre;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The table {@code own_data_wish}: what people ask of the centre about their data, where it goes with something that is
 * not theirs alone. One an address: whoever asks again says it anew.
 */
@NamedInterface("wish")
@Repository
public class Wishes {

    static final String KIND = "OWN_DATA_WISH";

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Centre centre;
    private final Clock clock;

    Wishes(JdbcClient jdbc, Outbox outbox, Centre centre, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.centre = centre;
        this.clock = clock;
    }

    /** @param email of who asks, in lower case */
    public record Wish(long id, String email, String words, Instant asked) {}

    /** Keeps it and has the centre told, at the address that it gives people for their data. */
    @Transactional
    void ask(String email, String words) {
        var id = jdbc.sql("""
                INSERT INTO own_data_wish AS w (email, words, asked_at)
                VALUES (:email, :words, :now)
                ON CONFLICT (email) DO UPDATE SET words = excluded.words
                RETURNING id
                """)
                .param("email", email)
                .param("words", words)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        outbox.planOnce(List.of(new Intention(KIND, id, List.of(), whomToTell())));
    }

    String whomToTell() {
        var profile = centre.profile();
        return profile.replyTo().orElse(profile.mailFrom());
    }

    /** Those that wait for an answer, the longest first. */
    public List<Wish> all() {
        return jdbc.sql("SELECT * FROM own_data_wish ORDER BY asked_at, id")
                .query(Wishes::wish)
                .list();
    }

    public Optional<Wish> withId(long id) {
        return jdbc.sql("SELECT * FROM own_data_wish WHERE id = :id")
                .param("id", id)
                .query(Wishes::wish)
                .optional();
    }

    Optional<Wish> of(String email) {
        return jdbc.sql("SELECT * FROM own_data_wish WHERE email = :email")
                .param("email", email)
                .query(Wishes::wish)
                .optional();
    }

    /** Forgets it, since it is answered; whether it was there, in the words that were answered. */
    @Transactional
    public boolean answered(Wish wish) {
        return jdbc.sql("DELETE FROM own_data_wish WHERE id = :id AND words = :words")
                        .param("id", wish.id)
                        .param("words", wish.words)
                        .update()
                == 1;
    }

    @Transactional
    void forgetBefore(Instant time) {
        jdbc.sql("DELETE FROM own_data_wish WHERE asked_at < :time")
                .param("time", time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Wish wish(ResultSet row, int number) throws SQLException {
        return new Wish(
                row.getLong("id"),
                row.getString("email"),
                row.getString("words"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant());
    }
}
