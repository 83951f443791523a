package fr.preau.registration;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words that a registration is found by, all in the one column {@code found_by}:
 *
 * <ul>
 *   <li>{@code martin}: of the name, the address or the organisation, looked for by its beginning;
 *   <li>{@code ~lefevr}: how a name sounds, or that with one letter less;
 *   <li>{@code =c7}, {@code =pOTHER}…: the cycle, the profile, the kind of organisation, the department.
 * </ul>
 *
 * <p>Two names that are one slip of the pen apart (a letter more, a letter less, another letter, two that
 * changed places) have a sound with one letter less in common: « Dupond » and « Dupont » have « dupon »
 * (the symmetric deletions of SymSpell). No extension of the database is needed (docs/decisions/0019).
 */
public final class SearchTerms {

    private static final int SHORTEST_SLIP = 4;
    private static final int LONGEST_SOUND = 30;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private SearchTerms() {}

    /** The words of somebody of that cycle, as the text of a {@code tsvector}. */
    public static String words(long cycle, Person person) {
        var words = new LinkedHashSet<String>();
        words(person.searchKey()).forEach(words::add);
        words(Person.searchKey(person.fullName())).forEach(word -> words.addAll(slips(sound(word))));
        words(person.organisationKey()).forEach(word -> words.add("~" + sound(word)));
        words.add("=c" + cycle);
        words.add("=p" + person.profile().name());
        words.add("=k" + person.organisationKind());
        Departments.code(person.department()).ifPresent(code -> words.add("=d" + code));
        return words.stream().map(SearchTerms::quoted).collect(Collectors.joining(" "));
    }

    /** What a selection looks for, as the text of a {@code tsquery}; empty if the cycle says it all. */
    public static Optional<String> query(Selection selection) {
        var all = new ArrayList<String>();
        oneOf("=p", names(selection.profiles())).ifPresent(all::add);
        oneOf("=k", names(selection.kinds())).ifPresent(all::add);
        oneOf("=d", selection.departments()).ifPresent(all::add);
        words(Person.searchKey(selection.search())).map(SearchTerms::like).forEach(all::add);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        selection.cycle().ifPresent(cycle -> all.add(quoted("=c" + cycle)));
        return Optional.of(String.join(" & ", all));
    }

    /** Whether nothing can be found, since marks alone are in nobody's name. */
    public static boolean hopeless(Selection selection) {
        return !selection.search().isBlank()
                && words(Person.searchKey(selection.search())).findAny().isEmpty();
    }

    private static String like(String word) {
        var slips = word.length() < SHORTEST_SLIP ? Set.<String>of() : slips(sound(word));
        return Stream.concat(Stream.of(quoted(word) + ":*"), slips.stream().map(SearchTerms::quoted))
                .collect(Collectors.joining(" | ", "(", ")"));
    }

    private static Stream<String> words(String plain) {
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty());
    }

    /** A sound and each way to leave out one of its letters; of a short one, the sound alone. */
    private static Set<String> slips(String sound) {
        var slips = new LinkedHashSet<>(List.of("~" + sound));
        if (sound.length() >= SHORTEST_SLIP && sound.length() <= LONGEST_SOUND) {
            for (var place = 0; place < sound.length(); place++) {
                slips.add("~" + sound.substring(0, place) + sound.substring(place + 1));
            }
        }
        return slips;
    }

    /** Roughly how a French word sounds: no double letters, no h, and one letter for those that sound alike. */
    static String sound(String word) {
        var sound = new StringBuilder();
        for (var letter :
                word.replace("ph", "f").replace("œ", "oe").replace("æ", "ae").toCharArray()) {
            var heard = heard(letter);
            if (heard != 'h' && (sound.isEmpty() || sound.charAt(sound.length() - 1) != heard)) {
                sound.append(heard);
            }
        }
        return sound.toString();
    }

    private static char heard(char letter) {
        return switch (letter) {
            case 'y' -> 'i';
            case 'z' -> 's';
            case 'q', 'k' -> 'c';
            default -> letter;
        };
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }

    private static Optional<String> oneOf(String mark, Collection<String> values) {
        return Optional.of(values)
                .filter(some -> !some.isEmpty())
                .map(some -> some.stream()
                        .sorted()
                        .map(value -> quoted(mark + value))
                        .collect(Collectors.joining(" | ", "(", ")")));
    }

    private static String quoted(String word) {
        return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
