package fr.preau.management.figures;

import fr.preau.attendance.Turnout;
import java.time.LocalDate;

/** How many of those registered for a cycle did not come, over the days at which presence was recorded. */
public record NoShow(long cycleId, String cycle, LocalDate lastDay, Turnout turnout) {

    /** In percent. */
    public int rate() {
        return turnout.noShowRate().orElse(0);
    }
}
