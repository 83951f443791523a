package fr.preau.mailing;

import fr.preau.mail.wording.LetterWording;
import fr.preau.registration.Selection;
import java.time.Instant;
import java.util.Optional;

/**
 * A message to a selection.
 *
 * @param version rises each time that the draft is written
 * @param writer name of who wrote it last
 * @param planned when it leaves by itself; empty unless it is a draft that has an hour
 * @param sending empty as long as it is a draft
 */
public record Mailing(
        long id,
        Selection selection,
        LetterWording wording,
        int version,
        String writer,
        Instant writtenAt,
        Optional<Planned> planned,
        Optional<Sending> sending) {

    /** The hour that a colleague has set, by their name. */
    public record Planned(String by, Instant at) {}

    /**
     * How it was sent.
     *
     * @param by name of the colleague
     * @param replyTo their address; empty once their account is erased, and then the centre is answered
     * @param stop empty unless it was stopped
     */
    public record Sending(String by, String replyTo, Instant at, Optional<Stop> stop) {}

    /** Who stopped it, and when. */
    public record Stop(String by, Instant at) {}

    public boolean draft() {
        return sending.isEmpty();
    }
}
