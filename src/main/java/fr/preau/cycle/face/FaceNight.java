package fr.preau.cycle.face;

import fr.preau.platform.Changes;
import fr.preau.platform.Changes.What;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Pictures that were taken away go after a month, who to write to a year after the last day. */
@Component
class FaceNight implements Nightly {

    static final String JOB = "cycle-face-night";

    private static final Duration TAKEN_BACK_WITHIN = Duration.ofDays(30);

    private final CyclePictures pictures;
    private final CycleContacts contacts;
    private final Changes changes;
    private final Settings settings;
    private final Clock clock;

    FaceNight(CyclePictures pictures, CycleContacts contacts, Changes changes, Settings settings, Clock clock) {
        this.pictures = pictures;
        this.contacts = contacts;
        this.changes = changes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run() {
        pictures.forgetBefore(clock.instant().minus(TAKEN_BACK_WITHIN));
        if (contacts.forgetBefore(
                        LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1))
                > 0) {
            changes.tell(What.CYCLES);
        }
    }
}
