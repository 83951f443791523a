package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.DEFAULTS;
import static fr.preau.cycle.document.Documents.content;
import static fr.preau.cycle.document.Documents.dated;
import static fr.preau.cycle.document.Documents.hours;
import static fr.preau.cycle.document.Documents.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent;
import fr.preau.cycle.RegistrationWindow;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an author is told, word for word; a no-break space is written _ here. */
class RemarksTest {

    @Test
    void aDocumentWithoutTitleIsRefused() {
        assertThat(refusal("Bonjour.\n\n## Contexte\n\n## 24 septembre 2024"))
                .isEqualTo(
                        "1: Le document n'a pas de titre : commencez-le par une ligne « # » suivie du nom du cycle.");
        assertThat(refusal(""))
                .isEqualTo(
                        "1: Le document n'a pas de titre : commencez-le par une ligne « # » suivie du nom du cycle.");
    }

    @Test
    void aDocumentWithoutDateIsRefused() {
        assertThat(refusal("\n# Titre\n\n## Programme\n\n9h : Accueil"))
                .isEqualTo("2: Aucune journée n'est datée : donnez à chacune sa ligne de titre, "
                        + "comme « ### Mardi 24 septembre 2024 ».");
    }

    @Test
    void aDocumentThatIsTooLongIsRefused() {
        assertThat(refusal("a".repeat(CycleDocument.LONGEST + 1)))
                .isEqualTo("1: Le document dépasse un million de caractères : choisissez le fichier de la page, seul.");
    }

    @Test
    void aWrongWeekdayIsNamedAndTheDateHolds() {
        var document = "# Titre, le 24 septembre 2024\n\n## Lundi 24 septembre";

        assertRemarks(
                document,
                "3: Le 24_septembre 2024 est un mardi et non un lundi : la date est gardée, corrigez le jour ou la date.");
        assertThat(dates(document)).containsExactly(LocalDate.of(2024, 9, 24));
    }

    @Test
    void theWeekdayTellsTheYearWhenNothingElseDoes() {
        var document = "# Titre\n\n## Mercredi 24 septembre\n\n## Mercredi 22 octobre";

        assertRemarks(
                document,
                "3: L'année du 24_septembre n'est pas écrite : 2025 est retenue ; écrivez-la dans le titre ou avec la journée.",
                "5: L'année du 22_octobre n'est pas écrite : 2025 est retenue ; écrivez-la dans le titre ou avec la journée.");
        assertThat(dates(document)).containsExactly(LocalDate.of(2025, 9, 24), LocalDate.of(2025, 10, 22));
    }

    @Test
    void theWeekdayChoosesAmongTheYearsOfTheTitle() {
        assertThat(dates("# Bilan 2023, contrat 2030\n\n## Dimanche 24 septembre"))
                .containsExactly(LocalDate.of(2023, 9, 24));
    }

    @Test
    void withoutWeekdayTheNextSuchDateIsTaken() {
        assertThat(dates("# Titre\n\n## 9 septembre")).containsExactly(LocalDate.of(2025, 9, 9));
        assertThat(dates("# Titre\n\n## 10 septembre")).containsExactly(LocalDate.of(2024, 9, 10));
    }

    @Test
    void aYearInTheFrontTextIsEnough() {
        assertRemarks("# Titre\n\nDeux jours en septembre 2022.\n\n## Samedi 24 septembre");
    }

    @Test
    void anImpossibleDateStaysTextWithAllThatFollows() {
        var document = dated(
                "9h : Accueil\n\n## Mardi 31 septembre\n\n10h : Rien\n\n## Mercredi 25 septembre 2024\n\n11h : Suite");

        assertRemarks(
                document,
                "7: Le 31 septembre n'existe pas : corrigez la date ; "
                        + "jusqu'à la journée suivante, tout est gardé comme texte.",
                "11: Le 25_septembre 2024 est au programme, mais pas dans le titre : complétez le titre ou corrigez la journée.");
        var days = content(document).days();
        assertThat(hours(days.getFirst())).containsExactly("09:00 Accueil");
        assertThat(days.getFirst().sequences().getFirst().markdown()).isEqualTo("## Mardi 31 septembre\n\n10h : Rien");
        assertThat(hours(days.getLast())).containsExactly("11:00 Suite");
    }

    @Test
    void hoursThatNoClockShowsStayText() {
        var document = dated("9h : Accueil\n\n25h00 : Rien\n\n9h75 : Rien non plus");

        assertRemarks(
                document,
                "7: « 25h00 » n'est pas un horaire : corrigez-le ; la ligne est gardée comme texte.",
                "9: « 9h75 » n'est pas un horaire : corrigez-le ; la ligne est gardée comme texte.");
        assertThat(content(document).days().getFirst().sequences().getFirst().markdown())
                .isEqualTo("25h00 : Rien\n\n9h75 : Rien non plus");
    }

