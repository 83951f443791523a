package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.DEFAULTS;
import static fr.preau.cycle.document.Documents.dated;
import static fr.preau.cycle.document.Documents.hours;
import static fr.preau.cycle.document.Documents.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.SequenceContent;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workshops one below the other, under the hour that they share. */
class ListedWorkshopsTest {

    private static final String IN_A_LIST = """
            **10h30-12h : Trois ateliers en parallèle :**

            Choisissez-en un.

            - Atelier 1 : le logement (salle A, 20 places)
            - Atelier 2 : l'école – salle 12
            - Atelier 3 : la santé

            **14h : Restitution**
            """;

    @Test
    void aListUnderAnHourIsAChoiceWithItsRoomsAndSeats() {
        var read = read(dated(IN_A_LIST));
        var day = read.content().days().getFirst();

        assertThat(hours(day))
                .containsExactly(
                        "10:30-12:00 Atelier 1 : le logement",
                        "10:30-12:00 Atelier 2 : l'école",
                        "10:30-12:00 Atelier 3 : la santé",
                        "14:00 Restitution");
        assertThat(day.choices()).hasSize(1);
        assertThat(day.sequences()).extracting(SequenceContent::room).containsExactly("Salle A", "Salle 12", "", "");
        assertThat(day.sequences())
                .extracting(SequenceContent::capacity)
                .containsExactly(OptionalInt.of(20), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
        assertThat(day.sequences().getFirst().markdown()).isEqualTo("Choisissez-en un.");
        assertThat(read.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.message()).contains("sont lus comme 3 ateliers au choix"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10h30-12h : Ateliers\nAtelier A : la forêt\nAtelier B : le jardin",
                "10h30-12h : Ateliers en parallèle\n- la forêt\n- le jardin",
                "10h30-12h : Atelier A : la forêt\nAtelier B : le jardin",
                "10h30-12h :\nAtelier n° 1 – la forêt\nAtelier n° 2 – le jardin",
                "10h30-12h\n\nAtelier 1 : la forêt\n\nAvec Léa.\n\nAtelier 2 : le jardin",
                "10h30-12h : Les ateliers\n\n#### Atelier A : la forêt\n\nAvec Léa.\n\n#### Atelier B : le jardin",
                "10h30-12h : Ateliers thématiques\n\n**Atelier 1 – la forêt**\n\nAvec Léa.\n\n**Atelier 2 – le jardin**",
                "- 10h30-12h : 2 ateliers au choix\n  - la forêt\n  - le jardin\n- 12h : Repas",
                "10h30-12h : Ateliers en parallèle\n\n#### Atelier A : la forêt\n\n- lire\n- écouter\n\n#### Atelier B : le jardin\n\n- semer",
                "10h30-12h : Ateliers en parallèle\n\n- Choisissez\n- Inscrivez-vous\n\n**Atelier 1 – la forêt**\n\n- lire\n- écouter\n\n**Atelier 2 – le jardin**",
            })
    void howeverTheyStandTheyAreAChoiceAndComeBack(String lines) {
        var content = read(dated(lines)).content();

        assertThat(content.days().getFirst().choices())
                .singleElement()
                .satisfies(one -> assertThat(one).hasSize(2));
        var again = read(CycleDocument.write(content));
        assertThat(again.content()).isEqualTo(content);
        assertThat(again.remarks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10h30 : Ateliers participatifs\n\n- Un mot\n- Deux mots",
                "10h30 : Ateliers\n\n- Atelier 1 : la forêt",
                "10h30 : Atelier budget\nAtelier animé par Léa",
                "10h30 : Atelier A : la forêt\nAtelier animé par Léa",
                "10h30 : Ateliers\n\n- Atelier 1 : la forêt\n- Bilan",
                "10h30 : Ateliers en parallèle\n\nType : séquence\n\n- la forêt\n- le jardin",
                "10h30 : Ateliers en parallèle\n\n<!-- texte -->\n- la forêt\n- le jardin\n<!-- /texte -->",
                "10h30 : Restitution des ateliers\n\n- Atelier 1 : la forêt\n- Atelier 2 : le jardin",
                "10h30 : Ateliers au choix\n\n- la forêt\n- la forêt",
            })
    void whatMayBeOneEntryStaysOneAndComesBack(String lines) {
        var content = read(dated(lines)).content();

        assertThat(content.days().getFirst().sequences()).hasSize(1);
        assertThat(content.days().getFirst().choices()).isEmpty();
        assertThat(read(CycleDocument.write(content)).content()).isEqualTo(content);
    }

    @Test
    void workshopsThatAreMeantAndNotFoundAreSaid() {
        assertThat(read(dated("9h15-12h : Trois ateliers au choix :\n1) prévention ; 2) droits"))
                        .remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.message())
                        .contains("« Trois ateliers au choix : » reste une seule séquence", "un atelier par ligne"));
        assertThat(read(dated("9h-12h : Ateliers au choix\n\n9h-12h : L'eau\n\n9h-12h : Le sol"))
                        .remarks())
                .noneMatch(remark -> remark.message().contains("reste une seule"));
        assertThat(read(dated("9h15-12h : Ateliers au choix\n\nType : séquence"))
                        .remarks())
                .isEmpty();
    }

