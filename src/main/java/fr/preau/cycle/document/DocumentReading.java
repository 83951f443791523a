package fr.preau.cycle.document;

import fr.preau.cycle.CycleContent;
import java.util.List;

/** What came of reading a document. */
public sealed interface DocumentReading {

    /** In the order of the lines. */
    List<Remark> remarks();

    /** The page that the document describes; nothing of its text is lost. */
    record Read(CycleContent content, List<Remark> remarks) implements DocumentReading {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * No page can be made of it.
     *
     * @param reason in French, with the remedy
     * @param line where to look, the first is 1
     */
    record Refused(String reason, int line, List<Remark> remarks) implements DocumentReading {
        public Refused {
            remarks = List.copyOf(remarks);
        }
    }
}
