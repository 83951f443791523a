package fr.preau.resource.page;

import fr.preau.platform.Json;
import fr.preau.platform.web.Templates;
import fr.preau.resource.PresentedSpeakers;
import fr.preau.resource.Resource;
import fr.preau.resource.Resources;
import fr.preau.resource.SpeakerLink;
import fr.preau.resource.SpeakerLinks;
import fr.preau.resource.Speakers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** What is kept of a speaker, for them to take along or to have erased: by two posts, and for good. */
@Controller
@RequestMapping("/partage/{token}")
class SpeakerDataPages {

    private static final String SURE = "oui";

    private final SpeakerLinks links;
    private final Speakers speakers;
    private final Resources resources;
    private final PresentedSpeakers presented;
    private final Templates templates;

    SpeakerDataPages(
            SpeakerLinks links,
            Speakers speakers,
            Resources resources,
            PresentedSpeakers presented,
            Templates templates) {
        this.links = links;
        this.speakers = speakers;
        this.resources = resources;
        this.presented = presented;
        this.templates = templates;
    }

    @GetMapping("/mes-donnees.json")
    ResponseEntity<byte[]> take(@PathVariable String token) {
        var link = open(token);
        var told = Map.of(
                "nom",
                link.speaker(),
                "courriel",
                link.email(),
                "sequence",
                link.sequence(),
                "accord",
                link.consent().label(),
                "presentation",
                presented.behind(link).stream()
                        .map(one -> Map.of(
                                "nom", one.name(),
                                "fonction", one.role(),
                                "structure", one.organisation(),
                                "photographie", Base64.getEncoder().encodeToString(presented.photograph(one.id()))))
                        .toList(),
                "ressources",
                resources.byLink(link.id()).stream()
                        .map(Resource::content)
                        .map(one -> Map.of(
                                "titre", one.title(),
                                "auteurs", one.authors(),
                                "date", one.date().toString(),
                                "adresse", one.url()))
                        .toList());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mes-donnees.json\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(Json.write(told).getBytes(StandardCharsets.UTF_8));
    }

    /** What a page says of who speaks is theirs to take back, whatever they gave. */
    @PostMapping("/presentation")
    View unpresent(@PathVariable String token) {
        var link = open(token);
        speakers.unpresent(link);
        return new RedirectView(links.path(link) + "?fait=presentation");
    }

    @PostMapping("/effacement")
    View erase(@PathVariable String token, @RequestParam(name = "sure", defaultValue = "") String sure) {
        var link = open(token);
        var erased = sure.equals(SURE);
        if (erased) {
            speakers.forget(link);
        }
        return templates.page(
                HttpStatus.OK,
                "resource/erase",
                Map.of(
                        "layout",
                        templates.unindexed(erased ? "Votre nom est effacé" : "Effacer votre nom", "/partage"),
                        "address",
                        links.path(link),
                        "speaker",
                        link.speaker(),
                        "erased",
                        erased));
    }

    private SpeakerLink open(String token) {
        return links.behind(token).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
