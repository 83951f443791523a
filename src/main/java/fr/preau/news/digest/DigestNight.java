package fr.preau.news.digest;

import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Forgets who never answered, who is refused for a year, and letters that are a year old. */
@Component
class DigestNight implements Nightly {

    private final SignUps signUps;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    DigestNight(SignUps signUps, Outbox outbox, Settings settings, Clock clock) {
        this.signUps = signUps;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "news-night";
    }

    @Override
    public void run() {
        signUps.forgetDue();
        var aYearAgo = LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1);
        outbox.forgetBefore(
                List.of(DigestLetters.SIGN_UP, DigestLetters.DIGEST, DigestLetters.TRIAL),
                aYearAgo.atStartOfDay(settings.zone()).toInstant());
    }
}
