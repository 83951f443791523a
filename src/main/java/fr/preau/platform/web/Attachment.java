package fr.preau.platform.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file to take away, of this moment alone: nothing keeps a copy on the way. */
public final class Attachment {

    private Attachment() {}

    /** @param name with its ending */
    public static ResponseEntity<byte[]> of(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }

    /** @param subtype of « text/ », in UTF-8 */
    public static ResponseEntity<byte[]> text(String subtype, String name, String text) {
        return of(
                MediaType.parseMediaType("text/" + subtype + ";charset=utf-8"),
                name,
                text.getBytes(StandardCharsets.UTF_8));
    }

    public static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return of(MediaType.APPLICATION_PDF, name, bytes);
    }
}
