package fr.preau.survey;

import fr.preau.platform.job.Nightly;
import org.springframework.stereotype.Component;

/** What surveys do each night: ask who was found present since, and forget whose term has come. */
@Component
class SurveyNight implements Nightly {

    private final SurveyRounds rounds;

    SurveyNight(SurveyRounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String job() {
        return "survey-night";
    }

    @Override
    public void run() {
        rounds.night();
    }
}
