package fr.preau.privacy;

import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import fr.preau.platform.privacy.AddressErased;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets links that open nothing any more, what was asked a year ago, and the messages about both. */
@Component
class OwnDataNight implements Nightly {

    static final String JOB = "own-data-night";

    private final OwnDataLinks links;
    private final Wishes wishes;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    OwnDataNight(OwnDataLinks links, Wishes wishes, Outbox outbox, Settings settings, Clock clock) {
        this.links = links;
        this.wishes = wishes;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        links.forgetBefore(start(today.minusWeeks(1)));
        outbox.forgetBefore(List.of(OwnDataLetters.LINK), start(today.minusWeeks(1)));
        wishes.forgetBefore(start(today.minusYears(1)));
        outbox.forgetBefore(List.of(Wishes.KIND), start(today.minusYears(1)));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(settings.zone()).toInstant();
    }

    @EventListener
    void on(AddressErased erased) {
        links.forget(erased.address());
        outbox.forgetTo(List.of(OwnDataLetters.LINK), erased.address());
    }
}
