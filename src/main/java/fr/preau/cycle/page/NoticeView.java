package fr.preau.cycle.page;

import fr.preau.platform.Html;
import java.util.List;

/**
 * What the platform says of a cycle's days at this moment, and what the organiser adds to it.
 *
 * @param sentences the first is the one that nobody may miss; empty when there is nothing to say
 * @param announcement the organiser's own words, empty when there are none
 */
public record NoticeView(Tone tone, List<String> sentences, Html announcement) {

    public NoticeView {
        sentences = List.copyOf(sentences);
    }

    public boolean empty() {
        return sentences.isEmpty() && announcement.isEmptyContent();
    }

    /** How the notice looks; its sentences carry the meaning. */
    public enum Tone {
        INFORMATION,
        OPEN,
        PARTLY_OPEN,
        FULL,
        CLOSED
    }
}
