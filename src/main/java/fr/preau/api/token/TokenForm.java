package fr.preau.api.token;

import fr.preau.api.Scope;
import fr.preau.api.token.Tokens.Wish;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A token to be made, as it was typed.
 *
 * @param cycle the number of the one that it is for; empty for the whole centre
 * @param days how long it lasts, one of {@link #LASTS}
 */
public record TokenForm(String name, List<String> scopes, String cycle, String perMinute, String days) {

    static final int LONGEST_NAME = 80;
    static final int MOST_PER_MINUTE = 6_000;
    private static final String USUAL_PER_MINUTE = "600";
    private static final String USUAL_DAYS = "90";

    /** A year at most: a token that nobody remembers ends by itself. */
    static final SortedMap<Integer, String> LASTS =
            new TreeMap<>(java.util.Map.of(30, "30 jours", 90, "90 jours", 180, "6 mois", 365, "Un an"));

    public TokenForm {
        scopes = List.copyOf(scopes);
    }

    static TokenForm blank() {
        return new TokenForm("", List.of(), "", USUAL_PER_MINUTE, USUAL_DAYS);
    }

    static TokenForm sent(MultiValueMap<String, String> sent) {
        return new TokenForm(
                first(sent, "name"),
                Optional.ofNullable(sent.get("scope")).orElse(List.of()),
                first(sent, "cycle"),
                first(sent, "perMinute"),
                first(sent, "days"));
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }

    sealed interface Reading {
        record Good(Wish wish) implements Reading {}

        /** In the order of the form's fields. */
        record Wrong(List<FieldError> errors) implements Reading {}
    }

    /** @param cycles the numbers of those that there are */
    Reading read(List<Long> cycles) {
        var errors = new ArrayList<FieldError>();
        var named = TypedLine.of(name);
        if (named.isEmpty()) {
            errors.add(new FieldError("name", "Dites quel programme se servira de ce jeton."));
        } else if (named.length() > LONGEST_NAME) {
            errors.add(new FieldError("name", "Raccourcissez : 80 caractères au plus."));
        }
        var wanted = scopes.stream().flatMap(word -> Scope.named(word).stream()).collect(Collectors.toSet());
        if (wanted.isEmpty()) {
            errors.add(new FieldError("scope", "Cochez au moins un droit."));
        }
        var one = number(cycle);
        if (!cycle.isBlank()
                && one.map(Integer::longValue).filter(cycles::contains).isEmpty()) {
            errors.add(new FieldError("cycle", "Ce cycle n’existe plus : choisissez-en un autre."));
        } else if (one.isPresent() && wanted.stream().anyMatch(scope -> !scope.ofCycle())) {
            errors.add(
                    new FieldError(
                            "cycle",
                            "Les actualités, les contrats et les envois aux programmes ne sont d’aucun cycle : choisissez tout le centre, ou décochez-les."));
        }
        var most = number(perMinute).filter(count -> count >= 1 && count <= MOST_PER_MINUTE);
        if (most.isEmpty()) {
            errors.add(new FieldError("perMinute", "Donnez un nombre entre 1 et 6 000."));
        }
        var lasts = number(days).filter(LASTS::containsKey);
        if (lasts.isEmpty()) {
            errors.add(new FieldError("days", "Choisissez une durée."));
        }
        return errors.isEmpty()
                ? new Reading.Good(new Wish(
                        named,
                        wanted,
                        one.map(Integer::longValue),
                        most.orElseThrow(),
                        Duration.ofDays(lasts.orElseThrow())))
                : new Reading.Wrong(errors);
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::parseInt);
    }
}
