package fr.preau.survey;

import fr.preau.mail.Outbox;
import fr.preau.platform.Settings;
import fr.preau.platform.job.Nightly;
import fr.preau.registration.PeopleErased;
import fr.preau.survey.AskedRows.Asked;
import fr.preau.survey.complaint.Complaints;
import fr.preau.survey.urn.Urn;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks whoever was found present since, and forgets who was asked and what was written a year after a survey closed,
 * complaints after four. With a person goes that they were asked, and a ticket that they did not use.
 */
@Component
class SurveyNight implements Nightly {

    private static final LocalTime BEFORE_OTHERS = LocalTime.of(3, 30);

    private final SurveyAsking asking;
    private final SurveyRows rows;
    private final AskedRows asked;
    private final Complaints complaints;
    private final Urn urn;
    private final Outbox outbox;
    private final Settings settings;
    private final Clock clock;

    SurveyNight(
            SurveyAsking asking,
            SurveyRows rows,
            AskedRows asked,
            Complaints complaints,
            Urn urn,
            Outbox outbox,
            Settings settings,
            Clock clock) {
        this.asking = asking;
        this.rows = rows;
        this.asked = asked;
        this.complaints = complaints;
        this.urn = urn;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String job() {
        return "survey-night";
    }

    @Override
    public LocalTime hour() {
        return BEFORE_OTHERS;
    }

    @Override
    public void run() {
        var today = LocalDate.ofInstant(clock.instant(), settings.zone());
        rows.underWay().forEach(survey -> asking.askLater(survey.id()));
        forgetLetters(asked.eraseClosedBefore(today.minusYears(1)));
        complaints.eraseBefore(today.minusYears(Complaints.KEPT_YEARS));
    }

    @EventListener
    void forget(PeopleErased people) {
        var gone = asked.forget(people.registrations());
        gone.forEach(one -> urn.revoke(one.survey(), one.holder()));
        forgetLetters(gone.stream().map(Asked::id).toList());
    }

    private void forgetLetters(List<Long> numbers) {
        outbox.forget(List.of(SurveyLetters.ASKED, SurveyLetters.REMINDED), numbers);
    }
}
