package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.States;
import fr.preau.platform.Html;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import fr.preau.platform.web.Templates;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The public pages and feeds of cycles. */
@Component
class CyclePages implements PublicPages {

    private static final String HTML = "text/html;charset=utf-8";
    private static final String CALENDAR = "text/calendar;charset=utf-8";

    private final Cycles cycles;
    private final States states;
    private final CycleViews views;
    private final Feeds feeds;
    private final CyclePage page;
    private final Templates templates;
    private final Centre centre;
    private final Clock clock;

    CyclePages(
            Cycles cycles,
            States states,
            CycleViews views,
            Feeds feeds,
            CyclePage page,
            Templates templates,
            Centre centre,
            Clock clock) {
        this.cycles = cycles;
        this.states = states;
        this.views = views;
        this.feeds = feeds;
        this.page = page;
        this.templates = templates;
        this.centre = centre;
        this.clock = clock;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        return switch (path) {
            case "/" -> Optional.of(home());
            case "/plan-du-site" -> Optional.of(map());
            case "/rencontres.atom" ->
                Optional.of(list("application/atom+xml;charset=utf-8", list -> feeds.atom(list, clock.instant())));
            case "/rencontres.ics" ->
                Optional.of(
                        list(CALENDAR, list -> feeds.calendar("Rencontres — " + centre.name(), list, clock.instant())));
            case "/sitemap.xml" -> Optional.of(list("application/xml;charset=utf-8", feeds::sitemap));
            case "/robots.txt" -> Optional.of(list("text/plain;charset=utf-8", _ -> feeds.robots()));
            default ->
                path.startsWith(CyclePage.PATH) ? cyclePage(path.substring(CyclePage.PATH.length())) : Optional.empty();
        };
    }

    private Optional<RenderedPage> cyclePage(String name) {
        var calendar = name.endsWith(".ics");
        return cycles.withSlug(calendar ? name.substring(0, name.length() - ".ics".length()) : name)
                .filter(Cycle::visible)
                .map(cycle -> RenderedPage.of(
                        calendar ? CALENDAR : HTML,
                        calendar
                                ? feeds.calendar(cycle.title(), List.of(cycle), clock.instant())
                                : page.html(cycle, CycleView.Reader.EVERYBODY),
                        page.validUntil(cycle)));
    }

    private RenderedPage home() {
        var published = cycles.published();
        var layout = templates.indexed(
                "Rencontres",
                "Les rencontres proposées par " + centre.named().subject() + " : programme, places et inscription.",
                "/",
                Html.EMPTY);
        return RenderedPage.of(
                HTML,
                templates.render("cycle/home", Map.of("layout", layout, "view", views.home(published))),
                validUntil(published));
    }

    private RenderedPage map() {
        var published = cycles.published();
        var layout = templates.indexed("Plan du site", "Toutes les pages de ce site.", "/plan-du-site", Html.EMPTY);
        return RenderedPage.of(
                HTML,
                templates.render("cycle/map", Map.of("layout", layout, "view", views.home(published))),
                validUntil(published));
    }

    private RenderedPage list(String contentType, Function<List<Cycle>, String> writer) {
        var published = cycles.published().stream()
                .sorted(Comparator.comparing(CycleViews::first))
                .toList();
        return RenderedPage.of(contentType, writer.apply(published), validUntil(published));
    }

    /** A list also changes when a draft's hour comes. */
    private Instant validUntil(List<Cycle> published) {
        var pages = views.validUntil(published.stream());
        return states.nextPublication().filter(pages::isAfter).orElse(pages);
    }
}
