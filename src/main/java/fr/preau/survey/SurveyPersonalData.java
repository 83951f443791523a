package fr.preau.survey;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What surveys and complaints keep of persons; whose an answer is, nobody can tell (docs/decisions/0045). */
@Component
class SurveyPersonalData implements PersonalData {

    private static final String NIGHT = "survey-night";

    @Override
    public List<Kept> kept() {
        return List.of(
                Kept.of(
                                "survey_asked",
                                "SELECT * FROM survey_asked WHERE lower(email) = :person ORDER BY id",
                                Erasure.with("the survey, a year after it closed"),
                                Retention.byNight(NIGHT))
                        .given("email", "Adresse à laquelle un questionnaire a été envoyé"),
                Kept.ofMany("survey_box", Erasure.with("its counting"), Retention.asLongAs("the open survey"))
                        .withheld("a ballot is tied to nobody", "sealed"),
                Kept.ofMany("survey_text", Erasure.with("the survey"), Retention.byNight(NIGHT))
                        .withheld("an answer is tied to nobody", "text"),
                Kept.ofMany("complaint", Erasure.with("the complaint"), Retention.byNight(NIGHT))
                        .withheld("a complaint names its author by no address", "text", "answer"));
    }
}
