package fr.preau.resource.file;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.OutsideEntities;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shared document says is read from it alone. */
class ContentReaderTest {

    @ParameterizedTest
    @ValueSource(strings = {"content.xml", "word/document.xml", "ppt/slides/slide1.xml", "xl/sharedStrings.xml"})
    void nothingIsFetchedOrUnfolded(String part) throws IOException {
        try (var outside = OutsideEntities.open()) {
            for (var declaration : outside.declarations()) {
                assertThat(said(part, declaration + "<r><p><t>Avant &e; après</t></p></r>"))
                        .as(declaration)
                        .doesNotContain(OutsideEntities.SECRET);
            }
            assertThat(outside.fetched()).isZero();
        }
    }

    @Test
    void whatIsInItIsRead() throws IOException {
        assertThat(said("word/document.xml", "<r><p><t>Avant &amp; après</t></p></r>"))
                .contains("Avant & après");
    }

    private static String said(String part, String xml) throws IOException {
        var file = Files.write(Files.createTempFile("document-", ".zip"), OutsideEntities.zip(Map.of(part, xml)));
        try {
            return ContentReader.office(file);
        } catch (XMLStreamException e) {
            return "unreadable";
        } finally {
            Files.delete(file);
        }
    }
}
