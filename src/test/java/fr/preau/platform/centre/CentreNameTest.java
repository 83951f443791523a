package fr.preau.platform.centre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.French;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A centre's name and a person's in French sentences. */
class CentreNameTest {

    @ParameterizedTest
    @CsvSource({
        "Centre de ressources Villes et Quartiers, du Centre de ressources Villes et Quartiers, le Centre de ressources Villes et Quartiers",
        "Maison de l’emploi, de la Maison de l’emploi, la Maison de l’emploi",
        "Agence des quartiers, de l’Agence des quartiers, l’Agence des quartiers",
        "Ateliers de la ville, des Ateliers de la ville, les Ateliers de la ville",
        "Pôle Sud, du Pôle Sud, le Pôle Sud",
        "Le Rize, du Rize, le Rize",
        "Les Grands Voisins, des Grands Voisins, les Grands Voisins",
        "L’Entrelacs, de l’Entrelacs, l’Entrelacs",
        "Labo Cités, de Labo Cités, Labo Cités",
        "Aréso, d’Aréso, Aréso",
        "Centre-Val de ville, de Centre-Val de ville, Centre-Val de ville"
    })
    void itTakesTheArticleOfItsFirstWordAndContracts(String name, String of, String subject) {
        assertThat(new CentreName(name).of()).isEqualTo(of);
        assertThat(new CentreName(name).subject()).isEqualTo(subject);
    }

    @Test
    void aTextThatAsksForItGetsTheArticle() {
        var centre = new CentreName("Centre de ressources");
        assertThat(centre.articled("{organisateur} atteste. L’équipe de {organisateur}. Écrivez à {organisateur}"))
                .isEqualTo("Le {organisateur} atteste. L’équipe du {organisateur}. Écrivez au {organisateur}");
        assertThat(centre.articled("Le {organisateur} atteste")).isEqualTo("Le {organisateur} atteste");
        assertThat(new CentreName("Labo Cités").articled("{organisateur} atteste"))
                .isEqualTo("{organisateur} atteste");
    }

    @ParameterizedTest
    @CsvSource({
        "Claire Martin, de Claire Martin",
        "Élodie, d’Élodie",
        "Ánh, d’Ánh",
        "Yves, d’Yves",
        "Yasmine, de Yasmine",
        "Hélène, d’Hélène",
        "Hugo, d’Hugo",
        "Hassan, de Hassan",
        "王小明, de 王小明"
    })
    void aFirstNameElidesWhereOneHearsAVowel(String name, String of) {
        assertThat(French.of(name)).isEqualTo(of);
    }
}
