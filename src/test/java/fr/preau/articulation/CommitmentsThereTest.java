package fr.preau.articulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which commitments name a neighbourhood. */
class CommitmentsThereTest {

    @ParameterizedTest
    @CsvSource({
        "Refaire les halls des Tilleuls, Les Tilleuls, true",
        "Rénover 12 halls (QN06941N), QN06941N, true",
        "Ouvrir l’Îlot d’Or le soir, L’Îlot d’Or, true",
        "Tenir un centre social, Centre, false",
        "Aider le Moulinet, Le Moulin, false",
        "Tenir une permanence, Les Tilleuls, false"
    })
    void byItsCodeOrItsNameInWholeWords(String words, String name, boolean named) {
        assertThat(CommitmentsThere.named(words, name)).isEqualTo(named);
    }
}
