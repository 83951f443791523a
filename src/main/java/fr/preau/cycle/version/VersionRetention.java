package fr.preau.cycle.version;

import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * A year after a cycle's last day, what its page was before goes, with the names of speakers that were taken out since
 * and of who saved: each night, and a night missed is made up for by the next. The page itself stays.
 */
@Component
class VersionRetention implements Nightly {

    private final Versions versions;
    private final Settings settings;
    private final Clock clock;

    VersionRetention(Versions versions, Settings settings, Clock clock) {
        this.versions = versions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "version-retention";
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        versions.forgetBefore(today.minusYears(1), settings.zone());
    }
}
