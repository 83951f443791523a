package fr.preau.cycle.page;

import fr.preau.cycle.Cycles;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A draft's page for whoever has its private link; of a page that is public by now, its address. */
@Controller
class PreviewPages {

    private static final String PATH = "/apercu/";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    private final Cycles cycles;
    private final CyclePage pages;

    PreviewPages(Cycles cycles, CyclePage pages) {
        this.cycles = cycles;
        this.pages = pages;
    }

    static String path(String token) {
        return PATH + token;
    }

    @GetMapping(path = PATH + "{token}", produces = MediaType.TEXT_HTML_VALUE + ";charset=utf-8")
    ResponseEntity<String> show(@PathVariable String token) {
        var cycle = Optional.of(token)
                .filter(text -> SHAPE.matcher(text).matches())
                .flatMap(cycles::withPreviewToken)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (cycle.visible()) {
            return ResponseEntity.status(HttpStatus.FOUND)
                    .header(HttpHeaders.LOCATION, "/rencontre/" + cycle.slug())
                    .build();
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex, nofollow")
                .body(pages.html(cycle, CycleView.Reader.GUEST));
    }
}
