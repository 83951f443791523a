package fr.preau.survey;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who was asked by an address; answers, of which nobody knows whose they are; complaints. */
@Component
class SurveyPersonalData implements PersonalData {

    private static final String NIGHT = "survey-night";

    @Override
    public Processing processing() {
        return Processing.task(
                "Questionnaires et réclamations",
                "Demander un avis sans savoir de qui il vient, répondre aux réclamations.",
                "Personnes présentes, auteurs de réclamations");
    }

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of("survey_asked", """
                                SELECT *
                                FROM survey_asked
                                WHERE lower(email) = :person
                                ORDER BY id
                                """, Erasure.with("the survey"), Retention.byNight(NIGHT))
                        .given("email", "Adresse à laquelle un questionnaire a été envoyé"),
                Kept.ofMany(
                                "survey_box",
                                Erasure.with("the count"),
                                Retention.asLongAs("it is not counted, the close of the survey at the latest"))
                        .withheld("sealed, and nobody knows whose it is", "sealed"),
                Kept.ofMany("survey_text", Erasure.stays("nobody knows whose it is"), Retention.byNight(NIGHT))
                        .withheld("nobody knows whose it is", "text"),
                Kept.ofMany(
                                "complaint",
                                Erasure.stays("the centre has to be able to show it"),
                                Retention.byNight(NIGHT))
                        .withheld("told of many, known to the team", "text", "answer"));
    }
}
