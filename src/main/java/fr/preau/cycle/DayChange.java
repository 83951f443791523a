package fr.preau.cycle;

/**
 * What becomes of a day that people have a place on, or wait for.
 *
 * @param reason why it is not held afterwards, plain; often empty
 */
public record DayChange(long day, DayState before, DayState after, String reason) {

    /** Whether the day is not held any more. */
    public boolean cancels() {
        return before.held() && !after.held();
    }
}
