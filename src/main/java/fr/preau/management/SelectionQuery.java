package fr.preau.management;

import fr.preau.management.GestureView.Hidden;
import fr.preau.registration.Departments;
import fr.preau.registration.OrganisationKind;
import fr.preau.registration.PlaceState;
import fr.preau.registration.Profile;
import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Filing;
import fr.preau.registration.Selection.Replied;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A selection as the query of an address, so that a filtered view can be kept and shared. Read with
 * forbearance: what means nothing is left out.
 */
public final class SelectionQuery {

    public static final String CYCLE = "cycle";
    public static final String DAY = "jour";
    public static final String STATE = "etat";
    public static final String PROFILE = "profil";
    public static final String KIND = "type";
    public static final String DEPARTMENT = "departement";
    public static final String REPLY = "reponse";
    public static final String WORKSHOP = "atelier";
    public static final String FILING = "fiche";
    static final String SEARCH = "q";

    private static final Pattern REPLIED = Pattern.compile("(\\d{1,18})(?::(.+))?", Pattern.DOTALL);
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
                values(query, REPLY)
                        .map(REPLIED::matcher)
                        .filter(Matcher::matches)
                        .findFirst()
                        .map(reply -> new Replied(
                                Long.parseLong(reply.group(1)),
                                Optional.ofNullable(reply.group(2)).map(text -> cut(text, LONGEST_REPLY)))),
                numbers(query, WORKSHOP).collect(Collectors.toSet()),
                some(query, FILING, Filing.values(), SelectionQuery::word),
                values(query, SEARCH)
                        .map(text -> cut(text, LONGEST_SEARCH))
                        .findFirst()
                        .orElse(""));
    }

    /** The same as it stands in an address, without its question mark. */
    public static String write(Selection selection) {
        return fields(selection).stream()
                .map(field -> field.name() + "=" + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The same as a form carries it. */
    public static List<Hidden> fields(Selection selection) {
        var fields = new ArrayList<Hidden>();
        selection.cycle().ifPresent(cycle -> fields.add(new Hidden(CYCLE, cycle.toString())));
        selection.days().stream().sorted().forEach(day -> fields.add(new Hidden(DAY, day.toString())));
        selection.states().stream().sorted().forEach(state -> fields.add(new Hidden(STATE, word(state))));
        selection.profiles().stream().sorted().forEach(profile -> fields.add(new Hidden(PROFILE, word(profile))));
        selection.kinds().stream().sorted().forEach(kind -> fields.add(new Hidden(KIND, word(kind))));
        selection.departments().stream().sorted().forEach(code -> fields.add(new Hidden(DEPARTMENT, code)));
        selection.replied().ifPresent(replied -> fields.add(new Hidden(REPLY, word(replied))));
        selection.workshops().stream().sorted().forEach(id -> fields.add(new Hidden(WORKSHOP, id.toString())));
        selection.filings().stream().sorted().forEach(filing -> fields.add(new Hidden(FILING, word(filing))));
        if (!selection.search().isBlank()) {
            fields.add(new Hidden(SEARCH, selection.search()));
        }
        return fields;
    }

    /** The same without that value of that field. */
    public static Selection without(Selection selection, String name, String value) {
        var query = new LinkedMultiValueMap<String, String>();
        fields(selection).stream()
                .filter(field -> !field.equals(new Hidden(name, value)))
                .forEach(field -> query.add(field.name(), field.value()));
        return read(query);
    }

    /** « 12 » for whatever was answered to the question 12, « 12:Oui » for that answer. */
    public static String word(Replied replied) {
        return replied.question() + replied.text().map(text -> ":" + text).orElse("");
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

    public static String word(Profile profile) {
        return switch (profile) {
            case LOCAL_AGENT -> "collectivite";
            case STATE_AGENT -> "etat";
            case ELECTED_OFFICIAL -> "elu";
            case OTHER -> "autre";
        };
    }

    public static String word(Filing filing) {
        return switch (filing) {
            case COMPLETE -> "complete";
            case TO_COMPLETE -> "a-completer";
        };
    }

    public static String word(OrganisationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
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
