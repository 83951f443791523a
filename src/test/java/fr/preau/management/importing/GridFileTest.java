package fr.preau.management.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.importing.GridFile.Reading;
import fr.preau.testing.Workbook;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of whatever program, as a grid; and those that are none. */
class GridFileTest {

    private static final String TEXT = "Nom;Prénom;Courriel\r\nLefèvre;Noël;noel@exemple.fr\r\n";

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ''",
        "UTF-8, \ufeff",
        "windows-1252, ''",
        "UTF-16LE, \ufeff",
        "UTF-16BE, \ufeff",
        "UTF-16LE, ''",
        "UTF-16BE, ''"
    })
    void anyUsualEncodingIsRead(String charset, String mark) {
        var grid = good((mark + TEXT).getBytes(Charset.forName(charset)));

        assertThat(grid.headings()).containsExactly("Nom", "Prénom", "Courriel");
        assertThat(grid.lines().getFirst().cells()).containsExactly("Lefèvre", "Noël", "noel@exemple.fr");
    }

    @ParameterizedTest
    @CsvSource({";", "','", "'\t'"})
    void anyUsualSeparatorIsFoundAndMayStandInQuotes(String separator) {
        var text = "Nom;Prénom;Structure\nMartin;Claire;\"Ville; la \"\"belle\"\", dit-on\"\n".replace(";", separator);

        var cells =
                good(text.getBytes(StandardCharsets.UTF_8)).lines().getFirst().cells();

        assertThat(cells).hasSize(3).last().asString().contains("\"belle\"").contains("Ville" + separator);
    }

    @Test
    void aSpreadsheetsHintOfItsSeparatorIsNoLine() {
        var grid = good("sep=,\nNom,Prénom,Courriel\nMartin,Claire,c@exemple.fr".getBytes(StandardCharsets.UTF_8));

        assertThat(grid.headings()).containsExactly("Nom", "Prénom", "Courriel");
        assertThat(grid.lines()).singleElement().extracting(Grid.Line::number).isEqualTo(3L);
    }

    @Test
    void titlesAboveTheHeadingsArePassedOver() {
        var grid = good("""
                Inscrits au 3 juin

                Nom;Prénom;Courriel
                Martin;Claire;claire@exemple.fr
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(grid.headings()).containsExactly("Nom", "Prénom", "Courriel");
        assertThat(grid.lines()).singleElement().extracting(Grid.Line::number).isEqualTo(4L);
    }

    @Test
    void aWorkbookIsReadAsItIsShown() {
        var grid = good(Workbook.of(List.of(
                List.of("Nom", "Téléphone", "Journée", "Présent"),
                List.of("Lefèvre & fils", 612345678, new Workbook.Date(45559), true))));

        assertThat(grid.headings()).containsExactly("Nom", "Téléphone", "Journée", "Présent");
        assertThat(grid.lines().getFirst().cells()).containsExactly("Lefèvre & fils", "612345678", "24/09/2024", "oui");
        assertThat(grid.lines().getFirst().number()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "%PDF-1.7 x, C’est un PDF",
        "'', est vide",
        "' \r\n ; ; ', est vide",
        "Nom;Prénom;Courriel, qu’une ligne de titres"
    })
    void aWrongFileIsToldInWords(String content, String words) {
        assertThat(refused(content.getBytes(StandardCharsets.UTF_8))).contains(words);
    }

    @Test
    void otherFormatsAreToldInWords() {
        assertThat(refused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}))
                .contains("avant 2007");
        assertThat(refused("PK\u0003\u0004rien".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("ni un CSV ni un XLSX");
        assertThat(refused(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1}))
                .contains("ni un CSV ni un XLSX");
    }

    @Test
    void aQuoteThatIsNeverClosedLosesNoLineBefore() {
        var grid = good("Nom;Prénom\nRoux;Anne\n\"Martin;Claire\n".getBytes(StandardCharsets.UTF_8));

        assertThat(grid.lines().getFirst().cells()).containsExactly("Roux", "Anne");
    }

    @Test
    void aDamagedWorkbookIsToldInWords() {
        var whole = Workbook.of(List.of(List.of("Nom"), List.of("Martin")));
        var sheet = new String(whole, StandardCharsets.ISO_8859_1).indexOf("xl/worksheets/sheet1.xml");
        whole[sheet + 60] ^= 0x55;

        assertThat(GridFile.read(whole)).isInstanceOf(Reading.Refused.class);
    }

    private static Grid good(byte[] bytes) {
        assertThat(GridFile.read(bytes)).isInstanceOf(Reading.Good.class);
        return ((Reading.Good) GridFile.read(bytes)).grid();
    }

    private static String refused(byte[] bytes) {
        assertThat(GridFile.read(bytes)).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) GridFile.read(bytes)).why();
    }
}
