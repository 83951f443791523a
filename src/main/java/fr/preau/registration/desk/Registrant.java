package fr.preau.registration.desk;

import fr.preau.registration.Application.Member;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A registration that the desk's book knows, with its places by day. */
final class Registrant {

    final long id;
    final Map<Long, HeldPlace> places = new HashMap<>();
    /** Of the days that the batch knows, by number. */
    final Map<Long, WorkshopBook.Seat> workshops = new TreeMap<>();

    private Key key;
    private Profile profile;
    private String department;
    private boolean shortNotice;

    Registrant(long id, Key key, Profile profile, String department, boolean shortNotice) {
        this.id = id;
        this.key = key;
        this.profile = profile;
        this.department = department;
        this.shortNotice = shortNotice;
    }

    /** One person of one cycle. */
    record Key(long cycleId, String email) {
        static Key of(long cycleId, Member member) {
            return new Key(cycleId, member.person().emailKey());
        }
    }

    /**
     * What the person has on a day; a number of arrival when waiting or asking, a deadline when offered.
     *
     * @param kept whether an organiser looked at the request and keeps it for later
     */
    record HeldPlace(
            PlaceState state, Optional<Long> queueNumber, Optional<Instant> offeredUntil, boolean kept, int revision) {}

    Key key() {
        return key;
    }

    Profile profile() {
        return profile;
    }

    String department() {
        return department;
    }

    PlaceState state(long day) {
        return Optional.ofNullable(places.get(day)).map(HeldPlace::state).orElse(PlaceState.WITHDRAWN);
    }

    /** Whether the person has anything, on whatever day. */
    boolean live() {
        return places.values().stream().anyMatch(spot -> spot.state().live());
    }

    boolean agreesToShortNotice() {
        return shortNotice;
    }

    /** The person tells everything again. */
    void tell(Member member) {
        key = Key.of(key.cycleId, member);
        profile = member.person().profile();
        department = member.person().department();
        shortNotice = member.shortNotice();
    }

    /** Nobody by name: the address is the registration's own number, which no address is. */
    void forget() {
        key = new Key(key.cycleId, Long.toString(id));
    }

    /** Whether that audience is harsher to them once they are as told. */
    boolean admittedLess(Audience audience, Member told) {
        return audience.verdict(told.person().profile(), told.person().department())
                        .compareTo(audience.verdict(profile(), department()))
                > 0;
    }
}
