package fr.preau.resource.page;

import fr.preau.cycle.Cycles;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import fr.preau.platform.web.Templates;
import fr.preau.resource.Resource;
import fr.preau.resource.Resources;
import fr.preau.resource.Resources.Search;
import fr.preau.resource.Shown;
import fr.preau.resource.testimony.Testimonies;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The library for everybody: all of it, a page for each resource, what a cycle shared, feeds. */
@Component
class LibraryPages implements PublicPages {

    private static final String HTML = "text/html;charset=utf-8";
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,14}");
    private static final String OF_CYCLE = LibraryViews.PATH + "/rencontre/";

    private final Resources resources;
    private final Shown shown;
    private final LibraryViews views;
    private final LibraryFeeds feeds;
    private final Testimonies testimonies;
    private final Cycles cycles;
    private final Templates templates;
    private final Centre centre;

    LibraryPages(
            Resources resources,
            Shown shown,
            LibraryViews views,
            LibraryFeeds feeds,
            Testimonies testimonies,
            Cycles cycles,
            Templates templates,
            Centre centre) {
        this.resources = resources;
        this.shown = shown;
        this.views = views;
        this.feeds = feeds;
        this.testimonies = testimonies;
        this.cycles = cycles;
        this.templates = templates;
        this.centre = centre;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        if (path.equals(LibraryViews.PATH)) {
            return Optional.of(all());
        }
        var feed = feeds.at(path);
        if (feed.isPresent()) {
            return feed.map(found -> RenderedPage.of(found.type(), found.text(), shown.until()));
        }
        if (path.startsWith(OF_CYCLE)) {
            return ofCycle(path);
        }
        return path.startsWith(LibraryViews.PATH + "/")
                ? one(path, path.substring(LibraryViews.PATH.length() + 1))
                : Optional.empty();
    }

    private RenderedPage all() {
        var view = views.of(Search.ALL, resources.search(Search.ALL, LibraryViews.MOST));
        var head = new Html("""
                <link rel="alternate" type="application/atom+xml" href="/ressources.atom">
                <link rel="alternate" type="application/feed+json" href="/ressources.json">""");
        var layout = templates.indexed(
                "Ressources",
                "Diaporamas, documents, vidéos et synthèses des rencontres, par " + centre.name() + ".",
                LibraryViews.PATH,
                head);
        return RenderedPage.of(
                HTML, templates.render("resource/library", Map.of("layout", layout, "view", view)), shown.until());
    }

    private Optional<RenderedPage> one(String path, String id) {
        return Optional.of(id)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(Long::parseLong)
                .flatMap(resources::withId)
                .filter(Resource::shown)
                .map(resource -> {
                    var item = views.item(resource);
                    var layout = templates.indexed(
                            item.title() + ", " + French.date(item.date()),
                            item.detail()
                                    + item.from()
                                            .map(from -> ", " + from.title())
                                            .orElse("") + ".",
                            path,
                            views.structured(resource));
                    return RenderedPage.of(
                            HTML,
                            templates.render("resource/resource", Map.of("layout", layout, "item", item)),
                            shown.until());
                });
    }

    private Optional<RenderedPage> ofCycle(String path) {
        return cycles.withSlug(path.substring(OF_CYCLE.length())).flatMap(cycle -> {
            var items = shown.ofCycle(cycle.id()).stream().map(views::item).toList();
            var layout = templates.indexed(
                    "Ressources, " + cycle.title(),
                    "Ce qui a été partagé à « " + cycle.title() + " ».",
                    path,
                    Html.EMPTY);
            var said = testimonies.shown(cycle.id());
            return !cycle.visible() || items.isEmpty() && said.isEmpty()
                    ? Optional.empty()
                    : Optional.of(RenderedPage.of(
                            HTML,
                            templates.render(
                                    "resource/of-cycle",
                                    Map.of(
                                            "layout",
                                            layout,
                                            "title",
                                            cycle.title(),
                                            "slug",
                                            cycle.slug(),
                                            "items",
                                            items,
                                            "said",
                                            said)),
                            shown.until()));
        });
    }
}
