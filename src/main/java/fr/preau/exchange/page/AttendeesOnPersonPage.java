package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayTiming;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.registration.person.PersonPageParts;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** From a person's own page to who else comes, for each of their days that is ahead. */
@Component
class AttendeesOnPersonPage implements PersonPageParts {

    private final SpeakerQuestions questions;
    private final Settings settings;
    private final Clock clock;

    AttendeesOnPersonPage(SpeakerQuestions questions, Settings settings, Clock clock) {
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Part> parts(Cycle cycle, long registration) {
        return cycle.days().stream()
                .filter(day -> DayTiming.of(cycle, day).stillAhead(clock.instant(), settings.zone())
                        && questions.seated(registration, day.id()))
                .map(day -> new Part(
                        "Qui vient le " + French.day(day.content().date()),
                        "Seuls s’y lisent les noms de qui l’a voulu. Le vôtre n’y est que si vous le cochez.",
                        "Voir qui vient le " + French.day(day.content().date()),
                        "/participants/" + day.id(),
                        Gesture.OPEN))
                .toList();
    }
}
