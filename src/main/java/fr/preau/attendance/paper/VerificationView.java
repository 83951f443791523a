package fr.preau.attendance.paper;

import fr.preau.platform.centre.CentreName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a code says to whoever holds the paper that bears it.
 *
 * @param typed the code as it came, to be put right
 */
public record VerificationView(State state, CentreName centre, String typed, Optional<Paper> paper, List<String> now) {

    public VerificationView {
        now = List.copyOf(now);
    }

    /** What became of the code. */
    public enum State {
        /** Nobody gave one yet. */
        ASKING,
        MISTYPED,
        UNKNOWN,
        CURRENT,
        REPLACED,
        CORRECTED
    }

    /**
     * What the paper says, without giving the person away.
     *
     * @param name initials, empty once it was erased
     * @param halfDays one line each
     */
    public record Paper(
            String name,
            String cycleTitle,
            String place,
            List<String> halfDays,
            String duration,
            int version,
            LocalDate madeOn) {

        public Paper {
            halfDays = List.copyOf(halfDays);
        }
    }
}
