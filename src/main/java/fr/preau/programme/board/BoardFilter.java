package fr.preau.programme.board;

import fr.preau.platform.SearchText;
import fr.preau.programme.ActionSheet;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which actions of a programme, and how they are grouped, as the address carries it; an empty part asks for nothing.
 *
 * @param on a day, as {@code 2024-06-30}, for what stood then; {@code since} one from which changes are shown
 */
public record BoardFilter(
        String theme, String funder, String kind, String place, String words, String group, String on, String since) {

    static final String NO_GROUP = "aucun";

    static BoardFilter of(Map<String, String> sent) {
        return new BoardFilter(
                sent.getOrDefault("theme", ""),
                sent.getOrDefault("financeur", ""),
                sent.getOrDefault("porteur", ""),
                sent.getOrDefault("quartier", ""),
                sent.getOrDefault("q", ""),
                sent.getOrDefault("groupe", "theme"),
                sent.getOrDefault("le", ""),
                sent.getOrDefault("depuis", ""));
    }

    boolean admits(ActionSheet sheet) {
        return (theme.isEmpty()
                        || sheet.themeId().map(String::valueOf).orElse("0").equals(theme))
                && (kind.isEmpty() || sheet.text().kind().name().equals(kind))
                && (place.isEmpty() || sheet.neighbourhoods().contains(place))
                && (words.isBlank()
                        || SearchText.of(sheet.text().title() + " "
                                        + sheet.text().carrier())
                                .contains(SearchText.of(words).strip()));
    }

    /** As an address carries it, with its question mark; empty for the whole programme. */
    public String query() {
        var parts = Map.of(
                        "theme", theme,
                        "financeur", funder,
                        "porteur", kind,
                        "quartier", place,
                        "q", words,
                        "groupe", group.equals("theme") ? "" : group,
                        "le", on)
                .entrySet()
                .stream()
                .filter(part -> !part.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }
}
