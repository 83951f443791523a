package fr.preau.management.notice;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.management.notice.NoticeRows.Notice;
import fr.preau.management.notice.NoticeRows.Wish;
import fr.preau.platform.Settings;
import fr.preau.platform.job.RestartDeadJobs;
import fr.preau.registration.list.Happenings.Happening;
import fr.preau.staff.Account;
import fr.preau.staff.Accounts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the team what they want to know of their cycles: every few minutes, or each morning at eight. */
@Service
class TeamNotices {

    private static final Duration ROUND = Duration.ofMinutes(5);

    /** What a transaction that is still open writes bears an hour that is behind us; none is open that long. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final NoticeRows rows;
    private final NoticeReader reader;
    private final Accounts accounts;
    private final Cycles cycles;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Settings settings;
    private final Clock clock;

    TeamNotices(
            NoticeRows rows,
            NoticeReader reader,
            Accounts accounts,
            Cycles cycles,
            Outbox outbox,
            TransactionTemplate transaction,
            Settings settings,
            Clock clock) {
        this.rows = rows;
        this.reader = reader;
        this.accounts = accounts;
        this.cycles = cycles;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    @Configuration(proxyBeanMethods = false)
    static class Round {

        @Bean
        RecurringTask<Void> noticeRound(ObjectProvider<TeamNotices> notices, RestartDeadJobs revival) {
            return Tasks.recurring("notice-round", Schedules.fixedDelay(ROUND))
                    .onDeadExecution(revival)
                    .execute((_, _) -> notices.getObject().round());
        }
    }

    NoticeChoice choice(Account account, Cycle cycle) {
        return rows.choice(account.id(), cycle.id());
    }

    void choose(Account account, Cycle cycle, NoticeChoice choice) {
        rows.choose(account.id(), cycle.id(), choice, clock.instant(), reader.refused(cycle));
    }

    void round() {
        var now = clock.instant();
        for (var wish : rows.wishes()) {
            var until = until(wish, now);
            if (until.isAfter(wish.toldUntil())) {
                accounts.active(wish.account())
                        .ifPresent(account ->
                                cycles.withId(wish.cycle()).ifPresent(cycle -> tell(wish, account, cycle, until)));
            }
        }
    }

    /** Until when things are told now: to whoever wants a summary, until the last time that it was eight. */
    private Instant until(Wish wish, Instant now) {
        if (wish.choice() != NoticeChoice.DAILY) {
            return now.minus(SETTLED);
        }
        var here = now.minus(SETTLED).atZone(settings.zone());
        var today = here.toLocalDate().atTime(MORNING).atZone(settings.zone());
        return (today.isAfter(here)
                        ? here.toLocalDate().minusDays(1).atTime(MORNING).atZone(settings.zone())
                        : today)
                .toInstant();
    }

    private void tell(Wish wish, Account account, Cycle cycle, Instant until) {
        var refused = reader.refused(cycle);
        var told = reader.told(wish, until, account, refused);
        transaction.executeWithoutResult(_ -> {
            if (rows.told(wish, until, refused) && told.worth(wish.choice())) {
                var id = rows.insert(new Notice(
                        account.id(),
                        cycle.id(),
                        wish.choice(),
                        wish.toldUntil(),
                        until,
                        told.fullDays().stream().sorted().toList(),
                        told.refused(),
                        told.people(wish.choice()).stream()
                                .map(Happening::registrationId)
                                .distinct()
                                .toList()));
                outbox.planForMany(List.of(new Intention(NoticeLetters.KIND, id, List.of(), account.email())));
            }
        });
    }
}
