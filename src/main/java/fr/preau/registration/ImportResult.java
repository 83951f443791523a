package fr.preau.registration;

import java.util.List;
import java.util.Optional;

/**
 * What became of a person of a list on each of the days that it says they come; a day that they had
 * already is in none of these.
 *
 * @param registration empty when there was nothing to register them for
 * @param waiting in line: the day is full for them
 * @param full not taken: no seat, and waiting was not wanted
 * @param closed over, or not held
 * @param givenBack they had a place and gave it back, or a request was refused: that stays
 */
public record ImportResult(
        Optional<Long> registration,
        List<Long> confirmed,
        List<Long> waiting,
        List<Long> full,
        List<Long> closed,
        List<Long> givenBack) {

    public ImportResult {
        confirmed = List.copyOf(confirmed);
        waiting = List.copyOf(waiting);
        full = List.copyOf(full);
        closed = List.copyOf(closed);
        givenBack = List.copyOf(givenBack);
    }

    /** Whether they have anything that they had not before. */
    public boolean taken() {
        return !confirmed.isEmpty() || !waiting.isEmpty();
    }
}
