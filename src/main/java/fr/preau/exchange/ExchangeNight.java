package fr.preau.exchange;

import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import fr.preau.registration.PeopleErased;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets what people said to each other a year after the day, and with a person whatever was theirs. */
@Component
class ExchangeNight implements Nightly {

    static final String JOB = "exchange-night";

    private final QuestionErasure questions;
    private final AttendeeConsents consents;
    private final Settings settings;
    private final Clock clock;

    ExchangeNight(QuestionErasure questions, AttendeeConsents consents, Settings settings, Clock clock) {
        this.questions = questions;
        this.consents = consents;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return JOB;
    }

    @Override
    public void run() {
        var aYearAgo = LocalDate.ofInstant(clock.instant(), settings.zone()).minusYears(1);
        questions.eraseBefore(aYearAgo);
        consents.eraseBefore(aYearAgo);
    }

    @EventListener
    void forget(PeopleErased people) {
        questions.forget(people.registrations());
        consents.forget(people.registrations());
    }
}
