package fr.preau.resource;

import fr.preau.cycle.Cycle;
import java.util.List;
import java.util.function.Predicate;
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
        if (all.isEmpty()) {
            return all;
        }
        var unnamed = unnamed(cycle);
        return all.stream().filter(one -> !unnamed.test(one.name())).toList();
    }

    /** Whether somebody who is called so, or who may be that person, does not want to be named there; read once. */
    public Predicate<String> unnamed(Cycle cycle) {
        var unwilling = links.ofDays(cycle.days().stream().map(Cycle.Day::id).toList()).stream()
                .filter(link -> link.consent() == Consent.UNNAMED || link.consent() == Consent.REFUSED)
                .map(SpeakerLink::speaker)
                .toList();
        return name -> unwilling.stream().anyMatch(speaker -> Authors.name(name, speaker));
    }
}
