package fr.preau.exchange;

/**
 * Whether questions are taken on a day.
 *
 * @param known whether they ever were: else nobody is told of them
 * @param moderated whether a question waits for an organiser before others see it
 */
public record Floor(boolean known, boolean open, boolean moderated) {

    static final Floor NONE = new Floor(false, false, true);
}
