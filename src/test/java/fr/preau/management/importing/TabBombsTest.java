package fr.preau.management.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import fr.preau.management.importing.RawTables.Reading;
import fr.preau.management.importing.RawTables.Tab;
import fr.preau.testing.OutsideEntities;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would fill the memory once every tab of theirs is read, or be read a thousand times. */
class TabBombsTest {

    private static final String TOO_LARGE = "trop grand une fois ouvert";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONS = "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    private static final String TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    @Test
    void theCommentsOfASheetAreReadOnceHoweverOftenTheyAreNamed() {
        var relation = "<Relationship Id=\"c%d\" Type=\"" + TYPES + "comments\" Target=\"../comments1.xml\"/>";
        var book = book(1, "");
        book.put("xl/worksheets/_rels/sheet1.xml.rels", many(10_000, relation, "Relationships " + RELATIONS));
        book.put(
                "xl/comments1.xml",
                "<comments " + MAIN + "><commentList><comment ref=\"A1\"><text><t>Lu</t></text></comment>"
                        + "</commentList></comments>");

        assertThat(tabs(book).getFirst().marks().comments()).hasSize(1);
    }

    @Test
    void theCommentsOfOneSheetAreNotReadAgainForAnother() {
        var relation = "<Relationships " + RELATIONS + "><Relationship Id=\"c\" Type=\"" + TYPES
                + "comments\" Target=\"../comments1.xml\"/></Relationships>";
        var book = book(2, "");
        book.put("xl/worksheets/_rels/sheet1.xml.rels", relation);
        book.put("xl/worksheets/_rels/sheet2.xml.rels", relation);
        book.put(
                "xl/comments1.xml",
                "<comments " + MAIN + "><commentList><comment ref=\"A1\"><text><t>Lu</t></text></comment>"
                        + "</commentList></comments>");

        assertThat(tabs(book)).extracting(tab -> tab.marks().comments().size()).containsExactly(1, 0);
    }

    @Test
    void commentsThatFillTheMemoryAreRefused() {
        var book = book(1, "");
        book.put(
                "xl/worksheets/_rels/sheet1.xml.rels",
                "<Relationships " + RELATIONS + "><Relationship Id=\"c\" Type=\"" + TYPES
                        + "comments\" Target=\"../comments1.xml\"/></Relationships>");
        book.put(
                "xl/comments1.xml",
                "<comments " + MAIN + "><comment ref=\"A1\">" + ("<t>" + "a".repeat(300_000) + "</t>").repeat(120)
                        + "</comment></comments>");

        assertThat(refused(book)).contains(TOO_LARGE);
    }

    /** What a thread allocates tells how much it read, on whatever machine. */
    @Test
    void theStylesAreReadOnceHoweverManySheetsThereAre() {
        var styles = many(20_000, "<xf numFmtId=\"%d\"/>", "styleSheet " + MAIN + "><cellXfs");
        var one = book(1, "");
        one.put("xl/styles.xml", styles);
        var hundred = book(100, "");
        hundred.put("xl/styles.xml", styles);

        assertThat(allocated(hundred)).isLessThan(5 * allocated(one));
    }

    @Test
    void moreSheetsThanAnybodyHasAreRefused() {
        assertThat(tabs(book(200, ""))).hasSize(200);
        assertThat(refused(book(201, ""))).contains(TOO_LARGE);
    }

    @Test
    void aColumnIsHiddenOnceHoweverOftenThatIsSaid() {
        var columns = "<cols>" + "<col min=\"1\" max=\"100\" hidden=\"1\"/>".repeat(20_000)
                + "<col min=\"101\" max=\"300\" hidden=\"1\"/><col min=\"9\" max=\"3\" hidden=\"1\"/></cols>";

        assertThat(tabs(book(1, columns)).getFirst().marks().hiddenColumns())
                .containsExactlyElementsOf(IntStream.range(0, 100).boxed().toList());
    }

    @Test
    void moreCellsThanAnybodyHasAreRefused() {
        var rows = "<row><c r=\"GR1\"/></row>".repeat(5_000);

        assertThat(tabs(book(2, rows))).hasSize(2);
        assertThat(refused(book(3, rows))).contains(TOO_LARGE);
    }

    @Test
    void moreCellsThanAListHasAreRefused() {
        var rows = "<row><c r=\"CU1\"><v>1</v></c></row>".repeat(20_000);

        assertThat(GridFile.read(OutsideEntities.zip(book(2, rows))))
                .isInstanceOfSatisfying(
                        GridFile.Reading.Refused.class,
                        refused -> assertThat(refused.why()).contains(TOO_LARGE));
    }

    /** Each accent that is written apart makes a text of its own of what all the cells share. */
    @Test
    void oneLongTextInEveryCellIsRefused() {
        var book = book(1, "<row><c t=\"s\"><v>0</v></c></row>".repeat(4_000));
        book.put("xl/sharedStrings.xml", "<sst " + MAIN + "><si><t>" + "e\u0301".repeat(15_000) + "</t></si></sst>");

        assertThat(refused(book)).contains(TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "worksheets/SHEET1.xml"})
    void sheetsInOnePartAreRefusedHoweverTheirRelationsAreWritten(String target) {
        var book = book(2, "");
        book.computeIfPresent(
                "xl/_rels/workbook.xml.rels",
                (_, text) -> text.replace("worksheet\" Target=\"worksheets/sheet2.xml", "other\" Target=\"" + target));

        assertThat(refused(book)).contains(TOO_LARGE);
    }

