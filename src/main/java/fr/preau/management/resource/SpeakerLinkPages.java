package fr.preau.management.resource;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.resource.SharedView.Invited;
import fr.preau.management.resource.SharedView.Synthesis;
import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.form.TypedLine;
import fr.preau.resource.SpeakerLinks;
import fr.preau.resource.Speakers;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.util.ArrayList;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Links for speakers: made, sent to them where their address is known, closed. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/ressources/liens")
class SpeakerLinkPages {

    private static final int LONGEST_NAME = 120;

    private final Cycles cycles;
    private final Speakers speakers;
    private final SpeakerLinks links;
    private final SharedLook look;

    SpeakerLinkPages(Cycles cycles, Speakers speakers, SpeakerLinks links, SharedLook look) {
        this.cycles = cycles;
        this.speakers = speakers;
        this.links = links;
        this.look = look;
    }

    @PostMapping
    @Journaled(AuditAction.SPEAKER_LINK_MADE)
    View make(
            @PathVariable String slug,
            @RequestParam(name = "speaker", defaultValue = "") String typed,
            @RequestParam(name = "email", defaultValue = "") String email,
            @RequestParam(name = "emailSeen", defaultValue = "") String seen,
            @RequestParam(name = "place", defaultValue = "") String place) {
        var cycle = cycle(slug);
        var speaker = TypedLine.of(typed);
        var chosen = ChosenPlace.of(cycle, place);
        var errors = new ArrayList<FieldError>();
        if (speaker.isEmpty() || speaker.length() > LONGEST_NAME) {
            errors.add(new FieldError("speaker", "Dites pour qui est le lien, en 120 caractères au plus."));
        }
        if (!email.isBlank()) {
            TypedAddress.fault("email", email, seen).ifPresent(errors::add);
        }
        if (chosen.isEmpty()) {
            errors.add(new FieldError("place", "Choisissez une journée ou une séquence de la liste."));
        }
        if (!errors.isEmpty()) {
            return look.refused(cycle, new Invited(speaker, email, place), Synthesis.NONE, errors);
        }
        var address = EmailAddress.bare(email);
        speakers.ask(chosen.get().day(), chosen.get().sequence(), speaker, address);
        return back(slug, address.isEmpty() ? Done.SPEAKER_LINK_MADE : Done.SPEAKER_ASKED);
    }

    @PostMapping("/{id}/fermeture")
    @Journaled(AuditAction.SPEAKER_LINK_CLOSED)
    View close(@PathVariable String slug, @PathVariable long id) {
        var cycle = cycle(slug);
        var link =
                links.withId(id).filter(one -> cycle.day(one.day()).isPresent()).orElseThrow(Lookup::nothing);
        links.revoke(link.id());
        return back(slug, Done.SPEAKER_LINK_CLOSED);
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(Lookup::nothing);
    }

    private static View back(String slug, Done done) {
        return done.redirect("/gestion/cycles/" + slug + "/ressources");
    }
}
