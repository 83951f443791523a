package fr.preau.management.showcase;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.face.CycleContact;
import fr.preau.cycle.face.CycleContacts;
import fr.preau.cycle.face.CyclePicture;
import fr.preau.cycle.face.CyclePictures;
import fr.preau.management.Addresses;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.management.BackOfficeLayout.Told;
import fr.preau.management.Difference;
import fr.preau.management.Done;
import fr.preau.management.StateDigest;
import fr.preau.management.showcase.ShowcaseView.Line;
import fr.preau.management.showcase.ShowcaseView.Shot;
import fr.preau.platform.FieldError;
import fr.preau.platform.Happened.Undo;
import fr.preau.resource.Presentation;
import fr.preau.resource.PresentedSpeaker;
import fr.preau.resource.PresentedSpeakers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** How the screen looks, whichever of its forms was sent. */
@Component
class ShowcaseLook {

    private static final String INLINE = "data:image/jpeg;base64,";

    private final CyclePictures pictures;
    private final CycleContacts contacts;
    private final PresentedSpeakers speakers;
    private final Presentation presentation;
    private final BackOfficeLayout layout;

    ShowcaseLook(
            CyclePictures pictures,
            CycleContacts contacts,
            PresentedSpeakers speakers,
            Presentation presentation,
            BackOfficeLayout layout) {
        this.pictures = pictures;
        this.contacts = contacts;
        this.speakers = speakers;
        this.presentation = presentation;
        this.layout = layout;
    }

    /** What was typed where it differs from what is stored. */
    record Typed(
            Optional<String> words,
            Optional<CycleContact> contact,
            List<Difference> conflict,
            SpeakerForm speaker,
            List<Difference> speakerConflict,
            List<FieldError> errors) {

        static final Typed NOTHING =
                new Typed(Optional.empty(), Optional.empty(), List.of(), SpeakerForm.EMPTY, List.of(), List.of());

        static Typed picture(String words, List<FieldError> errors) {
            return new Typed(Optional.of(words), Optional.empty(), List.of(), SpeakerForm.EMPTY, List.of(), errors);
        }

        static Typed contact(CycleContact contact, List<Difference> conflict, List<FieldError> errors) {
            return new Typed(Optional.empty(), Optional.of(contact), conflict, SpeakerForm.EMPTY, List.of(), errors);
        }

        static Typed speaker(SpeakerForm form, List<Difference> conflict, List<FieldError> errors) {
            return new Typed(Optional.empty(), Optional.empty(), List.of(), form, conflict, errors);
        }
    }

    static String address(Cycle cycle) {
        return Addresses.cycle(cycle.slug()) + "/vitrine";
    }

    /** What tells the state of one presentation from another. */
    static String mark(PresentedSpeaker speaker) {
        return StateDigest.of(List.of(speaker.name(), speaker.role(), speaker.organisation()));
    }

    View page(HttpStatus status, Cycle cycle, Typed typed, Optional<Done> done) {
        var before = pictures.before(cycle.id());
        var undo = done.filter(one -> one == Done.PICTURE_TAKEN)
                .flatMap(_ -> before.stream().findFirst())
                .map(one -> new Undo(address(cycle) + "/image/" + one.id() + "/retour", Map.of(), "Remettre l’image"));
        return layout.page(
                status,
                Section.CYCLES,
                (typed.errors.isEmpty() ? "" : "Erreur : ") + "Image et intervenants",
                "showcase/showcase",
                view(cycle, before, typed),
                new Told(done, undo));
    }

    private ShowcaseView view(Cycle cycle, List<CyclePicture> before, Typed typed) {
        var shown = pictures.shown(cycle.id());
        var stored = contacts.of(cycle.id());
        var presented = speakers.ofCycle(cycle.id());
        var unnamed = presentation.unnamed(cycle);
        var faces = speakers.photographs(presented);
        var files = pictures.narrow(before);
        return new ShowcaseView(
                address(cycle),
                Addresses.cycle(cycle.slug()) + "/apercu",
                shown.map(this::shot),
                before.stream()
                        .flatMap(one -> Optional.ofNullable(files.get(one.id()))
                                .map(file -> new Shot(one.id(), inline(file), one.words()))
                                .stream())
                        .toList(),
                typed.words.or(() -> shown.map(CyclePicture::words)).orElse(""),
                typed.contact.orElse(stored),
                StateDigest.of(stored),
                typed.conflict,
                presented.stream()
                        .map(one -> line(one, Optional.ofNullable(faces.get(one.id())), unnamed.test(one.name())))
                        .toList(),
                typed.speaker,
                typed.speakerConflict,
                typed.errors);
    }

    private Shot shot(CyclePicture picture) {
        return new Shot(picture.id(), inline(pictures.narrow(picture.id())), picture.words());
    }

    private static Line line(PresentedSpeaker one, Optional<byte[]> face, boolean unnamed) {
        return new Line(
                one.id(),
                one.name(),
                String.join(
                        ", ",
                        Stream.of(one.role(), one.organisation())
                                .filter(text -> !text.isEmpty())
                                .toList()),
                face.map(ShowcaseLook::inline),
                one.shown(),
                unnamed);
    }

    private static String inline(byte[] jpeg) {
        return INLINE + Base64.getEncoder().encodeToString(jpeg);
    }
}
