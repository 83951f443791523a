package fr.preau.management;

import java.util.List;
import java.util.Optional;

/**
 * The paste box for a document, and the report of its import.
 *
 * @param publish whether the page is to be published at once
 * @param remarks what the import wants checked, by line
 * @param refusal why the document could not become a page
 * @param slug the cycle's, once imported
 */
public record ImportView(
        String document, boolean publish, List<Remark> remarks, Optional<String> refusal, Optional<String> slug) {

    public ImportView {
        remarks = List.copyOf(remarks);
    }

    /** Something to check at a line of the document, counted from 1. */
    public record Remark(int line, String message) {}
}
