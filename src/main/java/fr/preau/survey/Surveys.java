package fr.preau.survey;

import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.survey.Opening.Opened;
import fr.preau.survey.Opening.Planned;
import fr.preau.survey.Opening.Refused;
import fr.preau.survey.Survey.State;
import fr.preau.survey.Survey.Way;
import fr.preau.survey.urn.Urn;
import fr.preau.survey.urn.Urn.Holder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Surveys: written from a model, opened once, answered into the urn, closed for good. */
@Service
public class Surveys {

    private final SurveyRows rows;
    private final Urn urn;
    private final SurveyRecipients audience;
    private final SurveyAsking asking;
    private final Settings settings;
    private final Clock clock;

    Surveys(SurveyRows rows, Urn urn, SurveyRecipients audience, SurveyAsking asking, Settings settings, Clock clock) {
        this.rows = rows;
        this.urn = urn;
        this.audience = audience;
        this.asking = asking;
        this.settings = settings;
        this.clock = clock;
    }

    public Optional<Survey> withId(long id) {
        return rows.withId(id);
    }

    public List<Survey> ofCycle(long cycle) {
        return rows.ofCycle(cycle);
    }

    /** All that were opened in the last years, the latest first. */
    public List<Survey> openedSince(LocalDate date) {
        return rows.openedSince(date.atStartOfDay(settings.zone()).toInstant());
    }

    /** How many answered, at this moment: while it is open, those whose ticket is used. */
    public int answered(Survey survey) {
        return survey.open() ? survey.issued() - urn.countLeft(survey.id()) : survey.answered();
    }

    /** Whether an open survey lost its key, as after a restore: no answer can be taken any more. */
    public boolean keyless(Survey survey) {
        return survey.open() && !urn.answerable(survey.id());
    }

    /** A draft from the model of that kind. */
    @Transactional
    public long draft(Cycle cycle, SurveyKind kind, List<Cycle.Day> days) {
        return rows.insert(
                cycle.id(),
                kind,
                days.stream().map(Cycle.Day::id).toList(),
                kind.label(),
                Models.of(kind, days),
                today());
    }

    /** Replaces title and questions, which were checked; false if somebody else wrote or opened it meanwhile. */
    @Transactional
    public boolean rewrite(long id, int seen, String title, List<Question> questions) {
        return rows.rewrite(id, seen, title, questions);
    }

    @Transactional
    public boolean remove(long id) {
        return rows.delete(id);
    }

    /** How many would be asked if it were opened now. */
    public int audience(Survey survey) {
        return audience.registrations(survey).size();
    }

    /** Whether one of its days is still to come to its end. */
    public boolean early(Survey survey) {
        return audience.early(survey);
    }

    /** Opens it, or plans it for the end of its day; asks whom its kind says, each once. */
    @Transactional
    public Opening open(long id, Way way, List<String> addresses) {
        var survey = rows.locked(id).orElseThrow();
        if (survey.state() != State.DRAFT && survey.state() != State.PLANNED) {
            return new Refused("Ce questionnaire a déjà été ouvert.");
        }
        if (survey.questions().isEmpty()) {
            return new Refused("Un questionnaire sans question ne s’ouvre pas.");
        }
        if (survey.kind().ofPresent() && early(survey)) {
            rows.planned(id, way);
            return new Planned();
        }
        var closes = today().plusDays(survey.kind().openDays());
        if (survey.kind().ofPresent()
                && audience.erased(survey).filter(closes::isAfter).isPresent()) {
            return new Refused(
                    "Les personnes de cette journée sont bientôt effacées : un questionnaire n’aurait plus le temps de se clore.");
        }
        return open(survey, way, addresses, closes);
    }

    private Opening open(Survey survey, Way way, List<String> addresses, LocalDate closes) {
        var people = survey.kind().ofPresent() ? audience.registrations(survey) : List.<Long>of();
        if (people.size() + addresses.size() == 0) {
            return new Refused("Personne à qui demander : aucune présence n’est relevée.");
        }
        urn.prepare(survey.id());
        rows.opened(survey.id(), way, clock.instant(), closes);
        if (way == Way.SLIPS) {
            urn.issue(
                    survey.id(),
                    IntStream.rangeClosed(1, people.size())
                            .mapToObj(Holder.Slip::new)
                            .toList());
            rows.issued(survey.id(), people.size());
            return new Opened(people.size());
        }
        asking.ask(survey, people, addresses);
        return new Opened(people.size() + addresses.size());
    }

    /** Back to a draft, if it was only planned. */
    @Transactional
    public void unplan(long id) {
        rows.unplanned(id);
    }

    /**
     * Keeps what was changed after a survey.
     *
     * @param over whether what is kept now, read under the lock, may be written over
     * @return whether it was
     */
    @Transactional
    public boolean decide(long id, String decision, Predicate<String> over) {
        if (!over.test(rows.locked(id).orElseThrow().decision())) {
            return false;
        }
        rows.decide(id, decision, today());
        return true;
    }

    /** The slips of a survey on paper that were not used yet. */
    public List<String> slips(Survey survey) {
        return survey.open() && survey.way() == Way.SLIPS ? urn.slips(survey.id(), survey.issued()) : List.of();
    }

    /** The open survey on paper that a ticket is a slip of, used or not. */
    public Optional<Survey> ofSlip(String ticket) {
        return rows.underWay().stream()
                .filter(survey -> survey.open() && survey.way() == Way.SLIPS)
                .filter(survey -> urn.isSlip(survey.id(), survey.issued(), ticket))
                .findFirst();
    }

    /** Where a ticket leads. */
    public String address(String ticket) {
        return settings.url() + path(ticket);
    }

    /** The same on this site. */
    public String path(String ticket) {
        return "/avis/" + ticket;
    }

    /** When it opened, in words; empty until it did. */
    public String openedOn(Survey survey) {
        return survey.openedAt()
                .map(at -> LocalDate.ofInstant(at, settings.zone()))
                .map(date -> French.day(date) + " " + date.getYear())
                .orElse("");
    }

    /** Those of that kind that closed before, of other cycles, the latest first. */
    public List<Survey> earlier(Survey survey, int most) {
        return rows.earlier(survey, most);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
