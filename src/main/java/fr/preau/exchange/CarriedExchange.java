package fr.preau.exchange;

import fr.preau.cycle.edition.CarriedAlong;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people asked and offered each other was said in one year. */
@Component
class CarriedExchange implements CarriedAlong {

    private static final String QUESTIONS = "les questions aux intervenants et leurs votes";
    private static final String POSTS = "les annonces des participants et leurs réponses";

    @Override
    public List<Left> left() {
        return List.of(
                new Left("question_floor", QUESTIONS),
                new Left("speaker_question", QUESTIONS),
                new Left("question_vote", QUESTIONS),
                new Left("attendee_consent", "les accords pour figurer parmi les participants"),
                new Left("exchange_post", POSTS),
                new Left("exchange_reply", POSTS),
                new Left("exchange_report", POSTS),
                new Left("exchange_follow", POSTS));
    }
}
