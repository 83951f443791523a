package fr.preau.resource;

import fr.preau.cycle.edition.CarriedAlong;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was shared stays with the day it was shared for. */
@Component
class CarriedResources implements CarriedAlong {

    private static final String RESOURCES = "les ressources partagées";

    @Override
    public List<Left> left() {
        return List.of(
                new Left("speaker_link", "les liens des intervenants"),
                new Left(
                        "presented_speaker",
                        "les intervenants présentés, qui n’ont donné leur accord que pour ce cycle"),
                new Left("resource", RESOURCES),
                new Left("testimony", "les témoignages"),
                new Left("resource_version", RESOURCES),
                new Left("resource_place", RESOURCES));
    }
}
