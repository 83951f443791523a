package fr.preau.news;

import fr.preau.platform.French;
import fr.preau.platform.Json;
import fr.preau.platform.Markdown;
import fr.preau.platform.Settings;
import fr.preau.platform.calendar.CalendarEntry;
import fr.preau.platform.calendar.CalendarEntry.Organiser;
import fr.preau.platform.calendar.CalendarFile;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.AtomFeed;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Notes for feed readers (Atom, RFC 4287; JSON Feed 1.1) and their deadlines for calendars. */
@Component
class NewsFeeds {

    private final Centre centre;
    private final Settings settings;

    NewsFeeds(Centre centre, Settings settings) {
        this.centre = centre;
        this.settings = settings;
    }

    /**
     * @param path of the page that shows the same notes
     */
    String atom(String path, String title, List<Note> notes) {
        return AtomFeed.write(
                new AtomFeed.Head(
                        settings.url() + path,
                        title + " — " + centre.name(),
                        notes.stream()
                                .map(NewsFeeds::updated)
                                .max(Instant::compareTo)
                                .orElse(Instant.EPOCH),
                        settings.url() + path + ".atom",
                        settings.url() + path,
                        centre.name()),
                notes.stream()
                        .map(note -> new AtomFeed.Entry(
                                url(note), note.content().title(), updated(note), url(note), text(note)))
                        .toList());
    }

    /**
     * JSON Feed 1.1.
     *
     * @param path of the page that shows the same notes
     */
    String json(String path, String title, List<Note> notes) {
        return Json.write(Map.of(
                "version",
                "https://jsonfeed.org/version/1.1",
                "title",
                title + " — " + centre.name(),
                "language",
                "fr",
                "home_page_url",
                settings.url() + path,
                "feed_url",
                settings.url() + path + ".json",
                "items",
                notes.stream()
                        .map(note -> Map.of(
                                "id", url(note),
                                "url", url(note),
                                "title", French.typography(note.content().title()),
                                "content_html", Markdown.html(markdown(note)).value(),
                                "date_published", note.published().orElseThrow().toString(),
                                "date_modified", updated(note).toString(),
                                "tags", note.content().themes()))
                        .toList()));
    }

    /** Every deadline, those that passed too: a calendar that is read again does not lose its past. */
    String calendar(List<Note> notes) {
        return CalendarFile.feed(
                "Échéances — " + centre.name(),
                settings.zone(),
                notes.stream()
                        .flatMap(note -> note.content().deadline().stream().map(day -> {
                            var start = day.atStartOfDay(settings.zone());
                            return new CalendarEntry(
                                    "echeance-" + note.id() + "@"
                                            + URI.create(settings.url()).getHost(),
                                    note.version(),
                                    start,
                                    start.plusDays(1),
                                    note.content().title(),
                                    "",
                                    text(note) + "\n" + url(note),
                                    url(note),
                                    false,
                                    updated(note),
                                    new Organiser(
                                            centre.name(), centre.profile().mailFrom()));
                        }))
                        .toList());
    }

    private static Instant updated(Note note) {
        return Stream.concat(
                        note.published().stream(), note.corrections().stream().map(Note.Correction::at))
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private String text(Note note) {
        return Markdown.plain(markdown(note));
    }

    /** With what was corrected, as on its page: who read it wrong elsewhere reads that too. */
    private String markdown(Note note) {
        return Stream.concat(
                        Stream.of(note.content().markdown()),
                        note.corrections().stream()
                                .map(one -> "**Corrigé le %s.** %s"
                                        .formatted(
                                                French.date(LocalDate.ofInstant(one.at(), settings.zone())),
                                                Markdown.literal(one.what()))))
                .collect(Collectors.joining("\n\n"));
    }

    private String url(Note note) {
        return settings.url() + NewsViews.PATH + "/" + note.id();
    }
}
