package fr.preau.cycle.document;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.document.pasted.PastedHtml;
import fr.preau.cycle.document.text.Slugs;
import fr.preau.cycle.document.text.SourceText;
import java.util.List;

/**
 * A cycle's page as a Markdown document: what organisers have in their files, and what an export
 * gives back. For every content in {@code text.Normal} form, reading what was written gives it again.
 */
public final class CycleDocument {

    /** In characters. A page has some ten thousand; what is longer is another kind of file. */
    static final int LONGEST = 1_000_000;

    private CycleDocument() {}

    /** Never throws, whatever the text. */
    public static DocumentReading read(String markdown, Defaults defaults) {
        if (markdown.length() > LONGEST) {
            return DocumentRemarks.tooLong();
        }
        return PastedHtml.isHtml(markdown)
                ? ofHtml(PastedHtml.of(markdown), defaults)
                : new Reader(SourceText.of(markdown), defaults).reading();
    }

    /** The report speaks of the lines that were pasted. */
    private static DocumentReading ofHtml(PastedHtml page, Defaults defaults) {
        return switch (new Reader(SourceText.of(page.markdown()), defaults).reading()) {
            case DocumentReading.Read(var content, var remarks) ->
                new DocumentReading.Read(content, pasted(page, remarks));
            case DocumentReading.Refused(var reason, var line, var remarks) ->
                new DocumentReading.Refused(reason, page.line(line), pasted(page, remarks));
        };
    }

    private static List<Remark> pasted(PastedHtml page, List<Remark> remarks) {
        return remarks.stream()
                .map(remark -> new Remark(page.line(remark.line()), remark.message()))
                .toList();
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
