package fr.preau.registration;

import java.util.List;

/**
 * What one person asks of the desk.
 *
 * @param key the same for every sending of the same form, so that it is answered once
 * @param days by date, at least one, all of that cycle
 */
public record Application(String key, long cycleId, Person person, List<Long> days, Policy policy) {

    public Application {
        days = List.copyOf(days);
    }

    /** What to do when one of the days has no room. */
    public enum Policy {
        WHAT_REMAINS,
        ALL_OR_NOTHING
    }
}
