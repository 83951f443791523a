package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleCache;
import fr.preau.cycle.DayTiming;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.platform.Settings;
import fr.preau.registration.person.People;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who may be on a page of a day: whoever has a seat there now, by their own link. */
@Component
class Guests {

    private final People people;
    private final CycleCache cycles;
    private final SpeakerQuestions questions;
    private final Settings settings;
    private final Clock clock;

    Guests(People people, CycleCache cycles, SpeakerQuestions questions, Settings settings, Clock clock) {
        this.people = people;
        this.cycles = cycles;
        this.questions = questions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Somebody of that day.
     *
     * @param own address of their own page
     */
    record Guest(long registration, Cycle cycle, Cycle.Day day, String own) {}

    /**
     * Nobody else: not who withdrew, nor who waits, nor whoever guesses a number.
     *
     * @throws ResponseStatusException 404 for them
     */
    Guest of(String token, long day) {
        return people.behind(token)
                .flatMap(someone -> cycles.withId(someone.cycleId())
                        .flatMap(cycle -> cycle.day(day)
                                .map(found ->
                                        new Guest(someone.registrationId(), cycle, found, "/inscription/" + token))))
                .filter(guest -> questions.seated(guest.registration, day))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Whether the day is held and not over. */
    boolean ahead(Guest guest) {
        return DayTiming.of(guest.cycle, guest.day).stillAhead(clock.instant(), settings.zone());
    }
}
