package fr.preau.cycle.page;

import fr.preau.cycle.Cycles;
import fr.preau.platform.web.Templates;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Looking for a cycle by what its page and its programme say; without a word, every cycle. */
@Controller
class SearchPage {

    static final String PATH = "/rencontres";

    private static final int LONGEST = 100;

    private final Cycles cycles;
    private final CycleViews views;
    private final Templates templates;

    SearchPage(Cycles cycles, CycleViews views, Templates templates) {
        this.cycles = cycles;
        this.views = views;
        this.templates = templates;
    }

    @GetMapping(PATH)
    View find(@RequestParam(defaultValue = "") String q) {
        var words = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        var layout = templates.unindexed("Chercher une rencontre", PATH);
        return templates.page(
                "cycle/search", Map.of("layout", layout, "view", views.found(words.strip(), cycles.published())));
    }
}
