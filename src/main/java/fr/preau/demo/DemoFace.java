package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.face.CycleContact;
import fr.preau.cycle.face.CycleContacts;
import fr.preau.cycle.face.CyclePictures;
import fr.preau.platform.picture.CutPicture.Cut;
import fr.preau.resource.PresentedSpeakers;
import fr.preau.resource.PresentedSpeakers.Introduced;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the demonstration's page shows beside its text: a picture that was drawn for it, and people who are invented. */
@Component
class DemoFace {

    private static final int WIDTH = 1_280;

    private static final List<Introduced> SPEAKERS = List.of(
            new Introduced(Optional.empty(), "Inès Belkacem", "cheffe de projet contrat de ville", "Ville d’Ormeval"),
            new Introduced(Optional.empty(), "Driss Bouzid", "délégué du préfet", "Préfecture (exemple)"));

    private final CyclePictures pictures;
    private final CycleContacts contacts;
    private final PresentedSpeakers speakers;

    DemoFace(CyclePictures pictures, CycleContacts contacts, PresentedSpeakers speakers) {
        this.pictures = pictures;
        this.contacts = contacts;
        this.speakers = speakers;
    }

    /** Tells it, unless it is there. */
    void tell(Cycle cycle) {
        if (pictures.shown(cycle.id()).isPresent()
                || !pictures.before(cycle.id()).isEmpty()) {
            return;
        }
        pictures.show(
                cycle.id(),
                new Cut(file("cover.jpg"), file("cover-640.jpg"), WIDTH),
                "Dessin : des personnes parlent par petits groupes devant un préau et ses arches, au milieu d’un quartier.");
        contacts.replace(
                cycle.id(),
                _ -> true,
                new CycleContact("L’équipe des rencontres (exemple)", "rencontres@exemple.fr", "04 72 00 00 00"));
        SPEAKERS.forEach(one -> speakers.add(cycle.id(), one, new byte[0]));
    }

    private static byte[] file(String name) {
        try (var in = DemoFace.class.getResourceAsStream("/demo/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no resource demo/" + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
