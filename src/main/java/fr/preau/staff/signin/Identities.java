package fr.preau.staff.signin;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.staff.Account;
import fr.preau.staff.StaffLetterKind;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journal;
import fr.preau.staff.journal.Journal.About;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The table {@code staff_identity}: which account is whose, at a provider of identities. */
@NamedInterface("signin")
@Repository
public class Identities {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Outbox outbox;
    private final Clock clock;

    Identities(JdbcClient jdbc, Journal journal, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Somebody, as that issuer knows them. */
    record Identity(String issuer, String subject) {}

    Optional<Long> account(Identity identity) {
        return jdbc.sql("SELECT account_id FROM staff_identity WHERE issuer = :issuer AND subject = :subject")
                .param("issuer", identity.issuer)
                .param("subject", identity.subject)
                .query(Long.class)
                .optional();
    }

    /**
     * Makes the account that person's, and tells its owner: it is a new way in. False if it is somebody else's
     * at that issuer.
     */
    @Transactional
    public boolean bind(Account account, Identity identity) {
        var bound = jdbc.sql("""
                INSERT INTO staff_identity (issuer, subject, account_id, bound_at)
                VALUES (:issuer, :subject, :account, :now)
                ON CONFLICT DO NOTHING
                """)
                .param("issuer", identity.issuer)
                .param("subject", identity.subject)
                .param("account", account.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (bound == 0) {
            return account(identity).filter(id -> id == account.id()).isPresent();
        }
        journal.add(account, AuditAction.IDENTITY_BOUND, About.THE_HOUSE, identity.issuer);
        outbox.plan(List.of(
                new Intention(StaffLetterKind.STAFF_IDENTITY.name(), account.id(), List.of(), account.email())));
        return true;
    }

    /** Whether a provider opens that account. */
    public boolean isBound(long accountId) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM staff_identity WHERE account_id = :account)")
                .param("account", accountId)
                .query(Boolean.class)
                .single();
    }

    /** Whoever comes next with the account's address is taken for its owner. */
    public boolean release(long accountId) {
        return jdbc.sql("DELETE FROM staff_identity WHERE account_id = :account")
                        .param("account", accountId)
                        .update()
                > 0;
    }
}
