package fr.preau.resource.file;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an entry of an office file is by how it starts, whatever it is called. */
final class EntryStart {

    /** Bytes. */
    static final int LENGTH = 512;

    private static final String ZIP = "PK\u0003\u0004";

    /** How the container of PPT, DOC and XLS starts, in which Office also keeps embedded objects and macros. */
    private static final String COMPOUND = "\u00d0\u00cf\u0011\u00e0";

    private static final List<String> CARRIERS =
            List.of(ZIP, "MZ", "\u007fELF", "Rar!", "7z\u00bc\u00af", "\u001f\u008b");

    /** A page, one that is kept in one file with its pictures, and what word processors wrote before XML. */
    private static final Pattern PAGE =
            Pattern.compile("(?s)\\W*(?:mime-version:|\\{\\\\rt).*|.*<(?:html|!doctype html|script)[\\s>].*");

    private static final Pattern CALLED_PAGE = Pattern.compile(".*\\.(?:x?html?|mht(?:ml)?|hta|rtf)");

    /** How XML may say that it is written: letter by letter, or it would be read otherwise than we do. */
    private static final Set<String> WRITINGS = Set.of("utf-8", "utf8", "us-ascii", "iso-8859-1", "windows-1252");

    private static final Pattern WRITING = Pattern.compile("encoding\\s*+=\\s*+[\"']([^\"']*+)");
    private static final String MARK_OF_UTF_8 = "\u00ef\u00bb\u00bf";
    private static final String DECLARATION = "<?xml";

    private final String text;

    EntryStart(byte[] bytes) {
        text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    boolean zip() {
        return text.startsWith(ZIP);
    }

    /** An archive or a program. */
    boolean carries() {
        return CARRIERS.stream().anyMatch(text::startsWith);
    }

    boolean compound() {
        return text.startsWith(COMPOUND);
    }

    /** @param name in lower case */
    boolean page(String name) {
        return CALLED_PAGE.matcher(name).matches()
                || PAGE.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** XML that is not plainly written letter by letter. */
    boolean strange() {
        var start = (text.startsWith(MARK_OF_UTF_8) ? text.substring(MARK_OF_UTF_8.length()) : text)
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.indexOf('\0') >= 0 || !start.isEmpty() && !start.startsWith("<") || declaredOtherwise(start);
    }

    private static boolean declaredOtherwise(String start) {
        var end = start.indexOf("?>");
        return start.startsWith(DECLARATION)
                && (end < 0
                        || WRITING.matcher(start.substring(0, end))
                                .results()
                                .anyMatch(one -> !WRITINGS.contains(one.group(1))));
    }
}