    @Test
    void noOtherPartStandsForTheWorkbook() {
        var book = book(1, "");
        book.put("xl/other.xml", book.get("xl/workbook.xml"));
        book.put("xl/_rels/other.xml.rels", book.get("xl/_rels/workbook.xml.rels"));
        book.computeIfPresent("[Content_Types].xml", (_, text) -> text.replace("/xl/workbook.xml", "/xl/other.xml"));

        assertThat(refused(book)).contains("abîmé");
    }

    @Test
    void anOdsRowThatRepeatsIsKeptOnce() {
        var tab = tabs(ods(1, row(5_000, 200))).getFirst();

        assertThat(tab.rows()).hasSize(5_000);
        assertThat(tab.rows().getLast().number()).isEqualTo(5_000);
        assertThat(tab.rows().getLast().cells())
                .hasSize(200)
                .isSameAs(tab.rows().getFirst().cells());
    }

    @Test
    void anOdsOfMoreCellsOrTabsThanAnybodyHasIsRefused() {
        assertThat(refused(ods(3, row(5_000, 200)))).contains(TOO_LARGE);
        assertThat(tabs(ods(200, row(1, 1)))).hasSize(200);
        assertThat(refused(ods(201, row(1, 1)))).contains(TOO_LARGE);
    }

    @Test
    void anOdsCellOfAnyLengthIsRefused() {
        var paragraphs = ("<text:p>" + "a".repeat(200_000) + "</text:p>").repeat(2);

        assertThat(refused(ods(
                        1,
                        "<table:table-row><table:table-cell>" + paragraphs + "</table:table-cell></table:table-row>")))
                .contains(TOO_LARGE);
    }

    @Test
    void columnsOfAnOdsAreHiddenUpToTheLastHoweverManyAreSaid() {
        var columns = "<table:table-column table:visibility=\"collapse\" table:number-columns-repeated=\"9999999\"/>";

        assertThat(tabs(ods(1, columns.repeat(220) + row(1, 1)))
                        .getFirst()
                        .marks()
                        .hiddenColumns())
                .hasSize(200);
    }

    private static String row(int times, int cells) {
        return "<table:table-row table:number-rows-repeated=\"%d\"><table:table-cell table:number-columns-repeated=\"%d\"><text:p>x</text:p></table:table-cell></table:table-row>"
                .formatted(times, cells);
    }

    private static Map<String, String> ods(int tabs, String inside) {
        return Map.of("content.xml", """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
            %s</office:spreadsheet></office:body></office:document-content>\
            """.formatted("<table:table table:name=\"F\">%s</table:table>"
                .formatted(inside)
                .repeat(tabs)));
    }

    /** @param inside what stands in each of the sheets: rows, or their columns */
    private static Map<String, String> book(int sheets, String inside) {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override"
                        + " PartName=\"/xl/styles.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/><Override"
                        + " PartName=\"/xl/sharedStrings.xml\""
                        + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                many(
                        sheets,
                        "<sheet name=\"F%1$d\" sheetId=\"%1$d\" r:id=\"r%1$d\"/>",
                        "workbook " + MAIN
                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                many(
                        sheets,
                        "<Relationship Id=\"r%1$d\" Type=\"" + TYPES
                                + "worksheet\" Target=\"worksheets/sheet%1$d.xml\"/>",
                        "Relationships " + RELATIONS));
        parts.put("xl/styles.xml", "<styleSheet " + MAIN + "/>");
        var within = inside.startsWith("<cols>") ? inside + "<sheetData/>" : "<sheetData>" + inside + "</sheetData>";
        for (var sheet = 1; sheet <= sheets; sheet++) {
            parts.put(
                    "xl/worksheets/sheet%d.xml".formatted(sheet), "<worksheet " + MAIN + ">" + within + "</worksheet>");
        }
        return parts;
    }

    /** So many elements with their numbers, within the elements that are opened like that. */
    private static String many(int count, String element, String opened) {
        var text = new StringBuilder("<" + opened + ">");
        IntStream.rangeClosed(1, count).forEach(number -> text.append(element.formatted(number)));
        List.of(opened.split("><")).reversed().forEach(tag -> text.append("</" + tag.split(" ")[0] + ">"));
        return text.toString();
    }

    private static long allocated(Map<String, String> parts) {
        var file = OutsideEntities.zip(parts);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        RawTables.read(file);
        var before = threads.getCurrentThreadAllocatedBytes();
        assertThat(RawTables.read(file)).isInstanceOf(Reading.Good.class);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static List<Tab> tabs(Map<String, String> parts) {
        return ((Reading.Good) RawTables.read(OutsideEntities.zip(parts))).tabs();
    }

    private static String refused(Map<String, String> parts) {
        var file = OutsideEntities.zip(parts);
        assertThat(file.length).isLessThan(11 << 20);
        var reading = RawTables.read(file);
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).why();
    }
}
