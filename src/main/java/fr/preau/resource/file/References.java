package fr.preau.resource.file;

import fr.preau.resource.file.FileVerdict.Unfit;
import fr.preau.resource.file.TagReading.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an office file would have its reader's computer fetch when it is opened: a template that brings macros, a picture
 * that tells who looks, a page put in as it stands. A link that somebody has to follow is none of these.
 */
final class References {

    private static final Unfit OUTSIDE = new Unfit(
            "À l’ouverture, ce fichier irait chercher autre chose sur un autre ordinateur (modèle, image, vidéo ou données liées). Intégrez-le au fichier ou rompez le lien, ou donnez un PDF.");
    private static final Unfit MACROS =
            new Unfit("Ce fichier appelle une macro, qui est un programme. Enregistrez-le sans macros, ou en PDF.");
    static final Unfit PAGE = new Unfit(
            "Ce fichier contient une page HTML ou un autre document entier, qui peuvent cacher un programme. Recopiez-en le texte, ou donnez un PDF.");

    private static final Pattern PARTS = Pattern.compile(
            ".*\\.rels|(?:.*/)?(?:content|styles|meta|settings)\\.xml|xl/connections\\.xml|xl/externallinks/[^/]+\\.xml");
    private static final Set<String> ATTRIBUTES = Set.of("type", "target", "targetmode", "href", "url");

    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9a-fA-F]{1,6}|[0-9]{1,7});");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]++");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]+:.*");
    private static final Pattern OF_THIS_COMPUTER = Pattern.compile("file:(?:/{0,1}|///|//localhost/)(?:[^/].*)?");
    private static final String OF_THIS_FILE = "vnd.sun.star.package:";

    private final TagReading tags = new TagReading(ATTRIBUTES, this::wrong);
    private Optional<Unfit> why = Optional.of(OUTSIDE);

    private References() {}

    /** Of the part with that name, in lower case; empty where none is written. */
    static Optional<References> of(String name) {
        return PARTS.matcher(name).matches() ? Optional.of(new References()) : Optional.empty();
    }

    /** Why that part, of which these bytes come next, may not stay. */
    Optional<Unfit> in(byte[] bytes, int length) {
        return tags.finds(bytes, length) ? why : Optional.empty();
    }

    private boolean wrong(Tag tag) {
        var type = tag.attribute("type").toLowerCase(Locale.ROOT);
        return switch (tag.name()) {
            case "relationship" ->
                type.endsWith("/afchunk")
                        ? because(PAGE)
                        : tag.attribute("targetmode").equalsIgnoreCase("external")
                                && !type.endsWith("/hyperlink")
                                && leadsOutside(tag.attribute("target"));
            case "dde-source", "dde-connection-decl", "ddelink" -> true;
            case "webpr" -> leadsOutside(tag.attribute("url"));
            case "event-listener" -> script(tag.attribute("href")) && because(MACROS);
            case "a" -> script(tag.attribute("href")) && because(MACROS);
            default -> leadsOutside(tag.attribute("href"));
        };
    }

    private boolean because(Unfit reason) {
        why = Optional.of(reason);
        return true;
    }

    private static boolean script(String address) {
        var plain = plain(address);
        return plain.startsWith("vnd.sun.star.script:") || plain.startsWith("macro:");
    }

    /** Whether that is not in the file, nor beside it on the computer that opens it. */
    static boolean leadsOutside(String address) {
        var plain = plain(address);
        return plain.startsWith("//")
                || SCHEME.matcher(plain).matches()
                        && !OF_THIS_COMPUTER.matcher(plain).matches()
                        && !plain.startsWith(OF_THIS_FILE);
    }

    /** As whoever opens it understands it, however it is written. */
    private static String plain(String address) {
        var said = REFERENCE
                .matcher(address)
                .replaceAll(one -> Matcher.quoteReplacement(
                        Character.toString(Math.min(number(one.group(1)), Character.MAX_VALUE))));
        return BLANK.matcher(said)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("%5c", "/")
                .replace("%2f", "/")
                .replace('\\', '/');
    }

    private static int number(String digits) {
        return digits.startsWith("x") ? Integer.parseInt(digits.substring(1), 16) : Integer.parseInt(digits);
    }
}
