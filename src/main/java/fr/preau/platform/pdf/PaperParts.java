package fr.preau.platform.pdf;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The only things that a template on its way to paper can reach: our style sheets, and its own pictures. */
final class PaperParts implements FSStreamFactory {

    static final String PROTOCOL = "preau";
    static final String HOME = PROTOCOL + ":";

    private static final Pattern SHEET = Pattern.compile("[a-z-]{1,40}\\.css");

    /** Style sheets, which are asked for several times for each paper. */
    private static final Map<String, byte[]> SHEETS = new ConcurrentHashMap<>();

    private final Map<String, byte[]> pictures;

    PaperParts(Map<String, byte[]> pictures) {
        this.pictures = Map.copyOf(pictures);
    }

    boolean holds(String uri) {
        return part(uri).isPresent();
    }

    @Override
    public FSStream getUrl(String uri) {
        var bytes = part(uri).orElseThrow(() -> new IllegalArgumentException("a paper has no part at " + uri));
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    private Optional<byte[]> part(String uri) {
        if (!uri.startsWith(HOME)) {
            return Optional.empty();
        }
        var name = uri.substring(HOME.length());
        return SHEET.matcher(name).matches()
                ? Optional.of(SHEETS.computeIfAbsent(name, PaperParts::resource))
                : Optional.ofNullable(pictures.get(name));
    }

    static byte[] resource(String name) {
        try (var in = PaperParts.class.getResourceAsStream("/pdf/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource pdf/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
