package fr.preau.platform.odt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** A text document keeps what a page says: levels, lists, tables, alternatives. */
class OdtPressTest {

    @Test
    void headingsListsTablesLinksAndAlternativesAreKept() throws Exception {
        var content = OdtContent.of(OdtPress.press("""
                <html><head><title>Rapport 2023</title></head><body><h1>Rapport</h1><div><h2>Les <em>actions</em></h2>
                <p>Voir <a href="https://exemple.fr/?a=1&amp;b=2">la source</a> et <a href="/contrats/x">le contrat</a>.</p>
                <ul><li>un<ul><li>deux</li></ul></li></ul><ol><li><p>premier</p></li></ol>
                <table><caption>Par année</caption><thead><tr><th>Année</th><th>Total</th></tr></thead><tbody><tr><th>2023</th><td>12&nbsp;%</td></tr></tbody></table>
                <p><img src="x.png" alt="La salle pleine"/></p><p><object type="preau/chart" data="carte" alt="Contour de La Borelle"></object></p></div></body></html>
                """)).content();

        assertThat(content.select("text|h").eachAttr("text:outline-level")).containsExactly("1", "2");
        assertThat(content.select("text|h text|span").eachText()).containsExactly("actions");
        assertThat(content.select("text|a").eachAttr("xlink:href")).containsExactly("https://exemple.fr/?a=1&b=2");
        assertThat(content.select("text|list text|list text|p").eachText()).containsExactly("deux");
        assertThat(content.select("table|table-header-rows table|table-cell").eachText())
                .containsExactly("Année", "Total");
        assertThat(content.select("table|table > table|table-row table|table-cell")
                        .eachText())
                .containsExactly("2023", "12 %");
        assertThat(content.wholeText()).as("a space that does not break").contains("12\u00a0%");
        assertThat(content.text()).contains("Par année", "La salle pleine", "Contour de La Borelle", "le contrat");
    }

    @Test
    void aLinkLeadsWithinTheTextToTheParagraphThatItNames() {
        var content = OdtContent.of(OdtPress.press("""
                <body><p>42 <a href="#source-1">[1]</a>, <a href="#loin">loin</a></p><h2 id="rien">Sources</h2>
                <ol><li id="source-1">Enquête</li></ol></body>
                """)).content();

        assertThat(content.select("text|a").eachAttr("xlink:href")).containsExactly("#source-1");
        assertThat(content.select("text|bookmark").eachAttr("text:name")).containsExactly("source-1");
        assertThat(content.select("text|p:has(text|bookmark)").eachText()).containsExactly("Enquête");
    }

    @Test
    void theFileSaysWhatItIsBeforeItIsUnpackedAndEachPartIsWellFormed() throws Exception {
        var file = OdtContent.of(OdtPress.press("<body><p>a & b \u0001 < c</p></body>"));

        assertThat(file.entries().keySet()).startsWith("mimetype");
        assertThat(file.entries().get("mimetype").getMethod()).isEqualTo(ZipEntry.STORED);
        assertThat(file.parts().get("mimetype")).isEqualTo("application/vnd.oasis.opendocument.text");
        for (var part : file.parts().entrySet()) {
            if (part.getKey().endsWith(".xml")) {
                var parsed = DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
                assertThat(parsed.getDocumentElement().getNamespaceURI()).startsWith("urn:oasis:names:tc:opendocument");
            }
        }
        assertThat(file.parts().get("styles.xml")).contains("fo:language=\"fr\"");
        assertThat(file.parts().get("META-INF/manifest.xml")).contains("content.xml");
    }
}
