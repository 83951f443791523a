package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayTiming;
import fr.preau.exchange.Floor;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.platform.Settings;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Whether questions are taken at this moment: nobody asks any more once the day is over, whoever forgot to close. */
@Component
class Floors {

    private final SpeakerQuestions questions;
    private final Settings settings;
    private final Clock clock;

    Floors(SpeakerQuestions questions, Settings settings, Clock clock) {
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    Floor of(Cycle cycle, Cycle.Day day) {
        var floor = questions.floor(day.id());
        var ahead = DayTiming.of(cycle, day).stillAhead(clock.instant(), settings.zone());
        return new Floor(floor.known(), floor.open() && ahead, floor.moderated());
    }
}
