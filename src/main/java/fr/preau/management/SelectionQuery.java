package fr.preau.management;

import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Replied;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * A selection as the query of an address, so that a filtered view can be kept and shared. Read with
 * forbearance: what means nothing is left out.
 */
public final class SelectionQuery {

    static final String CYCLE = "cycle";
    public static final String DAY = "jour";
    public static final String STATE = "etat";
    static final String PROFILE = "profil";
    static final String KIND = "type";
    static final String DEPARTMENT = "departement";
    static final String QUESTION = "question";
    static final String REPLY = "reponse";
    static final String SEARCH = "q";

    private static final int LONGEST_SEARCH = 200;
    private static final int LONGEST_REPLY = 1_000;

    private SelectionQuery() {}

    /** Of all cycles, or of the one that the query names. */
    public static Selection read(MultiValueMap<String, String> query) {
        return read(numbers(query, CYCLE).findFirst(), query);
    }

    /** Of that cycle, whatever the query says of another. */
    public static Selection read(long cycle, MultiValueMap<String, String> query) {
        return read(Optional.of(cycle), query);
    }

    private static Selection read(Optional<Long> cycle, MultiValueMap<String, String> query) {
        return new Selection(
                cycle,
                numbers(query, DAY).collect(Collectors.toSet()),
                some(query, STATE, PlaceState.values(), SelectionQuery::word),
                some(query, PROFILE, Profile.values(), SelectionQuery::word),
                some(query, KIND, OrganisationKind.values(), SelectionQuery::word),
                values(query, DEPARTMENT)
                        .flatMap(typed -> Departments.code(typed).stream())
                        .collect(Collectors.toSet()),
                numbers(query, QUESTION)
                        .findFirst()
                        .map(question -> new Replied(
                                question,
                                values(query, REPLY)
                                        .map(text -> cut(text, LONGEST_REPLY))
                                        .findFirst())),
                values(query, SEARCH)
                        .map(text -> cut(text, LONGEST_SEARCH))
                        .findFirst()
                        .orElse(""));
    }

    /** The same as it stands in an address, without its question mark. */
    public static String write(Selection selection) {
        var parts = new ArrayList<String>();
        selection.cycle().ifPresent(cycle -> parts.add(part(CYCLE, cycle.toString())));
        parts.addAll(inCycle(selection));
        return String.join("&", parts);
    }

    /** The same for an address that says the cycle already. */
    static String writeInCycle(Selection selection) {
        return String.join("&", inCycle(selection));
    }

    private static List<String> inCycle(Selection selection) {
        var parts = new ArrayList<String>();
        selection.days().stream().sorted().forEach(day -> parts.add(part(DAY, day.toString())));
        selection.states().stream().sorted().forEach(state -> parts.add(part(STATE, word(state))));
        selection.profiles().stream().sorted().forEach(profile -> parts.add(part(PROFILE, word(profile))));
        selection.kinds().stream().sorted().forEach(kind -> parts.add(part(KIND, word(kind))));
        selection.departments().stream().sorted().forEach(code -> parts.add(part(DEPARTMENT, code)));
        selection.replied().ifPresent(replied -> {
            parts.add(part(QUESTION, Long.toString(replied.question())));
            replied.text().ifPresent(text -> parts.add(part(REPLY, text)));
        });
        if (!selection.search().isBlank()) {
            parts.add(part(SEARCH, selection.search()));
        }
        return parts;
    }

    public static String word(PlaceState state) {
        return switch (state) {
            case CONFIRMED -> "confirmee";
            case OFFERED -> "proposee";
            case WAITING -> "attente";
            case UNDER_REVIEW -> "etude";
            case WITHDRAWN -> "desistement";
            case REFUSED -> "refusee";
        };
    }

    static String word(Profile profile) {
        return switch (profile) {
            case LOCAL_AGENT -> "collectivite";
            case STATE_AGENT -> "etat";
            case ELECTED_OFFICIAL -> "elu";
            case OTHER -> "autre";
        };
    }

    static String word(OrganisationKind kind) {
        return kind.name().toLowerCase();
    }

    private static String part(String name, String value) {
        return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Stream<String> values(MultiValueMap<String, String> query, String name) {
        return query.getOrDefault(name, List.of()).stream()
                .map(value -> value.replace("\0", ""))
                .filter(value -> !value.isBlank());
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static Stream<Long> numbers(MultiValueMap<String, String> query, String name) {
        return values(query, name).filter(value -> value.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static <T> Set<T> some(
            MultiValueMap<String, String> query, String name, T[] all, Function<T, String> word) {
        var wanted = values(query, name).toList();
        return Arrays.stream(all)
                .filter(one -> wanted.contains(word.apply(one)))
                .collect(Collectors.toSet());
    }
}
