package fr.preau.registration.rules;

import fr.preau.platform.French;
import fr.preau.registration.Departments;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Whom a cycle is for, in sentences that stand before its form. */
public final class AudienceWords {

    private AudienceWords() {}

    /** None where it is for everybody. */
    public static List<String> sentences(Audience audience) {
        var sentences = new ArrayList<String>();
        if (Arrays.stream(Profile.values()).anyMatch(profile -> audience.verdict(profile) != Verdict.ADMITTED)) {
            sentences.add("Inscription ouverte à : " + people(audience, Verdict.ADMITTED) + ".");
        }
        if (!audience.reviewed().isEmpty()) {
            sentences.add("Sur demande, que les organisateurs examinent : " + people(audience, Verdict.REVIEWED) + ".");
        }
        if (!audience.refused().isEmpty()) {
            sentences.add("Ces journées ne s’adressent pas à : " + people(audience, Verdict.REFUSED) + ".");
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
        return French.enumeration(Arrays.stream(Profile.values())
                .filter(profile -> audience.verdict(profile) == verdict)
                .map(Profile::people)
                .toList());
    }
}