    @Test
    void anEndBeforeItsStartIsKeptInTheTitle() {
        var document = dated("12h-10h : Semer");

        assertRemarks(
                document,
                "5: « 12h-10h » finit avant de commencer : corrigez l'horaire ; le début est gardé, "
                        + "et l'horaire écrit rejoint l'intitulé.");
        assertThat(hours(content(document).days().getFirst())).containsExactly("12:00 Semer (12h-10h)");
    }

    @Test
    void overlappingEntriesAreNamed() {
        assertRemarks(
                dated("9h-11h : Semer\n\n10h-12h : Récolter\n\n11h30 : Goûter\n\n12h : Partir"),
                "7: « Récolter » commence avant la fin de « Semer » : corrigez l'un des deux horaires, gardés tels quels.",
                "9: « Goûter » commence avant la fin de « Récolter » : corrigez l'un des deux horaires, gardés tels quels.");
    }

    @Test
    void entriesOfTheSameHoursAreHeldInParallel() {
        assertRemarks(
                dated("9h-11h : Semer\n\n10h-12h : Récolter\n\n10h-12h : Greffer\n\n12h-13h : Partir"),
                "7: « Récolter » commence avant la fin de « Semer » : corrigez l'un des deux horaires, gardés tels quels.",
                "9: « Greffer » commence avant la fin de « Semer » : corrigez l'un des deux horaires, gardés tels quels.");
        assertRemarks(dated("9h-11h : Semer\n\n9h-11h : Récolter\n\n11h : Fin\n\n11h : Départ"));
    }

    @Test
    void aLineThatIsNotWhollyUnderstoodIsNamed() {
        assertRemarks(
                dated("9h : Accueil, puis visite à 10h"),
                "5: « 9h : Accueil, puis visite à 10h » contient une heure ou une date qui n'est pas comprise : vérifiez ce qui "
                        + "est affiché ; un horaire s'écrit « 9h30-12h : intitulé », une journée « ### Mardi 24 septembre 2024 ».");
    }

    @Test
    void aDocumentWhoseDateIsInASentenceIsRefusedWithItsLine() {
        assertThat(refusal("# Titre\n\nNous nous verrons sans doute le 24 septembre 2024."))
                .isEqualTo(
                        "3: Aucune journée n'est datée. La ligne 3 contient une date, « Nous nous verrons sans doute le 24 "
                                + "septembre 2024. », mais ne suffit pas à faire une journée : écrivez-la sous « ## Programme », "
                                + "comme « ### Mardi 24 septembre 2024 ».");
    }

    @Test
    void aDayWrittenTwiceIsOneDay() {
        var document = dated(
                "Jauge : 60 places\n\n9h : Accueil\n\n## 24 septembre : la suite\n\nJauge : 40 places\n\nMot.\n\n14h : Suite");

        assertRemarks(
                document,
                "9: Le 24_septembre 2024 a déjà un programme à la ligne 3 : les deux sont réunis ; "
                        + "gardez un seul titre pour cette journée.");
        var day = content(document).days().getFirst();
        assertThat(hours(day)).containsExactly("09:00 Accueil", "14:00 Suite");
        assertThat(day.introductionMarkdown()).isEqualTo("la suite\n\nJauge : 40 places\n\nMot.");
        assertThat(day.capacity()).hasValue(60);
    }

    @Test
    void theTitleAndTheProgrammeNameTheSameDays() {
        assertRemarks(
                "# Titre, les 24 septembre et 22 octobre 2024\n\n## 24 septembre\n\n## 5 novembre",
                "1: Le titre annonce le 22_octobre 2024, qui n'est pas au programme : ajoutez la journée ou corrigez le titre.",
                "5: Le 5_novembre 2024 est au programme, mais pas dans le titre : complétez le titre ou corrigez la journée.");
    }

    @Test
    void daysBetweenTwoAnnouncedOnesAreAnnounced() {
        assertRemarks("# Titre, du 24 au 26 septembre 2024\n\n## 24 septembre\n\n## 25 septembre\n\n## 26 septembre");
    }

    @Test
    void withoutDayHeadingsTheTitlesDatesAreTheDays() {
        var document = "# Titre, du 24 au 26 septembre 2024\n\n## Programme\n\nÀ venir.";

        assertRemarks(
                document,
                "1: Le programme ne nomme aucune journée : les dates du titre sont retenues ; "
                        + "donnez à chaque journée sa ligne de titre.");
        assertThat(dates(document)).hasSize(3);
        assertThat(content(document).programmeMarkdown()).isEqualTo("À venir.");
    }

    @Test
    void hoursUnderNoDayBelongToTheTitlesOnlyDay() {
        var document = "# Titre, le 24 septembre 2024\n\n## Programme\n\nUn mot.\n\n9h : Accueil";

        assertThat(hours(content(document).days().getFirst())).containsExactly("09:00 Accueil");
        assertThat(content(document).programmeMarkdown()).isEqualTo("Un mot.");
        assertThat(remarks(document)).hasSize(1);
    }

