package fr.preau.management.showcase;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.face.CycleContacts;
import fr.preau.cycle.face.CyclePictures;
import fr.preau.management.Done;
import fr.preau.management.Lookup;
import fr.preau.management.StateDigest;
import fr.preau.management.showcase.ShowcaseLook.Typed;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.picture.CutPicture;
import fr.preau.platform.picture.CutPicture.Frame;
import fr.preau.platform.picture.CutPicture.Kept;
import fr.preau.resource.PresentedSpeakers;
import fr.preau.resource.SpeakerLinks;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.Journaled;
import java.io.IOException;
import java.util.ArrayList;
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
import org.springframework.web.servlet.View;

/** The picture of a cycle's page, and who to write to. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/vitrine")
class ShowcasePages {

    private static final int LONGEST_WORDS = 240;

    private final Lookup found;
    private final CyclePictures pictures;
    private final CycleContacts contacts;
    private final PresentedSpeakers speakers;
    private final SpeakerLinks links;
    private final ShowcaseLook look;

    ShowcasePages(
            Lookup found,
            CyclePictures pictures,
            CycleContacts contacts,
            PresentedSpeakers speakers,
            SpeakerLinks links,
            ShowcaseLook look) {
        this.found = found;
        this.pictures = pictures;
        this.contacts = contacts;
        this.speakers = speakers;
        this.links = links;
        this.look = look;
    }

    @GetMapping
    View show(
            @PathVariable String slug,
            @RequestParam(name = "intervenant", defaultValue = "0") long corrected,
            @RequestParam(name = "lien", defaultValue = "0") long link,
            @RequestParam(name = Done.PARAMETER, defaultValue = "") String done) {
        var cycle = found.cycle(slug);
        var form = speakers.ofCycle(cycle.id()).stream()
                .filter(one -> one.id() == corrected)
                .findFirst()
                .map(one -> SpeakerForm.of(one, ShowcaseLook.mark(one)))
                .or(() -> links.withId(link)
                        .filter(one -> cycle.day(one.day()).isPresent())
                        .map(SpeakerForm::of))
                .orElse(SpeakerForm.EMPTY);
        return look.page(HttpStatus.OK, cycle, Typed.speaker(form, List.of(), List.of()), Done.of(done));
    }

    @PostMapping("/image")
    @Journaled(AuditAction.PAGE_PICTURE_CHANGED)
    View picture(
            @PathVariable String slug,
            @RequestParam(name = "words", defaultValue = "") String typed,
            @RequestParam(name = "kept", defaultValue = "") String kept,
            @RequestParam(name = "picture", required = false) Optional<MultipartFile> file)
            throws IOException {
        var cycle = found.cycle(slug);
        var words = TypedLine.of(typed);
        var faults = new ArrayList<FieldError>();
        var given = file.filter(one -> !one.isEmpty());
        if (given.isEmpty() && pictures.shown(cycle.id()).isEmpty()) {
            faults.add(new FieldError("picture", "Choisissez une image."));
        }
        if (words.isEmpty() || words.length() > LONGEST_WORDS) {
            faults.add(new FieldError(
                    "words", "Dites ce que l’on voit, en 240 caractères au plus, pour qui ne voit pas l’image."));
        }
        var cut = given.isEmpty()
                ? Optional.<CutPicture>empty()
                : Optional.of(CutPicture.of(given.get().getBytes(), Frame.COVER, Kept.of(kept)));
        cut.ifPresent(one -> {
            if (one instanceof CutPicture.Refused(var why)) {
                faults.add(new FieldError("picture", why));
            } else if (!faults.isEmpty()) {
                faults.add(new FieldError("picture", "Choisissez l’image à nouveau : elle n’est pas gardée."));
            }
        });
        if (!faults.isEmpty()) {
            return refused(cycle, Typed.picture(words, faults));
        }
        if (cut.orElse(null) instanceof CutPicture.Cut one) {
            pictures.show(cycle.id(), one, words);
            return back(cycle, Done.PICTURE_SHOWN);
        }
        pictures.describe(cycle.id(), words);
        return back(cycle, Done.PICTURE_DESCRIBED);
    }

    @PostMapping("/image/retrait")
    @Journaled(AuditAction.PAGE_PICTURE_CHANGED)
    View takeAway(@PathVariable String slug) {
        var cycle = found.cycle(slug);
        return back(cycle, pictures.takeAway(cycle.id()) ? Done.PICTURE_TAKEN : Done.PICTURE_GONE);
    }

    @PostMapping("/image/{picture}/retour")
    @Journaled(AuditAction.PAGE_PICTURE_CHANGED)
    View putBack(@PathVariable String slug, @PathVariable long picture) {
        var cycle = found.cycle(slug);
        return back(cycle, pictures.putBack(cycle.id(), picture) ? Done.PICTURE_SHOWN : Done.PICTURE_GONE);
    }

    @PostMapping("/contact")
    @Journaled(AuditAction.PAGE_CONTACT_CHANGED)
    View contact(@PathVariable String slug, @RequestParam Map<String, String> sent) {
        var cycle = found.cycle(slug);
        var contact = ContactForm.typed(sent);
        var faults = ContactForm.faults(contact, sent);
        if (!faults.isEmpty()) {
            return refused(cycle, Typed.contact(contact, List.of(), faults));
        }
        var seen = sent.getOrDefault("seen", "");
        if (contacts.replace(cycle.id(), now -> StateDigest.of(now).equals(seen), contact)) {
            return back(cycle, Done.CONTACT_SAID);
        }
        var differences = ContactForm.differences(contacts.of(cycle.id()), contact);
        return look.page(HttpStatus.CONFLICT, cycle, Typed.contact(contact, differences, List.of()), Optional.empty());
    }

    private View refused(Cycle cycle, Typed typed) {
        return look.page(HttpStatus.UNPROCESSABLE_CONTENT, cycle, typed, Optional.empty());
    }

    private static View back(Cycle cycle, Done done) {
        return done.redirect(ShowcaseLook.address(cycle));
    }
}
