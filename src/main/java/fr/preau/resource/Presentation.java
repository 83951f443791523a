package fr.preau.resource;

import fr.preau.cycle.Cycle;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Whom a cycle's page presents: those whom the team shows, and who did not say by their link that nothing is
 * published of them, or nothing with their name.
 */
@Component
public class Presentation {

    private final PresentedSpeakers speakers;
    private final SpeakerLinks links;

    Presentation(PresentedSpeakers speakers, SpeakerLinks links) {
        this.speakers = speakers;
        this.links = links;
    }

    public List<PresentedSpeaker> of(Cycle cycle) {
        var all = speakers.ofCycle(cycle.id()).stream()
                .filter(PresentedSpeaker::shown)
                .toList();
        return all.isEmpty()
                ? all
                : all.stream().filter(one -> !unnamed(cycle, one)).toList();
    }

    /** Whether that person, or somebody who may be that person, does not want to be named. */
    public boolean unnamed(Cycle cycle, PresentedSpeaker speaker) {
        return unnamed(cycle, speaker.name());
    }

    /** The same of somebody who is called so. */
    public boolean unnamed(Cycle cycle, String name) {
        return links.ofDays(cycle.days().stream().map(Cycle.Day::id).toList()).stream()
                .filter(link -> link.consent() == Consent.UNNAMED || link.consent() == Consent.REFUSED)
                .anyMatch(link -> Authors.name(name, link.speaker()));
    }
}
