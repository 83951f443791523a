package fr.preau.attendance;

import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * A year after a cycle's last day, who recorded presence is no longer known; who was present is already
 * nobody by name then ({@code registration.Retention}), and the counts stay. Each night at twenty to
 * four, an hour that no clock change skips or repeats in France; a night missed is made up for by the next.
 */
@Component
class AttendanceRetention implements Nightly {

    private final PresenceEvents events;
    private final Settings settings;
    private final Clock clock;

    AttendanceRetention(PresenceEvents events, Settings settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "attendance-retention";
    }

    @Override
    public void run() {
        events.forgetStaff(LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1));
    }
}
