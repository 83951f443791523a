package fr.preau.registration.desk;

import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the form promises: a year after a cycle's last day, who came is no longer known, only how
 * many of which kind ({@link PersonErasure}); what somebody needs to be welcomed goes with the last day; a list that
 * an organiser was about to bring in goes after a day. Each night at half past three, an hour that no clock
 * change skips or repeats in France; a night missed is made up for by the next.
 */
@Component
class RegistrationRetention implements Nightly {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    /** So many go in one transaction: the desk waits for none of them long, and a night that is cut has done its part. */
    private static final int AT_ONCE = 1_000;

    private final ListDrafts drafts;
    private final PersonErasure erasure;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    RegistrationRetention(
            ListDrafts drafts, PersonErasure erasure, TransactionTemplate transaction, Settings settings, Clock clock) {
        this.drafts = drafts;
        this.erasure = erasure;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "retention";
    }

    /** Before the others, which take away what is left of those it forgot. */
    @Override
    public LocalTime hour() {
        return NIGHT;
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        transaction.executeWithoutResult(_ -> {
            erasure.forgetNeeds(today);
            drafts.forgetBefore(clock.instant().minus(ListDrafts.KEPT));
        });
        var due = erasure.dueBefore(today.minusYears(1));
        for (var from = 0; from < due.size(); from += AT_ONCE) {
            var some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            transaction.executeWithoutResult(_ -> erasure.forget(some));
        }
    }
}
