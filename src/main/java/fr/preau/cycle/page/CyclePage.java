package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.Templates;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The page of one cycle. */
@NamedInterface("page")
@Component
public class CyclePage {

    static final String PATH = "/rencontre/";

    private final CycleViews views;
    private final Feeds feeds;
    private final List<ThemeNews> news;
    private final List<SharedOfCycle> shared;
    private final Faces faces;
    private final Templates templates;
    private final Centre centre;
    private final Settings settings;

    CyclePage(
            CycleViews views,
            Feeds feeds,
            List<ThemeNews> news,
            List<SharedOfCycle> shared,
            Faces faces,
            Templates templates,
            Centre centre,
            Settings settings) {
        this.views = views;
        this.feeds = feeds;
        this.news = news;
        this.shared = shared;
        this.faces = faces;
        this.templates = templates;
        this.centre = centre;
        this.settings = settings;
    }

    /** The page of a cycle; that of somebody else than everybody is a preview, and no search engine keeps it. */
    public String html(Cycle cycle, CycleView.Reader reader) {
        var view = views.page(cycle, reader);
        var url = feeds.url(cycle);
        var head = new Html(StructuredData.of(cycle, view, url, centre.name(), settings.zone())
                        .value()
                + "<link rel=\"alternate\" type=\"text/calendar\" href=\"%s%s.ics\">".formatted(PATH, cycle.slug())
                + "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"%s\">"
                        .formatted(Embeds.discovery(settings.url(), url)));
        var title = "%s, %s%s"
                .formatted(view.title(), French.days(view.dates()), view.place().isEmpty() ? "" : ", " + view.place());
        var layout = reader != CycleView.Reader.EVERYBODY || cycle.state() == Cycle.State.ARCHIVED
                ? templates.unindexed(title, PATH + cycle.slug())
                : templates
                        .indexed(title, CycleViews.summary(cycle), PATH + cycle.slug(), head)
                        .with(faces.card(cycle));
        var items =
                news.stream().flatMap(one -> one.about(view.themes()).stream()).toList();
        var given = shared.stream().flatMap(one -> one.of(cycle).stream()).toList();
        return templates.render(
                "cycle/cycle",
                Map.of(
                        "layout",
                        layout,
                        "view",
                        view,
                        "face",
                        faces.of(cycle, reader),
                        "news",
                        items,
                        "shared",
                        given));
    }

    /** What was shared is seen once its sequence is over, which may be while the day goes on. */
    Instant validUntil(Cycle cycle) {
        return Stream.concat(
                        Stream.of(views.validUntil(Stream.of(cycle))),
                        shared.stream().map(SharedOfCycle::until))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
