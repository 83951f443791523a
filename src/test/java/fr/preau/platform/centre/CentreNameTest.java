package fr.preau.platform.centre;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.FieldText;
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
        "Habitat et humanisme, d’Habitat et humanisme, Habitat et humanisme",
        "Humanité Plus, d’Humanité Plus, Humanité Plus",
        "Hauts quartiers, de Hauts quartiers, Hauts quartiers",
        "Hôtel des associations, de l’Hôtel des associations, l’Hôtel des associations",
        "Îlot des ressources, de l’Îlot des ressources, l’Îlot des ressources",
        "Centre-Val de ville, de Centre-Val de ville, Centre-Val de ville"
    })
    void itTakesTheArticleOfItsFirstWordAndContracts(String name, String of, String subject) {
        assertThat(guessed(name).of()).isEqualTo(of);
        assertThat(guessed(name).subject()).isEqualTo(subject);
    }

    @Test
    void aTextThatAsksForItGetsTheArticle() {
        var centre = guessed("Centre de ressources");
        assertThat(centre.articled("{organisateur} atteste. L’équipe de {organisateur}. Écrivez à {organisateur}"))
                .isEqualTo("Le {organisateur} atteste. L’équipe du {organisateur}. Écrivez au {organisateur}");
        assertThat(centre.articled("Le {organisateur} atteste")).isEqualTo("Le {organisateur} atteste");
        assertThat(guessed("Labo Cités").articled("{organisateur} atteste")).isEqualTo("{organisateur} atteste");
    }

    @Test
    void severalDoWhatOneDoes() {
        assertThat(guessed("Les Ateliers du lien").does("atteste")).isEqualTo("Les Ateliers du lien attestent");
        assertThat(guessed("Le Rize").does("s’engage")).isEqualTo("Le Rize s’engage");
        var text = "{organisateur} atteste que Claire est venue. Écrivez à {organisateur}.";
        assertThat(FieldText.filled(guessed("Les Ateliers").articled(text), guessed("Les Ateliers")::field))
                .isEqualTo("Les Ateliers attestent que Claire est venue. Écrivez aux Ateliers.");
        assertThat(FieldText.filled(guessed("Aréso").articled(text), guessed("Aréso")::field))
                .isEqualTo("Aréso atteste que Claire est venue. Écrivez à Aréso.");
    }

    private static CentreName guessed(String name) {
        return new CentreName(name, Article.GUESSED);
    }

    @ParameterizedTest
    @CsvSource({
        "Rize, LE, du Rize, au Rize, Le Rize",
        "Le Rize, LE, du Rize, au Rize, Le Rize",
        "Fabrique Vaulx, LA, de la Fabrique Vaulx, à la Fabrique Vaulx, La Fabrique Vaulx",
        "Entrelacs, L, de l’Entrelacs, à l’Entrelacs, L’Entrelacs",
        "Grands Voisins, LES, des Grands Voisins, aux Grands Voisins, Les Grands Voisins",
        "Centre Social Club, NONE, de Centre Social Club, à Centre Social Club, Centre Social Club",
        "Aréso, NONE, d’Aréso, à Aréso, Aréso"
    })
    void theArticleThatWasChosenGoesBeforeTheOneThatIsGuessed(
            String name, Article article, String of, String to, String starting) {
        var centre = new CentreName(name, article);
        assertThat(centre.of()).isEqualTo(of);
        assertThat(centre.to()).isEqualTo(to);
        assertThat(centre.starting()).isEqualTo(starting);
    }

    @Test
    void aNameThatBeginsWithItsArticleSaysItOnce() {
        var centre = guessed("Le Rize");
        var text = centre.articled("{organisateur} atteste. L’équipe de {organisateur}. Signé : {organisateur}");

        assertThat(FieldText.filled(text, centre::field))
                .isEqualTo("Le Rize atteste. L’équipe du Rize. Signé : Le Rize");
    }

    @ParameterizedTest
    @CsvSource({
        "Claire Martin, de Claire Martin",
        "Élodie, d’Élodie",
        "Ánh, d’Ánh",
        "Åsa, d’Åsa",
        "Ângelo, d’Ângelo",
        "Øyvind, d’Øyvind",
        "İsmail, d’İsmail",
        "Đức, de Đức",
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
