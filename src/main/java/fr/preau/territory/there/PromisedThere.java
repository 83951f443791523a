package fr.preau.territory.there;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What authorities and services engaged themselves to do that names a neighbourhood, as far as anybody may read it. */
public interface PromisedThere {

    /** Signed ones alone. */
    List<Promise> in(String neighbourhood);

    /**
     * A commitment.
     *
     * @param target what is to be reached; may be empty
     * @param state in words
     */
    record Promise(String objective, String signatory, String target, Optional<LocalDate> due, String state) {}
}
