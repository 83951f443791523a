package fr.preau.registration.rules;

import fr.preau.platform.French;
import fr.preau.registration.Departments;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.NamedInterface;

/** Whom a cycle is for, in sentences that stand before its form. */
@NamedInterface("rules")
public final class AudienceWords {

    private AudienceWords() {}

    /** None where it is for everybody. */
    public static List<String> sentences(Audience audience) {
        var sentences = new ArrayList<String>();
        var admitted = of(audience, Verdict.ADMITTED).count();
        if (admitted > 0 && admitted < Profile.values().length) {
            sentences.add("Inscription ouverte " + to(audience, Verdict.ADMITTED) + ".");
        }
        if (!audience.reviewed().isEmpty()) {
            sentences.add(
                    "Sur demande, que les organisateurs examinent, pour " + people(audience, Verdict.REVIEWED) + ".");
        }
        if (!audience.refused().isEmpty()) {
            sentences.add("Ces journées ne s’adressent pas " + to(audience, Verdict.REFUSED) + ".");
        }
        if (!audience.departments().isEmpty() && audience.elsewhere() != Verdict.ADMITTED) {
            sentences.add("Départements concernés : "
                    + French.enumeration(audience.departments().stream()
                            .sorted()
                            .map(code -> Departments.NAMES.getOrDefault(code, code) + " (" + code + ")")
                            .toList())
                    + ". "
                    + (audience.elsewhere() == Verdict.REVIEWED
                            ? "D’ailleurs, l’inscription se fait sur demande, que les organisateurs examinent."
                            : "L’inscription n’est pas possible d’ailleurs."));
        }
        return sentences;
    }

    private static String people(Audience audience, Verdict verdict) {
        return French.enumeration(of(audience, verdict).toList());
    }

    /** « aux agents de l’État, aux élues et élus ». */
    private static String to(Audience audience, Verdict verdict) {
        return French.enumeration(of(audience, verdict)
                .map(people -> people.replaceFirst("^les ", "aux "))
                .toList());
    }

    private static Stream<String> of(Audience audience, Verdict verdict) {
        return Arrays.stream(Profile.values())
                .filter(profile -> audience.verdict(profile) == verdict)
                .map(Profile::people);
    }
}
