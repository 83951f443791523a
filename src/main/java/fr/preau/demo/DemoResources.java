package fr.preau.demo;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Themes;
import fr.preau.resource.Resource.Content;
import fr.preau.resource.ResourceKind;
import fr.preau.resource.Resources;
import fr.preau.resource.SpeakerLinks;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What was shared of the cycle that was held. All of it is invented. */
@Component
class DemoResources {

    private final Resources resources;
    private final SpeakerLinks links;

    DemoResources(Resources resources, SpeakerLinks links) {
        this.resources = resources;
        this.links = links;
    }

    /** Shares it, unless it is there. */
    void tell(Cycle cycle) {
        if (!resources.ofCycle(cycle.id()).isEmpty()) {
            return;
        }
        var day = cycle.days().getFirst();
        resources.add(
                content(
                        cycle,
                        day,
                        ResourceKind.SYNTHESIS,
                        "Ce que l’on retient de la journée (exemple)",
                        "",
                        "## Trier les engagements\n\nTrois questions pour chaque engagement :\n\n- qui le porte, avec un nom ;\n- pour quand, avec une date ;\n- comment saura-t-on que c’est fait ?\n\n## Ce qui reste ouvert\n\nLa place des habitants dans le suivi, et qui les invite."),
                true);
        resources.add(
                content(
                        cycle,
                        day,
                        ResourceKind.LINK,
                        "La grille de tri des engagements (exemple)",
                        "https://www.exemple.fr/grille",
                        ""),
                true);
        resources.add(
                content(
                        cycle,
                        day,
                        ResourceKind.VIDEO,
                        "Le témoignage d’une commune (exemple)",
                        "https://www.exemple.fr/video",
                        ""),
                false);
        links.make(day.id(), "", "Driss Bouzid");
    }

    private static Content content(
            Cycle cycle, Cycle.Day day, ResourceKind kind, String title, String url, String body) {
        return new Content(
                Optional.of(day.id()),
                "",
                Optional.empty(),
                kind,
                title,
                "",
                Themes.of(cycle.content()),
                List.of("69"),
                day.content().date(),
                url,
                Optional.empty(),
                body);
    }
}
