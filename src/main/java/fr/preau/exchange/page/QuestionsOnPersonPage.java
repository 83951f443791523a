package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.platform.French;
import fr.preau.registration.person.PersonPageParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** From a person's own page to the questions of each of their days. */
@Component
class QuestionsOnPersonPage implements PersonPageParts {

    private final SpeakerQuestions questions;

    QuestionsOnPersonPage(SpeakerQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Part> parts(Cycle cycle, long registration) {
        return cycle.days().stream()
                .filter(day -> questions.floor(day.id()).known() && questions.seated(registration, day.id()))
                .map(day -> new Part(
                        "Questions du " + French.day(day.content().date()),
                        "Demandez ce que vous voulez à qui intervient, et votez pour les questions des autres.",
                        "Voir les questions",
                        "/questions/" + day.id(),
                        Gesture.OPEN))
                .toList();
    }
}
