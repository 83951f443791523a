package fr.preau.registration.rules;

import fr.preau.registration.Departments;
import fr.preau.registration.Profile;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * Whom a cycle is for.
 *
 * @param reviewed profiles whose registration an organiser decides
 * @param refused profiles for which it is not
 * @param departments codes of the departments it is for; every one when empty
 * @param elsewhere what becomes of somebody of another department, or of one that is not recognised
 */
@NamedInterface("rules")
public record Audience(Set<Profile> reviewed, Set<Profile> refused, Set<String> departments, Verdict elsewhere) {

    public static final Audience EVERYBODY = new Audience(Set.of(), Set.of(), Set.of(), Verdict.ADMITTED);

    public Audience {
        reviewed = Set.copyOf(reviewed);
        refused = Set.copyOf(refused);
        departments = Set.copyOf(departments);
    }

    /** What becomes of somebody who registers, from the mildest to the strictest. */
    public enum Verdict {
        ADMITTED,
        REVIEWED,
        REFUSED
    }

    /** The stricter of what their profile and their department say. */
    public Verdict verdict(Profile profile, String department) {
        var byProfile = verdict(profile);
        var byDepartment = departments.isEmpty()
                        || Departments.code(department)
                                .filter(departments::contains)
                                .isPresent()
                ? Verdict.ADMITTED
                : elsewhere;
        return byProfile.compareTo(byDepartment) > 0 ? byProfile : byDepartment;
    }

    public Verdict verdict(Profile profile) {
        if (refused.contains(profile)) {
            return Verdict.REFUSED;
        }
        return reviewed.contains(profile) ? Verdict.REVIEWED : Verdict.ADMITTED;
    }

    /** Whom the cycle is for, in words; none where it is for everybody. */
    public List<String> sentences() {
        return AudienceWords.sentences(this);
    }

    /** Whether somebody's registration may have to be decided by an organiser. */
    public boolean reviews() {
        return !reviewed.isEmpty() || !departments.isEmpty() && elsewhere == Verdict.REVIEWED;
    }
}
