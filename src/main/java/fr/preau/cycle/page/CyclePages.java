package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.cycle.States;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.Settings;
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
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The public pages and feeds of cycles. */
@NamedInterface("page")
@Component
public class CyclePages implements PublicPages {

    private static final String HTML = "text/html;charset=utf-8";
    private static final String CALENDAR = "text/calendar;charset=utf-8";
    private static final String CYCLE_PATH = "/rencontre/";

    private final Cycles cycles;
    private final States states;
    private final CycleViews views;
    private final Feeds feeds;
    private final List<ThemeNews> news;
    private final List<SharedOfCycle> shared;
    private final Templates templates;
    private final Centre centre;
    private final Settings settings;
    private final Clock clock;

    CyclePages(
            Cycles cycles,
            States states,
            CycleViews views,
            Feeds feeds,
            List<ThemeNews> news,
            List<SharedOfCycle> shared,
            Templates templates,
            Centre centre,
            Settings settings,
            Clock clock) {
        this.cycles = cycles;
        this.states = states;
        this.views = views;
        this.feeds = feeds;
        this.news = news;
        this.templates = templates;
        this.shared = shared;
        this.centre = centre;
        this.settings = settings;
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
            default -> path.startsWith(CYCLE_PATH) ? cyclePage(path.substring(CYCLE_PATH.length())) : Optional.empty();
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
                                : html(cycle, CycleView.Reader.EVERYBODY),
                        validUntil(cycle)));
    }

    /** What was shared is seen once its sequence is over, which may be while the day goes on. */
    private Instant validUntil(Cycle cycle) {
        return Stream.concat(
                        Stream.of(views.validUntil(Stream.of(cycle))),
                        shared.stream().map(SharedOfCycle::until))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The page of a cycle; that of somebody else than everybody is a preview, and no search engine keeps it. */
    public String html(Cycle cycle, CycleView.Reader reader) {
        var view = views.page(cycle, reader);
        var url = feeds.url(cycle);
        var head = new Html(StructuredData.of(cycle, view, url, centre.name(), settings.zone())
                        .value()
                + "<link rel=\"alternate\" type=\"text/calendar\" href=\"%s%s.ics\">"
                        .formatted(CYCLE_PATH, cycle.slug())
                + "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"%s\">"
                        .formatted(Embeds.discovery(settings.url(), url)));
        var title = "%s, %s%s"
                .formatted(view.title(), French.days(view.dates()), view.place().isEmpty() ? "" : ", " + view.place());
        var layout = reader != CycleView.Reader.EVERYBODY || cycle.state() == Cycle.State.ARCHIVED
                ? templates.unindexed(title, CYCLE_PATH + cycle.slug())
                : templates.indexed(title, CycleViews.summary(cycle), CYCLE_PATH + cycle.slug(), head);
        var items =
                news.stream().flatMap(one -> one.about(view.themes()).stream()).toList();
        var given = shared.stream().flatMap(one -> one.of(cycle).stream()).toList();
        return templates.render("cycle/cycle", Map.of("layout", layout, "view", view, "news", items, "shared", given));
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
