package fr.preau.testing;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** The body of a posted form, for requests that a browser would not send as they are. */
public final class FormBody {

    private FormBody() {}

    /** As a browser writes these fields. */
    public static String of(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** Makes the request post that body as a form, without saying where it comes from. */
    public static HttpRequest.Builder post(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body, StandardCharsets.US_ASCII));
    }

    /** The same, from a page of the site itself. */
    public static HttpRequest.Builder postFromOwnPage(HttpRequest.Builder request, Map<String, String> fields) {
        return post(request.header("Sec-Fetch-Site", "same-origin"), of(fields));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
