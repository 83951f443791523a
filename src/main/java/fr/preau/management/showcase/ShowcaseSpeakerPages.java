package fr.preau.management.showcase;

import fr.preau.cycle.Cycle;
import fr.preau.management.Difference;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.showcase.ShowcaseLook.Typed;
import fr.preau.platform.FieldError;
import fr.preau.platform.picture.CutPicture;
import fr.preau.platform.picture.CutPicture.Frame;
import fr.preau.platform.picture.CutPicture.Kept;
import fr.preau.resource.Presentation;
import fr.preau.resource.PresentedSpeaker;
import fr.preau.resource.PresentedSpeakers;
import fr.preau.resource.SpeakerLink;
import fr.preau.resource.SpeakerLinks;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Who speaks, as a cycle's page presents them: nobody without their agreement, nobody who refused to be named. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/vitrine/intervenants")
class ShowcaseSpeakerPages {

    private static final byte[] NONE = {};

    private final Lookup found;
    private final PresentedSpeakers speakers;
    private final Presentation presentation;
    private final SpeakerLinks links;
    private final ShowcaseLook look;

    ShowcaseSpeakerPages(
            Lookup found,
            PresentedSpeakers speakers,
            Presentation presentation,
            SpeakerLinks links,
            ShowcaseLook look) {
        this.found = found;
        this.speakers = speakers;
        this.presentation = presentation;
        this.links = links;
        this.look = look;
    }

    @PostMapping
    @Journaled(AuditAction.SPEAKER_PRESENTED)
    View add(
            @PathVariable String slug,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "photograph", required = false) Optional<MultipartFile> file)
            throws IOException {
        var cycle = found.cycle(slug);
        var form = SpeakerForm.typed(0, sent);
        var face = face(file);
        var faults = faults(cycle, form, face);
        if (!faults.isEmpty()) {
            return refused(cycle, form, faults);
        }
        speakers.add(
                cycle.id(),
                form.person(link(cycle, form)),
                face.map(ShowcaseSpeakerPages::jpeg).orElse(NONE));
        return back(cycle, Done.SPEAKER_PRESENTED);
    }

    @PostMapping("/{speaker}")
    @Journaled(AuditAction.SPEAKER_PRESENTED)
    View correct(
            @PathVariable String slug,
            @PathVariable long speaker,
            @RequestParam Map<String, String> sent,
            @RequestParam(name = "photograph", required = false) Optional<MultipartFile> file)
            throws IOException {
        var cycle = found.cycle(slug);
        var known = known(cycle, speaker);
        var form = SpeakerForm.typed(known.id(), sent);
        var face = face(file);
        var faults = faults(cycle, form, face);
        if (!faults.isEmpty()) {
            return refused(cycle, form, faults);
        }
        if (!speakers.correct(
                known.id(), now -> ShowcaseLook.mark(now).equals(form.seen()), form.person(Optional.empty()))) {
            var latest = known(cycle, speaker);
            return look.page(
                    HttpStatus.CONFLICT,
                    cycle,
                    Typed.speaker(
                            SpeakerForm.typed(known.id(), withSeen(sent, latest)),
                            differences(latest, form),
                            List.of()),
                    Optional.empty());
        }
        face.map(ShowcaseSpeakerPages::jpeg).ifPresent(jpeg -> speakers.photograph(known.id(), jpeg));
        if (sent.containsKey("withoutPhotograph") && face.isEmpty()) {
            speakers.photograph(known.id(), NONE);
        }
        return back(cycle, Done.SPEAKER_PRESENTED);
    }

    @PostMapping("/{speaker}/affichage")
    @Journaled(AuditAction.SPEAKER_PRESENTED)
    View show(
            @PathVariable String slug,
            @PathVariable long speaker,
            @RequestParam(name = "shown", defaultValue = "false") boolean shown) {
        var cycle = found.cycle(slug);
        speakers.show(known(cycle, speaker).id(), shown);
        return back(cycle, shown ? Done.SPEAKER_PRESENTED : Done.SPEAKER_HIDDEN);
    }

    @PostMapping("/{speaker}/suppression")
    @Journaled(AuditAction.SPEAKER_PRESENTED)
    View remove(@PathVariable String slug, @PathVariable long speaker) {
        var cycle = found.cycle(slug);
        speakers.remove(known(cycle, speaker).id());
        return back(cycle, Done.SPEAKER_GONE);
    }

    private PresentedSpeaker known(Cycle cycle, long id) {
        return speakers.ofCycle(cycle.id()).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow(Lookup::nothing);
    }

    private Optional<SpeakerLink> link(Cycle cycle, SpeakerForm form) {
        return Optional.of(form.link())
                .filter(digits -> digits.matches("\\d{1,18}"))
                .flatMap(digits -> links.withId(Long.parseLong(digits)))
                .filter(link -> cycle.day(link.day()).isPresent());
    }

    private static Optional<CutPicture> face(Optional<MultipartFile> file) throws IOException {
        var given = file.filter(one -> !one.isEmpty());
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(CutPicture.of(given.get().getBytes(), Frame.FACE, Kept.MIDDLE));
    }

    /** Of a face the page shows one size. */
    private static byte[] jpeg(CutPicture picture) {
        return picture instanceof CutPicture.Cut cut ? cut.wide() : NONE;
    }

    private List<FieldError> faults(Cycle cycle, SpeakerForm form, Optional<CutPicture> face) {
        var faults = new ArrayList<>(form.faults());
        if (!form.name().isEmpty() && presentation.unnamed(cycle).test(form.name())) {
            faults.addFirst(
                    new FieldError(
                            "name",
                            "Cette personne a dit, par son lien, de ne pas publier son nom, ou de ne rien publier : elle n’est pas présentée."));
        }
        face.ifPresent(one -> {
            if (one instanceof CutPicture.Refused(var why)) {
                faults.add(new FieldError("photograph", why));
            } else if (!faults.isEmpty()) {
                faults.add(
                        new FieldError("photograph", "Choisissez la photographie à nouveau : elle n’est pas gardée."));
            }
        });
        return faults;
    }

    private static Map<String, String> withSeen(Map<String, String> sent, PresentedSpeaker latest) {
        var all = new HashMap<>(sent);
        all.put("seen", ShowcaseLook.mark(latest));
        return all;
    }

    private static List<Difference> differences(PresentedSpeaker before, SpeakerForm after) {
        return Difference.among(List.of(
                new Difference("Nom", before.name(), after.name()),
                new Difference("Fonction", before.role(), after.role()),
                new Difference("Structure", before.organisation(), after.organisation())));
    }

    private View refused(Cycle cycle, SpeakerForm form, List<FieldError> faults) {
        return look.page(
                HttpStatus.UNPROCESSABLE_CONTENT, cycle, Typed.speaker(form, List.of(), faults), Optional.empty());
    }

    private static View back(Cycle cycle, Done done) {
        return done.redirect(ShowcaseLook.address(cycle));
    }
}
