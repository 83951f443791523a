package fr.preau.management.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.rules.Questions.Kind;
import fr.preau.registration.rules.Questions.Wording;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cell of a list that answers a question of several answers. */
class CellReplyTest {

    private static final Wording THEMES =
            new Wording(Kind.MANY, "Thèmes ?", "", List.of("Emploi", "École", "Cadre de vie, logement"), false);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "emploi ; Ecole | Emploi ; École",
                "École, emploi | École ; Emploi",
                "Cadre de vie, logement | Cadre de vie, logement",
                "Emploi | Emploi"
            })
    void eachAnswerIsReadAsTheFormWritesIt(String cell, String reply) {
        var faults = new ArrayList<String>();

        assertThat(CellReply.of(THEMES, cell, faults)).isEqualTo(reply);
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Lune", "Emploi ; Lune"})
    void oneThatIsNoAnswerIsTold(String cell) {
        var faults = new ArrayList<String>();

        CellReply.of(THEMES, cell, faults);

        assertThat(faults).containsExactly("« Thèmes ? » : « Lune » n’est pas une des réponses.");
    }
}
