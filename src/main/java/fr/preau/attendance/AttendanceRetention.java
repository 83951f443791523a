package fr.preau.attendance;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A year after a cycle's last day, who recorded presence is no longer known; who was present is already
 * nobody by name then ({@code registration.Retention}), and the counts stay. Each night at twenty to
 * four, an hour that no clock change skips or repeats in France; a night missed is made up for by the next.
 */
@Configuration(proxyBeanMethods = false)
class AttendanceRetention {

    private static final LocalTime NIGHT = LocalTime.of(3, 40);

    private final PresenceEvents events;
    private final Settings settings;
    private final Clock clock;

    AttendanceRetention(PresenceEvents events, Settings settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> attendanceRetentionTask() {
        return Tasks.recurring("attendance-retention", Schedules.daily(settings.zone(), NIGHT))
                .execute((_, _) -> run());
    }

    void run() {
        events.forgetStaff(LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1));
    }
}
