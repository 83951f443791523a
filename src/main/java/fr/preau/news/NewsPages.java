package fr.preau.news;

import fr.preau.news.NewsViews.Choosing;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.Markdown;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import fr.preau.platform.web.Templates;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The news for everybody: pages by theme, department and year, one a note, feeds, the calendar of deadlines. */
@Component
class NewsPages implements PublicPages {

    private static final String HTML = "text/html;charset=utf-8";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,14}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final int SUMMARY = 200;

    private final Notes notes;
    private final NewsViews views;
    private final NewsFeeds feeds;
    private final Templates templates;
    private final Centre centre;
    private final Settings settings;

    NewsPages(Notes notes, NewsViews views, NewsFeeds feeds, Templates templates, Centre centre, Settings settings) {
        this.notes = notes;
        this.views = views;
        this.feeds = feeds;
        this.templates = templates;
        this.centre = centre;
        this.settings = settings;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        return switch (path) {
            case NewsViews.PATH -> list(path, new Choosing.Latest());
            case NewsViews.PATH + ".atom" -> feed(feeds.atom(NewsViews.PATH, "Actualités", latest()));
            case NewsViews.PATH + ".json" -> jsonFeed(feeds.json(NewsViews.PATH, "Actualités", latest()));
            case "/echeances.ics" ->
                Optional.of(
                        RenderedPage.of("text/calendar;charset=utf-8", feeds.calendar(notes.published()), tomorrow()));
            default -> path.startsWith(NewsViews.PATH + "/") ? within(path) : Optional.empty();
        };
    }

    private Optional<RenderedPage> within(String path) {
        var parts = path.substring(NewsViews.PATH.length() + 1).split("/", -1);
        if (parts.length == 1 && NUMBER.matcher(parts[0]).matches()) {
            return note(path, Long.parseLong(parts[0]));
        }
        if (parts.length != 2) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "theme" ->
                parts[1].endsWith(".atom") || parts[1].endsWith(".json")
                        ? themeFeed(
                                parts[1].substring(0, parts[1].length() - ".atom".length()), parts[1].endsWith(".json"))
                        : list(path, new Choosing.Theme(parts[1]));
            case "departement" -> list(path, new Choosing.Department(parts[1].toUpperCase(Locale.ROOT)));
            case "annee" ->
                YEAR.matcher(parts[1]).matches()
                        ? list(path, new Choosing.Year(Integer.parseInt(parts[1])))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<RenderedPage> list(String path, Choosing choosing) {
        return views.page(choosing, notes.published()).map(view -> {
            var head =
                    new Html("<link rel=\"alternate\" type=\"application/atom+xml\" href=\"%s\">".formatted(view.feed())
                            + "<link rel=\"alternate\" type=\"application/feed+json\" href=\"%s\">"
                                    .formatted(view.feed().replaceFirst("\\.atom$", ".json")));
            var layout = templates.indexed(
                    view.title(), "Ce qui change pour les contrats de ville, par " + centre.name() + ".", path, head);
            return RenderedPage.of(
                    HTML, templates.render("news/list", Map.of("layout", layout, "view", view)), tomorrow());
        });
    }

    private Optional<RenderedPage> note(String path, long id) {
        return notes.withId(id).filter(note -> note.published().isPresent()).map(note -> {
            var content = note.content();
            var layout = templates.indexed(
                    content.title() + ", " + French.date(content.date()), summary(content), path, Html.EMPTY);
            return RenderedPage.of(
                    HTML,
                    templates.render("news/note", Map.of("layout", layout, "item", views.item(note))),
                    tomorrow());
        });
    }

    private Optional<RenderedPage> themeFeed(String slug, boolean json) {
        var choosing = new Choosing.Theme(slug);
        var all = notes.published();
        var path = NewsViews.PATH + "/theme/" + slug;
        return views.page(choosing, all)
                .flatMap(view -> json
                        ? jsonFeed(feeds.json(path, view.title(), NewsViews.chosen(choosing, all)))
                        : feed(feeds.atom(path, view.title(), NewsViews.chosen(choosing, all))));
    }

    private Optional<RenderedPage> jsonFeed(String json) {
        return Optional.of(RenderedPage.of("application/feed+json;charset=utf-8", json, tomorrow()));
    }

    private static Optional<RenderedPage> feed(String xml, Instant until) {
        return Optional.of(RenderedPage.of("application/atom+xml;charset=utf-8", xml, until));
    }

    private Optional<RenderedPage> feed(String xml) {
        return feed(xml, tomorrow());
    }

    private List<Note> latest() {
        return NewsViews.chosen(new Choosing.Latest(), notes.published());
    }

    private static String summary(Note.Content content) {
        var text = Markdown.plain(content.markdown()).replaceAll("\\s++", " ").strip();
        if (text.length() <= SUMMARY) {
            return text;
        }
        var blank = text.lastIndexOf(' ', SUMMARY);
        return text.substring(0, blank > 0 ? blank : SUMMARY) + "…";
    }

    /** A deadline that passes leaves the list at midnight. */
    private Instant tomorrow() {
        return views.today().plusDays(1).atStartOfDay(settings.zone()).toInstant();
    }
}
