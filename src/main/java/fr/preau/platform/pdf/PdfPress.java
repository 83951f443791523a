package fr.preau.platform.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import fr.preau.platform.chart.Picture;
import fr.preau.platform.web.Templates;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import org.springframework.stereotype.Component;

/**
 * Prints a template as a tagged PDF. The template is XHTML with its language, title and subject; its
 * style sheets and pictures are parts of the paper, at addresses such as {@code preau:sheet.css}, and it
 * can reach nothing else, neither file nor network.
 *
 * <p>Safe for use by many threads; a sheet of one page takes some 30 ms.
 */
@Component
public class PdfPress {

    private static final float PDF_VERSION = 1.7f;
    private static final byte[] SCREEN_COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** What XML 1.0 cannot hold; a name that was pasted from somewhere might. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static {
        XRLog.setLoggingEnabled(false);
        // The metadata's writer looks one up for each file: through every jar, half of the whole time.
        System.setProperty(
                TransformerFactory.class.getName(),
                TransformerFactory.newDefaultInstance().getClass().getName());
        System.setProperty(
                DocumentBuilderFactory.class.getName(),
                DocumentBuilderFactory.newDefaultInstance().getClass().getName());
    }

    private final Templates templates;
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    PdfPress(Templates templates) {
        this.templates = templates;
    }

    /** What a paper promises to those who open it. */
    public enum Standard {
        /** PDF/UA-1 (ISO 14289-1): whole for whoever does not see it. */
        ACCESSIBLE,
        /** The same, and PDF/A-2a (ISO 19005-2): whole in thirty years. */
        ARCHIVABLE
    }

    /**
     * The paper as a file.
     *
     * @param template without its ending, such as {@code attendance/paper/certificate}
     * @param parameters by their name in the template
     * @param pictures PNG or JPEG, each at {@code preau:NAME} for the template
     */
    public byte[] print(
            Standard standard, String template, Map<String, Object> parameters, Map<String, byte[]> pictures) {
        return press(standard, templates.render(template, parameters), pictures);
    }

    /** The same with charts, each by its name for the template. */
    public byte[] printWithCharts(
            Standard standard, String template, Map<String, Object> parameters, Map<String, Picture> charts) {
        return press(standard, templates.render(template, parameters), Map.of(), charts);
    }

    byte[] press(Standard standard, String xhtml, Map<String, byte[]> pictures) {
        return press(standard, xhtml, pictures, Map.of());
    }

    private byte[] press(Standard standard, String xhtml, Map<String, byte[]> pictures, Map<String, Picture> charts) {
        var out = new ByteArrayOutputStream(64 * 1024);
        try {
            builder(standard, new PaperParts(pictures), new Drawings(charts))
                    .withHtmlContent(NOT_XML.matcher(xhtml).replaceAll("\uFFFD"), PaperParts.HOME)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private PdfRendererBuilder builder(Standard standard, PaperParts parts, Drawings drawings) {
        var builder = new PdfRendererBuilder();
        builder.usePdfVersion(PDF_VERSION);
        builder.usePdfUaAccessibility(true);
        if (standard == Standard.ARCHIVABLE) {
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.useColorProfile(SCREEN_COLOURS);
        }
        builder.withProducer("Préau");
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, metrics);
        builder.useUnicodeBidiSplitter(DirectionSplitter::new);
        builder.useUnicodeBidiReorderer(new RightToLeft());
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useReplacementText("\uFFFD");
        builder.useObjectDrawerFactory(drawings);
        builder.useProtocolsStreamImplementation(parts, PaperParts.PROTOCOL);
        builder.useUriResolver((_, uri) -> uri);
        builder.useExternalResourceAccessControl(
                (uri, _) -> parts.holds(uri), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, _) -> parts.holds(uri), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.addDOMMutator(Typefaces::choose);
        Typefaces.addTo(builder);
        return builder;
    }
}
