package fr.preau.survey.after;

import fr.preau.attendance.Attendances;
import fr.preau.cycle.Cycle;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDateTime;
import org.springframework.stereotype.Component;

/** Which days are over, at the end of their last half-day. */
@Component
public class HeldDays {

    private final Attendances attendances;
    private final Settings settings;
    private final Clock clock;

    HeldDays(Attendances attendances, Settings settings, Clock clock) {
        this.attendances = attendances;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether it was held and is over. */
    public boolean over(Cycle.Day day) {
        if (!day.content().held()) {
            return false;
        }
        var end = attendances.halfDays(day).getLast().ends();
        return !day.content().date().atTime(end).isAfter(LocalDateTime.ofInstant(clock.instant(), settings.zone()));
    }
}
