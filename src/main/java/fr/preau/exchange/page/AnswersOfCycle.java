package fr.preau.exchange.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.page.SharedOfCycle;
import fr.preau.exchange.SpeakerQuestions;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** From the page of a cycle to the answers that were written afterwards. */
@Component
class AnswersOfCycle implements SharedOfCycle {

    private final SpeakerQuestions questions;

    AnswersOfCycle(SpeakerQuestions questions) {
        this.questions = questions;
    }

    @Override
    public List<Item> of(Cycle cycle) {
        var days = cycle.days().stream().map(Cycle.Day::id).toList();
        return questions.published(days).isEmpty()
                ? List.of()
                : List.of(new Item("Réponses", "Les questions des participants", "", AnswersPage.path(cycle.slug())));
    }

    @Override
    public Instant until() {
        return Instant.MAX;
    }
}
