package fr.preau.mail;

import fr.preau.platform.Digest;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as its recipient would read it, for a page of ours.
 *
 * @param page the very HTML of the message, for a frame: the style of each element gathered in one sheet,
 *     since our pages allow no style but by its digest
 * @param digest of that sheet, as a content security policy names it
 * @param text the plain text
 */
public record ShownLetter(String recipient, String subject, String page, String digest, String text) {

    private static final Pattern STYLED = Pattern.compile("(<[a-z][a-z0-9]*(?: [^<>]*?)?) style=\"([^\"<>]*)\"");

    /** The sheet that a message brings along, for readers who like it dark. */
    private static final Pattern DARK = Pattern.compile("<style>([^<]+)</style>");

    static ShownLetter of(Letter letter, String html, String text) {
        var names = new LinkedHashMap<String, String>();
        var page = STYLED.matcher(html).replaceAll(found -> {
            var name = names.computeIfAbsent(found.group(2), _ -> "s" + names.size());
            return Matcher.quoteReplacement(withClass(found.group(1), name));
        });
        var sheet = new StringBuilder();
        names.forEach((style, name) ->
                sheet.append('.').append(name).append('{').append(style).append('}'));
        var dark = DARK.matcher(page).results().findFirst().orElseThrow().group(1);
        sheet.append(dark);
        return new ShownLetter(
                letter.name().isEmpty() ? letter.email() : letter.name() + " <" + letter.email() + ">",
                letter.subject(),
                page.replace(dark, sheet),
                digest(sheet.toString()),
                text);
    }

    private static String withClass(String tag, String name) {
        return tag.contains(" class=\"")
                ? tag.replace(" class=\"", " class=\"" + name + " ")
                : tag + " class=\"" + name + "\"";
    }

    private static String digest(String sheet) {
        return "sha256-" + Base64.getEncoder().encodeToString(Digest.of(sheet));
    }
}
