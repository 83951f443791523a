package fr.preau.mailing;

import fr.preau.mail.wording.LetterWording;
import fr.preau.mailing.Mailings.Sender;
import fr.preau.registration.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code mailing} and {@code mailing_recipient}. */
@Repository
class MailingRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    MailingRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody that a mailing was sent to. */
    record Recipient(long id, long mailingId, long registrationId) {}

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    long insert(Selection selection, LetterWording wording, String writer) {
        return jdbc.sql("""
                INSERT INTO mailing (selection, subject, body, writer, written_at)
                VALUES (:selection, :subject, :body, :writer, :now)
                RETURNING id
                """)
                .param("selection", KeptSelection.write(selection))
                .param("subject", wording.subject())
                .param("body", wording.body())
                .param("writer", writer)
                .param("now", now())
                .query(Long.class)
                .single();
    }

    /** False if it was written or sent since that version. */
    boolean rewrite(long id, LetterWording wording, int seen, String writer) {
        return jdbc.sql("""
                UPDATE mailing
                SET subject = :subject, body = :body, writer = :writer, written_at = :now, version = version + 1
                WHERE id = :id AND version = :seen AND sent_at IS NULL
                """)
                        .param("id", id)
                        .param("subject", wording.subject())
                        .param("body", wording.body())
                        .param("writer", writer)
                        .param("now", now())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    boolean delete(long id) {
        return jdbc.sql("DELETE FROM mailing WHERE id = :id AND sent_at IS NULL")
                        .param("id", id)
                        .update()
                == 1;
    }

    Optional<Mailing> withId(long id) {
        return jdbc.sql("SELECT * FROM mailing WHERE id = :id")
                .param("id", id)
                .query(MailingRows::mailing)
                .optional();
    }

    /** The same, locked until the transaction ends. */
    Optional<Mailing> locked(long id) {
        return jdbc.sql("SELECT * FROM mailing WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query(MailingRows::mailing)
                .optional();
    }

    List<Mailing> latest(int most) {
        return jdbc.sql("SELECT * FROM mailing ORDER BY id DESC LIMIT :most")
                .param("most", most)
                .query(MailingRows::mailing)
                .list();
    }

    /** Gives the draft an hour; false if it was written or sent since that version. */
    boolean plan(long id, int seen, Instant due, String sender, String replyTo) {
        return jdbc.sql("""
                UPDATE mailing
                SET due_at = :due, sender = :sender, reply_to = :replyTo
                WHERE id = :id AND version = :seen AND sent_at IS NULL
                """)
                        .param("id", id)
                        .param("seen", seen)
                        .param("due", due.atOffset(ZoneOffset.UTC))
                        .param("sender", sender)
                        .param("replyTo", replyTo)
                        .update()
                == 1;
    }

    /** Takes the draft's hour away; false if it has none. */
    boolean unplan(long id) {
        return jdbc.sql("""
                UPDATE mailing
                SET due_at = NULL, sender = '', reply_to = ''
                WHERE id = :id AND due_at IS NOT NULL AND sent_at IS NULL
                """).param("id", id).update() == 1;
    }

    void sent(long id, String sender, String replyTo) {
        jdbc.sql("UPDATE mailing SET sent_at = :now, sender = :sender, reply_to = :replyTo WHERE id = :id")
                .param("id", id)
                .param("now", now())
                .param("sender", sender)
                .param("replyTo", replyTo)
                .update();
    }

    /** Who asked for it to leave. */
    Sender sender(long id) {
        return jdbc.sql("SELECT sender AS name, reply_to AS email FROM mailing WHERE id = :id")
                .param("id", id)
                .query(Sender.class)
                .single();
    }

    void stopped(long id, String by) {
        jdbc.sql("UPDATE mailing SET stopped_at = :now, stopped_by = :by WHERE id = :id")
                .param("id", id)
                .param("now", now())
                .param("by", by)
                .update();
    }

    /** Makes these people recipients; their numbers as such, in the same order. */
    List<Long> add(long mailing, List<Long> registrations) {
        return jdbc.sql("""
                INSERT INTO mailing_recipient (mailing_id, registration_id)
                SELECT :mailing, w.registration
                FROM unnest(:registrations::bigint[]) WITH ORDINALITY AS w (registration, place)
                ORDER BY w.place
                RETURNING id
                """)
                .param("mailing", mailing)
                .param("registrations", registrations.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    Optional<Recipient> recipient(long id) {
        return jdbc.sql("SELECT id, mailing_id, registration_id FROM mailing_recipient WHERE id = :id")
                .param("id", id)
                .query(Recipient.class)
                .optional();
    }

    List<Recipient> recipients(long mailing) {
        return jdbc.sql("""
                SELECT id, mailing_id, registration_id
                FROM mailing_recipient
                WHERE mailing_id = :mailing
                ORDER BY id
                """).param("mailing", mailing).query(Recipient.class).list();
    }

    /** What was sent to that person, by its recipient's number. */
    List<Long> to(long registration) {
        return jdbc.sql("SELECT id FROM mailing_recipient WHERE registration_id = :registration")
                .param("registration", registration)
                .query(Long.class)
                .list();
    }

    /** Forgets that these people were written to; their numbers as recipients. */
    List<Long> forgetRecipients(List<Long> registrations) {
        return jdbc.sql("DELETE FROM mailing_recipient WHERE registration_id = ANY (:registrations) RETURNING id")
                .param("registrations", registrations.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** Erases mailings that are to nobody any more and were written before then, drafts too; not those that wait for their hour. */
    void eraseBefore(OffsetDateTime time) {
        jdbc.sql("""
                DELETE FROM mailing m
                WHERE m.written_at < :time
                  AND (m.due_at IS NULL OR m.sent_at IS NOT NULL)
                  AND NOT EXISTS (SELECT 1 FROM mailing_recipient r WHERE r.mailing_id = m.id)
                """).param("time", time).update();
    }

    /** How many were written to, by mailing. */
    Map<Long, Integer> sizes(Collection<Long> mailings) {
        var sizes = new HashMap<Long, Integer>();
        jdbc.sql("""
                SELECT mailing_id, count(*) AS size
                FROM mailing_recipient
                WHERE mailing_id = ANY (:mailings)
                GROUP BY mailing_id
                """)
                .param("mailings", mailings.toArray(Long[]::new))
                .query((row, _) -> sizes.put(row.getLong("mailing_id"), row.getInt("size")))
                .list();
        return sizes;
    }

    /** The mailings that these recipients are of. */
    Set<Long> holding(Collection<Long> recipients) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT mailing_id FROM mailing_recipient WHERE id = ANY (:recipients)")
                .param("recipients", recipients.toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    private static Mailing mailing(ResultSet row, int number) throws SQLException {
        var stopper = row.getString("stopped_by");
        var stop = Optional.ofNullable(row.getTimestamp("stopped_at"))
                .map(at -> new Mailing.Stop(stopper, at.toInstant()));
        var sender = row.getString("sender");
        var replyTo = row.getString("reply_to");
        var sentAt = Optional.ofNullable(row.getTimestamp("sent_at"));
        var due = Optional.ofNullable(row.getTimestamp("due_at")).filter(_ -> sentAt.isEmpty());
        return new Mailing(
                row.getLong("id"),
                KeptSelection.read(row.getString("selection")),
                new LetterWording(row.getString("subject"), row.getString("body")),
                row.getInt("version"),
                row.getString("writer"),
                row.getTimestamp("written_at").toInstant(),
                due.map(at -> new Mailing.Planned(sender, at.toInstant())),
                sentAt.map(at -> new Mailing.Sending(sender, replyTo, at.toInstant(), stop)));
    }
}