    @Test
    void aFullDayIsRemarkedWhereverItIsSaid() {
        assertRemarks(
                dated("La journée est complète.").replace("septembre\n\nLa", "septembre (COMPLET)\n\nLa"),
                "3: Le document dit que le 24_septembre 2024 est complet : Préau l'écrit de lui-même d'après les "
                        + "inscriptions ; retirez ces mots, qui resteraient affichés.",
                "5: Le document dit que le 24_septembre 2024 est complet : Préau l'écrit de lui-même d'après les "
                        + "inscriptions ; retirez ces mots, qui resteraient affichés.");
    }

    @Test
    void anAnnouncementNamedAsSuchIsMeant() {
        var document = "# Titre\n\nAnnonce\n\nLe 24 septembre est complet.\n\n## 24 septembre 2024";

        assertRemarks(document);
        assertThat(content(document).announcementMarkdown()).isEqualTo("Le 24 septembre est complet.");
    }

    @Test
    void anUnknownHeadingInTheProgrammeStaysWhereItStood() {
        var document = dated("9h : Accueil\n\n### Bibliographie\n\n14h : Suite");

        assertRemarks(
                document,
                "7: « Bibliographie » n'est ni une journée ni un horaire : ce titre est gardé comme texte ; "
                        + "placez-le avant ou après le programme.");
        assertThat(content(document).days().getFirst().sequences().getFirst().markdown())
                .isEqualTo("### Bibliographie");
    }

    @Test
    void aFieldThatIsNotUnderstoodStaysText() {
        var document = dated("Jauge : beaucoup\n\n9h : Accueil\n\nType : surprise");

        assertRemarks(
                document,
                "5: « beaucoup » n'est pas compris après « Jauge : » : écrivez par exemple « Jauge : 60 places » ; "
                        + "la ligne est gardée comme texte.",
                "9: « surprise » n'est pas compris après « Type : » : écrivez par exemple « Type : pas de côté » ; "
                        + "la ligne est gardée comme texte.");
        assertThat(content(document).days().getFirst().introductionMarkdown()).isEqualTo("Jauge : beaucoup");
        assertThat(content(document).days().getFirst().sequences().getFirst().markdown())
                .isEqualTo("Type : surprise");
    }

    @Test
    void anUnusableWindowStaysText() {
        var document = "# Titre\n\nInscriptions : du 31 juin 2024 au 1er juillet 2024\n\n## 24 septembre 2024";

        assertRemarks(
                document,
                "3: « du 31 juin 2024 au 1er juillet 2024 » n'est pas compris après « Inscriptions : » : écrivez par exemple "
                        + "« Inscriptions : du 1er juin 2024 à 9h00 au 20 septembre 2024 à 18h00 » ; la ligne est gardée comme texte.");
        assertThat(content(document).registrationWindow()).isEqualTo(RegistrationWindow.UNBOUNDED);
        assertThat(content(document).announcementMarkdown())
                .isEqualTo("Inscriptions : du 31 juin 2024 au 1er juillet 2024");
    }

    @Test
    void anHourThatTheClockSkipsIsNamed() {
        assertRemarks(
                "# Titre\n\nInscriptions : du 31 mars 2024 à 2h30\n\n## 24 septembre 2024",
                "3: Le dimanche 31_mars 2024 à_2_h_30 n'existe pas, l'horloge avance cette nuit-là : choisissez une autre heure.");
    }

    @Test
    void registrationDoesNotCloseBeforeItOpens() {
        assertRemarks(
                "# Titre\n\nInscriptions : du 3 juin 2024 au 2 juin 2024\n\n## 24 septembre 2024",
                "3: Les inscriptions fermeraient avant d'ouvrir : corrigez la ligne « Inscriptions ».");
    }

    @Test
    void anAddressThatCannotBeUsedIsReplaced() {
        assertRemarks(
                "# Titre (/rencontre/Été-2024)\n\n## 24 septembre 2024",
                "1: L'adresse « /rencontre/Été-2024 » ne convient pas : « /rencontre/titre » la remplace ; "
                        + "employez des minuscules sans accent, des chiffres et des tirets.");
    }

    @Test
    void aKindOfSectionThatIsNotKnownStaysText() {
        assertRemarks(
                "# Titre\n\n## Infos\n\nRubrique : secrets\n\n## 24 septembre 2024",
                "5: « secrets » n'est pas compris après « Rubrique : » : écrivez par exemple « Rubrique : contexte » ; "
                        + "la ligne est gardée comme texte.");
    }

    private static void assertRemarks(String document, String... expected) {
        assertThat(remarks(document))
                .containsExactlyElementsOf(List.of(expected).stream()
                        .map(text -> text.replace('_', '\u00a0'))
                        .toList());
    }

    private static String refusal(String document) {
        var reading = CycleDocument.read(document, DEFAULTS);
        assertThat(reading).isInstanceOf(DocumentReading.Refused.class);
        var refused = (DocumentReading.Refused) reading;
        return refused.line() + ": " + refused.reason();
    }

    private static List<LocalDate> dates(String document) {
        return content(document).days().stream().map(DayContent::date).toList();
    }
}
