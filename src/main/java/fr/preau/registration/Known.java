package fr.preau.registration;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A registration that the desk's book knows, with its places by day. */
final class Known {

    final long id;
    final Key key;
    final Map<Long, Spot> places = new HashMap<>();
    private boolean shortNotice;

    Known(long id, Key key, boolean shortNotice) {
        this.id = id;
        this.key = key;
        this.shortNotice = shortNotice;
    }

    /** One person of one cycle. */
    record Key(long cycleId, String email) {}

    /** What the person has on a day; a queue number when waiting, a deadline when offered. */
    record Spot(PlaceState state, Optional<Long> queueNumber, Optional<Instant> offeredUntil, int revision) {}

    PlaceState state(long day) {
        return Optional.ofNullable(places.get(day)).map(Spot::state).orElse(PlaceState.WITHDRAWN);
    }

    /** Whether the person has anything, on whatever day. */
    boolean live() {
        return places.values().stream().anyMatch(spot -> spot.state().live());
    }

    boolean agreesToShortNotice() {
        return shortNotice;
    }

    /** The person registers anew and tells everything again. */
    void renew(Application application) {
        shortNotice = application.shortNotice();
    }
}
