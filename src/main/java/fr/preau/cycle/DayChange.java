package fr.preau.cycle;

/** What becomes of a day that people have a place on, or wait for. */
public record DayChange(long day, DayState before, DayState after) {

    /** Whether the day is not held any more. */
    public boolean cancels() {
        return before.held() && !after.held();
    }
}
