package fr.preau.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A form with a file, as a browser sends it. */
public final class Upload {

    private static final String BOUNDARY = "----essai-de-preau";

    private Upload() {}

    /** Adds the form's fields and one file to that request. */
    public static HttpRequest.Builder post(
            HttpRequest.Builder request, Map<String, String> fields, String name, String fileName, byte[] file) {
        var body = new ByteArrayOutputStream();
        fields.forEach((field, value) -> write(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, field, value)));
        write(
                body,
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, name, fileName));
        body.writeBytes(file);
        write(body, "\r\n--%s--\r\n".formatted(BOUNDARY));
        return request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
