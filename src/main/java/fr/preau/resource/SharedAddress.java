package fr.preau.resource;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that somebody shares: of the public web, by a name. Préau itself never opens it. */
public sealed interface SharedAddress {

    int LONGEST = 2_000;

    /** Of a web page, or of a video. */
    record Good(String url, ResourceKind kind) implements SharedAddress {}

    /** Why not, in French. */
    record Bad(String why) implements SharedAddress {}

    Pattern NAME = Pattern.compile("(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}][\\p{L}\\p{N}-]+");
    List<String> INNER = List.of(".local", ".localhost", ".internal", ".lan", ".home", ".intranet", ".arpa");
    List<String> VIDEOS = List.of(
            "youtube.com", "youtu.be", "vimeo.com", "dailymotion.com", "tube-numerique-educatif.apps.education.fr");

    static SharedAddress of(String typed) {
        try {
            var uri = new URI(typed);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            var host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
            if (typed.length() > LONGEST || !scheme.equals("https") && !scheme.equals("http") || host.isEmpty()) {
                return new Bad("Donnez une adresse entière, qui commence par https://.");
            }
            if (uri.getUserInfo() != null) {
                return new Bad("Cette adresse porte un nom ou un mot de passe : donnez-la sans.");
            }
            if (!NAME.matcher(host).matches() || INNER.stream().anyMatch(host::endsWith)) {
                return new Bad("Cette adresse est celle d’un réseau privé : personne d’autre ne pourrait l’ouvrir.");
            }
            var video = VIDEOS.stream().anyMatch(site -> host.equals(site) || host.endsWith("." + site));
            return new Good(typed, video ? ResourceKind.VIDEO : ResourceKind.LINK);
        } catch (URISyntaxException e) {
            return new Bad("Donnez une adresse entière, qui commence par https://.");
        }
    }
}
