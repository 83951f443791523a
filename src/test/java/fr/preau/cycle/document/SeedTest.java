package fr.preau.cycle.document;

import static fr.preau.cycle.document.Documents.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.preau.cycle.CycleContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page that Préau starts from, where it is at hand. */
class SeedTest {

    private static final Path SEED = Path.of("../shared/seed/rencontre-2024-annee-1.md");

    private static String document = "";

    @BeforeAll
    static void onlyWhereThePageIsAtHand() throws IOException {
        assumeTrue(Files.isReadable(SEED));
        document = Files.readString(SEED);
    }

    @Test
    void itsTitlePlaceAndAddressAreRead() {
        var content = content();

        assertThat(content.title())
                .isEqualTo("2024, année 1 : Entrez dans la vie du contrat Engagement Quartiers 2030");
        assertThat(content.place()).isEqualTo("Lyon");
        assertThat(content.slug()).startsWith("2024-annee-1-").endsWith("-septembre-et");
    }

    /** Three parallel workshops pasted into its first afternoon become a choice, and back. */
    @Test
    void aDayOfParallelWorkshopsIsAChoiceAndComesBack() {
        var afternoon = "**15h00-17h00 : Gouvernance : partenaires, gardons le rythme ?**";
        var pasted = document.replace(
                afternoon,
                "**15h00-17h00 : Atelier Gouvernance**\n\nSalle : salle 12\n\nJauge : 20 places\n\n"
                        + "**15h00-17h00 : Atelier Habitants**\n\nSalle : préau\n\nJauge : 15 places\n\n"
                        + "**15h00-17h00 : Atelier Finances**");
        var onOneLine = document.replace(afternoon, "**15h00-17h00 : Ateliers A, B, C**");

        var content = read(pasted);
        var choice = content.days().getFirst().choices();

        assertThat(pasted).isNotEqualTo(document);
        assertThat(choice).hasSize(1);
        assertThat(choice.getFirst())
                .extracting(one -> one.title() + " " + one.room() + " " + one.capacity())
                .containsExactly(
                        "Atelier Gouvernance salle 12 OptionalInt[20]",
                        "Atelier Habitants préau OptionalInt[15]",
                        "Atelier Finances  OptionalInt.empty");
        assertThat(read(CycleDocument.write(content))).isEqualTo(content);
        assertThat(read(onOneLine).days().getFirst().choices().getFirst()).hasSize(3);
        assertThat(read(CycleDocument.write(read(onOneLine)))).isEqualTo(read(onOneLine));
    }

    private static CycleContent read(String text) {
        return ((DocumentReading.Read) CycleDocument.read(text, Documents.DEFAULTS)).content();
    }

    @Test
    void itsTwelveEntriesHaveTheirHours() {
        var days = content().days();

        assertThat(hours(days.getFirst()))
                .containsExactly(
                        "09:00 Accueil café",
                        "09:30 Introduction",
                        "10:00-12:00 Sortir la programmation 2025",
                        "12:00-13:30 Déjeuner libre",
                        "13:30-15:00 Quartiers sortants, c'est quoi la suite ?",
                        "15:00-17:00 Gouvernance : partenaires, gardons le rythme ?");
        assertThat(hours(days.getLast()))
                .containsExactly(
                        "09:15 Accueil café",
                        "09:45 Introduction",
                        "10:00-12:00 Animation : faire passer son contrat de ville à la vitesse supérieure",
                        "12:00-13:30 Déjeuner libre",
                        "13:30-15:00 Manger mieux dans les quartiers : quels leviers aux mains des collectivités"
                                + " pour agir sur l'accessibilité à l'alimentation ?",
                        "15:00-17:00 Suivre et évaluer le contrat de ville");
    }

    @Test
    void everySentenceIsKept() {
        var everything = content().toString();

        document.lines()
                .skip(3)
                .filter(line -> !line.matches("|Chapo|Contenu|---|#.*|\\*\\*\\d.*"))
                .forEach(line -> assertThat(everything).contains(line));
    }

    @Test
    void onlyTheFullDayIsRemarked() {
        assertThat(Documents.remarks(document)).singleElement().asString().startsWith("9: Le document dit que le 22");
    }

    @Test
    void itsExportIsTheSamePage() {
        var export = CycleDocument.write(content());

        assertThat(Documents.content(export)).isEqualTo(content());
        assertThat(Documents.remarks(export)).isEmpty();
    }

    private static CycleContent content() {
        return Documents.content(document);
    }
}
