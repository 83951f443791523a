package fr.preau.resource;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import fr.preau.resource.file.SharedFiles;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Forgets a speaker's link a year after its day, whom a page presents a year after its last, and files of which the resource went with its day. */
@Component
class ResourceNight implements Nightly {

    static final String JOB = "resource-night";

    private final Cycles cycles;
    private final Speakers speakers;
    private final PresentedSpeakers presented;
    private final NamedFiles named;
    private final SharedFiles files;
    private final Settings settings;
    private final Clock clock;

    ResourceNight(
            Cycles cycles,
            Speakers speakers,
            PresentedSpeakers presented,
            NamedFiles named,
            SharedFiles files,
            Settings settings,
            Clock clock) {
        this.cycles = cycles;
        this.speakers = speakers;
        this.presented = presented;
        this.named = named;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run() {
        var yearAgo = LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1);
        speakers.forgetDays(cycles.all().stream()
                .flatMap(cycle -> cycle.days().stream())
                .filter(day -> day.content().date().isBefore(yearAgo))
                .map(Cycle.Day::id)
                .toList());
        presented.forgetBefore(yearAgo);
        files.deleteUnless(named::names, clock.instant().minus(Duration.ofDays(1)));
    }
}
