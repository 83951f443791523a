package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.exchange.SpeakerQuestions;
import fr.preau.platform.French;
import fr.preau.resource.SpeakerLink;
import fr.preau.resource.SpeakerPageParts;
import java.util.List;
import org.springframework.stereotype.Component;

/** From a speaker's link to what they are asked. */
@Component
class QuestionsOnSpeakerPage implements SpeakerPageParts {

    private final SpeakerQuestions questions;
    private final DayCodes codes;

    QuestionsOnSpeakerPage(SpeakerQuestions questions, DayCodes codes) {
        this.questions = questions;
        this.codes = codes;
    }

    @Override
    public List<Part> parts(Cycle.Day day, SpeakerLink link) {
        if (!questions.floor(day.id()).known()) {
            return List.of();
        }
        var waiting =
                Groups.toAnswer(day, questions.of(day.id()), link.sequence()).size();
        return List.of(new Part(
                "Ce qui vous est demandé",
                waiting == 0
                        ? "Aucune question n’attend de réponse pour le moment. La liste se met à jour d’elle-même."
                        : "%s, les plus demandées d’abord. La liste se met à jour d’elle-même."
                                .formatted(French.count(
                                        waiting, "question attend une réponse", "questions attendent une réponse")),
                "Lire les questions",
                SpeakersView.address(codes.path(day.id()), link.sequence())));
    }
}
