package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.content;
import static fr.preau.cycle.document.Documents.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a day is held, wherever a document says it: on its line, under its programme, under the title. */
class PlaceOfDayTest {

    private static final String ENTRIES = "\n\n9h : Accueil\n\n14h : Ateliers";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mardi 24 septembre 2024 – Valence | Valence",
                "Mardi 24 septembre 2024 — Romans-sur-Isère | Romans-sur-Isère",
                "Mardi 24 septembre 2024 - Le Puy-en-Velay | Le Puy-en-Velay",
                "Mardi 24 septembre 2024, Lyon 7e | Lyon 7e",
                "Mardi 24 septembre 2024 (Moulins) | Moulins",
                "24/09/2024 – Chambéry (73) | Chambéry (73)",
                "Mardi 24 septembre 2024 – Lyon, Maison de la Métropole | Lyon, Maison de la Métropole",
            })
    void aTownAfterTheDateIsThePlaceAndIsAskedAbout(String line, String place) {
        var day = day("# Titre\n\n### " + line + ENTRIES);

        assertThat(day.place()).contains(place);
        assertThat(day.title()).isEmpty();
        assertThat(remarks("# Titre\n\n### " + line + ENTRIES))
                .singleElement()
                .asString()
                .startsWith("3: « " + place + " » est lu comme le lieu");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(14h-17h, Maison du projet) | Maison du projet",
                "(Maison du projet, 14h-17h) | Maison du projet",
                "[14h-17h – Maison du projet] | Maison du projet",
                "(14h-17h ; salle 3) | Salle 3",
                ", 14h-17h (Maison du projet) | Maison du projet",
                "(14h-17h), à Lyon (Le Rize) | Lyon (Le Rize)",
                "(14h-17h, à la Maison du projet) | Maison du projet",
                "à Lyon (Le Rize) | Lyon (Le Rize)",
            })
    void aBracketBelongsToWhatItOpened(String rest, String place) {
        assertThat(day("# Titre\n\n### Mardi 24 septembre 2024 " + rest + ENTRIES)
                        .place())
                .contains(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Éducation", "Clôture du cycle", "Ateliers", "Habiter mieux", "Santé et logement"})
    void whatIsNoTownStaysTheTitle(String title) {
        var day = day("# Titre\n\n### Mardi 24 septembre 2024 – " + title + ENTRIES);

        assertThat(day.title()).isEqualTo(title);
        assertThat(day.place()).isEmpty();
        assertThat(remarks("# Titre\n\n### Mardi 24 septembre 2024 – " + title + ENTRIES))
                .isEmpty();
    }

    @Test
    void afterAColonATownIsATitle() {
        assertThat(day("# Titre\n\n### Mardi 24 septembre 2024 : Valence" + ENTRIES)
                        .title())
                .isEqualTo("Valence");
    }

    @Test
    void aColonAfterThePlaceIsNoPartOfIt() {
        assertThat(day("# Titre\n\n### Le 24 septembre 2024 à Villeurbanne :" + ENTRIES)
                        .place())
                .contains("Villeurbanne");
    }

    @Test
    void aPlaceAloneUnderTheLastEntryIsTheDays() {
        var document = "# Titre\n\n### Mardi 24 septembre 2024" + ENTRIES + "\n\nLieu : Maison des habitants\n\n"
                + "### Mercredi 25 septembre 2024" + ENTRIES + "\n\n**Lieu** : Salle des fêtes";

        assertThat(content(document).days())
                .extracting(DayContent::place)
                .containsExactly(Optional.of("Maison des habitants"), Optional.of("Salle des fêtes"));
        assertThat(content(document).days().getFirst().sequences().getLast().markdown())
                .isEmpty();
        assertThat(remarks(document)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9h : Accueil\nLieu : Salle B\n\n14h : Ateliers",
                "9h : Accueil\n\nLieu : Salle B\n\n14h : Ateliers"
            })
    void aPlaceUnderAnEntryStaysItsTextAndIsNamedWhereTheDayHasNone(String programme) {
        var day = day("# Titre\n\n### Mardi 24 septembre 2024\n\n" + programme);

        assertThat(day.place()).isEmpty();
        assertThat(day.sequences().getFirst().markdown()).isEqualTo("Lieu : Salle B");
        assertThat(remarks("# Titre\n\n### Mardi 24 septembre 2024\n\n" + programme))
                .singleElement()
                .asString()
                .contains("« Salle B » suit un horaire");
        assertThat(remarks("# Titre\n\n### Mardi 24 septembre 2024, à Lyon\n\n" + programme))
                .isEmpty();
    }

    @Test
    void aPlaceBelowTheOnlyDateIsThePages() {
        var document =
                "# Petit déjeuner\n\nDate : vendredi 6 février 2026\nLieu : Hôtel de ville, Lyon\nEntrée libre.\n\n8h30 : Café";

        assertThat(content(document).place()).isEqualTo("Hôtel de ville, Lyon");
        assertThat(content(document).leadMarkdown()).contains("6 février 2026").contains("Entrée libre.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1er jour : lundi 12 janvier 2026",
                "2e jour – lundi 12 janvier 2026",
                "3ème journée, lundi 12 janvier 2026"
            })
    void aDayMayBeCounted(String line) {
        assertThat(day("# Titre\n\n### " + line + ENTRIES).date()).hasToString("2026-01-12");
    }

    private static DayContent day(String document) {
        return content(document).days().getFirst();
    }
}
