package fr.preau.platform.odt;

import fr.preau.platform.web.Templates;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Writes a template as an OpenDocument text: headings with their level, paragraphs, lists, tables, links and the
 * alternatives of pictures, in French. The template is the XHTML that {@code PdfPress} prints; its style sheets are left
 * out, so that whoever opens it has their own.
 */
@Component
public class OdtPress {

    /** Of the files that it writes. */
    public static final MediaType TYPE = new MediaType("application", "vnd.oasis.opendocument.text");

    private static final String MIME = TYPE.toString();
    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="%s"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """.formatted(MIME);

    private final Templates templates;

    OdtPress(Templates templates) {
        this.templates = templates;
    }

    /** @param template without its ending */
    public byte[] write(String template, Map<String, Object> parameters) {
        return press(templates.render(template, parameters));
    }

    static byte[] press(String xhtml) {
        var document = Jsoup.parse(xhtml, Parser.htmlParser());
        var out = new ByteArrayOutputStream(16 * 1024);
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            stored(zip, "mimetype", MIME);
            part(zip, "META-INF/manifest.xml", MANIFEST);
            part(zip, "meta.xml", OdtText.meta(document.title()));
            part(zip, "styles.xml", OdtText.styles());
            part(zip, "content.xml", OdtText.content(document.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** First and as it is: by it the kind of the file is known before it is unpacked (part 2, 3.3). */
    static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(bytes);
        var entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(check.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
