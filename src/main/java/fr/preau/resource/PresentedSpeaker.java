package fr.preau.resource;

import java.util.Optional;

/**
 * Who speaks at a cycle, as its page presents them.
 *
 * @param link by which they are asked for their documents, if they are
 * @param role may be empty, as {@code organisation}
 * @param mark of the photograph, empty where there is none
 * @param shown whether the team shows it
 */
public record PresentedSpeaker(
        long id,
        long cycle,
        Optional<Long> link,
        String name,
        String role,
        String organisation,
        String mark,
        boolean shown) {

    /** The last part of the photograph's address. */
    public Optional<String> file() {
        return mark.isEmpty() ? Optional.empty() : Optional.of(id + "-" + mark + ".jpg");
    }
}
