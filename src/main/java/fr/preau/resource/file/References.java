package fr.preau.resource.file;

import fr.preau.resource.file.FileVerdict.Unfit;
import fr.preau.resource.file.TagReading.Tag;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
    /** Where those parts of a workbook are that may ask the web or a program, as Office calls them. */
    private static final Pattern ASKING_PARTS =
            Pattern.compile("(?:/xl/)?(?:connections\\.xml|externallinks/[^/]+\\.xml)");

    private static final Set<String> ATTRIBUTES = Set.of("type", "target", "targetmode", "href", "url");

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}]++");
    private static final Pattern SCHEME = Pattern.compile("[^a-z0-9/.#?]*+[a-z][a-z0-9+.-]+:");
    private static final Pattern OF_THIS_COMPUTER = Pattern.compile("(?s)file:(?:/{0,1}|///|//localhost/)(?:[^/].*)?");
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
        return switch (tag.name()) {
            case "relationship" -> wrongRelationship(tag);
            case "dde-source", "dde-connection-decl", "ddelink" -> true;
            case "webpr" -> tag.any("url", References::leadsOutside);
            case "event-listener", "a", "area-rectangle", "area-circle", "area-polygon" ->
                tag.any("href", References::script) && because(MACROS);
            default -> tag.any("href", References::leadsOutside);
        };
    }

    private boolean wrongRelationship(Tag tag) {
        if (tag.any("type", type -> ends(type, "/afchunk"))) {
            return because(PAGE);
        }
        var asks = tag.any("type", type -> ends(type, "/connections") || ends(type, "/externallink"));
        var follows = !tag.any("type", type -> !ends(type, "/hyperlink"));
        return asks
                        && tag.any(
                                "target",
                                target -> !ASKING_PARTS.matcher(plain(target)).matches())
                || !follows
                        && tag.any("targetmode", "external"::equalsIgnoreCase)
                        && tag.any("target", References::leadsOutside);
    }

    private static boolean ends(String type, String kind) {
        return plain(type).endsWith(kind);
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
                || SCHEME.matcher(plain).lookingAt()
                        && !OF_THIS_COMPUTER.matcher(plain).matches()
                        && !plain.startsWith(OF_THIS_FILE);
    }

    /** As whoever opens it understands it, however it is written. */
    private static String plain(String address) {
        return BLANK.matcher(address)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("%5c", "/")
                .replace("%2f", "/")
                .replace('\\', '/');
    }
}
