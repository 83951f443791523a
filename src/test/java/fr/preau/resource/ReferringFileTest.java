package fr.preau.resource;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.resource.file.SharedFiles;
import fr.preau.resource.file.SharedFiles.Given.Refused;
import fr.preau.resource.file.SharedFiles.Given.Stored;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Office files that would have their reader's computer fetch something, or that bring a page along. */
class ReferringFileTest {

    private final SharedFiles files = TestInstance.shared().bean(SharedFiles.class);

    /** What whoever opens it would fetch, or run, without having followed a link. */
    static Stream<Arguments> referring() {
        return Stream.of(
                file(
                        "a template elsewhere",
                        related("attachedTemplate", "https://exemple.org/a.dotm"),
                        "irait chercher"),
                file(
                        "a template in another case",
                        related("AttachedTemplate", "HTTP://exemple.org/a"),
                        "irait chercher"),
                file("a template of a server", related("attachedTemplate", "\\\\serveur\\a.dotm"), "irait chercher"),
                file("a server as a file", related("attachedTemplate", "file:///\\serveur\\a.dotm"), "irait chercher"),
                file("a server behind signs", related("image", "file:///%5C%5Cserveur/a.png"), "irait chercher"),
                file("a server as a host", related("image", "file://serveur/a.png"), "irait chercher"),
                file("an address behind signs", related("image", "&#x68;ttp://exemple.org/a"), "irait chercher"),
                file("a server behind numbers", related("image", "&#92;&#x5c;serveur/a&#36;.png"), "irait chercher"),
                file("a mode behind a number", related("image", "http://a.fr", "&#69;xternal"), "irait chercher"),
                file("an address behind zeros", related("image", "&#x00000068;ttp://a.fr"), "irait chercher"),
                file("an address with a next line", related("image", "https://a.fr/\u00c5.png"), "irait chercher"),
                file("an address behind a sign", related("image", "\u00a0https://a.fr"), "irait chercher"),
                file("a long address", related("image", " ".repeat(5_000) + "http://a.fr"), "irait chercher"),
                file("a document behind a number", related("aFChun&#107;", "/word/a.dat", "Internal"), "page HTML"),
                file("connections of another name", related("connections", "c.xml", "Internal"), "irait chercher"),
                file("a link of another name", related("externalLink", "/xl/e.xml", "Internal"), "irait chercher"),
                file(
                        "another writing, far off",
                        office(
                                "word/_rels/a.rels",
                                Given.bytes("<?xml version='1.0'" + " ".repeat(600) + "encoding='utf-7'?><a/>")),
                        "abîmé"),
                file(
                        "another writing behind a mark",
                        office("word/_rels/a.rels", Given.bytes("\ufeff<?xml encoding='utf-7'?>+ADw-a/>")),
                        "abîmé"),
                file("no tag at first", office("word/_rels/a.rels", Given.bytes("Lo§")), "abîmé"),
                file(
                        "an address beside a decoy",
                        odt("<draw:image xlink:href='https://a.fr' z:href='Pictures/a.png'/>"),
                        "irait chercher"),
                file(
                        "an address behind a long prefix",
                        odt("<draw:image %s:href='https://a.fr'/>".formatted("z".repeat(300))),
                        "irait chercher"),
                file("a picture elsewhere", related("image", "http://exemple.org/a.png"), "irait chercher"),
                file("a video elsewhere", related("video", "https://exemple.org/a"), "irait chercher"),
                file("an object elsewhere", related("oleObject", "mhtml:https://exemple.org/a!x"), "irait chercher"),
                file("another workbook", related("externalLinkPath", "https://exemple.org/a.xlsx"), "irait chercher"),
                file("a document put in", related("aFChunk", "/word/a.docx", "Internal"), "page HTML"),
                file("a page", office("word/a.htm", Given.bytes("rien")), "page HTML"),
                file("a page of another name", office("word/a.dat", Given.bytes("<HTML><body>")), "page HTML"),
                file("a page in one file", office("word/a.dat", Given.bytes("\r\nMIME-Version: 1.0")), "page HTML"),
                file("a text of before", office("word/a.bin", Given.bytes("{\\rtf1}")), "page HTML"),
                file(
                        "data of the web",
                        office("xl/connections.xml", Given.bytes("<connection><webPr url='http://exemple.org'/>")),
                        "irait chercher"),
                file(
                        "a program that is asked",
                        office("xl/externalLinks/externalLink1.xml", Given.bytes("<ddeLink ddeService='cmd'/>")),
                        "irait chercher"),
                file(
                        "a reference in another writing",
                        office("word/_rels/a.rels", "<a/>".getBytes(StandardCharsets.UTF_16)),
                        "abîmé"),
                file("a declared type", office("word/_rels/a.rels", Given.bytes("<!DOCTYPE a>")), "irait chercher"),
                file("a picture of an ODT", odt("<draw:image xlink:href='https://exemple.org/a'/>"), "irait chercher"),
                file("an object of an ODT", odt("<draw:object xlink:href = \"//serveur/a\"/>"), "irait chercher"),
                file("a frame", odt("<draw:floating-frame xlink:href='http://exemple.org'/>"), "irait chercher"),
                file("a section", odt("<text:section-source xlink:href='ftp://exemple.org/a'/>"), "irait chercher"),
                file("other data", odt("<office:dde-source office:dde-topic='a'/>"), "irait chercher"),
                file("after a note", odt("<!-- a > b -- c ---><draw:image a:href='http://a.fr'/>"), "irait chercher"),
                file("after text", odt("<![CDATA[ <a> ]] ]]]><draw:image a:href='http://a.fr'/>"), "irait chercher"),
                file(
                        "a macro",
                        odt("<script:event-listener xlink:href='vnd.sun.star.script:a.py?language=Python'/>"),
                        "macro"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("referring")
    void whatWouldFetchOrRunSomethingWhenItIsOpenedIsRefusedInWords(String name, byte[] file, String why) {
        assertThat(files.take(new ByteArrayInputStream(file)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains(why));
    }

    static Stream<Arguments> fit() {
        return Stream.of(
                Arguments.of("a link", related("hyperlink", "https://exemple.org/")),
                Arguments.of(
                        "a template of one's own", related("attachedTemplate", "file:///C:\\Modeles\\charte.dotx")),
                Arguments.of("another's template", related("attachedTemplate", "file:///Users/ada/charte.dotx")),
                Arguments.of("a workbook beside it", related("externalLinkPath", "autre.xlsx")),
                Arguments.of("a part of its own", related("image", "media/http.png", "Internal")),
                Arguments.of("a map of links", odt("<draw:area-circle xlink:href='https://exemple.org'/>")),
                Arguments.of("what a workbook asks", related("connections", "connections.xml", "Internal")),
                Arguments.of(
                        "another workbook", related("externalLink", "externalLinks/externalLink1.xml", "Internal")),
                Arguments.of(
                        "a mark before it",
                        office("word/_rels/a.rels", Given.bytes("\ufeff<?xml version='1.0'?><a/>"))),
                Arguments.of("a link of an ODT", odt("<text:a xlink:href='https://exemple.org'>a</text:a>")),
                Arguments.of("a picture within an ODT", odt("<draw:image xlink:href='Pictures/a.png'/>")),
                Arguments.of("an address that is said", odt("<text:p>xlink:href='http://exemple.org'</text:p>")),
                Arguments.of("a note", odt("<!-- <draw:image xlink:href='http://exemple.org'/> -->")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fit")
    void aLinkThatSomebodyHasToFollowStays(String name, byte[] file) {
        assertThat(files.take(new ByteArrayInputStream(file))).as(name).isInstanceOf(Stored.class);
    }

    private static byte[] related(String kind, String target) {
        return related(kind, target, "External");
    }

    private static byte[] related(String kind, String target, String mode) {
        return office("word/_rels/settings.xml.rels", Given.bytes("""
                <?xml version="1.0" encoding="UTF-8"?>
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"
                 Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s" TargetMode="%s"/>
                </Relationships>""".formatted(kind, target, mode)));
    }

    private static byte[] odt(String content) {
        return Given.zip(Map.of(
                "mimetype",
                Given.bytes("application/vnd.oasis.opendocument.text"),
                "content.xml",
                Given.bytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content>" + content
                        + "</office:document-content>")));
    }

    private static byte[] office(String name, byte[] content) {
        return Given.zip(Map.of("[Content_Types].xml", Given.types(), name, content));
    }

    private static Arguments file(String name, byte[] file, String why) {
        return Arguments.of(name, file, why);
    }
}
