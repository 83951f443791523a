package fr.preau.survey;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import fr.preau.platform.Settings;
import fr.preau.platform.job.RestartDeadJobs;
import fr.preau.survey.Survey.State;
import fr.preau.survey.urn.Rewriting;
import fr.preau.survey.urn.Urn;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What surveys do by themselves, each ten minutes: open what waits for the end of its day, count, remind, close, and do
 * away with the keys of what is closed.
 */
@Configuration(proxyBeanMethods = false)
class SurveyRounds {

    private static final Duration ROUND = Duration.ofMinutes(10);

    private final Surveys surveys;
    private final SurveyAsking asking;
    private final BallotCounting ballots;
    private final SurveyRows rows;
    private final Urn urn;
    private final Rewriting rewriting;
    private final Settings settings;
    private final Clock clock;

    SurveyRounds(
            Surveys surveys,
            SurveyAsking asking,
            BallotCounting ballots,
            SurveyRows rows,
            Urn urn,
            Rewriting rewriting,
            Settings settings,
            Clock clock) {
        this.surveys = surveys;
        this.asking = asking;
        this.ballots = ballots;
        this.rows = rows;
        this.urn = urn;
        this.rewriting = rewriting;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Task<Void> surveyRoundTask(RestartDeadJobs revival) {
        return Tasks.recurring("survey-round", Schedules.fixedDelay(ROUND))
                .onDeadExecution(revival)
                .execute((_, _) -> round());
    }

    void round() {
        var now = clock.instant();
        rows.underWay().forEach(survey -> {
            if (survey.state() == State.PLANNED) {
                if (!surveys.early(survey)) {
                    surveys.open(survey.id(), survey.way(), List.of());
                }
            } else if (survey.closesOn().filter(day -> day.isBefore(today())).isPresent()) {
                ballots.close(survey.id());
            } else {
                ballots.count(survey.id());
                if (survey.openedAt()
                        .filter(opened ->
                                !opened.plus(survey.kind().reminderAfter()).isAfter(now))
                        .isPresent()) {
                    asking.remind(survey.id());
                }
            }
        });
        forgetKeys();
    }

    /** The keys of what is closed; of a survey that is being opened at this moment the state is still another. */
    private void forgetKeys() {
        urn.keyed().stream()
                .filter(id -> rows.withId(id).filter(survey -> !survey.closed()).isEmpty())
                .forEach(urn::forget);
        var closed = rows.toRewrite();
        if (!closed.isEmpty() && rewriting.done()) {
            rows.rewritten(closed);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }
}
