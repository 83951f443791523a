package fr.preau.cycle.version;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.document.Defaults;
import fr.preau.cycle.document.DocumentReading;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What differs between two states of a page, word for word. */
class DifferencesTest {

    private static final String PAGE = """
            # "Jardins", à Lyon (/rencontre/jardins)

            Inscriptions : du 1er juin 2024 à 9h00 au 20 septembre 2024 à 18h00

            Chapo

            Deux jours pour comparer.

            ## Objectifs

            Comparer les règlements.

            ## Programme

            ### Mardi 24 septembre 2024

            Jauge : 60 places

            Lieu : Mairie

            **9h30 : Accueil**

            **10h-12h : Choisir le terrain**

            Intervenants : une paysagiste

            Trois sols.

            **14h-16h : Arroser**

            ### Mardi 22 octobre 2024

            Jauge : 40 places

            **9h00-12h00 : Récolter**
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Jardins\"|Jardins et cours\"|Le titre : « et cours » est ajouté",
                "à Lyon|à Bron|Le lieu : « Lyon » devient « Bron »",
                "Deux jours|Trois jours|Le chapo : « Deux » devient « Trois »",
                "du 1er juin 2024 à 9h00|du 3 juin 2024 à 9h00|L’ouverture des inscriptions passe du samedi 1er juin 2024 à 9 h au lundi 3 juin 2024 à 9 h",
                "## Objectifs|## Buts|Le titre de la rubrique « Objectifs » : « Objectifs » devient « Buts »",
                "les règlements|nos règlements|La rubrique « Objectifs » : « les » devient « nos »",
                "60 places|50 places|Journée du 24 septembre : la jauge passe de 60 à 50 places",
                "Lieu : Mairie|Lieu : Gymnase|Journée du 24 septembre : son lieu : « Mairie » devient « Gymnase »",
                "Lieu : Mairie|État : annulée|Journée du 24 septembre : elle est annulée",
                "9h30 : Accueil|10h00 : Accueil|Journée du 24 septembre : l’heure de « Accueil » passe de 9 h 30 à 10 h",
                "10h-12h|10h-12h30|Journée du 24 septembre : la fin de « Choisir le terrain » passe de 12 h à 12 h 30",
                "14h-16h|15h-17h|Journée du 24 septembre : l’horaire de « Arroser » passe de 14 h – 16 h à 15 h – 17 h",
                "Arroser|Planter|Journée du 24 septembre : « Arroser » devient « Planter »",
                "une paysagiste|un élu|Journée du 24 septembre : intervenants de « Choisir le terrain » : un élu",
                "Trois sols.|Quatre sols.|Journée du 24 septembre : le texte de « Choisir le terrain » : « Trois » devient « Quatre »",
                "**14h-16h : Arroser**||Journée du 24 septembre : « Arroser » est retiré du programme",
                "Mardi 22 octobre|Mercredi 23 octobre|La journée du 22 octobre passe au 23 octobre"
            })
    void aChangeIsToldInWords(String before, String after, String sentence) {
        var changed = PAGE.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after == null ? "" : after));

        assertThat(differences(PAGE, changed)).contains(sentence);
    }

    @Test
    void aPageDoesNotDifferFromItself() {
        assertThat(differences(PAGE, PAGE)).isEmpty();
    }

    @Test
    void aDayMoreAndADayLessAreNamed() {
        var more = PAGE + "\n### Mardi 5 novembre 2024\n\n**9h00 : Bilan**\n";

        assertThat(differences(PAGE, more)).containsExactly("La journée du 5 novembre est ajoutée");
        assertThat(differences(more, PAGE)).containsExactly("La journée du 5 novembre est retirée");
    }

    private static List<String> differences(String before, String after) {
        return Differences.between(content(before), content(after)).stream()
                .map(sentence -> sentence.replace('\u00a0', ' '))
                .toList();
    }

    private static CycleContent content(String document) {
        return ((DocumentReading.Read)
                        CycleDocument.read(document, new Defaults(LocalDate.of(2024, 6, 1), ZoneOffset.UTC)))
                .content();
    }
}
