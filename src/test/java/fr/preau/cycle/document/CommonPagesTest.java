package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.content;
import static fr.preau.cycle.document.Documents.dated;
import static fr.preau.cycle.document.Documents.day;
import static fr.preau.cycle.document.Documents.hours;
import static fr.preau.cycle.document.Documents.remarks;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.preau.cycle.DayContent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways in which associations, prefectures and universities write the page of an event. */
class CommonPagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9.00-10.30 : Introduction | 09:00-10:30 Introduction",
                "10.45 – 12.30 Ateliers | 10:45-12:30 Ateliers",
                "Bilan (16.00-16.30) | 16:00-16:30 Bilan",
                "de 9.00 à 12.00 : plénière | 09:00-12:00 plénière",
            })
    void hoursMayHaveAPointBeforeTheirQuarters(String line, String entry) {
        assertThat(hours(day(line))).containsExactly(entry);
    }

    @ParameterizedTest
    @CsvSource({"12.03-14.03 : stage", "9.00-12.00 € le repas"})
    void aMonthOrAPriceIsNoHour(String line) {
        assertThat(hours(day(line))).isEmpty();
    }

    @Test
    void anEntryRightBelowAListIsNoneOfItsItems() {
        var day = day(
                "9h15 : Session 1\n- Marie Martin : le temps\n- Paul Durand : la nuit\n10h45 Pause\n11h : Session 2\n- Suite");

        assertThat(hours(day)).containsExactly("09:15 Session 1", "10:45 Pause", "11:00 Session 2");
        assertThat(day.sequences().get(2).markdown()).isEqualTo("- Suite");
    }

    @Test
    void anEntryBelowALongItemIsNoneOfIt() {
        assertThat(
                        hours(
                                day(
                                        "14h30 : début\n  - rapport financier de l'exercice qui vient de finir\n16h : vote\nvers 17h : goûter")))
                .containsExactly("14:30 début", "16:00 vote", "17:00 goûter");
    }

    @Test
    void entriesRightBelowTheOnlyDateAreOfItsDay() {
        var content = content(
                "# Rencontre\n\nMardi 3 février 2026\n9h00-9h30\nAccueil café\n9h30-10h00\nOuverture\nMme X, préfète");

        assertThat(content.leadMarkdown()).isEqualTo("Mardi 3 février 2026");
        assertThat(content.days())
                .singleElement()
                .satisfies(day ->
                        assertThat(hours(day)).containsExactly("09:00-09:30 Accueil café", "09:30-10:00 Ouverture"));
    }

    @ParameterizedTest
    @CsvSource({
        "'Date et heure : mardi 19 mai 2026, 9h - 17h'",
        "'Prochaine réunion : mardi 19 mai 2026, 9h-17h'",
        "'Date et lieu : mardi 19 mai 2026 de 9h à 17h, à Lyon'",
    })
    void theOnlyDateMayStandAfterMoreWords(String line) {
        assertThat(content("# Conseil\n\n" + line).days())
                .extracting(DayContent::date)
                .containsExactly(LocalDate.of(2026, 5, 19));
    }

    @Test
    void whatStandsBesideTheOnlyDateIsOfItsDay() {
        var document =
                "# Journée départementale\n\nLa cohésion sociale en pratique.\n\n**Date :** 24 mars 2026\n**Horaires :** 9h-16h30\n**Lieu :** Préfecture, Grenoble\n\nVenez nombreux.";

        assertThat(content(document).days()).singleElement().satisfies(day -> {
            assertThat(day.place()).contains("Préfecture, Grenoble");
            assertThat(hours(day)).containsExactly("09:00-16:30 Journée départementale");
        });
        assertThat(remarks(document)).anyMatch(remark -> remark.startsWith("6: "));
    }

    @Test
    void aWeekdayWithItsDateAndAColonOpensADayWhichIsSaid() {
        var document =
                "# Atelier\n\nTous les mardis, du 3 mars au 10 mars 2026\n\nMardi 3 mars : prise en main\nMardi 10 mars : internet";

        assertThat(content(document).days())
                .extracting(DayContent::date, DayContent::title)
                .containsExactly(
                        tuple(LocalDate.of(2026, 3, 3), "prise en main"), tuple(LocalDate.of(2026, 3, 10), "internet"));
        assertThat(remarks(document))
                .anyMatch(remark -> remark.startsWith("5: Cette ligne est lue"))
                .anyMatch(remark -> remark.startsWith("6: Cette ligne est lue"));
    }

    @Test
    void daysInARowWithAMeetingPointAreAllOpenedAndSaid() {
        var document =
                "# Visites\n\n- Mer. 6 mai 2026, 14h-16h : Mermoz (RDV 13h45 place Latarjet)\n- Ven. 22 mai, 10h-12h : États-Unis (RDV 9h45)";

        assertThat(content(document).days())
                .extracting(DayContent::date)
                .containsExactly(LocalDate.of(2026, 5, 6), LocalDate.of(2026, 5, 22));
        assertThat(remarks(document))
                .anyMatch(remark -> remark.startsWith("3: "))
                .anyMatch(remark -> remark.startsWith("4: "));
    }

    @Test
    void aTimeLimitAfterADateOpensNoDay() {
        var document = dated("9h : Accueil\n\nVendredi 20 septembre : dernier jour pour s'inscrire");

        assertThat(content(document).days()).hasSize(1);
        assertThat(remarks(document)).anyMatch(remark -> remark.startsWith("7: "));
    }

    @Test
    void hoursThatCoverAllOthersAreSaidOnce() {
        assertThat(remarks(dated("9h30-17h, Cité des sciences\n\n9h30 Accueil\n10h Ouverture\n12h30 Buffet\n17h Fin")))
                .singleElement()
                .asString()
                .startsWith("5: « Cité des sciences » couvre tout le programme");
    }

    @Test
    void aNumberWithAPointInATitleIsNoHour() {
        assertThat(hours(content(
                                "# Essai\n\n## Mardi 24 septembre 2024\n\n9h : Normes 9.15-10.30\n\n9.30-10.45 : Atelier")
                        .days()
                        .getFirst()))
                .containsExactly("09:00 Normes 9.15-10.30", "09:30-10:45 Atelier");
    }
}
