package fr.preau.attendance;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * What one day's presence comes to, or several days' together: people and days, so that somebody who came
 * twice counts twice. The same counts as {@link PresenceFigures}, without the people.
 *
 * @param registered who held a seat before the day
 * @param present who was seen on one half-day at least, walk-ins included
 * @param walkIns who came without being registered
 * @param mornings who was seen in the morning
 * @param afternoons who was seen in the afternoon
 */
public record Turnout(int registered, int present, int walkIns, int mornings, int afternoons) {

    private static final float HUNDRED = 100f;

    public int absent() {
        return registered - (present - walkIns);
    }

    /** Registered and never seen, in percent. */
    public OptionalInt noShowRate() {
        return registered > 0 ? OptionalInt.of(Math.round(HUNDRED * absent() / registered)) : OptionalInt.empty();
    }

    public static Turnout sum(Collection<Turnout> days) {
        return days.stream()
                .reduce(
                        new Turnout(0, 0, 0, 0, 0),
                        (one, other) -> new Turnout(
                                one.registered + other.registered,
                                one.present + other.present,
                                one.walkIns + other.walkIns,
                                one.mornings + other.mornings,
                                one.afternoons + other.afternoons));
    }
}
