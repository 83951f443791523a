package fr.preau.cycle.document;

import fr.preau.cycle.CycleContent;

/**
 * A cycle's page as a Markdown document: what organisers have in their files, and what an export
 * gives back. For every content in {@link Normal} form, reading what was written gives it again.
 */
public final class CycleDocument {

    /** In characters. A page has some ten thousand; what is longer is another kind of file. */
    static final int LONGEST = 1_000_000;

    private CycleDocument() {}

    /** Never throws, whatever the text. */
    public static Reading read(String markdown, Defaults defaults) {
        if (markdown.length() > LONGEST) {
            return Findings.tooLong();
        }
        return new Reader(Source.of(markdown), defaults).reading();
    }

    /** The last part of the address that suits a page of that title. */
    public static String address(String title) {
        return Slugs.of(title);
    }

    /** Whether that can be the last part of a page's address. */
    public static boolean isAddress(String text) {
        return Slugs.SHAPE.matcher(text).matches();
    }

    /** The document of that page; the same content always gives the same bytes. */
    public static String write(CycleContent content) {
        return Writer.write(content);
    }
}
