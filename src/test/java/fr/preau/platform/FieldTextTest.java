package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldTextTest {

    private static final List<String> KNOWN = List.of("prénom", "nom", "journées", "lien");

    @Test
    void aTextWithoutFieldsHasNoFault() {
        assertThat(FieldText.faults("Bonjour, à jeudi !", KNOWN)).isEmpty();
    }

    @Test
    void anUnknownFieldIsNamedWithTheNearestKnown() {
        assertThat(FieldText.faults("{Prenom}, vos {journees} et votre {liens}", KNOWN))
                .containsExactly(
                        "Le champ {Prenom} n’existe pas : vouliez-vous écrire {prénom} ?",
                        "Le champ {journees} n’existe pas : vouliez-vous écrire {journées} ?",
                        "Le champ {liens} n’existe pas : vouliez-vous écrire {lien} ?");
    }

    @Test
    void anUnknownFieldThatResemblesNoneIsNamedAlone() {
        assertThat(FieldText.faults("{téléphone} {}", KNOWN))
                .containsExactly(
                        "Le champ {téléphone} n’existe pas : corrigez-le ou retirez ses accolades.",
                        "Le champ {} n’existe pas : corrigez-le ou retirez ses accolades.");
    }

    @Test
    void aFieldThatIsNotClosedIsToldByItsLine() {
        assertThat(FieldText.faults("Bonjour {prénom},\n\nvos {journées\nsont là. {lien}", KNOWN))
                .containsExactly(
                        "Ligne 3, une accolade n’est pas refermée : « {journées ». Un champ s’écrit entre deux accolades, comme {nom}.");
    }

    @Test
    void aBraceThatClosesNothingIsToldByItsLine() {
        assertThat(FieldText.faults("Bonjour\nprénom}", KNOWN))
                .containsExactly(
                        "Ligne 2, une accolade se ferme sans avoir été ouverte. Un champ s’écrit entre deux accolades, comme {nom}.");
    }

    @Test
    void whatAValueHoldsIsNeverReadAgain() {
        assertThat(FieldText.filled("{prénom} $1 {nom}", word -> Optional.of("{lien} \\$2")))
                .isEqualTo("{lien} \\$2 $1 {lien} \\$2");
    }

    @Test
    void aSmallWordElidesBeforeWhatItsFieldBecomes() {
        assertThat(filled("la place de {nom}", "Élodie Roux")).isEqualTo("la place d’Élodie Roux");
        assertThat(filled("atteste que {nom} a participé", "Hélène Roux"))
                .isEqualTo("atteste qu’Hélène Roux a participé");
        assertThat(filled("Que {nom} entre", "Ali")).isEqualTo("Qu’Ali entre");
        assertThat(filled("la place de {nom}", "Claire")).isEqualTo("la place de Claire");
        assertThat(filled("il vide {nom}", "Ali")).isEqualTo("il vide Ali");
        assertThat(FieldText.filled("la place de {autre}", _ -> Optional.empty()))
                .isEqualTo("la place de {autre}");
    }

    private static String filled(String text, String name) {
        return FieldText.filled(text, _ -> Optional.of(name));
    }
}
