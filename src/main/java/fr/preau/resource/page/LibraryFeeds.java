package fr.preau.resource.page;

import fr.preau.cycle.document.text.Slugs;
import fr.preau.platform.French;
import fr.preau.platform.Json;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.AtomFeed;
import fr.preau.resource.LibraryFacets;
import fr.preau.resource.Resource;
import fr.preau.resource.Resources;
import fr.preau.resource.Resources.Choice;
import fr.preau.resource.Resources.Search;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The library for feed readers (Atom, RFC 4287; JSON Feed 1.1): all of it, or one theme. */
@Component
class LibraryFeeds {

    private static final Pattern FEED = Pattern.compile("/ressources(?:/theme/([a-z0-9-]{1,100}))?\\.(atom|json)");

    private final Resources resources;
    private final LibraryFacets facets;
    private final Centre centre;
    private final Settings settings;

    LibraryFeeds(Resources resources, LibraryFacets facets, Centre centre, Settings settings) {
        this.resources = resources;
        this.facets = facets;
        this.centre = centre;
        this.settings = settings;
    }

    record Feed(String type, String text) {}

    /** What is new in it. */
    private record Channel(String path, String title, List<Resource> latest) {}

    /** The address of a theme's feed, without its ending. */
    static String path(String theme) {
        return LibraryViews.PATH + "/theme/" + Slugs.of(theme);
    }

    /** Empty if no feed is there. */
    Optional<Feed> at(String path) {
        var asked = FEED.matcher(path);
        if (!asked.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(asked.group(1))
                .map(this::ofTheme)
                .orElseGet(() -> Optional.of(new Channel(
                        LibraryViews.PATH,
                        "Ressources — " + centre.name(),
                        resources.search(Search.ALL, LibraryViews.MOST))))
                .map(channel -> asked.group(2).equals("atom")
                        ? new Feed("application/atom+xml;charset=utf-8", atom(channel))
                        : new Feed("application/feed+json;charset=utf-8", json(channel)));
    }

    private Optional<Channel> ofTheme(String slug) {
        return facets.themes().stream()
                .map(Choice::value)
                .filter(theme -> Slugs.of(theme).equals(slug))
                .findFirst()
                .map(theme -> new Channel(
                        path(theme),
                        "Ressources, %s — %s".formatted(theme, centre.name()),
                        resources.search(new Search("", theme, "", Optional.empty(), 0), LibraryViews.MOST)));
    }

    private String atom(Channel channel) {
        return AtomFeed.write(
                new AtomFeed.Head(
                        settings.url() + channel.path,
                        channel.title,
                        channel.latest.stream()
                                .map(LibraryFeeds::updated)
                                .max(Instant::compareTo)
                                .orElse(Instant.EPOCH),
                        settings.url() + channel.path + ".atom",
                        settings.url() + LibraryViews.PATH,
                        centre.name()),
                channel.latest.stream().map(this::entry).toList());
    }

    private AtomFeed.Entry entry(Resource resource) {
        var url = settings.url() + resource.path();
        return new AtomFeed.Entry(
                url, resource.content().title(), updated(resource), url, LibraryViews.detail(resource));
    }

    private String json(Channel channel) {
        return Json.write(Map.of(
                "version",
                "https://jsonfeed.org/version/1.1",
                "title",
                channel.title,
                "language",
                "fr",
                "home_page_url",
                settings.url() + LibraryViews.PATH,
                "feed_url",
                settings.url() + channel.path + ".json",
                "items",
                channel.latest.stream()
                        .map(resource -> Map.of(
                                "id",
                                settings.url() + resource.path(),
                                "url",
                                settings.url() + resource.path(),
                                "title",
                                French.typography(resource.content().title()),
                                "content_text",
                                French.typography(LibraryViews.detail(resource)),
                                "date_published",
                                updated(resource).toString(),
                                "tags",
                                resource.content().themes()))
                        .toList()));
    }

    private static Instant updated(Resource resource) {
        return resource.content().date().atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
