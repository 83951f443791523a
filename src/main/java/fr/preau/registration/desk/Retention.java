package fr.preau.registration.desk;

import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the form promises: a year after a cycle's last day, who came is no longer known, only how
 * many of which kind ({@link Erasure}); what somebody needs to be welcomed goes with the last day; a list that
 * an organiser was about to bring in goes after a day. Each night at half past three, an hour that no clock
 * change skips or repeats in France; a night missed is made up for by the next.
 */
@Component
class Retention implements Nightly {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private final JdbcClient jdbc;
    private final ListDrafts drafts;
    private final Erasure erasure;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    Retention(
            JdbcClient jdbc,
            ListDrafts drafts,
            Erasure erasure,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
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
            eraseNeeds(today);
            erasure.forget(dueBefore(today.minusYears(1)));
            drafts.forgetBefore(clock.instant().minus(ListDrafts.KEPT));
        });
    }

    private void eraseNeeds(LocalDate today) {
        jdbc.sql("""
                UPDATE registration r
                SET access_needs = ''
                WHERE access_needs <> ''
                  AND (SELECT max(d.date) FROM meeting_day d WHERE d.cycle_id = r.cycle_id) < :today
                """).param("today", today).update();
    }

    private List<Long> dueBefore(LocalDate date) {
        return jdbc.sql("""
                SELECT r.id
                FROM registration r
                WHERE r.email <> ''
                  AND (SELECT max(d.date) FROM meeting_day d WHERE d.cycle_id = r.cycle_id) < :date
                """).param("date", date).query(Long.class).list();
    }
}
