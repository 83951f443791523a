package fr.preau.resource.page;

import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Templates;
import fr.preau.resource.Consent;
import fr.preau.resource.PresentedSpeakers;
import fr.preau.resource.Resources;
import fr.preau.resource.Sharing;
import fr.preau.resource.Sharing.Outcome;
import fr.preau.resource.Sharing.Place;
import fr.preau.resource.SpeakerLink;
import fr.preau.resource.SpeakerLinks;
import fr.preau.resource.SpeakerPageParts;
import fr.preau.resource.Speakers;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Behind a speaker's link: what they share, without an account. */
@Controller
@RequestMapping("/partage/{token}")
class SpeakerPages {

    private static final int LONGEST_TITLE = 160;

    private final SpeakerLinks links;
    private final Speakers speakers;
    private final Sharing sharing;
    private final Resources resources;
    private final PresentedSpeakers presented;
    private final List<SpeakerPageParts> parts;
    private final Templates templates;

    SpeakerPages(
            SpeakerLinks links,
            Speakers speakers,
            Sharing sharing,
            Resources resources,
            PresentedSpeakers presented,
            List<SpeakerPageParts> parts,
            Templates templates) {
        this.links = links;
        this.speakers = speakers;
        this.sharing = sharing;
        this.resources = resources;
        this.presented = presented;
        this.parts = List.copyOf(parts);
        this.templates = templates;
    }

    private record Opened(SpeakerLink link, Place place) {}

    private Opened open(String token) {
        return links.behind(token)
                .flatMap(link -> sharing.place(link).map(place -> new Opened(link, place)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping
    View show(@PathVariable String token, @RequestParam(name = "fait", defaultValue = "") String done) {
        return page(HttpStatus.OK, open(token), done, "", "", List.of());
    }

    @PostMapping("/fichier")
    View file(
            @PathVariable String token,
            @RequestParam(name = "titre", defaultValue = "") String typed,
            @RequestParam(name = "fichier", required = false) Optional<MultipartFile> sent)
            throws IOException {
        var opened = open(token);
        var title = TypedLine.of(typed);
        var given = sent.filter(file -> !file.isEmpty());
        if (given.isEmpty()) {
            return refused(opened, title, "", "fichier", "Choisissez un fichier.");
        }
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return refused(
                    opened,
                    title,
                    "",
                    "titre",
                    "Donnez un titre, en 160 caractères au plus. Choisissez aussi le fichier à nouveau.");
        }
        try (InputStream in = given.get().getInputStream()) {
            return told(opened, sharing.file(opened.link, opened.place, title, in), title, "", "fichier");
        }
    }

    @PostMapping("/adresse")
    View address(
            @PathVariable String token,
            @RequestParam(name = "titre-adresse", defaultValue = "") String typed,
            @RequestParam(name = "adresse", defaultValue = "") String url) {
        var opened = open(token);
        var title = TypedLine.of(typed);
        var line = TypedLine.of(url);
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            return refused(opened, title, line, "titre-adresse", "Donnez un titre, en 160 caractères au plus.");
        }
        return told(opened, sharing.address(opened.link, opened.place, title, line), title, line, "adresse");
    }

    @PostMapping("/retrait")
    View takeBack(@PathVariable String token, @RequestParam(name = "ressource", defaultValue = "0") long id) {
        var opened = open(token);
        return back(opened, sharing.takeBack(opened.link, id) ? "retire" : "rien");
    }

    @PostMapping("/accord")
    View consent(@PathVariable String token, @RequestParam(name = "accord", defaultValue = "") String said) {
        var opened = open(token);
        return Consent.said(said)
                .map(consent -> {
                    speakers.consent(opened.link, consent);
                    return back(opened, "accord");
                })
                .orElseGet(() -> refused(opened, "", "", "accord", "Choisissez une réponse."));
    }

    private View told(Opened opened, Outcome outcome, String title, String url, String field) {
        return switch (outcome) {
            case Outcome.Kept _ -> back(opened, "recu");
            case Outcome.Refused(var why) -> refused(opened, title, url, field, why);
        };
    }

    private View back(Opened opened, String done) {
        return new RedirectView(links.path(opened.link) + "?fait=" + done);
    }

    private View refused(Opened opened, String title, String url, String field, String why) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, opened, "", title, url, List.of(new FieldError(field, why)));
    }

    private View page(
            HttpStatus status, Opened opened, String done, String title, String url, List<FieldError> errors) {
        var view = new SpeakerView(
                links.path(opened.link),
                opened.link.speaker(),
                opened.link.email(),
                opened.link.consent().value(),
                opened.place.cycle().title(),
                opened.place.day().content().date(),
                opened.link.sequence(),
                resources.byLink(opened.link.id()).stream()
                        .map(one -> new SpeakerView.Line(
                                one.id(),
                                one.content().title(),
                                LibraryViews.detail(one)
                                        + (one.content().unread() ? ", sans aperçu (vérifiez qu’il s’ouvre)" : ""),
                                one.approved()))
                        .toList(),
                presented.behind(opened.link).stream()
                        .map(one -> new SpeakerView.Presented(one.name(), one.role(), one.organisation()))
                        .toList(),
                parts.stream()
                        .flatMap(one -> one.parts(opened.place.day(), opened.link).stream())
                        .toList(),
                done(done),
                title,
                url,
                errors);
        return templates.page(
                status,
                "resource/speaker",
                Map.of(
                        "layout",
                        templates.unindexed((errors.isEmpty() ? "" : "Erreur : ") + "Vos documents", "/partage"),
                        "view",
                        view));
    }

    private static String done(String done) {
        return switch (done) {
            case "recu" -> "C’est reçu. L’équipe le relit ; il sera public une fois votre intervention terminée.";
            case "accord" -> "C’est noté. Vous pouvez changer d’avis par ce lien, tant qu’il est ouvert.";
            case "presentation" -> "La page de la rencontre ne vous présente plus.";
            case "retire" -> "C’est retiré.";
            case "rien" -> "Rien n’a changé : cette ressource est déjà acceptée. Écrivez à l’équipe pour la retirer.";
            default -> "";
        };
    }
}
