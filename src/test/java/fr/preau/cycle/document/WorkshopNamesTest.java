package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.hours;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.document.text.WorkshopNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several workshops on one line of a document. */
class WorkshopNamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ateliers A, B, C                              | Atelier A/Atelier B/Atelier C
            Ateliers A, B et C                            | Atelier A/Atelier B/Atelier C
            ATELIERS a / b                                | Atelier A/Atelier B
            Ateliers 1 à 4                                | Atelier 1/Atelier 2/Atelier 3/Atelier 4
            Ateliers A à C                                | Atelier A/Atelier B/Atelier C
            Ateliers n° 1, n° 2                           | Atelier n° 1/Atelier n° 2
            Ateliers : A ; B                              | Atelier A/Atelier B
            Ateliers : le logement ; l'école ; la santé   | Atelier : le logement/Atelier : l'école/Atelier : la santé
            Ateliers en parallèle : le logement, l'école  | Atelier : le logement/Atelier : l'école
            Ateliers au choix – logement ou santé         | Atelier : logement/Atelier : santé
            Ateliers parallèles : l'eau et le sol ; l'air | Atelier : l'eau et le sol/Atelier : l'air
            Atelier logement, atelier santé               | Atelier logement/Atelier santé
            Atelier A / Atelier B                         | Atelier A/Atelier B
            Ateliers (A, B, C)                            | Atelier A/Atelier B/Atelier C
            3 ateliers au choix : A, B, C                 | Atelier A/Atelier B/Atelier C
            Trois ateliers en parallèle (l'eau, le sol)   | Atelier : l'eau/Atelier : le sol
            """)
    void workshopsOfALineAreEachNamed(String title, String names) {
        assertThat(WorkshopNames.of(title)).containsExactly(names.split("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ateliers",
                "Ateliers participatifs",
                "Ateliers : échanges et débats",
                "Ateliers participatifs, débats et restitution",
                "Ateliers A",
                "Ateliers A, A",
                "Ateliers C à A",
                "Ateliers 1 à 40",
                "Atelier : logement, santé",
                "Restitution des ateliers A, B et C",
                "Table ronde, atelier santé",
                "Atelier",
                ""
            })
    void whatMayBeOneEntryStaysOne(String title) {
        assertThat(WorkshopNames.of(title)).isEmpty();
    }

    @Test
    void aTitleAsLongAsADocumentIsOneEntry() {
        assertThat(WorkshopNames.of("Ateliers : " + "\u00a0".repeat(500_000) + "A ; B"))
                .isEmpty();
    }

    private static String day(String lines) {
        return "# Jardins, le 3 octobre 2025, à Lyon\n\n## Programme\n\n### Vendredi 3 octobre 2025\n\n" + lines;
    }

    private static DocumentReading.Read read(String document) {
        assertThat(CycleDocument.read(document, Documents.DEFAULTS)).isInstanceOf(DocumentReading.Read.class);
        return (DocumentReading.Read) CycleDocument.read(document, Documents.DEFAULTS);
    }

    private static CycleContent again(CycleContent content) {
        return read(CycleDocument.write(content)).content();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9 h 30 Ateliers A, B, C", "**9h30 : Ateliers A, B et C**", "- 9h30 – Ateliers A à C"})
    void oneLineBecomesAChoiceAndIsSaid(String line) {
        var read = read(day(line + "\n\n14h : Restitution"));
        var day = read.content().days().getFirst();

        assertThat(hours(day))
                .containsExactly("09:30 Atelier A", "09:30 Atelier B", "09:30 Atelier C", "14:00 Restitution");
        assertThat(day.choices()).hasSize(1);
        assertThat(read.remarks())
                .extracting(Remark::message)
                .singleElement()
                .asString()
                .contains("est lu comme 3 ateliers au choix");
        assertThat(again(read.content())).isEqualTo(read.content());
        assertThat(read(CycleDocument.write(read.content())).remarks()).isEmpty();
    }

    @Test
    void whatStandsUnderTheLineIsKeptOnce() {
        var day = read(day("**9h30-11h : Ateliers A, B**\n\nSalle : préau\n\nUn mot pour tous."))
                .content()
                .days()
                .getFirst();

        assertThat(day.sequences()).extracting(one -> one.markdown()).containsExactly("Un mot pour tous.", "");
        assertThat(day.sequences()).extracting(one -> one.room()).containsOnly("préau");
    }

    @Test
    void workshopsThatBeginTogetherAndEndApartAreNotAskedToBeCorrected() {
        var read = read(day("9h30-11h : Les bailleurs\n\n9h30-12h : Les écoles\n\n9h30 : La santé"));

        assertThat(read.remarks()).isEmpty();
        assertThat(read.content().days().getFirst().choices().getFirst()).hasSize(3);
    }

    @Test
    void aTitleThatAnOrganiserMeantAsOneStaysOne() {
        var read = read(day("**9h30 : Ateliers A, B, C**\n\nType : séquence"));

        assertThat(hours(read.content().days().getFirst())).containsExactly("09:30 Ateliers A, B, C");
        assertThat(List.of(again(read.content()))).containsExactly(read.content());
    }
}
