package fr.preau.platform.web;

import fr.preau.platform.Accessibility;
import fr.preau.platform.DeclarationView;
import fr.preau.platform.Html;
import fr.preau.platform.Settings;
import fr.preau.platform.centre.Centre;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The declaration of accessibility that the law asks for (law 2005-102, article 47; decree 2019-768). */
@Component
class DeclarationPage implements PublicPages {

    private static final String PATH = "/accessibilite";

    private final Templates templates;
    private final Settings settings;
    private final Centre centre;

    DeclarationPage(Templates templates, Settings settings, Centre centre) {
        this.templates = templates;
        this.settings = settings;
        this.centre = centre;
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        return path.equals(PATH) ? Optional.of(page()) : Optional.empty();
    }

    private RenderedPage page() {
        var layout = templates.indexed(
                "Accessibilité",
                "Ce qui est accessible sur ce site, ce qui ne l’est pas encore, et à qui le dire.",
                PATH,
                Html.EMPTY);
        var profile = centre.profile();
        var view = new DeclarationView(
                profile.named().does("s’engage"),
                profile.declared(),
                settings.url(),
                Accessibility.state(),
                Accessibility.percent(),
                Accessibility.exceptions(),
                profile.replyTo().orElse(profile.mailFrom()));
        return RenderedPage.of(
                "text/html;charset=utf-8",
                templates.render("platform/declaration", Map.of("layout", layout, "view", view)),
                Instant.MAX);
    }
}
