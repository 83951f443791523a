package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.UNEVEN;
import static fr.preau.cycle.document.Documents.content;
import static fr.preau.cycle.document.Documents.hours;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.SequenceContent.Kind;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CycleDocumentTest {

    @Test
    void theFirstHeadingGivesTitlePlaceAndAddress() {
        var content = content(UNEVEN);

        assertThat(content.title()).isEqualTo("Saison 2 : les jardins partagés");
        assertThat(content.place()).isEqualTo("Saint-Étienne");
        assertThat(content.slug()).isEqualTo("saison-2-jardins");
    }

    @Test
    void theLeadAndTheAnnouncementAreToldApart() {
        var content = content(UNEVEN);

        assertThat(content.leadMarkdown())
                .isEqualTo("Deux jours pour les équipes qui ouvrent un jardin au pied des immeubles.");
        assertThat(content.announcementMarkdown()).startsWith("**ATTENTION").endsWith("DU 3 OCTOBRE.**");
    }

    @Test
    void sectionsAreKnownAtAnyLevelAndOthersKeepTheirHeading() {
        assertThat(content(UNEVEN).sections())
                .containsExactly(
                        new Section(
                                Section.Kind.CONTEXT,
                                "Contexte",
                                "Depuis le 1<sup>er</sup> janvier, les règles ont changé.\n\nChaque jour a deux angles."),
                        new Section(
                                Section.Kind.OBJECTIVES,
                                "Objectifs",
                                "- Comparer les règlements.\n- Trouver de l'eau."),
                        new Section(Section.Kind.AUDIENCE, "Public visé :", "Agents et élus."),
                        new Section(Section.Kind.OTHER, "Et après ?", "Un carnet sera publié."));
    }

    @Test
    void daysTakeTheirYearFromTheTitle() {
        assertThat(content(UNEVEN).days())
                .extracting(DayContent::date)
                .containsExactly(LocalDate.of(2025, 10, 3), LocalDate.of(2025, 11, 5));
    }

    @Test
    void hoursAreReadHoweverTheyAreWritten() {
        var days = content(UNEVEN).days();

        assertThat(hours(days.getFirst()))
                .containsExactly(
                        "09:00 Accueil café",
                        "09:45 Introduction",
                        "10:00-12:00 Choisir le terrain",
                        "12:00-13:30 Déjeuner libre",
                        "13:30-15:00 L'eau, d'où vient-elle ?");
        assertThat(hours(days.getLast()))
                .containsExactly(
                        "09:15 Accueil",
                        "09:30 Ouverture par une élue",
                        "10:00-12:00 Voisins et riverains",
                        "12:00 Pause",
                        "14:00-16:30 Durer (stratégique)");
    }

    @Test
    void textsStayUnderTheirEntry() {
        var days = content(UNEVEN).days();

        assertThat(days.getFirst().sequences().get(2).markdown())
                .isEqualTo("Cette séquence compare trois sols.\n\n- le remblai ;\n- la friche.");
        assertThat(days.getLast().sequences().get(2).markdown()).isEqualTo("Deux témoignages.\n\nPuis un échange.");
    }

    @Test
    void kindsAndAnglesAreReadFromTheWords() {
        var days = content(UNEVEN).days();

        assertThat(days.getFirst().sequences())
                .extracting(SequenceContent::kind)
                .containsExactly(Kind.WELCOME, Kind.INTRODUCTION, Kind.SEQUENCE, Kind.BREAK, Kind.SIDE_STEP);
        assertThat(days.getLast().sequences().getLast().angle()).contains(SequenceContent.Angle.STRATEGIC);
        assertThat(days.getFirst().sequences())
                .extracting(SequenceContent::angle)
                .containsOnly(Optional.empty());
    }

    @Test
    void theOnlyRemarkIsOnTheDayThatIsSaidToBeFull() {
        assertThat(Documents.remarks(UNEVEN))
                .containsExactly(
                        "7: Le document dit que le 5\u00a0novembre 2025 est complet : Préau l'écrit de lui-même "
                                + "d'après les inscriptions ; la phrase n'est montrée que tant qu'elle est vraie, vous pouvez la retirer.");
    }

    @Test
    void noWordIsLost() {
        var everything = content(UNEVEN).toString();

        for (var word :
                UNEVEN.replaceAll("[*#<>/-]|Chapo|Contenu|Programme", " ").split("[\\s,.():;–\"]+")) {
            if (!word.matches("\\d.*|[hH]\\d*|VENDREDI|le|de|à|et|rencontre|Vendredi|Mercredi|octobre|novembre|sup|")) {
                assertThat(everything).contains(word);
            }
        }
    }

    @Test
    void anExportLooksLikeWhatOrganisersWrite() {
        var content = content("""
                # Titre, le 24 septembre 2024, à Lyon
                Inscriptions : du 1er juin 2024 à 9h au 20 septembre 2024 à 18h00

                Un chapo.

                ## Contexte

                Un texte.

                ## Mardi 24 septembre : à la ferme

                - Jauge : 60 places
                - **Lieu :** Salle des fêtes
                - ÉTAT : inscriptions closes

                **9h : Accueil**

                **10h-12h : Semer**

                Intervenants : Une maraîchère ; un élu

                Angle : opérationnel

                À vos outils.

                ## Venir

                En train.
                """);

        assertThat(CycleDocument.write(content)).isEqualTo("""
                        # "Titre", le 24 septembre 2024, à Lyon (/rencontre/titre)

                        Inscriptions : du 1er juin 2024 à 9h00 au 20 septembre 2024 à 18h00

                        Chapo

                        Un chapo.

                        ## Contexte

                        Un texte.

                        ## Programme

                        ### Mardi 24 septembre 2024 : à la ferme

                        Jauge : 60 places

                        Lieu : Salle des fêtes

                        État : inscriptions closes

                        **9h00 : Accueil**

                        **10h00-12h00 : Semer**

                        Intervenants : Une maraîchère ; un élu

                        Angle : opérationnel

                        À vos outils.

                        ## Venir

                        En train.
                        """);
    }

    @Test
    void aTextThatLooksLikeAnotherThingIsFenced() {
        var content =
                content(Documents.dated("<!-- texte -->\n### Mercredi 25 septembre\n\n9h : non\n<!-- /texte -->"));

        assertThat(content.days()).hasSize(1);
        assertThat(content.days().getFirst().introductionMarkdown()).isEqualTo("### Mercredi 25 septembre\n\n9h : non");
        assertThat(CycleDocument.write(content))
                .contains("<!-- texte -->\n### Mercredi 25 septembre\n\n9h : non\n<!-- /texte -->");
    }

    @Test
    void daysInACodeBlockAreNotDays() {
        var day = Documents.day("```\n## Mercredi 25 septembre\n9h00 : rien\n```");

        assertThat(day.introductionMarkdown()).isEqualTo("```\n## Mercredi 25 septembre\n9h00 : rien\n```");
        assertThat(day.sequences()).isEmpty();
    }
}
