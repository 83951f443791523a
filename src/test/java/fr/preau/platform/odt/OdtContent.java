package fr.preau.platform.odt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** An OpenDocument text as a word processor unpacks it, its parts in the order of the file. */
public record OdtContent(Map<String, ZipEntry> entries, Map<String, String> parts) {

    public static OdtContent of(byte[] file) {
        var entries = new LinkedHashMap<String, ZipEntry>();
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), entry);
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new OdtContent(entries, parts);
    }

    /** What is read in it. */
    public Document content() {
        return Jsoup.parse(parts.getOrDefault("content.xml", ""), "", Parser.xmlParser());
    }
}
