package fr.preau.news.digest;

import fr.preau.news.Notes;
import fr.preau.platform.Html;
import fr.preau.platform.Markdown;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import fr.preau.platform.web.Templates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The letters that left, for everybody to read. */
@Component
class ArchivePages implements PublicPages {

    private static final String PATH = "/actualites/lettres";
    private static final Pattern ONE = Pattern.compile(PATH + "/([1-9]\\d{0,14})");
    private static final int MOST = 200;

    private final Digests digests;
    private final Notes notes;
    private final Templates templates;
    private final Centre centre;
    private final Settings settings;
    private final Clock clock;

    ArchivePages(Digests digests, Notes notes, Templates templates, Centre centre, Settings settings, Clock clock) {
        this.digests = digests;
        this.notes = notes;
        this.templates = templates;
        this.centre = centre;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        if (path.equals(PATH)) {
            return Optional.of(list());
        }
        var one = ONE.matcher(path);
        return one.matches() ? digests.withId(Long.parseLong(one.group(1))).flatMap(this::letter) : Optional.empty();
    }

    private RenderedPage list() {
        var rows = digests.latest(MOST).stream()
                .flatMap(digest ->
                        digest.sent().stream().map(at -> new ArchiveView.Row(digest.id(), digest.title(), day(at))))
                .toList();
        return page(
                PATH,
                "Lettres parues",
                "Les lettres des actualités déjà envoyées par " + centre.name() + ".",
                "news/letters",
                "rows",
                rows);
    }

    private Optional<RenderedPage> letter(NewsDigest digest) {
        return digest.sent()
                .map(at -> page(
                        PATH + "/" + digest.id(),
                        digest.title(),
                        "La lettre des actualités envoyée par " + centre.name() + ".",
                        "news/letter",
                        "view",
                        new ArchiveView(
                                digest.title(),
                                day(at),
                                Markdown.html(digest.opening()),
                                digest.kept().stream()
                                        .map(item -> new ArchiveView.Item(
                                                item.note(),
                                                item.title(),
                                                item.date(),
                                                item.deadline(),
                                                Markdown.html(item.words()),
                                                correctedSince(at, item)))
                                        .toList())));
    }

    private List<ArchiveView.Corrected> correctedSince(Instant sent, NewsDigest.Item item) {
        return notes.withId(item.note()).stream()
                .filter(note -> note.published().isPresent())
                .flatMap(note -> note.corrections().stream())
                .filter(one -> one.at().isAfter(sent))
                .map(one -> new ArchiveView.Corrected(day(one.at()), one.what()))
                .toList();
    }

    private RenderedPage page(
            String path, String title, String description, String template, String name, Object shown) {
        var layout = templates.indexed(title, description, path, Html.EMPTY);
        return RenderedPage.of(
                "text/html;charset=utf-8",
                templates.render(template, Map.of("layout", layout, name, shown)),
                tomorrow());
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, settings.zone());
    }

    private Instant tomorrow() {
        return day(clock.instant()).plusDays(1).atStartOfDay(settings.zone()).toInstant();
    }
}
