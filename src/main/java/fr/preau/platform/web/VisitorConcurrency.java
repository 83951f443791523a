package fr.preau.platform.web;

import java.util.concurrent.ConcurrentHashMap;

/** How many of one thing each visitor's address does at this moment, up to a bound. */
final class VisitorConcurrency {

    private final int most;
    private final ConcurrentHashMap<String, Integer> taken = new ConcurrentHashMap<>();

    VisitorConcurrency(int most) {
        this.most = most;
    }

    /** Takes a turn, to be given back by {@link #leave}; false if that address has all of its own. */
    boolean enter(String address) {
        var now = taken.merge(address, 1, Integer::sum);
        if (now > most) {
            leave(address);
            return false;
        }
        return true;
    }

    void leave(String address) {
        taken.computeIfPresent(address, (_, now) -> now == 1 ? null : now - 1);
    }
}
