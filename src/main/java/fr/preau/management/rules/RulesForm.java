package fr.preau.management.rules;

import fr.preau.platform.FieldError;
import fr.preau.registration.Departments;
import fr.preau.registration.Profile;
import fr.preau.registration.rules.Audience;
import fr.preau.registration.rules.Audience.Verdict;
import fr.preau.registration.rules.Rules;
import fr.preau.registration.rules.Rules.Asked;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * The rules of a cycle's registration as they stand in their form, typed or known.
 *
 * @param profiles a verdict's name for each profile
 * @param departments codes or names, apart by commas, semicolons or lines
 * @param elsewhere a verdict's name
 * @param offerHours a number
 * @param substituteHours a number
 * @param phone REQUIRED, OPTIONAL or HIDDEN; so are the two that follow
 */
public record RulesForm(
        Map<Profile, String> profiles,
        String departments,
        String elsewhere,
        String offerHours,
        String substituteHours,
        String phone,
        String job,
        String accessNeeds) {

    private static final int LONGEST_HOURS = 720;
    private static final int LONGEST_QUOTE = 60;

    public RulesForm {
        profiles = Map.copyOf(profiles);
    }

    /** What a form turned out to be. */
    sealed interface Reading {
        record Good(Rules rules) implements Reading {}

        /** In the order of the form's fields. */
        record Wrong(List<FieldError> errors) implements Reading {}
    }

    static RulesForm of(Rules rules) {
        var audience = rules.audience();
        return new RulesForm(
                Arrays.stream(Profile.values())
                        .collect(Collectors.toMap(
                                profile -> profile,
                                profile -> audience.verdict(profile).name())),
                RulesWords.departments(audience),
                audience.departments().isEmpty()
                        ? Verdict.REVIEWED.name()
                        : audience.elsewhere().name(),
                Long.toString(rules.offerTime().toHours()),
                Long.toString(rules.substituteFreeze().toHours()),
                rules.phone().name(),
                rules.job().name(),
                rules.accessNeeds().name());
    }

    static RulesForm typed(MultiValueMap<String, String> form) {
        Function<String, String> text =
                name -> Optional.ofNullable(form.getFirst(name)).orElse("");
        return new RulesForm(
                Arrays.stream(Profile.values())
                        .collect(Collectors.toMap(profile -> profile, profile -> text.apply(field(profile)))),
                text.apply("departments"),
                text.apply("elsewhere"),
                text.apply("offerHours"),
                text.apply("substituteHours"),
                text.apply("phone"),
                text.apply("job"),
                text.apply("accessNeeds"));
    }

    /** The name of a profile's field. */
    public static String field(Profile profile) {
        return "profile-" + profile.name();
    }

    public String profile(Profile profile) {
        return profiles.getOrDefault(profile, "");
    }

    Reading read() {
        var errors = new ArrayList<FieldError>();
        var verdicts = new EnumMap<Profile, Verdict>(Profile.class);
        for (var profile : Profile.values()) {
            one(Verdict.values(), profile(profile), field(profile), errors)
                    .ifPresent(verdict -> verdicts.put(profile, verdict));
        }
        if (verdicts.size() == Profile.values().length
                && verdicts.values().stream().allMatch(verdict -> verdict == Verdict.REFUSED)) {
            errors.add(new FieldError(
                    field(Profile.LOCAL_AGENT),
                    "Gardez au moins un profil : refuser tous les profils fermerait le cycle."));
        }
        var codes = codes(errors);
        var others = one(Verdict.values(), elsewhere, "elsewhere", errors);
        if (!codes.isEmpty()
                && others.filter(verdict -> verdict == Verdict.ADMITTED).isPresent()) {
            errors.add(new FieldError(
                    "elsewhere",
                    "Choisissez « à l’étude » ou « refusées », ou videz la liste : elle n’aurait aucun effet."));
        }
        var offer = hours(offerHours, 1, "offerHours", errors);
        var substitute = hours(substituteHours, 0, "substituteHours", errors);
        var asksPhone = one(Asked.values(), phone, "phone", errors);
        var asksJob = one(Asked.values(), job, "job", errors);
        var asksNeeds = one(Asked.values(), accessNeeds, "accessNeeds", errors);
        if (!errors.isEmpty()) {
            return new Reading.Wrong(errors);
        }
        return new Reading.Good(new Rules(
                new Audience(
                        having(verdicts, Verdict.REVIEWED),
                        having(verdicts, Verdict.REFUSED),
                        codes,
                        codes.isEmpty() ? Verdict.ADMITTED : others.orElseThrow()),
                Duration.ofHours(offer),
                Duration.ofHours(substitute),
                asksPhone.orElseThrow(),
                asksJob.orElseThrow(),
                asksNeeds.orElseThrow()));
    }

    private static Set<Profile> having(Map<Profile, Verdict> verdicts, Verdict wanted) {
        return verdicts.entrySet().stream()
                .filter(entry -> entry.getValue() == wanted)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Set<String> codes(List<FieldError> errors) {
        var codes = new HashSet<String>();
        var unknown = new ArrayList<String>();
        for (var part : departments.split("[,;\\r\\n]")) {
            if (!part.isBlank()) {
                Departments.code(part.strip()).ifPresentOrElse(codes::add, () -> unknown.add(part.strip()));
            }
        }
        if (!unknown.isEmpty()) {
            errors.add(new FieldError(
                    "departments",
                    "Vérifiez « %s » : ce n’est ni un numéro ni un nom de département. Séparez-les par des virgules."
                            .formatted(shown(unknown.getFirst()))));
        }
        return codes;
    }

    private static String shown(String typed) {
        return typed.length() > LONGEST_QUOTE ? typed.substring(0, LONGEST_QUOTE) + "…" : typed;
    }

    private static int hours(String typed, int least, String field, List<FieldError> errors) {
        var digits = typed.strip();
        if (digits.matches("\\d{1,3}")) {
            var hours = Integer.parseInt(digits);
            if (hours >= least && hours <= LONGEST_HOURS) {
                return hours;
            }
        }
        errors.add(new FieldError(
                field, "Donnez un nombre d’heures entre %d et %d (trente jours).".formatted(least, LONGEST_HOURS)));
        return least;
    }

    private static <T extends Enum<T>> Optional<T> one(
            T[] values, String typed, String field, List<FieldError> errors) {
        var found =
                Arrays.stream(values).filter(one -> one.name().equals(typed)).findFirst();
        if (found.isEmpty()) {
            errors.add(new FieldError(field, "Choisissez une des réponses."));
        }
        return found;
    }
}
