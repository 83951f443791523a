package fr.preau.resource.file;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * The process that takes a file apart ({@link ReadingProcess} starts it): what it says, for the search, or a picture drawn
 * anew without what its camera wrote into it. Whatever the file does to it, only this process ends.
 */
final class ContentReader {

    static final int ENCRYPTED = 3;
    static final int TOO_WIDE = 4;
    static final int UNREADABLE = 5;

    /** Characters: what a search finds beyond them is not what a text is about. */
    static final int LONGEST_TEXT = 200_000;

    private static final long MOST_PIXELS = 50_000_000;
    private static final int MOST_A_SIDE = 2_400;
    private static final Pattern TEXT_PARTS = Pattern.compile(
            "content\\.xml|word/document\\.xml|ppt/(?:slides|notesSlides)/[^/]+\\.xml|xl/sharedStrings\\.xml");
    private static final Set<String> WORDS = Set.of("t", "p", "h", "span", "a");

    private ContentReader() {}

    /** Arguments: the file's type, the file, where to write what it says or the picture drawn anew. */
    public static void main(String[] arguments) throws IOException {
        var type = FileType.valueOf(arguments[0]);
        var in = Path.of(arguments[1]);
        var out = Path.of(arguments[2]);
        System.exit(type.picture() ? draw(type, in, out) : write(type, in, out));
    }

    private static int write(FileType type, Path in, Path out) throws IOException {
        try {
            var text = type == FileType.PDF ? pdf(in) : Optional.of(office(in));
            if (text.isEmpty()) {
                return ENCRYPTED;
            }
            Files.writeString(
                    out,
                    text.get().substring(0, Math.min(LONGEST_TEXT, text.get().length())),
                    StandardCharsets.UTF_8);
            return 0;
        } catch (InvalidPasswordException e) {
            return ENCRYPTED;
        } catch (XMLStreamException | RuntimeException e) {
            return UNREADABLE;
        }
    }

    /** Empty for one that is encrypted, though it opens without a password. */
    private static Optional<String> pdf(Path in) throws IOException {
        try (var document = Loader.loadPDF(in.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            return document.isEncrypted() ? Optional.empty() : Optional.of(new PDFTextStripper().getText(document));
        }
    }

    /** The words of a document, a spreadsheet or slides. */
    static String office(Path in) throws IOException, XMLStreamException {
        var text = new StringBuilder();
        try (var zip = ZipFile.builder().setPath(in).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (TEXT_PARTS.matcher(entry.getName()).matches() && text.length() < LONGEST_TEXT) {
                    try (var part = zip.getInputStream(entry)) {
                        read(part, text);
                    }
                }
            }
        }
        return text.toString();
    }

    /** The words of one part; whatever a document type would have us fetch or unfold is not read (XXE). */
    private static void read(InputStream part, StringBuilder text) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var reader = factory.createXMLStreamReader(part);
        var within = 0;
        while (reader.hasNext() && text.length() < LONGEST_TEXT) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> within += WORDS.contains(reader.getLocalName()) ? 1 : 0;
                case XMLStreamConstants.END_ELEMENT -> {
                    if (WORDS.contains(reader.getLocalName())) {
                        within--;
                        text.append(reader.getLocalName().equals("p") ? "\n" : " ");
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (within > 0) {
                        text.append(reader.getText());
                    }
                }
                default -> {}
            }
        }
    }

    /** Of a large picture one pixel in several: the others are never kept. */
    private static int draw(FileType type, Path in, Path out) throws IOException {
        if (type == FileType.WEBP) {
            return WebpPicture.copy(in, out, MOST_PIXELS);
        }
        try (var stream = ImageIO.createImageInputStream(in.toFile())) {
            var reader = ImageIO.getImageReadersByFormatName(type.name().toLowerCase(Locale.ROOT))
                    .next();
            reader.setInput(stream, true, true);
            var width = reader.getWidth(0);
            var height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                return TOO_WIDE;
            }
            var step = Math.max(1, Math.max(width, height) / MOST_A_SIDE);
            var how = reader.getDefaultReadParam();
            how.setSourceSubsampling(step, step, 0, 0);
            return ImageIO.write(plain(type, reader.read(0, how)), type.name(), out.toFile()) ? 0 : UNREADABLE;
        } catch (IOException | RuntimeException e) {
            return UNREADABLE;
        }
    }

    private static BufferedImage plain(FileType type, BufferedImage picture) {
        var drawn = new BufferedImage(
                picture.getWidth(),
                picture.getHeight(),
                type == FileType.JPEG ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        var graphics = drawn.createGraphics();
        if (type == FileType.JPEG) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, drawn.getWidth(), drawn.getHeight());
        }
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return drawn;
    }
}
