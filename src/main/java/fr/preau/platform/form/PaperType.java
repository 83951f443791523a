package fr.preau.platform.form;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a paper that somebody gives is by its content, whatever its name says: a PDF, or a PNG or JPEG picture. */
public final class PaperType {

    /** Says what is wrong with any other. */
    public static final String REFUSED = "Ce fichier n’est ni un PDF, ni une image PNG ou JPEG : rien n’a été joint.";

    private static final int LONGEST_NAME = 100;
    private static final int TAIL = 66_000;

    private PaperType() {}

    /** Its media type; none for what is another thing, or an archive too. */
    public static Optional<String> of(byte[] content) {
        var tail = Math.max(0, content.length - TAIL);
        if (new String(content, tail, content.length - tail, StandardCharsets.ISO_8859_1).contains("PK\u0005\u0006")) {
            return Optional.empty();
        }
        var head = new String(content, 0, Math.min(8, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("image/png");
        }
        return head.startsWith("\u00ff\u00d8\u00ff") ? Optional.of("image/jpeg") : Optional.empty();
    }

    /** That name as it can be shown and given back. */
    public static String name(String sent) {
        var plain = sent.replaceAll("[\\p{Cntrl}/\\\\]", "").strip();
        return plain.isEmpty() ? "piece" : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }
}
