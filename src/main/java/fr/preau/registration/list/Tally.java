package fr.preau.registration.list;

import fr.preau.registration.Profile;
import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.modulith.NamedInterface;

/**
 * How many people have a seat, told apart in several ways. Somebody counts once in a cycle, whatever the
 * number of their days.
 *
 * @param kinds by the code of an {@link OrganisationKind}
 * @param departments by code; under {@link #UNKNOWN} those whose department is not recognised
 * @param arrivals by the local date on which they registered; empty where it was not asked for
 */
@NamedInterface("list")
public record Tally(
        Map<Profile, Integer> profiles,
        Map<String, Integer> kinds,
        Map<String, Integer> departments,
        SortedMap<LocalDate, Integer> arrivals) {

    /** Instead of a department's code. */
    public static final String UNKNOWN = "";

    public int people() {
        return profiles.values().stream().mapToInt(Integer::intValue).sum();
    }
}
