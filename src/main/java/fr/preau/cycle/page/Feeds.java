package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.SequenceContent;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.calendar.CalendarEntry;
import fr.preau.platform.calendar.CalendarEntry.Organiser;
import fr.preau.platform.calendar.CalendarFile;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.AtomFeed;
import fr.preau.platform.web.XmlText;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The published cycles for feed readers, calendars and search engines. */
@NamedInterface("page")
@Component
public class Feeds {

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final Centre centre;
    private final Settings settings;

    Feeds(Centre centre, Settings settings) {
        this.centre = centre;
        this.settings = settings;
    }

    String atom(List<Cycle> cycles, Instant updated) {
        return AtomFeed.write(
                new AtomFeed.Head(
                        settings.url() + "/",
                        "Rencontres — " + centre.name(),
                        updated,
                        settings.url() + "/rencontres.atom",
                        settings.url() + "/",
                        centre.name()),
                cycles.stream()
                        .map(cycle -> new AtomFeed.Entry(
                                url(cycle),
                                cycle.title(),
                                updated,
                                url(cycle),
                                dates(cycle) + " — " + CycleViews.summary(cycle)))
                        .toList());
    }

    String sitemap(List<Cycle> cycles) {
        return XmlText.of("urlset", SITEMAP, xml -> {
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
                cycle, day, "jour-" + day.id(), 0, "", !day.content().held(), stamp);
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

    /** That a day is cancelled, and why. */
    static String cancelled(String reason) {
        return "Journée annulée. Motif : " + reason;
    }

    private static String programme(Cycle.Day day) {
        var text = new StringBuilder();
        if (!day.content().reason().isEmpty()) {
            text.append(cancelled(day.content().reason())).append('\n');
        }
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

    private static void location(XMLStreamWriter xml, String address) throws XMLStreamException {
        xml.writeStartElement("url");
        XmlText.element(xml, "loc", address);
        xml.writeEndElement();
    }
}
