package fr.preau.resource.page;

import fr.preau.cycle.Cycles;
import fr.preau.platform.French;
import fr.preau.platform.Html;
import fr.preau.platform.Json;
import fr.preau.platform.Markdown;
import fr.preau.platform.Settings;
import fr.preau.registration.Departments;
import fr.preau.resource.LibraryFacets;
import fr.preau.resource.Resource;
import fr.preau.resource.Resource.Stored;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.Resources.Search;
import fr.preau.resource.page.LibraryView.Choice;
import fr.preau.resource.page.LibraryView.Facet;
import fr.preau.resource.page.LibraryView.From;
import fr.preau.resource.page.LibraryView.Item;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Resources as their readers see them. */
@Component
class LibraryViews {

    static final String PATH = "/ressources";
    static final String SEARCH = PATH + "/recherche";
    static final int MOST = 50;

    private static final int EXCERPT = 400;
    private static final int LOOKED_AT = 10 * EXCERPT;
    private static final Pattern BLANKS = Pattern.compile("\\s++");

    private final LibraryFacets facets;
    private final Cycles cycles;
    private final Settings settings;

    LibraryViews(LibraryFacets facets, Cycles cycles, Settings settings) {
        this.facets = facets;
        this.cycles = cycles;
        this.settings = settings;
    }

    LibraryView of(Search search, List<Resource> found) {
        return new LibraryView(
                search.words(),
                found.size() == MOST
                        ? "Voici les %d premières ressources.".formatted(MOST)
                        : French.count(found.size(), "ressource", "ressources") + ".",
                found.stream().map(this::item).toList(),
                List.of(
                        facet(
                                "Par sorte",
                                facets.kinds(),
                                kind -> ResourceKind.valueOf(kind).label(),
                                kind -> new Search(
                                        search.words(),
                                        search.theme(),
                                        search.department(),
                                        Optional.of(ResourceKind.valueOf(kind)),
                                        search.year()),
                                search),
                        facet(
                                "Par thème",
                                facets.themes(),
                                Function.identity(),
                                theme -> new Search(
                                        search.words(), theme, search.department(), search.kind(), search.year()),
                                search),
                        facet(
                                "Par département",
                                facets.departments(),
                                Departments::label,
                                code -> new Search(search.words(), search.theme(), code, search.kind(), search.year()),
                                search),
                        facet(
                                "Par année",
                                facets.years(),
                                Function.identity(),
                                year -> new Search(
                                        search.words(),
                                        search.theme(),
                                        search.department(),
                                        search.kind(),
                                        Integer.parseInt(year)),
                                search)),
                Optional.of(search.theme())
                        .filter(theme -> facets.themes().stream()
                                .anyMatch(choice -> choice.value().equals(theme)))
                        .map(LibraryFeeds::path),
                search.equals(Search.ALL));
    }

    private static Facet facet(
            String name,
            List<Resources.Choice> values,
            Function<String, String> label,
            Function<String, Search> narrowed,
            Search now) {
        return new Facet(
                name,
                values.stream()
                        .map(one -> {
                            var search = narrowed.apply(one.value());
                            return new Choice(
                                    label.apply(one.value()), one.count(), address(search), search.equals(now));
                        })
                        .toList());
    }

    static String address(Search search) {
        return SEARCH + "?q=" + encoded(search.words()) + "&theme=" + encoded(search.theme()) + "&territoire="
                + encoded(search.department()) + "&sorte="
                + search.kind().map(ResourceKind::value).orElse("") + "&annee="
                + (search.year() == 0 ? "" : search.year());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Item item(Resource resource) {
        var content = resource.content();
        var written = content.kind().written();
        return new Item(
                resource.id(),
                content.title(),
                content.authors(),
                content.date(),
                detail(resource),
                content.file().isPresent() || !content.url().isEmpty()
                        ? Optional.of(resource.path() + "/ouvrir")
                        : Optional.empty(),
                openLabel(resource),
                written ? Markdown.under(1, content.body()) : Html.EMPTY,
                written ? "" : excerpt(content.body()),
                from(resource),
                content.themes().stream()
                        .map(theme ->
                                new Choice(theme, 0, address(new Search("", theme, "", Optional.empty(), 0)), false))
                        .toList());
    }

    private Optional<From> from(Resource resource) {
        return resource.cycle()
                .flatMap(cycles::withId)
                .map(cycle -> new From(
                        cycle.title(),
                        "/rencontre/" + cycle.slug(),
                        resource.content().sequence()));
    }

    private static String openLabel(Resource resource) {
        return switch (resource.content().kind()) {
            case VIDEO -> "Voir la vidéo sur son site";
            case LINK -> "Ouvrir le lien";
            case SLIDES, DOCUMENT, SYNTHESIS, LESSON -> "Télécharger";
        };
    }

    static String detail(Resource resource) {
        var kind = resource.content().kind().label();
        return resource.content()
                .file()
                .map(file -> kind + ", " + file.format() + ", " + size(file))
                .orElse(kind);
    }

    private static String size(Stored file) {
        return file.bytes() < 100_000
                ? "%d%sko".formatted(Math.max(1, file.bytes() / 1_000), French.NBSP)
                : String.format(Locale.FRENCH, "%.1f%sMo", file.bytes() / 1_000_000.0, French.NBSP);
    }

    /** Of a text that may be as long as a book, no more is looked at than it can take. */
    private static String excerpt(String text) {
        var line = BLANKS.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)))
                .replaceAll(" ")
                .strip();
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }

    /** For search engines (schema.org, a learning resource); a closing sign in a text does not end the script. */
    Html structured(Resource resource) {
        var content = resource.content();
        return new Html("<script type=\"application/ld+json\">"
                + Json.write(Map.of(
                                "@context",
                                "https://schema.org",
                                "@type",
                                "LearningResource",
                                "name",
                                French.typography(content.title()),
                                "author",
                                content.authors(),
                                "datePublished",
                                content.date().toString(),
                                "keywords",
                                content.themes(),
                                "inLanguage",
                                "fr",
                                "url",
                                settings.url() + resource.path()))
                        .replace("<", "\\u003c")
                + "</script>");
    }
}
