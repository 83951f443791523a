package fr.preau.management.news;

import fr.preau.cycle.document.text.Slugs;
import fr.preau.news.Note;
import fr.preau.news.Note.Content;
import fr.preau.news.Note.Source;
import fr.preau.news.TypedDepartments;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/**
 * A note as it stands in its form, typed or known.
 *
 * @param sources one a line: its name, then its address
 * @param themes parted by commas
 * @param departments parted by commas, as a number or a name
 * @param correction what was wrong, once the note is public
 */
@NamedInterface("note")
public record NoteForm(
        String title,
        String text,
        String date,
        String deadline,
        String sources,
        String consulted,
        String themes,
        String departments,
        String correction) {

    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})|(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ADDRESS = Pattern.compile("\\p{Alpha}[\\p{Alnum}+.-]{0,20}+://\\S*+|www\\.\\S++");
    private static final Pattern APART = Pattern.compile("[,;\\n]");
    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_NAME = 200;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    /** What a form turned out to be. */
    @NamedInterface("note")
    public sealed interface Reading {
        @NamedInterface("note")
        record Good(Content content, String correction) implements Reading {}

        /** In the order of the form's fields. */
        @NamedInterface("note")
        record Wrong(List<FieldError> errors) implements Reading {}
    }

    /** An empty form, its two dates of today. */
    static NoteForm blank(LocalDate today) {
        return new NoteForm("", "", today.toString(), "", "", today.toString(), "", "", "");
    }

    static NoteForm of(Content content) {
        return new NoteForm(
                content.title(),
                content.markdown(),
                content.date().toString(),
                content.deadline().map(LocalDate::toString).orElse(""),
                content.sources().stream()
                        .map(source -> (source.name() + " " + source.url()).strip())
                        .collect(Collectors.joining("\n")),
                content.consulted().toString(),
                String.join(", ", content.themes()),
                String.join(", ", content.departments()),
                "");
    }

    static NoteForm sent(Map<String, String> sent) {
        return new NoteForm(
                sent.getOrDefault("title", ""),
                sent.getOrDefault("text", ""),
                sent.getOrDefault("date", ""),
                sent.getOrDefault("deadline", ""),
                sent.getOrDefault("sources", ""),
                sent.getOrDefault("consulted", ""),
                sent.getOrDefault("themes", ""),
                sent.getOrDefault("departments", ""),
                sent.getOrDefault("correction", ""));
    }

    public Reading read(LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var named = TypedLine.of(title);
        bounded(errors, "title", named, Note.LONGEST_TITLE, "Dites en une ligne ce qui est arrivé.");
        var said = text.replace("\r", "").strip();
        bounded(errors, "text", said, Note.LONGEST_TEXT, "Écrivez ce qu’il faut savoir, en quelques lignes.");
        var fact = day(date);
        if (fact.isEmpty()) {
            errors.add(new FieldError("date", "Donnez la date du fait, comme 31/08/2023."));
        } else if (fact.get().isAfter(today)) {
            errors.add(new FieldError(
                    "date", "Cette date est à venir : donnez celle du fait, et la date à venir comme échéance."));
        }
        var due = day(deadline);
        if (due.isEmpty() && !deadline.isBlank()) {
            errors.add(new FieldError("deadline", "Donnez l’échéance comme 15/11/2024, ou laissez vide."));
        }
        var read = read(errors);
        var looked = day(consulted).filter(one -> !one.isAfter(today));
        if (looked.isEmpty()) {
            errors.add(
                    new FieldError("consulted", "Donnez le jour où vous avez lu la source, aujourd’hui au plus tard."));
        }
        var subjects = themes(errors);
        var places = departments(errors);
        var wrong = TypedLine.of(correction);
        if (wrong.length() > Note.LONGEST_CORRECTION) {
            errors.add(new FieldError("correction", "Raccourcissez : 300 caractères au plus."));
        }
        return errors.isEmpty()
                ? new Reading.Good(
                        new Content(named, said, fact.orElseThrow(), due, read, looked.orElseThrow(), subjects, places),
                        wrong)
                : new Reading.Wrong(errors);
    }

    private static void bounded(List<FieldError> errors, String field, String value, int longest, String missing) {
        if (value.isEmpty()) {
            errors.add(new FieldError(field, missing));
        } else if (value.length() > longest) {
            errors.add(new FieldError(
                    field,
                    String.format(
                            Locale.FRENCH,
                            "Raccourcissez : %,d caractères au plus, il y en a %,d.",
                            longest,
                            value.length())));
        }
    }

    private List<Source> read(List<FieldError> errors) {
        var found = sources.lines()
                .map(TypedLine::of)
                .filter(one -> !one.isEmpty())
                .limit(Note.MOST_SOURCES + 1L)
                .toList();
        if (found.size() > Note.MOST_SOURCES) {
            errors.add(new FieldError("sources", "Gardez cinq sources au plus."));
            return List.of();
        }
        var read = new ArrayList<Source>();
        for (var one : found) {
            source(one)
                    .ifPresentOrElse(
                            read::add,
                            () -> errors.add(new FieldError(
                                    "sources",
                                    "Écrivez le nom de la source puis son adresse, qui commence par https:// : « %s » ne se lit pas."
                                            .formatted(one.length() > 80 ? one.substring(0, 80) + "…" : one))));
        }
        return read;
    }

    private static Optional<Source> source(String line) {
        var address = ADDRESS.matcher(line);
        if (!address.find()) {
            return line.length() > LONGEST_NAME ? Optional.empty() : Optional.of(new Source(line, ""));
        }
        var url = address.group().startsWith("www.") ? "https://" + address.group() : address.group();
        var name = TypedLine.of(line.substring(0, address.start()) + " " + line.substring(address.end()))
                .replaceAll("(?<![\\s:,–—-])[\\s:,–—-]++$", "");
        return web(url).filter(_ -> name.length() <= LONGEST_NAME)
                .map(host -> new Source(name.isEmpty() ? host : name, url));
    }

    /** The host of an address that a browser opens. */
    private static Optional<String> web(String url) {
        try {
            var uri = new URI(url);
            var known = Set.of("http", "https")
                    .contains(Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT));
            return Optional.ofNullable(uri.getHost()).filter(_ -> known && url.length() <= LONGEST_ADDRESS);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private List<String> themes(List<FieldError> errors) {
        var once = new LinkedHashMap<String, String>();
        APART.splitAsStream(themes)
                .map(TypedLine::of)
                .filter(theme -> !theme.isEmpty())
                .forEach(theme -> once.putIfAbsent(Slugs.of(theme), theme));
        if (once.size() > Note.MOST_THEMES
                || once.values().stream().anyMatch(theme -> theme.length() > Note.LONGEST_THEME)) {
            errors.add(new FieldError("themes", "Gardez huit thèmes au plus, de 60 caractères au plus chacun."));
        }
        return List.copyOf(once.values());
    }

    private List<String> departments(List<FieldError> errors) {
        var read = TypedDepartments.read(departments);
        read.errors().forEach(error -> errors.add(new FieldError("departments", error)));
        return read.codes();
    }

    /** The day somebody typed, as a browser or as a person writes it, if the calendar has it. */
    static Optional<LocalDate> day(String typed) {
        var found = DAY.matcher(typed.strip());
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var day = found.group(1) != null
                    ? LocalDate.of(number(found.group(1)), number(found.group(2)), number(found.group(3)))
                    : LocalDate.of(number(found.group(6)), number(found.group(5)), number(found.group(4)));
            return Optional.of(day).filter(one -> one.isAfter(FIRST) && one.isBefore(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
