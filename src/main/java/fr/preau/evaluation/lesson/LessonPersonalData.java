package fr.preau.evaluation.lesson;

import fr.preau.platform.privacy.Erasure;
import fr.preau.platform.privacy.Kept;
import fr.preau.platform.privacy.PersonalData;
import fr.preau.platform.privacy.Processing;
import fr.preau.platform.privacy.Retention;
import java.util.List;
import org.springframework.stereotype.Component;

/** What cards keep of persons: whom to ask about an action. */
@Component
class LessonPersonalData implements PersonalData {

    @Override
    public Processing processing() {
        return Processing.task(
                "Fiches de capitalisation",
                "Dire à qui demander ce qu’une action a appris.",
                "Porteurs qui l’acceptent");
    }

    @Override
    public List<Kept> kept() {
        return List.of(Kept.ofMany(
                        "lesson_card",
                        Erasure.with("the card, whose contract names another one in their place"),
                        Retention.byNight("contract-retention"))
                .withheld("whom to ask, most often an organisation", "contact"));
    }
}
