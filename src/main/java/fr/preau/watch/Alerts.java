package fr.preau.watch;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.job.RestartDeadJobs;
import fr.preau.platform.privacy.ColleagueErased;
import fr.preau.staff.Accounts;
import fr.preau.staff.Member;
import fr.preau.staff.Role;
import fr.preau.watch.Watch.Trouble;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes to administrators about each trouble once when it lasts, and once when it is over. While no mail leaves
 * nothing is told of that: the first message to leave tells how long it was.
 */
@Service
public class Alerts {

    private static final Duration ROUND = Duration.ofMinutes(5);

    /** As long as other messages to the team. */
    private static final Duration KEPT = Duration.ofDays(365);

    private static final int SHOWN = 10;

    private final Watch watch;
    private final AlertRows rows;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    Alerts(Watch watch, AlertRows rows, Accounts accounts, Outbox outbox, Clock clock) {
        this.watch = watch;
        this.rows = rows;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Apart, so that the scheduler can be made before what the round needs. */
    @Configuration(proxyBeanMethods = false)
    static class Round {

        @Bean
        Task<Void> watchRound(@Lazy Alerts alerts, RestartDeadJobs revival) {
            return Tasks.recurring("watch-round", Schedules.fixedDelay(ROUND))
                    .onDeadExecution(revival)
                    .execute((_, _) -> alerts.round());
        }
    }

    /** The latest troubles that are over. */
    public List<Alert> latest() {
        return rows.latest(SHOWN);
    }

    /** Looks once, and writes to whom that makes necessary. */
    @Transactional
    public void round() {
        var now = clock.instant();
        var matters = watch.troubles().stream().map(Trouble::matter).collect(Collectors.toSet());
        matters.forEach(matter -> rows.see(matter, now));
        for (var alert : rows.open()) {
            if (alert.gone(now)) {
                end(alert, now);
            } else if (matters.contains(alert.matter()) && isToBeTold(alert, now)) {
                tell(alert, AlertLetterKind.WATCH_TROUBLE, now);
            }
        }
        rows.forgetBefore(now.minus(KEPT));
        outbox.forgetBefore(AlertLetterKind.NAMES, now.minus(KEPT));
    }

    private boolean isToBeTold(Alert alert, Instant now) {
        return alert.told().isEmpty() && alert.lasts(now) && !quiet(alert, now) && !watch.noMailLeaves();
    }

    private void end(Alert alert, Instant now) {
        if (alert.told().isPresent() || alert.lasted() && !quiet(alert, now)) {
            tell(alert, AlertLetterKind.WATCH_OVER, now);
        }
        rows.ended(alert.id(), now);
    }

    private boolean quiet(Alert alert, Instant now) {
        return rows.lastTold(alert.matter())
                .filter(told -> told.plus(Alert.QUIET).isAfter(now))
                .isPresent();
    }

    private void tell(Alert alert, AlertLetterKind kind, Instant now) {
        var intentions = new ArrayList<Intention>();
        for (var member : administrators()) {
            intentions.add(
                    new Intention(kind.name(), rows.telling(alert.id(), member.id()), List.of(), member.email()));
        }
        outbox.plan(intentions);
        rows.told(alert.id(), now);
    }

    private List<Member> administrators() {
        return accounts.all().stream()
                .filter(member -> member.role() == Role.ADMINISTRATOR && member.state() == Member.State.ACTIVE)
                .toList();
    }

    @EventListener
    void forget(ColleagueErased colleague) {
        outbox.forgetTo(AlertLetterKind.NAMES, colleague.address());
    }
}
