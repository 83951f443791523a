package fr.preau.cycle.face;

import fr.preau.cycle.edition.CarriedAlong;
import fr.preau.cycle.edition.Edition;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The picture and who to write to are next year's too, until somebody changes them. */
@Component
class CarriedFace implements CarriedAlong {

    private final CyclePictures pictures;
    private final CycleContacts contacts;

    CarriedFace(CyclePictures pictures, CycleContacts contacts) {
        this.pictures = pictures;
        this.contacts = contacts;
    }

    @Override
    public Set<String> copied() {
        return Set.of("cycle_picture", "cycle_contact");
    }

    @Override
    public List<Left> left() {
        return List.of();
    }

    @Override
    public void copy(Edition edition) {
        pictures.copy(edition.from(), edition.to());
        contacts.copy(edition.from(), edition.to());
    }
}
