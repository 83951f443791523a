package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.SequenceContent;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.calendar.CalendarEntry;
import fr.preau.platform.calendar.CalendarEntry.Organiser;
import fr.preau.platform.calendar.CalendarFile;
import fr.preau.platform.centre.Centre;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The published cycles for feed readers, calendars and search engines. */
@NamedInterface("page")
@Component
public class Feeds {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Centre centre;
    private final Settings settings;

    Feeds(Centre centre, Settings settings) {
        this.centre = centre;
        this.settings = settings;
    }

    /** Writes XML; the callers only name elements. */
    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    String atom(List<Cycle> cycles, Instant updated) {
        return xml("feed", ATOM, xml -> {
            element(xml, "id", settings.url() + "/");
            element(xml, "title", "Rencontres — " + centre.name());
            element(xml, "updated", updated.toString());
            link(xml, "self", settings.url() + "/rencontres.atom");
            link(xml, "alternate", settings.url() + "/");
            xml.writeStartElement("author");
            element(xml, "name", centre.name());
            xml.writeEndElement();
            for (var cycle : cycles) {
                xml.writeStartElement("entry");
                element(xml, "id", url(cycle));
                element(xml, "title", cycle.title());
                element(xml, "updated", updated.toString());
                link(xml, "alternate", url(cycle));
                element(xml, "summary", dates(cycle) + " — " + CycleViews.summary(cycle));
                xml.writeEndElement();
            }
        });
    }

    String sitemap(List<Cycle> cycles) {
        return xml("urlset", SITEMAP, xml -> {
            location(xml, settings.url() + "/");
            for (var cycle : cycles) {
                location(xml, url(cycle));
            }
        });
    }

    String robots() {
        return """
                User-agent: *
                Disallow: /gestion
                Disallow: /inscription/
                Sitemap: %s/sitemap.xml
                """.formatted(settings.url());
    }

    String calendar(String name, List<Cycle> cycles, Instant stamp) {
        return CalendarFile.feed(
                name,
                settings.zone(),
                cycles.stream()
                        .flatMap(cycle -> cycle.days().stream().map(day -> entry(cycle, day, stamp)))
                        .toList());
    }

    private CalendarEntry entry(Cycle cycle, Cycle.Day day, Instant stamp) {
        return calendarEntry(
                cycle, day, "jour-" + day.id(), 0, "", day.content().status() == DayContent.Status.CANCELLED, stamp);
    }

    /**
     * A day as a calendar shows it.
     *
     * @param sequence how often the reader's own state changed; the day's own changes are added
     * @param id unique within the instance and stable
     * @param more said below the programme, before the address of the public page
     */
    public CalendarEntry calendarEntry(
            Cycle cycle, Cycle.Day day, String id, int sequence, String more, boolean cancelled, Instant stamp) {
        var date = day.content().date();
        var title = day.content().title();
        return new CalendarEntry(
                id + "@" + URI.create(settings.url()).getHost(),
                sequence + day.revision(),
                date.atTime(day.start()).atZone(settings.zone()),
                end(day).atZone(settings.zone()),
                title.isEmpty() ? cycle.title() : cycle.title() + " — " + title,
                cycle.placeOf(day),
                programme(day) + "\n" + more + url(cycle),
                url(cycle),
                cancelled,
                stamp,
                new Organiser(centre.name(), centre.profile().mailFrom()));
    }

    /** An hour after the last beginning when the programme does not say; a day without hours ends at midnight. */
    private static LocalDateTime end(Cycle.Day day) {
        var date = day.content().date();
        if (!day.content().hasHours()) {
            return date.plusDays(1).atStartOfDay();
        }
        var last = day.content().sequences().stream()
                .map(SequenceContent::start)
                .max(LocalTime::compareTo)
                .orElse(day.start());
        return day.end().map(date::atTime).orElseGet(() -> date.atTime(last).plusHours(1));
    }

    private static String programme(Cycle.Day day) {
        var text = new StringBuilder();
        day.content()
                .sequences()
                .forEach(sequence -> text.append(French.hours(sequence.start(), sequence.end()))
                        .append(" : ")
                        .append(sequence.title())
                        .append('\n'));
        return text.toString();
    }

    private static String dates(Cycle cycle) {
        return French.days(
                cycle.days().stream().map(day -> day.content().date()).toList());
    }

    String url(Cycle cycle) {
        return settings.url() + "/rencontre/" + cycle.slug();
    }

    private static String xml(String root, String namespace, Body body) {
        var text = new StringWriter();
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(namespace);
            body.write(xml);
            xml.writeEndDocument();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed could not be written", e);
        }
        return text.toString();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", href);
    }

    private static void location(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("url");
        element(xml, "loc", address);
        xml.writeEndElement();
    }
}
