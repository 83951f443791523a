package fr.preau.platform.web;

import fr.preau.platform.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.GZIPOutputStream;

/**
 * A public page ready to leave, as it is and compressed.
 *
 * @param validUntil the instant at which the clock alone makes it untrue (an opening, a day that begins)
 * @param cacheControl what browsers and proxies may do with it
 * @param elsewhere what pages of other hosts may do with it
 */
public record RenderedPage(
        String contentType,
        byte[] identity,
        byte[] gzip,
        String etag,
        Instant validUntil,
        String cacheControl,
        Elsewhere elsewhere) {

    /** What pages of other hosts may do with a page of ours. */
    enum Elsewhere {
        LINK,
        /** Show it inside theirs. */
        FRAME,
        /** Load it, as a frame of ours has to where it is of no origin: in a sandbox. */
        LOAD
    }

    /** Shared caches may keep it, but ask each time whether it still holds. */
    private static final String ASK_EACH_TIME = "public, no-cache";

    public static RenderedPage of(String contentType, String text, Instant validUntil) {
        return of(contentType, text.getBytes(StandardCharsets.UTF_8), validUntil, ASK_EACH_TIME);
    }

    /** A file whose address changes with what is in it, and that nobody takes back: browsers keep it for good. */
    public static RenderedPage file(String contentType, byte[] bytes) {
        return of(contentType, bytes, Instant.MAX, "public, max-age=31536000, immutable")
                .elsewhere(Elsewhere.LOAD);
    }

    /** A picture whose address stays when it changes, or that may be taken back: a face, a place. */
    public static RenderedPage picture(String contentType, byte[] bytes) {
        return of(contentType, bytes, Instant.MAX, ASK_EACH_TIME);
    }

    private static RenderedPage of(String contentType, byte[] bytes, Instant validUntil, String cacheControl) {
        return new RenderedPage(
                contentType,
                bytes,
                compress(bytes),
                "\"" + digest(bytes) + "\"",
                validUntil,
                cacheControl,
                Elsewhere.LINK);
    }

    /** The same page, which pages of other hosts may show inside theirs. */
    public RenderedPage inFrames() {
        return elsewhere(Elsewhere.FRAME);
    }

    private RenderedPage elsewhere(Elsewhere other) {
        return new RenderedPage(contentType, identity, gzip, etag, validUntil, cacheControl, other);
    }

    static String digest(byte[] bytes) {
        return Digest.hex(bytes, 12);
    }

    private static byte[] compress(byte[] bytes) {
        var out = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
