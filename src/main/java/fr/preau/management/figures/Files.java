package fr.preau.management.figures;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Figures as files to take away, of this moment alone. */
final class Files {

    private Files() {}

    static ResponseEntity<byte[]> csv(String name, String text) {
        return file(
                MediaType.parseMediaType("text/csv;charset=utf-8"),
                name + ".csv",
                text.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return file(MediaType.APPLICATION_PDF, name + ".pdf", bytes);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
