package fr.preau.news;

import fr.preau.cycle.document.text.Slugs;
import fr.preau.news.NewsView.Choice;
import fr.preau.news.NewsView.Coming;
import fr.preau.news.NewsView.Corrected;
import fr.preau.news.NewsView.Item;
import fr.preau.platform.Markdown;
import fr.preau.platform.SearchText;
import fr.preau.platform.Settings;
import fr.preau.registration.Departments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Notes as readers see them today. */
@Component
class NewsViews {

    static final String PATH = "/actualites";
    private static final int LATEST = 30;

    private final Settings settings;
    private final Clock clock;

    NewsViews(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), settings.zone());
    }

    /** Which notes a page shows. */
    sealed interface Choosing {
        /** The latest. */
        record Latest() implements Choosing {}

        /** Those of a theme, by the name that an address gives it. */
        record Theme(String slug) implements Choosing {}

        /** Those that name this department; those for everywhere are theirs too. */
        record Department(String code) implements Choosing {}

        /** Those whose fact is of this year. */
        record Year(int year) implements Choosing {}
    }

    /** Those notes, in the given order. */
    static List<Note> chosen(Choosing choosing, List<Note> notes) {
        return switch (choosing) {
            case Choosing.Latest _ -> notes.stream().limit(LATEST).toList();
            case Choosing.Theme(var slug) ->
                notes.stream()
                        .filter(note ->
                                note.content().themes().stream().map(Slugs::of).anyMatch(slug::equals))
                        .toList();
            case Choosing.Department(var code) ->
                notes.stream()
                        .filter(note -> note.content().departments().isEmpty()
                                || note.content().departments().contains(code))
                        .toList();
            case Choosing.Year(var year) ->
                notes.stream()
                        .filter(note -> note.content().date().getYear() == year)
                        .toList();
        };
    }

    /** Nothing if no note is chosen so: an address that nobody gave. */
    Optional<NewsView> page(Choosing choosing, List<Note> notes) {
        var some = chosen(choosing, notes);
        var title = title(choosing, notes);
        if (title.isEmpty() || (some.isEmpty() && !(choosing instanceof Choosing.Latest))) {
            return Optional.empty();
        }
        return Optional.of(new NewsView(
                title.get(),
                !(choosing instanceof Choosing.Latest),
                feed(choosing),
                settings.url() + "/echeances.ics",
                coming(choosing instanceof Choosing.Latest ? notes : some),
                some.stream().map(this::item).toList(),
                themes(notes),
                departments(notes),
                notes.stream()
                        .map(note -> note.content().date().getYear())
                        .distinct()
                        .toList(),
                ChoicesView.blank(subjects(notes))));
    }

    /** The themes of these notes, as choices. */
    static List<ChoicesView.Theme> subjects(List<Note> notes) {
        return byTheme(notes).entrySet().stream()
                .map(theme -> new ChoicesView.Theme(theme.getKey(), theme.getValue()))
                .sorted(Comparator.comparing(theme -> SearchText.of(theme.label())))
                .toList();
    }

    Item item(Note note) {
        var content = note.content();
        return new Item(
                note.id(),
                content.title(),
                content.date(),
                Markdown.html(content.markdown()),
                content.deadline(),
                content.sources(),
                content.consulted(),
                Stream.concat(
                                content.themes().stream().map(NewsViews::theme),
                                content.departments().stream().map(NewsViews::department))
                        .toList(),
                note.corrections().stream()
                        .map(one -> new Corrected(LocalDate.ofInstant(one.at(), settings.zone()), one.what()))
                        .toList());
    }

    private List<Coming> coming(List<Note> notes) {
        var today = today();
        return notes.stream()
                .flatMap(note -> note.content().deadline().stream()
                        .filter(day -> !day.isBefore(today))
                        .map(day -> new Coming(note.id(), day, note.content().title())))
                .sorted(Comparator.comparing(Coming::date))
                .toList();
    }

    private static String feed(Choosing choosing) {
        return choosing instanceof Choosing.Theme(var slug) ? PATH + "/theme/" + slug + ".atom" : PATH + ".atom";
    }

    private static Optional<String> title(Choosing choosing, List<Note> notes) {
        return switch (choosing) {
            case Choosing.Latest _ -> Optional.of("Actualités");
            case Choosing.Theme(var slug) ->
                notes.stream()
                        .flatMap(note -> note.content().themes().stream())
                        .filter(theme -> Slugs.of(theme).equals(slug))
                        .findFirst()
                        .map(theme -> "Actualités : " + theme);
            case Choosing.Department(var code) ->
                Optional.ofNullable(Departments.NAMES.get(code)).map(name -> "Actualités : " + name);
            case Choosing.Year(var year) -> Optional.of("Actualités de " + year);
        };
    }

    private static List<Choice> themes(List<Note> notes) {
        return byTheme(notes).values().stream()
                .sorted(Comparator.comparing(SearchText::of))
                .map(NewsViews::theme)
                .toList();
    }

    /** Each theme once, however it is written, by how an address names it. */
    private static Map<String, String> byTheme(List<Note> notes) {
        var once = new HashMap<String, String>();
        notes.stream()
                .flatMap(note -> note.content().themes().stream())
                .forEach(theme -> once.putIfAbsent(Slugs.of(theme), theme));
        return once;
    }

    private static List<Choice> departments(List<Note> notes) {
        return notes.stream()
                .flatMap(note -> note.content().departments().stream())
                .distinct()
                .sorted()
                .map(NewsViews::department)
                .toList();
    }

    private static Choice theme(String theme) {
        return new Choice(theme, PATH + "/theme/" + Slugs.of(theme));
    }

    private static Choice department(String code) {
        return new Choice(Departments.label(code), PATH + "/departement/" + code.toLowerCase(java.util.Locale.ROOT));
    }
}
