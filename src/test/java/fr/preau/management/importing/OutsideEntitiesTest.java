package fr.preau.management.importing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.management.importing.GridFile.Reading;
import fr.preau.testing.OutsideEntities;
import fr.preau.testing.Workbook;
import fr.preau.testing.Workbook.Content;
import fr.preau.testing.Workbook.Part;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A table is read from its own file alone. */
class OutsideEntitiesTest {

    private static final String SPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String SHEET = "<worksheet " + SPACE + "><sheetData><row r=\"1\">"
            + "<c r=\"A1\" t=\"inlineStr\"><is><t>Nom</t></is></c></row><row r=\"2\">%s</row></sheetData></worksheet>";

    private static Content text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] ods(String declaration, String cell) {
        return OutsideEntities.zip(Map.of("content.xml", declaration + """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                    xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
                <table:table table:name="Feuille1">
                <table:table-row><table:table-cell><text:p>Nom</text:p></table:table-cell></table:table-row>
                <table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>""".formatted(cell)));
    }

    private static List<byte[]> workbooks(String declaration) {
        var inline = "<c r=\"A2\" t=\"inlineStr\"><is><t>Avant &e; après</t></is></c>";
        var shared = declaration + "<sst " + SPACE + "><si><t>Avant &e; après</t></si></sst>";
        return List.of(
                Workbook.ofSheet(text(declaration + SHEET.formatted(inline))),
                Workbook.ofSheet(
                        text(SHEET.formatted("<c r=\"A2\" t=\"s\"><v>0</v></c>")),
                        new Part("xl/sharedStrings.xml", text(shared))),
                ods(declaration, "Avant &e; après"));
    }

    @Test
    void nothingIsFetchedOrUnfolded() {
        try (var outside = OutsideEntities.open()) {
            outside.declarations().stream()
                    .flatMap(declaration -> workbooks(declaration).stream())
                    .forEach(workbook -> {
                        assertThat(GridFile.read(workbook).toString()).doesNotContain(OutsideEntities.SECRET);
                        assertThat(tabs(workbook).toString()).doesNotContain(OutsideEntities.SECRET);
                    });
            assertThat(outside.fetched()).isZero();
        }
    }

    private static Object tabs(byte[] workbook) {
        try {
            return OdsFile.tabs(workbook, 100, 100);
        } catch (GridFile.Unreadable e) {
            return e.why();
        }
    }

    @Test
    void whatIsInThemIsRead() throws GridFile.Unreadable {
        assertThat(GridFile.read(Workbook.ofSheet(
                        text(SHEET.formatted("<c r=\"A2\" t=\"inlineStr\"><is><t>Balmes &amp; fils</t></is></c>")))))
                .isInstanceOfSatisfying(
                        Reading.Good.class, read -> assertThat(read.toString()).contains("Balmes & fils"));
        assertThat(OdsFile.tabs(ods("", "Balmes &amp; fils"), 100, 100).stream()
                        .flatMap(tabs -> Stream.of(tabs.toString())))
                .anyMatch(tabs -> tabs.contains("Balmes & fils"));
    }
}
