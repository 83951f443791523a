package fr.preau.staff.journal;

import fr.preau.staff.Account;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens at the staff's doors and to their accounts, for whoever watches over the machine: one
 * logger, one line each, the same events as in the {@link Journal}. It names accounts by their number and
 * what was done to them in the journal's words; never a network address, a password or a link.
 */
public final class SecurityLog {

    /** As {@code docs/run.md} gives it to those who filter logs. */
    private static final Logger log = LoggerFactory.getLogger("fr.preau.security");

    private SecurityLog() {}

    public static void tell(Optional<Account> account, AuditAction deed, String note) {
        log.info(
                "{} account={} note=\"{}\"",
                deed,
                account.map(one -> Long.toString(one.id())).orElse("none"),
                note.replaceAll("[\\p{Cntrl}\"]", " "));
    }
}
