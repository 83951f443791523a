package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.platform.Settings;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import fr.preau.platform.web.Templates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/**
 * A cycle inside a page of another site: what it is, what is left of each day, one link. No form, no script, no cookie
 * and nothing that a click does here, so that it may stand in anybody's frame.
 */
@NamedInterface("page")
@Component
public class Embeds implements PublicPages {

    private static final String PATH = "/integrer/";

    private final Cycles cycles;
    private final CycleViews views;
    private final Templates templates;
    private final Settings settings;

    Embeds(Cycles cycles, CycleViews views, Templates templates, Settings settings) {
        this.cycles = cycles;
        this.views = views;
        this.templates = templates;
        this.settings = settings;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        return path.startsWith(PATH) ? visible(path.substring(PATH.length())).map(this::page) : Optional.empty();
    }

    Optional<Cycle> visible(String slug) {
        return cycles.withSlug(slug).filter(Cycle::visible);
    }

    private RenderedPage page(Cycle cycle) {
        var layout = templates.unindexed(cycle.title(), PATH + cycle.slug());
        return RenderedPage.of(
                        "text/html;charset=utf-8",
                        templates.render("cycle/embed", Map.of("layout", layout, "card", views.card(cycle))),
                        views.validUntil(Stream.of(cycle)))
                .inFrames();
    }

    /** As tall as it is in a column of the usual width, in CSS pixels: a day is a line. */
    int height(Cycle cycle) {
        return 420 + 48 * cycle.days().size();
    }

    /** What an organiser pastes into a page of another site: a frame, as wide as its column there, and nothing else. */
    public String frame(Cycle cycle) {
        return frame(cycle, "100%", height(cycle));
    }

    /** The frame in that many CSS pixels. */
    String frame(Cycle cycle, int width, int height) {
        return frame(cycle, Integer.toString(width), height);
    }

    private String frame(Cycle cycle, String width, int height) {
        return templates
                .render(
                        "cycle/frame",
                        Map.of(
                                "address",
                                settings.url() + PATH + cycle.slug(),
                                "title",
                                cycle.title(),
                                "width",
                                width,
                                "height",
                                height))
                .strip();
    }

    /** Where a site that is given a page's address asks how to show it (oEmbed, 4). */
    static String discovery(String site, String page) {
        return site + OembedPage.PATH + "?url=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }
}
