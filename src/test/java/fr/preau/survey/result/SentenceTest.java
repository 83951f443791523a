package fr.preau.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.survey.Question;
import fr.preau.survey.Question.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a question's answers say, in a sentence. */
class SentenceTest {

    private final Question pace = new Question(
            0, Type.SINGLE, "pace", "Le rythme était", List.of("Trop lent", "Juste", "Trop rapide"), false);

    @Test
    void theAnswerThatWasGivenMostIsNamedAndAllOfThemWhereSeveralWere() {
        assertThat(Sentence.of(pace, List.of(1, 3, 2))).isEqualTo("Réponse la plus donnée : « Juste » (3\u00a0fois).");
        assertThat(Sentence.of(pace, List.of(2, 0, 2)))
                .isEqualTo("Réponses les plus données : « Trop lent » et « Trop rapide » (2\u00a0fois chacune).");
        assertThat(Sentence.of(pace, List.of(0, 0, 0))).isEqualTo("Personne n’a répondu à cette question.");
    }
}
