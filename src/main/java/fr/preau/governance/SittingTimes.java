package fr.preau.governance;

import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What a sitting is at this moment. */
@Component
class SittingTimes {

    private final Clock clock;
    private final Settings settings;

    SittingTimes(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether its day, at the centre, is behind, whatever became of it. */
    boolean past(Sitting sitting) {
        return sitting.on().isBefore(LocalDate.now(clock.withZone(settings.zone())));
    }
}
