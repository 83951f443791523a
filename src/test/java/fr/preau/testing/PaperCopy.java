package fr.preau.testing;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A PDF as its readers have it: a screen reader, an archive, a printer. */
public record PaperCopy(byte[] bytes) {

    private static final int DPI = 100;
    private static final int PRINTED_DPI = 300;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private interface Reading<T> {
        T of(PDDocument document) throws IOException;
    }

    /** What veraPDF finds against the standard for everybody's access. */
    public List<String> againstPdfUa1() {
        return against(PDFAFlavour.PDFUA_1);
    }

    /** What veraPDF finds against the standard for archives, tagged. */
    public List<String> againstPdfA2a() {
        return against(PDFAFlavour.PDFA_2_A);
    }

    private List<String> against(PDFAFlavour standard) {
        try (var foundry = Foundries.defaultInstance();
                var validator = foundry.createValidator(standard, false);
                var parser = foundry.createParser(new ByteArrayInputStream(bytes), standard)) {
            var result = validator.validate(parser);
            var failures = result.getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .distinct()
                    .toList();
            return failures.isEmpty() && !result.isCompliant()
                    ? List.of("not compliant, for no reason told")
                    : failures;
        } catch (VeraPDFException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> T reading(Reading<T> reading) {
        try (var document = Loader.loadPDF(bytes)) {
            return reading.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int pages() {
        return reading(PDDocument::getNumberOfPages);
    }

    public String title() {
        return reading(document -> document.getDocumentInformation().getTitle());
    }

    /** The typefaces that its first page is written in. */
    public Set<String> typefaces() {
        return reading(document -> {
            var names = new TreeSet<String>();
            var resources = document.getPage(0).getResources();
            for (var font : resources.getFontNames()) {
                names.add(resources.getFont(font).getName().replaceAll("^[A-Z]{6}\\+", ""));
            }
            return names;
        });
    }

    /** Its words in the order of reading, with ordinary spaces. */
    public String words() {
        return reading(document -> new PDFTextStripper().getText(document))
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("\\s+", " ");
    }

    /** The words of one page, counted from 1. */
    public String words(int page) {
        return reading(document -> {
                    var stripper = new PDFTextStripper();
                    stripper.setStartPage(page);
                    stripper.setEndPage(page);
                    return stripper.getText(document);
                })
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replaceAll("\\s+", " ");
    }

    /** A page as it is printed, counted from 1. */
    public BufferedImage picture(int page) {
        return reading(document -> new PDFRenderer(document).renderImageWithDPI(page - 1, DPI));
    }

    /** What the QR code on its first page says, printed as finely as printers do. */
    public String qrCode() {
        BufferedImage page = reading(document -> new PDFRenderer(document).renderImageWithDPI(0, PRINTED_DPI));
        return QrReader.read(page);
    }

    /** Keeps the file and its pages as pictures under {@code target/papers}, for people to look at. */
    public PaperCopy kept(String name) {
        try {
            var folder = Files.createDirectories(Path.of("target", "papers"));
            Files.write(folder.resolve(name + ".pdf"), bytes);
            for (var page = 1; page <= Math.min(pages(), 3); page++) {
                ImageIO.write(
                        picture(page),
                        "png",
                        folder.resolve(name + "-" + page + ".png").toFile());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
