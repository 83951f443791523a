package fr.preau.management.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.importing.GridFile.Reading;
import fr.preau.testing.Workbook;
import fr.preau.testing.Workbook.Content;
import fr.preau.testing.Workbook.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would fill the memory, or keep a processor busy, if they were read: refused in words. */
class WorkbookBombsTest {

    private static final String TOO_LARGE = "trop grand une fois ouvert";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String PEOPLE =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Nom</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>Courriel</t></is></c></row>";

    @ParameterizedTest
    @ValueSource(strings = {"XFE2", "ZZZ2", "AAAA2", "FXSHRXW2", "ZZZZZZZZZZZZ2"})
    void aColumnBeyondTheLastIsNotMadeRoomFor(String address) {
        assertThat(refused(Workbook.ofSheet(sheet("<row r=\"2\"><c r=\"" + address + "\"><v>1</v></c></row>"))))
                .contains(TOO_LARGE);
    }

    @Test
    void theLastColumnIsAColumnOfWhichThereAreTooMany() {
        assertThat(refused(Workbook.ofSheet(
                        sheet("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\"><v>1</v></c></row>"))))
                .contains("plus de 100 colonnes");
    }

    @Test
    void aRowOfMoreCellsThanColumnsIsRefused() {
        assertThat(refused(Workbook.ofSheet(sheet("<row r=\"2\">" + "<c/>".repeat(20_000) + "</row>"))))
                .contains(TOO_LARGE);
    }

    @Test
    void aTextThatFillsTheMemoryIsRefusedBeforeItIsKept() {
        assertThat(refused(Workbook.ofSheet(
                        around("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>", 150 << 20, "</t></is></c></row>"))))
                .contains(TOO_LARGE);
    }

    @Test
    void anAttributeThatFillsTheMemoryIsRefusedBeforeItIsKept() {
        assertThat(refused(Workbook.ofSheet(around("<row r=\"2\"><c r=\"", 150 << 20, "\"/></row>"))))
                .contains(TOO_LARGE);
    }

    @Test
    void sharedTextsThatFillTheMemoryAreRefused() {
        var text = "<si><t>" + "a".repeat(1_000) + "</t></si>";
        var shared = new Part("xl/sharedStrings.xml", out -> {
            out.write("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    .getBytes(StandardCharsets.UTF_8));
            for (var i = 0; i < 100_000; i++) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
            out.write("</sst>".getBytes(StandardCharsets.UTF_8));
        });

        assertThat(refused(Workbook.ofSheet(sheet("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99999</v></c></row>"), shared)))
                .contains(TOO_LARGE);
    }

    @Test
    void oneLongTextInEveryCellIsRefused() {
        var shared = new Part(
                "xl/sharedStrings.xml",
                sheetLess("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>"
                        + "a".repeat(30_000) + "</t></si></sst>"));

        assertThat(refused(Workbook.ofSheet(
                        sheet("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>".repeat(15_000)), shared)))
                .contains(TOO_LARGE);
    }

    @Test
    void moreThanTwoHundredMegabytesAreNotUnpacked() {
        assertThat(refused(Workbook.ofSheet(
                        sheet("<row r=\"2\"/>"), new Part("xl/media/image1.png", out -> zeros(out::write, 300)))))
                .contains(TOO_LARGE);
    }

    /** What the reader goes by is the archive's directory; a stored part may hide others from who reads on. */
    @Test
    void whatOnlyTheDirectoryNamesIsCountedToo() throws IOException {
        var bomb = Workbook.ofSheet(
                around("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>", 150 << 20, "</t></is></c></row>"));
        var prefixed = new ByteArrayOutputStream();
        prefixed.write("PK\3\4".getBytes(StandardCharsets.ISO_8859_1));
        prefixed.write(new byte[60]);
        prefixed.write(bomb);

        assertThat(GridFile.read(prefixed.toByteArray())).isInstanceOf(Reading.Refused.class);
    }

    @Test
    void manySheetsInOnePartAreNotReadOneAfterTheOther() throws IOException {
        var sheets = new StringBuilder();
        for (var i = 0; i < 1_000; i++) {
            sheets.append("<sheet name=\"F%d\" sheetId=\"%d\" r:id=\"r1\"/>".formatted(i, i + 1));
        }
        var book = Workbook.ofSheet(
                sheet("<row r=\"2\"/>"),
                new Part(
                        "xl/other.xml",
                        sheetLess(
                                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                                        + sheets + "</sheets></workbook>")));

        assertThat(refused(book)).contains(TOO_LARGE);
    }

    @Test
    void aNumberOfAThousandMillionDigitsIsShownAsItIsWritten() {
        var reading = GridFile.read(Workbook.ofSheet(sheet("<row r=\"2\"><c r=\"A2\"><v>1e999999999</v></c></row>")));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        Reading.Good.class,
                        good -> assertThat(good.grid().lines().getFirst().cell(0))
                                .isEqualTo("1E+999999999"));
    }

    @Test
    void anOrdinaryNumberIsShownInFull() {
        var reading = GridFile.read(Workbook.ofSheet(sheet("<row r=\"2\"><c r=\"A2\"><v>6.12345678E8</v></c></row>")));

        assertThat(((Reading.Good) reading).grid().lines().getFirst().cell(0)).isEqualTo("612345678");
    }

    @Test
    void aNumberOfAThousandDigitsIsRefused() {
        assertThat(refused(
                        Workbook.ofSheet(sheet("<row r=\"2\"><c r=\"A2\"><v>" + "9".repeat(1_000) + "</v></c></row>"))))
                .contains(TOO_LARGE);
    }

    @Test
    void aTextFileOfNothingButSeparatorsIsRefused() {
        var line = "Martin" + ";".repeat(10_000) + "\n";

        assertThat(refused(("Nom;Courriel\n" + line.repeat(1_000)).getBytes(StandardCharsets.UTF_8)))
                .contains("plus de 100 colonnes");
    }

    private static Content sheet(String rows) {
        return sheetLess(SHEET + PEOPLE + rows + "</sheetData></worksheet>");
    }

    private static Content sheetLess(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A sheet whose rows hold so many letters more between two texts. */
    private static Content around(String before, int letters, String after) {
        var many = new byte[1 << 16];
        Arrays.fill(many, (byte) 'A');
        return out -> {
            out.write((SHEET + PEOPLE + before).getBytes(StandardCharsets.UTF_8));
            for (var written = 0; written < letters; written += many.length) {
                out.write(many);
            }
            out.write((after + "</sheetData></worksheet>").getBytes(StandardCharsets.UTF_8));
        };
    }

    private interface Sink {
        void write(byte[] bytes) throws IOException;
    }

    private static void zeros(Sink out, int megabytes) throws IOException {
        for (var i = 0; i < megabytes; i++) {
            out.write(new byte[1 << 20]);
        }
    }

    private static String refused(byte[] file) {
        assertThat(file.length).isLessThan(11 << 20);
        var reading = GridFile.read(file);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).why();
    }
}
