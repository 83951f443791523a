package fr.preau.prefill;

import fr.preau.platform.InstanceSecret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What was typed in a form, as its own browser keeps it during the trip: compressed and signed, in a cookie. */
final class Draft {

    /** In characters: browsers keep a cookie of 4,096 bytes with its name and attributes (RFC 6265, 6.1). */
    static final int LONGEST = 3_800;

    private static final String PURPOSE = "draft";

    private Draft() {}

    /** The cookie's value; nothing for what does not fit one. */
    static Optional<String> written(MultiValueMap<String, String> form, InstanceSecret secret) {
        var text = form.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        var bytes = new ByteArrayOutputStream();
        try (var packed = new DeflaterOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var body = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
        return Optional.of(body + "." + secret.sign(PURPOSE, body)).filter(cookie -> cookie.length() <= LONGEST);
    }

    /** What such a value holds, unless it is forged. It is ours, so what it unpacks to is what a form took. */
    static Optional<MultiValueMap<String, String>> read(String cookie, InstanceSecret secret) {
        var point = cookie.indexOf('.');
        if (point < 0 || !secret.verifies(PURPOSE, cookie.substring(0, point), cookie.substring(point + 1))) {
            return Optional.empty();
        }
        var form = new LinkedMultiValueMap<String, String>();
        for (var field : unpacked(cookie.substring(0, point)).split("&")) {
            var parts = field.split("=", 2);
            if (parts.length == 2) {
                form.add(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return Optional.of(form);
    }

    private static String unpacked(String body) {
        try (var in = new InflaterInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(body)))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
