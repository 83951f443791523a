package fr.preau.resource;

import fr.preau.cycle.Cycle;
import java.util.List;

/** What the modules above show a speaker behind their link. */
public interface SpeakerPageParts {

    /** What there is to read now, for that speaker of that day; nothing most of the time. */
    List<Part> parts(Cycle.Day day, SpeakerLink link);

    /**
     * One thing to read.
     *
     * @param label of the link
     * @param address without the host
     */
    record Part(String heading, String text, String label, String address) {}
}
