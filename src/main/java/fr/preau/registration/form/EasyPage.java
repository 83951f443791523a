package fr.preau.registration.form;

import fr.preau.platform.Html;
import fr.preau.platform.web.PublicPages;
import fr.preau.platform.web.RenderedPage;
import fr.preau.platform.web.Templates;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * How to register and how to give a place back, easy to read: one idea a sentence, everyday words (« Information for
 * all », European standards for easy-to-read, 2009).
 */
@Component
class EasyPage implements PublicPages {

    private static final String PATH = "/facile-a-lire";

    private final Templates templates;

    EasyPage(Templates templates) {
        this.templates = templates;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        return path.equals(PATH) ? Optional.of(page()) : Optional.empty();
    }

    private RenderedPage page() {
        var layout = templates.indexed(
                "S’inscrire et rendre sa place, en facile à lire",
                "Comment s’inscrire à une rencontre. Comment rendre sa place. En phrases courtes.",
                PATH,
                Html.EMPTY);
        return RenderedPage.of(
                "text/html;charset=utf-8",
                templates.render("registration/easy", Map.of("layout", layout)),
                Instant.MAX);
    }
}
