package fr.preau.platform.web;

import static fr.preau.platform.web.XmlText.element;

import fr.preau.platform.French;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as RFC 4287 has it; its words are set as French typography asks. */
public final class AtomFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /**
     * The feed itself.
     *
     * @param id never changes
     * @param self its own address
     * @param alternate the page that shows the same
     */
    public record Head(String id, String title, Instant updated, String self, String alternate, String author) {}

    /** One of its entries; the summary is plain text. */
    public record Entry(String id, String title, Instant updated, String alternate, String summary) {}

    public static String write(Head head, List<Entry> entries) {
        return XmlText.of("feed", ATOM, xml -> {
            element(xml, "id", head.id());
            element(xml, "title", French.typography(head.title()));
            element(xml, "updated", head.updated().toString());
            link(xml, "self", head.self());
            link(xml, "alternate", head.alternate());
            xml.writeStartElement("author");
            element(xml, "name", head.author());
            xml.writeEndElement();
            for (var entry : entries) {
                xml.writeStartElement("entry");
                element(xml, "id", entry.id());
                element(xml, "title", French.typography(entry.title()));
                element(xml, "updated", entry.updated().toString());
                link(xml, "alternate", entry.alternate());
                element(xml, "summary", French.typography(entry.summary()));
                xml.writeEndElement();
            }
        });
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }
}