    @Test
    void theProgrammeHasOtherNames() {
        for (var name : new String[] {"Déroulé", "Déroulement de la journée", "Au programme", "Ordre du jour"}) {
            var document = "# Titre\n\nDate : 17.03.27\n\n## " + name
                    + "\n\n| Horaire | Séquence | Salle |\n|---|---|---|\n| 9h-9h30 | Accueil | hall |\n| 14h | Plénière | |";
            assertThat(hours(read(document).content().days().getFirst()))
                    .containsExactly("09:00-09:30 Accueil", "14:00 Plénière");
        }
    }

    @Test
    void aTableGivesEachItsRoomAndSeats() {
        var read = read(dated("""
                | Horaire | Séquence | Salle | Places |
                |---|---|---|---|
                | 9h30-11h | Atelier A | salle 1 | 12 |
                | 9h30-11h | Atelier B | préau | 15 places |
                | 14h | Plénière | | |
                """));
        var day = read.content().days().getFirst();

        assertThat(hours(day)).containsExactly("09:30-11:00 Atelier A", "09:30-11:00 Atelier B", "14:00 Plénière");
        assertThat(day.sequences()).extracting(SequenceContent::room).containsExactly("salle 1", "préau", "");
        assertThat(day.sequences())
                .extracting(SequenceContent::capacity)
                .containsExactly(OptionalInt.of(12), OptionalInt.of(15), OptionalInt.empty());
        assertThat(day.sequences()).extracting(SequenceContent::markdown).containsOnly("");
        assertThat(read.remarks()).isEmpty();
        assertThat(read(CycleDocument.write(read.content())).content()).isEqualTo(read.content());
    }

    @Test
    void bracketsThatAreNoRoomStayInTheName() {
        var first = first("Atelier 1 : l'eau (avec Léa, salle 3)");

        assertThat(first.title()).isEqualTo("Atelier 1 : l'eau (avec Léa, salle 3)");
        assertThat(first.room()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Atelier 1 : mobilité, espace public",
                "Atelier 1 : le logement, foyer de jeunes travailleurs",
                "Atelier 1 : habiter – espaces partagés",
                "Atelier 1 : la rue (espace public)",
                "Atelier 1 : vieillir (foyers et résidences)",
                "Atelier 1 : le logement (foyer des jeunes)"
            })
    void aTopicIsNoRoom(String workshop) {
        var first = first(workshop);

        assertThat(first.title()).isEqualTo(workshop);
        assertThat(first.room()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Atelier 1 : l'eau (espace Barbara)      | Espace Barbara
                    Atelier 1 : l'eau (hall)                | Hall
                    Atelier 1 : l'eau, petite salle         | Petite salle
                    Atelier 1 : l'eau – amphithéâtre Curie  | Amphithéâtre Curie
                    """)
    void aRoomIsARoom(String workshop, String room) {
        var first = first(workshop);

        assertThat(first.title()).isEqualTo("Atelier 1 : l'eau");
        assertThat(first.room()).isEqualTo(room);
    }

    private static SequenceContent first(String workshop) {
        return read(dated("10h : Ateliers\n- " + workshop + "\n- Atelier 2 : le sol"))
                .content()
                .days()
                .getFirst()
                .sequences()
                .getFirst();
    }

    @Test
    void aListAsLongAsADocumentIsOneEntry() {
        var document = dated("10h : Ateliers en parallèle\n\n" + "- a\u00a0 (\n".repeat(50_000));

        assertThat(CycleDocument.read(document, DEFAULTS)).isInstanceOf(DocumentReading.Read.class);
    }
}
