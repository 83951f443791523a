package fr.preau.cycle.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a map that shows a place: a link, so that nothing is fetched from there before somebody follows it. */
public final class MapLink {

    /** Places that no map has. */
    private static final Pattern NOWHERE = Pattern.compile(
            "\\b(?:visio\\w*|en ligne|à distance|distanciel|webinaire|téléphone)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private MapLink() {}

    public static Optional<String> to(String place) {
        return Optional.of(place.strip())
                .filter(words -> !words.isEmpty() && !NOWHERE.matcher(words).find())
                .map(words -> "https://www.openstreetmap.org/search?query="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"));
    }
}
