package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.dated;
import static fr.preau.cycle.document.Documents.read;
import static fr.preau.cycle.document.Documents.remarks;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours and towns that are read by guess are said. */
class GuessedLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2h30 : reprise        | « 2h30 » est lu comme une heure du matin : écrivez « 14h30 »
                    - 3h15 – 4h : bilan   | « 3h15 » est lu comme une heure du matin : écrivez « 15h15 »
                    5:00 : restitution    | « 5h00 » est lu comme une heure du matin : écrivez « 17h00 »
                    5 h 00 : restitution   | « 5h00 » est lu comme une heure du matin : écrivez « 17h00 »
                    7h : clôture          | « 7h00 » est lu comme une heure du matin : écrivez « 19h00 »
                    """)
    void anHourOfTheNightBelowTheAfternoonIsDoubted(String line, String remark) {
        assertThat(remarks(dated("9h : Accueil\n\n12h30 : Repas\n\n" + line)))
                .singleElement()
                .asString()
                .startsWith("9: " + remark);
    }

    @Test
    void theNameOfAMeetingAboveItsDateIsTheTitleOfThatDay() {
        var read = read("""
                # Cycle habitat

                ## Séance 1 – Les copropriétés
                Date : mardi 5 mai 2026, 9h30-12h
                Lieu : Bron

                Du contenu.

                ## Atelier n° 2
                **Quand :** mardi 12 mai 2026 à 14h

                ## Pour qui ?
                Tout le monde.
                """);

        assertThat(read.content().days())
                .extracting(DayContent::title)
                .containsExactly("Séance 1 – Les copropriétés", "Atelier n° 2");
        assertThat(read.content().days().getFirst().place()).contains("Bron");
        assertThat(read.content().days().getFirst().introductionMarkdown()).isEqualTo("Du contenu.");
        assertThat(read.content().sections()).isEmpty();
        assertThat(read.content().closingMarkdown()).startsWith("## Pour qui");
    }

    @Test
    void anHourOfTheNightAloneIsDoubtedUnlessItIsWrittenAsOne() {
        assertThat(remarks(dated("2h30 : reprise"))).singleElement().asString().contains("« 14h30 »");
        assertThat(remarks(dated("02h30 : marché de gros"))).isEmpty();
        assertThat(remarks(dated("6h30 : départ du car\n\n9h : visite"))).isEmpty();
        assertThat(remarks(dated("minuit : comptage"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"04.05.27 Lyon", "4/5/27 Lyon", "Mardi 4 mai 2027 Lyon", "04.05.2027 Lyon", "Le 4.5.27 (Lyon)"})
    void aTownAfterAFullDateIsItsPlaceAndIsSaid(String heading) {
        var read = read("# Titre\n\n## Programme\n\n### " + heading + "\n\n9h : Accueil");
        var day = read.content().days().getFirst();

        assertThat(day.date()).isEqualTo(LocalDate.of(2027, 5, 4));
        assertThat(day.place()).contains("Lyon");
        assertThat(day.title()).isEmpty();
        assertThat(read.remarks())
                .extracting(Remark::message)
                .anySatisfy(message -> assertThat(message).contains("« Lyon » est lu comme le lieu"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Lancement", "Forum", "Salon", "Assemblée Générale", "Fête"})
    void aTitleBesideAFullDateIsNoTown(String title) {
        for (var heading : new String[] {"04.05.27 " + title, "4 mai 2027, " + title, title + ", mardi 4 mai 2027"}) {
            var day = day(heading);

            assertThat(day.title()).as(heading).isEqualTo(title);
            assertThat(day.place()).as(heading).isEmpty();
        }
    }

    @Test
    void aTownMayBeCalledAsATitleIs() {
        assertThat(day("10 juin 2027 Salon-de-Provence").place()).contains("Salon-de-Provence");
        assertThat(day("Salon-de-Provence, 10 juin 2027").place()).contains("Salon-de-Provence");
    }

    private static DayContent day(String heading) {
        return read("# Titre\n\n## Programme\n\n### " + heading + "\n\n9h : Accueil")
                .content()
                .days()
                .getFirst();
    }
}
