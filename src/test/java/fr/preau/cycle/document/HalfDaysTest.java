package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.content;
import static fr.preau.cycle.document.Documents.dated;
import static fr.preau.cycle.document.Documents.day;
import static fr.preau.cycle.document.Documents.hours;
import static fr.preau.cycle.document.Documents.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent;
import fr.preau.cycle.SequenceContent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** « Matin » over the morning's entries is neither an entry nor a word of the one above. */
class HalfDaysTest {

    private static List<String> texts(DayContent day) {
        return day.sequences().stream().map(SequenceContent::markdown).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Après-midi",
                "**Après-midi**",
                "L'APRÈS-MIDI :",
                "L’après-midi",
                "#### Après-midi",
                "### APRÈS MIDI",
                "(après-midi)",
                "- Après-midi",
                "Programme de l'après-midi",
                "L'après\u2011midi",
                "Soirée",
                "Le soir :",
                "## Après-midi (14h-17h)",
                "Après-midi : 14h – 17h",
            })
    void theNameOfAPartOfTheDayStandsOverItsEntries(String name) {
        for (var between : List.of("\n", "\n\n")) {
            var document = dated("Matin\n9h : Accueil" + between + name + between + "14h : Suite");

            var day = content(document).days().getFirst();

            assertThat(hours(day)).as(document).containsExactly("09:00 Accueil", "14:00 Suite");
            assertThat(texts(day)).as(document).containsExactly("", "");
            assertThat(day.introductionMarkdown()).isEmpty();
            assertThat(remarks(document)).as(document).anyMatch(remark -> remark.contains("n'est pas repris"));
        }
    }

    @Test
    void overATextItIsKeptAndSaid() {
        var document = dated("9h : Accueil\n\nAprès-midi\n\nVisite libre du quartier.");

        assertThat(texts(content(document).days().getFirst()))
                .containsExactly("Après-midi\n\nVisite libre du quartier.");
        assertThat(remarks(document))
                .anyMatch(remark -> remark.startsWith("7: « Après-midi » et ce qui le suit sont sans heure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Après-midi : visite libre", "Après-midi libre", "En soirée : concert", "- Matinée de visites"})
    void wordsBehindItHaveNoHourWhichIsSaid(String line) {
        assertThat(remarks(dated("- 9h : Accueil\n" + line + "\n- 18h : Fin")))
                .anyMatch(remark -> remark.startsWith("6: « " + line.replace("- ", "") + " » et ce qui le suit sont sans heure"));
    }

    @Test
    void withHoursAndNoEntryUnderItItIsOne() {
        assertThat(hours(day("### Matin : 9h – 12h30\n\nPlénière\n\n### Midi : 12h30 – 14h\n\nRepas pris en commun")))
                .containsExactly("09:00-12:30 Matin", "12:30-14:00 Midi");
    }

    @Test
    void nothingAboveItIsTheTitleOfHoursBelow() {
        var day = day("### MATINÉE\n\n**9h**\n\nOuverture\n\n*Marie Martin, directrice*\n\n### APRÈS-MIDI\n\n**14h**\n\nAteliers\n\n**16h**\n\nConclusion");

        assertThat(hours(day)).containsExactly("09:00 Ouverture", "14:00 Ateliers", "16:00 Conclusion");
        assertThat(texts(day)).containsExactly("*Marie Martin, directrice*", "", "");
    }

    @Test
    void behindADateItIsNoTitle() {
        var days = content(
                        "# Séminaire\n\n**Lundi 7 septembre 2026 (matin)**\n\n9h : accueil\n\n**Lundi 7 septembre 2026 (après-midi)**\n\n13h30 : ateliers")
                .days();

        assertThat(days).singleElement().satisfies(day -> {
            assertThat(day.title()).isEmpty();
            assertThat(day.introductionMarkdown()).isEmpty();
            assertThat(hours(day)).containsExactly("09:00 accueil", "13:30 ateliers");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"## Matinée", "**Matinée**", "## Programme\n\n### Matin", "Programme\n\nMATIN"})
    void inADocumentOfOneDateItOpensTheDay(String name) {
        var content = content("# Colloque\n\nMardi 17 novembre 2026\n\n" + name + "\n\n- 9h : Accueil\n\n## Après-midi\n\n14h : Suite");

        assertThat(content.sections()).isEmpty();
        assertThat(content.leadMarkdown()).isEqualTo("Mardi 17 novembre 2026");
        assertThat(content.days())
                .singleElement()
                .satisfies(day -> assertThat(hours(day)).containsExactly("09:00 Accueil", "14:00 Suite"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "### Mardi 24 septembre 2024 : Matin\n\n9h : Accueil",
                "### Mardi 24 septembre 2024\n\n9h-12h : Matin\n\n9h : Accueil",
                "### Mardi 24 septembre 2024\n\n<!-- texte -->\nMatin\n<!-- /texte -->\n\n9h : Accueil",
                "### Mardi 24 septembre 2024\n\n9h : Accueil\n\n<!-- texte -->\nMatin\n<!-- /texte -->\n\n10h : Suite",
                "### Mardi 24 septembre 2024\n\n9h : Accueil\n\n<!-- texte -->\nUn mot.\n\n- Après-midi\n<!-- /texte -->\n\n10h : Suite",
            })
    void whatIsMeantComesBackFromAnExport(String programme) {
        var content = content("# Titre, le 24 septembre 2024\n\n## Programme\n\n" + programme);

        assertThat(content(CycleDocument.write(content))).as(CycleDocument.write(content)).isEqualTo(content);
        assertThat(content.toString()).containsAnyOf("Matin", "Après-midi");
    }

    @Test
    void inATableItIsARowOfItsOwn() {
        var document = dated("| Heure | Quoi |\n|---|---|\n| **Matin** | |\n| 9h | Accueil |\n| **Après-midi** | |\n| 14h | Suite |");

        assertThat(texts(content(document).days().getFirst())).containsExactly("", "");
    }
}
