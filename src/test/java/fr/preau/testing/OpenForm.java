package fr.preau.testing;

import fr.preau.testing.Visitor.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** A form of a page as it stands there, whatever its fields are. */
public record OpenForm(String action, Map<String, String> fields, Set<String> written) {

    /** The forms of that page that are posted; those that are left open post to the page itself. */
    public static List<OpenForm> all(Page page) {
        return page.html().select("form[method=post]").stream()
                .map(form -> of(form, page.response().uri().getRawPath()))
                .toList();
    }

    private static OpenForm of(Element form, String path) {
        var fields = new LinkedHashMap<String, String>();
        form.select("[name]").forEach(field -> fields.merge(field.attr("name"), value(field), (first, _) -> first));
        var written = form
                .select("textarea[name], input[type=text][name], input[type=search][name], input[name]:not([type])")
                .stream()
                .map(field -> field.attr("name"))
                .collect(Collectors.toUnmodifiableSet());
        return new OpenForm(form.attr("action").isEmpty() ? path : form.attr("action"), fields, written);
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.attr("value");
        };
    }

    public Set<String> names() {
        return fields.keySet();
    }

    /** What a browser sends, with that already encoded text in one of its fields. */
    public String bodyWith(String field, String encoded) {
        return fields.entrySet().stream()
                .map(one ->
                        encode(one.getKey()) + "=" + (one.getKey().equals(field) ? encoded : encode(one.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
