package fr.preau.registration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Revival;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the form promises: a year after a cycle's last day, who came is no longer known, only how
 * many of which kind; what somebody needs to be welcomed goes with the last day; a list that an organiser was about to bring
 * in goes after a day. Each night at half past
 * three, an hour that no clock change skips or repeats in France; a night missed is made up for by the next.
 */
@Configuration(proxyBeanMethods = false)
class Retention {

    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private final JdbcClient jdbc;
    private final ListDrafts drafts;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    Retention(
            JdbcClient jdbc,
            ListDrafts drafts,
            Outbox outbox,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> retentionTask(Revival revival) {
        return Tasks.recurring("retention", Schedules.daily(settings.zone(), NIGHT))
                .onDeadExecution(revival)
                .execute((_, _) -> run());
    }

    void run() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        transaction.executeWithoutResult(_ -> {
            eraseNeeds(today);
            var people = dueBefore(today.minusYears(1));
            anonymise(people);
            drafts.forgetBefore(clock.instant().minus(ListDrafts.KEPT));
            outbox.forget(Arrays.stream(LetterKind.values()).map(Enum::name).toList(), people);
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

    private void anonymise(List<Long> people) {
        var ids = people.toArray(Long[]::new);
        jdbc.sql("""
                UPDATE registration
                SET email = '', email_key = id::text, last_name = '', first_name = '', phone = '', job = '',
                    organisation = '', access_needs = '', search_key = '', organisation_key = '', found_by = '',
                    request_reason = ''
                WHERE id = ANY (:ids)
                """).param("ids", ids).update();
        jdbc.sql("UPDATE place SET email_key = registration_id::text WHERE registration_id = ANY (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("""
                UPDATE place_event
                SET by_whom = CASE WHEN by_whom LIKE '%@%' THEN 'ORGANISER' ELSE by_whom END, note = ''
                WHERE registration_id = ANY (:ids)
                """).param("ids", ids).update();
        jdbc.sql("DELETE FROM reply WHERE registration_id = ANY (:ids)")
                .param("ids", ids)
                .update();
    }
}
