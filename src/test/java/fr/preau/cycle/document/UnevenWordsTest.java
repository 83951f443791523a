package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.content;
import static fr.preau.cycle.document.Documents.dated;
import static fr.preau.cycle.document.Documents.day;
import static fr.preau.cycle.document.Documents.hours;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent;
import fr.preau.cycle.DayContent.Status;
import fr.preau.cycle.RegistrationWindow;
import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent.Angle;
import fr.preau.cycle.SequenceContent.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnevenWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9h00 : Titre | 09:00 Titre",
                "9H45 : Titre | 09:45 Titre",
                "10h-12h : Titre | 10:00-12:00 Titre",
                "10h00 -12h00 : Titre | 10:00-12:00 Titre",
                "13h30-15h00 : Titre | 13:30-15:00 Titre",
                "9 h 30 : Titre | 09:30 Titre",
                "de 14h à 16h30 : Titre | 14:00-16:30 Titre",
                "De 14h à 16h30, titre | 14:00-16:30 titre",
                "12:00 Titre | 12:00 Titre",
                "9h Titre | 09:00 Titre",
                "9\u00a0h\u00a030\u00a0–\u00a010\u202fh : Titre | 09:30-10:00 Titre",
                "9&nbsp;h&nbsp;30 : Titre | 09:30 Titre",
                "10h—11h — Titre | 10:00-11:00 Titre",
                "9h – Titre | 09:00 Titre",
                "**9h00** : Titre | 09:00 Titre",
                "**9h00 :** Titre | 09:00 Titre",
                "**9h00 : Titre** | 09:00 Titre",
                "**9h00 : Titre** court | 09:00 Titre court",
                "__9h00 – Titre__ | 09:00 Titre",
                "*9h00* Titre | 09:00 Titre",
                "- 9h00 : Titre | 09:00 Titre",
                "- **9h00** Titre | 09:00 Titre",
                "#### 9h00 : Titre | 09:00 Titre",
                "#### **9h00 - 10h00** Titre # | 09:00-10:00 Titre",
                "9 heures 30 : Titre | 09:30 Titre",
                "9h00 : 12h, l'heure du *repas* | 09:00 12h, l'heure du repas",
                "9h00 : [Titre](https://exemple.fr) | 09:00 Titre (https://exemple.fr)",
            })
    void hoursAreUnderstood(String line, String entry) {
        assertThat(hours(day(line))).containsExactly(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La séance reprend à 14h00 : soyez là.",
                "14h00 est une heure tardive pour commencer, mais il faut attendre que tout le monde ait déjeuné avant de revenir.",
                "9hectares : une ferme",
                "2024 : une année",
                "> 9h00 : citation",
            })
    void proseIsNotAnEntry(String line) {
        assertThat(day(line).sequences()).isEmpty();
        assertThat(day(line).introductionMarkdown()).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Mardi 24 septembre",
                "###### mardi 24 septembre",
                "## **Mardi 24 septembre**",
                "## __Mardi__ 24 septembre",
                "## 24 septembre",
                "## MARDI 24 SEPTEMBRE 2024",
                "## Mardi\u00a024\u00a0septembre :",
                "## Le mardi 24 sept. 2024",
                "## Journée du 24 septembre",
                "Mardi 24 septembre\n---",
                "**Mardi 24 septembre**",
                "Mardi 24 septembre",
                "Mardi 24 septembre 2024 :",
            })
    void aDayHeadingMayBeAnything(String heading) {
        var content = content("# Titre, le 24 septembre 2024\n\n## Programme\n\n" + heading + "\n\n9h : Accueil");

        assertThat(content.days()).extracting(DayContent::date).containsExactly(LocalDate.of(2024, 9, 24));
        assertThat(content.days().getFirst().sequences()).hasSize(1);
        assertThat(content.programmeMarkdown()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1er octobre", "1 octobre", "1<sup>er</sup> octobre", "1ER OCTOBRE", "mardi 1 er octobre"})
    void theFirstOfAMonthHasItsOwnWord(String date) {
        var content = content("# Titre 2024\n\nEn octobre 2024.\n\n## " + date);

        assertThat(content.days()).extracting(DayContent::date).containsExactly(LocalDate.of(2024, 10, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 septembre : à la ferme | à la ferme",
                "Jour 1 – Mardi 24 septembre | Jour 1",
                "Jour 1 : mardi 24 septembre (Lyon) | Jour 1",
                "**Mardi 24 septembre** – *Agir* | Agir",
            })
    void aDayMayHaveATitle(String heading, String title) {
        assertThat(content("# Titre, le 24 septembre 2024\n\n## " + heading).days())
                .extracting(DayContent::title)
                .containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Agir | Agir | '' | agir",
                "**Agir** | Agir | '' | agir",
                "\"Agir\", le 24 septembre 2024 | Agir | '' | agir",
                "« Agir », les 23 et 24 septembre 2024, à Lyon | Agir | Lyon | agir",
                "Agir – du 23 au 24 septembre 2024 à Lyon (/rencontre/agir-ici) | Agir | Lyon | agir-ici",
                "Agir, à Lyon, le 24 septembre 2024 | Agir | Lyon | agir",
                "Agir, le 24 septembre 2024, en ligne | Agir, le 24 septembre 2024, en ligne | '' | agir-le-24-septembre-2024-en-ligne",
                "Agir : \"oser\" et 'tenir' | Agir : \"oser\" et 'tenir' | '' | agir-oser-et-tenir",
                "\"Agir\" et \"tenir\" | \"Agir\" et \"tenir\" | '' | agir-et-tenir",
                "Cœur d'été, à suivre | Cœur d'été, à suivre | '' | coeur-d-ete-a-suivre",
                "[Agir](/rencontre/agir-ici) | Agir | '' | agir-ici",
                "Le 24 septembre 2024 | Le 24 septembre 2024 | '' | le-24-septembre-2024",
            })
    void aTitleGivesWhatItCan(String heading, String title, String place, String slug) {
        var content = content("# " + heading + "\n\n## Programme\n\n## Mardi 24 septembre 2024");

        assertThat(content.title()).isEqualTo(title);
        assertThat(content.place()).isEqualTo(place);
        assertThat(content.slug()).isEqualTo(slug);
    }

    @Test
    void anAddressIsCutAtAHyphen() {
        var content = content("# " + "mot ".repeat(40) + "\n\n## 24 septembre 2024");

        assertThat(content.slug()).hasSize(79).startsWith("mot-mot-").endsWith("-mot");
    }

    @Test
    void fieldsStandRightUnderADay() {
        var day = day("**Jauge : 60 places**\nLIEU : La Halle\n\n- état : annulée\n\n9h : Accueil");

        assertThat(day.capacity()).isEqualTo(OptionalInt.of(60));
        assertThat(day.place()).contains("La Halle");
        assertThat(day.status()).isEqualTo(Status.CANCELLED);
        assertThat(day.introductionMarkdown()).isEmpty();
    }

    @Test
    void fieldsFurtherDownAreText() {
        assertThat(day("Bienvenue.\n\nJauge : 60 places").introductionMarkdown())
                .isEqualTo("Bienvenue.\n\nJauge : 60 places");
    }

    @Test
    void fieldsStandRightUnderAnEntry() {
        var entry =
                day("**10h : Semer**\nIntervenants : Ada ; Louis\nAngle : stratégique\nType : pas de côté\nUn texte.")
                        .sequences()
                        .getFirst();

        assertThat(entry.speakers()).containsExactly("Ada", "Louis");
        assertThat(entry.angle()).contains(Angle.STRATEGIC);
        assertThat(entry.kind()).isEqualTo(Kind.SIDE_STEP);
        assertThat(entry.markdown()).isEqualTo("Un texte.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "du 1er juin 2024 à 9h00 au 20 septembre 2024 à 18h00 | 2024-06-01T09:00 | 2024-09-20T18:00",
                "du 3 juin à 9h | 2024-06-03T09:00 | ",
                "à partir du 3 juin 2024 | 2024-06-03T00:00 | ",
                "jusqu'au 20 septembre 2024 | | 2024-09-20T23:59",
                "du 3 juin au 20 septembre | 2024-06-03T00:00 | 2024-09-20T23:59",
            })
    void registrationOpensAndCloses(String words, LocalDateTime opens, LocalDateTime closes) {
        var content = content("# Titre, le 24 septembre 2024\n\nInscriptions : " + words + "\n\n## 24 septembre");

        assertThat(content.registrationWindow())
                .isEqualTo(new RegistrationWindow(Optional.ofNullable(opens), Optional.ofNullable(closes)));
        assertThat(content.leadMarkdown()).isEmpty();
        assertThat(content.announcementMarkdown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Contexte,CONTEXT",
        "Objectif,OBJECTIVES",
        "Objectifs :,OBJECTIVES",
        "PUBLIC,AUDIENCE",
        "Public visé,AUDIENCE",
        "À qui s'adresse ce cycle ?,AUDIENCE",
        "A qui s’adresse la rencontre,AUDIENCE",
        "Thèmes,THEMES",
        "Les thématiques abordées :,THEMES",
        "Partenaires,OTHER",
        "Publications,OTHER",
    })
    void sectionsAreKnownByTheirName(String heading, Section.Kind kind) {
        assertThat(content("# Titre\n\n### **" + heading + "**\n\nTexte.\n\n## 24 septembre 2024")
                        .sections())
                .containsExactly(new Section(kind, heading, "Texte."));
    }

    @Test
    void whatFollowsTheProgrammeCloses() {
        var content = content(dated(
                "9h : Accueil\n\n#### Matériel\n\nDes bottes.\n\n## Venir\n\nEn train.\n\n### Manger\n\nSur place."));

        assertThat(content.days().getFirst().sequences().getFirst().markdown())
                .isEqualTo("#### Matériel\n\nDes bottes.");
        assertThat(content.closingMarkdown()).isEqualTo("## Venir\n\nEn train.\n\n### Manger\n\nSur place.");
    }

    @Test
    void daysAreSortedByDate() {
        assertThat(content("# Titre\n\n## 22 octobre 2024\n\n## 24 septembre 2024")
                        .days())
                .extracting(DayContent::date)
                .containsExactly(LocalDate.of(2024, 9, 24), LocalDate.of(2024, 10, 22));
    }

    @Test
    void lineEndsAndMarksOfOtherSystemsChangeNothing() {
        var expected = Documents.read(Documents.UNEVEN);

        assertThat(Documents.read("\ufeff" + Documents.UNEVEN.replace("\n", "\r\n")))
                .isEqualTo(expected);
        assertThat(Documents.read(Documents.UNEVEN.replace("\n", "\r"))).isEqualTo(expected);
    }
}
