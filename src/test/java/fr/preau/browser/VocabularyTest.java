package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void aWordThatWeDoNotSayIsFound() {
        assertThat(Vocabulary.strange(List.of("Votre e-mail", "Veuillez choisir", "Liste d’attente")))
                .containsExactly("e-mail", "Veuillez");
    }

    @Test
    void aWordThatIsNoneIsFound() {
        assertThat(Vocabulary.strange(List.of("Votre inscripton", "Écrivez-nous à cle@exemple.fr")))
                .containsExactly("inscripton");
    }

    @Test
    void whatIsNotSetAsFrenchIsFound() {
        assertThat(Vocabulary.untidy(List.of("l'heure", "Quand ?", "« là »", "bientôt...", "L’heure\u00a0: 9\u00a0h")))
                .containsExactly("l'heure", "Quand ?", "« là »", "bientôt...");
    }
}
