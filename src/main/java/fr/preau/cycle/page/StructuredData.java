package fr.preau.cycle.page;

import fr.preau.cycle.Availability;
import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * A cycle for machines: schema.org's {@code Event} in JSON-LD, with a {@code subEvent} for each day.
 * Taking part is free of charge; the offer says whether there is room.
 */
final class StructuredData {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SCHEMA = "https://schema.org/";

    private StructuredData() {}

    static Html of(Cycle cycle, CycleView view, String url, String centre, ZoneId zone) {
        var event = new LinkedHashMap<String, Object>();
        event.put("@context", "https://schema.org");
        event.putAll(event(view.title(), view.place(), url, centre));
        event.put("description", CycleViews.summary(cycle));
        event.put("startDate", start(view.days().getFirst(), zone));
        event.put("endDate", end(view.days().getLast(), zone));
        event.put(
                "eventStatus",
                status(view.days().stream().allMatch(day -> day.availability() == Availability.CANCELLED)));
        event.put("isAccessibleForFree", true);
        event.put(
                "subEvent",
                view.days().stream()
                        .map(day -> day(day, view, url, centre, zone))
                        .toList());
        // « < » would let a title close the script element.
        return new Html("<script type=\"application/ld+json\">"
                + JSON.writeValueAsString(event).replace("<", "\\u003c")
                + "</script>");
    }

    private static Map<String, Object> day(DayView day, CycleView view, String url, String centre, ZoneId zone) {
        var name = day.title().isEmpty() ? view.title() : day.title();
        var event = event(name, day.place().orElse(view.place()), url + "#jour-" + day.date(), centre);
        event.put("startDate", start(day, zone));
        event.put("endDate", end(day, zone));
        event.put("eventStatus", status(day.availability() == Availability.CANCELLED));
        if (!day.reason().isEmpty()) {
            event.put("description", Feeds.cancelled(day.reason()));
        }
        event.put("maximumAttendeeCapacity", day.capacity());
        event.put("remainingAttendeeCapacity", day.remaining());
        if (day.open() && day.openToAll() > 0) {
            event.put(
                    "offers",
                    Map.of(
                            "@type", "Offer",
                            "price", "0",
                            "priceCurrency", "EUR",
                            "availability", SCHEMA + "InStock",
                            "url", url + "/inscription"));
        }
        return event;
    }

    private static Map<String, Object> event(String name, String place, String url, String centre) {
        var event = new LinkedHashMap<String, Object>();
        event.put("@type", "Event");
        event.put("name", name);
        event.put("url", url);
        event.put("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode");
        var typeset = French.typography(place);
        event.put("location", Map.of("@type", "Place", "name", typeset, "address", typeset));
        event.put("organizer", Map.of("@type", "Organization", "name", centre));
        event.put("inLanguage", "fr");
        return event;
    }

    private static String status(boolean cancelled) {
        return SCHEMA + (cancelled ? "EventCancelled" : "EventScheduled");
    }

    /** A date alone when the programme gives no hour. */
    private static String start(DayView day, ZoneId zone) {
        return day.sequences().isEmpty()
                ? day.date().toString()
                : write(day.date().atTime(day.start()).atZone(zone));
    }

    private static String end(DayView day, ZoneId zone) {
        return day.end()
                .map(end -> write(day.date().atTime(end).atZone(zone)))
                .orElse(day.date().toString());
    }

    private static String write(ZonedDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
    }
}
