package fr.preau.management.notice;

import fr.preau.registration.PlaceState;
import fr.preau.registration.list.Happenings.Happening;
import java.util.List;
import java.util.Set;

/**
 * What a time brought that a colleague is told.
 *
 * @param fullDays days on which a seat was taken and none is left
 * @param refused how many more messages of the cycle were refused
 */
record NoticeContent(List<Happening> happenings, Set<Long> fullDays, int refused) {

    private static final Set<PlaceState> TAKEN = Set.of(PlaceState.CONFIRMED, PlaceState.OFFERED);

    NoticeContent {
        happenings = List.copyOf(happenings);
        fullDays = Set.copyOf(fullDays);
    }

    /** The days on which a seat was taken. */
    static List<Long> taken(List<Happening> happenings) {
        return happenings.stream()
                .filter(one -> TAKEN.contains(one.state()))
                .map(Happening::day)
                .distinct()
                .toList();
    }

    int requests() {
        return (int) happenings.stream()
                .filter(one -> one.state() == PlaceState.UNDER_REVIEW)
                .count();
    }

    /** Offers that nobody took. */
    List<Happening> lapsed() {
        return happenings.stream().filter(Happening::lapsed).toList();
    }

    /** The others, one person after the other; none for whoever wants to know only what is to decide. */
    List<Happening> people(NoticeChoice choice) {
        return choice == NoticeChoice.DECISIONS
                ? List.of()
                : happenings.stream()
                        .filter(one -> !one.lapsed() && !one.name().isEmpty())
                        .toList();
    }

    /** Whether there is anything to tell them. */
    boolean worth(NoticeChoice choice) {
        return requests() > 0
                || !lapsed().isEmpty()
                || !fullDays.isEmpty()
                || refused > 0
                || !people(choice).isEmpty();
    }
}
