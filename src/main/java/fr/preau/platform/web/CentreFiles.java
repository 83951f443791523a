package fr.preau.platform.web;

import fr.preau.platform.CentreLook;
import fr.preau.platform.Html;
import fr.preau.platform.Markdown;
import fr.preau.platform.centre.Centre;
import fr.preau.platform.centre.CentreProfile;
import fr.preau.platform.centre.CentreProfile.Logo;
import fr.preau.platform.centre.Palette;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The centre's own public files: its colours as a style sheet, its logo, its legal notice. The first two
 * have a mark of their content in their address and are kept for good by browsers.
 */
@Component
public class CentreFiles implements PublicPages {

    /** The page of the legal texts. */
    public static final String LEGAL = "/mentions-legales";

    private static final String FOLDER = "/centre/";
    private static final String HTML = "text/html;charset=utf-8";

    private final Centre centre;
    private final Templates templates;

    CentreFiles(Centre centre, Templates templates) {
        this.centre = centre;
        this.templates = templates;
    }

    /** Where the profile's files are. */
    public static CentreLook look(CentreProfile profile) {
        var own = profile.palette().equals(Palette.OWN);
        return new CentreLook(
                own ? Optional.empty() : Optional.of(sheetAddress(profile.palette())),
                profile.logo().map(CentreFiles::logoAddress),
                profile.logo().filter(Logo::saysName).isPresent(),
                own ? CentreLook.OWN.roof() : profile.palette().deep().hex(),
                own ? CentreLook.OWN.darkRoof() : profile.palette().deep().hex());
    }

    private static String sheetAddress(Palette palette) {
        return FOLDER + RenderedPage.digest(bytes(palette.css())) + ".css";
    }

    private static String logoAddress(Logo logo) {
        return FOLDER + RenderedPage.digest(logo.png()) + ".png";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Optional<RenderedPage> render(String path) {
        if (path.equals(LEGAL)) {
            return Optional.of(legal(centre.profile()));
        }
        return path.startsWith(FOLDER) ? file(path, centre.profile()) : Optional.empty();
    }

    private static Optional<RenderedPage> file(String path, CentreProfile profile) {
        if (path.equals(sheetAddress(profile.palette()))) {
            return Optional.of(RenderedPage.file(
                    "text/css;charset=utf-8", bytes(profile.palette().css())));
        }
        return profile.logo()
                .filter(logo -> path.equals(logoAddress(logo)))
                .map(logo -> RenderedPage.file("image/png", logo.png()));
    }

    private RenderedPage legal(CentreProfile profile) {
        var layout = templates.indexed(
                "Mentions légales",
                "Qui publie ce site, ce qu’il garde des personnes, à qui s’adresser.",
                LEGAL,
                Html.EMPTY);
        var view = new LegalView(
                profile.named(),
                profile.replyTo().orElse(profile.mailFrom()),
                Markdown.html(profile.legalNotice()),
                Markdown.html(profile.privacy()),
                Markdown.html(profile.accessibility()));
        return RenderedPage.of(
                HTML, templates.render("platform/legal", Map.of("layout", layout, "view", view)), Instant.MAX);
    }
}
