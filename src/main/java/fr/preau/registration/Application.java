package fr.preau.registration;

import java.util.List;
import java.util.Set;

/**
 * What one person asks of the desk.
 *
 * @param key the same for every sending of the same form, so that it is answered once
 * @param days by date, at least one, all of that cycle
 * @param waitFor those of the days whose waiting list the person joins if there is no room
 * @param shortNotice whether a seat that comes free just before a day is theirs without asking again
 */
public record Application(
        String key,
        long cycleId,
        Person person,
        List<Long> days,
        Set<Long> waitFor,
        Policy policy,
        boolean shortNotice) {

    public Application {
        days = List.copyOf(days);
        waitFor = Set.copyOf(waitFor);
    }

    /** What to do when one of the days that the person would not wait for has no room. */
    public enum Policy {
        WHAT_REMAINS,
        ALL_OR_NOTHING
    }
}
