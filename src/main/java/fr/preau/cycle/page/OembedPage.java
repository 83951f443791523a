package fr.preau.cycle.page;

import fr.preau.cycle.Cycle;
import fr.preau.platform.French;
import fr.preau.platform.Json;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Says to another site how to show a cycle whose address was pasted there (oEmbed 1.0, https://oembed.com): as a
 * frame. JSON alone, which the standard allows; another format is answered 501, as it asks.
 */
@Controller
class OembedPage {

    static final String PATH = "/oembed";

    private static final String CYCLE_PATH = "/rencontre/";
    private static final Pattern SLUG = Pattern.compile("[a-z0-9-]{1,200}");

    /** How long a site may keep the answer, in seconds: what it frames is fresh by itself. */
    private static final int ONE_DAY = 86_400;

    private static final int NARROWEST = 240;
    private static final int USUAL = 600;

    private final Embeds embeds;
    private final Settings settings;
    private final Centre centre;

    OembedPage(Embeds embeds, Settings settings, Centre centre) {
        this.embeds = embeds;
        this.settings = settings;
        this.centre = centre;
    }

    @GetMapping(PATH)
    ResponseEntity<String> answer(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(name = "maxwidth", defaultValue = "") String maxWidth,
            @RequestParam(name = "maxheight", defaultValue = "") String maxHeight) {
        if (!format.equals("json")) {
            return plain(HttpStatus.NOT_IMPLEMENTED, "Préau répond en JSON seulement.");
        }
        return slug(url)
                .flatMap(embeds::visible)
                .map(cycle -> ResponseEntity.ok()
                        .header("Access-Control-Allow-Origin", "*")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Json.write(described(cycle, maxWidth, maxHeight))))
                .orElseGet(() -> plain(HttpStatus.NOT_FOUND, "Aucune rencontre à cette adresse."));
    }

    private static ResponseEntity<String> plain(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .header("Content-Type", "text/plain;charset=utf-8")
                .body(text);
    }

    private Map<String, Object> described(Cycle cycle, String maxWidth, String maxHeight) {
        var width = Math.max(NARROWEST, Math.min(USUAL, number(maxWidth)));
        var height = Math.max(NARROWEST, Math.min(embeds.height(cycle), number(maxHeight)));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("title", French.typography(cycle.title()));
        answer.put("provider_name", centre.name());
        answer.put("provider_url", settings.url() + "/");
        answer.put("cache_age", ONE_DAY);
        answer.put("width", width);
        answer.put("height", height);
        answer.put("html", embeds.frame(cycle, width, height));
        return answer;
    }

    /** No bound where none is said, or what is said is no number of pixels. */
    private static int number(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    /** The cycle's name in an address of this site, whatever scheme, query or final slash it was pasted with. */
    private Optional<String> slug(String url) {
        var page = url.strip().split("[?#]", 2)[0].replaceFirst("/$", "");
        var ours = withoutScheme(settings.url() + CYCLE_PATH);
        var asked = withoutScheme(page);
        return Optional.of(asked)
                .filter(address -> address.startsWith(ours))
                .map(address -> address.substring(ours.length()))
                .filter(slug -> SLUG.matcher(slug).matches());
    }

    private static String withoutScheme(String url) {
        return url.replaceFirst("^https?://", "");
    }
}
