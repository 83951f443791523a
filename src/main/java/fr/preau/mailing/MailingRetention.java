package fr.preau.mailing;

import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import fr.preau.platform.privacy.ColleagueErased;
import fr.preau.registration.PeopleErased;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * With a person goes what they were written, and a mailing to nobody is erased a year after it was written:
 * each night at four, an hour that no clock change skips or repeats in France; a night missed is made up for
 * by the next.
 */
@Component
class MailingRetention implements Nightly {

    private final MailingRows rows;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    MailingRetention(MailingRows rows, Outbox outbox, Settings settings, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "mailing-retention";
    }

    @Override
    public void run() {
        var aYearAgo = LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1);
        var then = aYearAgo.atStartOfDay(settings.zone());
        rows.eraseBefore(then.toOffsetDateTime());
        outbox.forgetBefore(List.of(MailingLetters.TRIAL), then.toInstant());
    }

    @EventListener
    void forget(PeopleErased people) {
        outbox.forget(List.of(MailingLetters.KIND), rows.forgetRecipients(people.registrations()));
    }

    @EventListener
    void forget(ColleagueErased colleague) {
        outbox.forgetTo(List.of(MailingLetters.TRIAL), colleague.address());
    }
}
