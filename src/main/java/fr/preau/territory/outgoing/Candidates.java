package fr.preau.territory.outgoing;

import fr.preau.territory.Neighbourhood;
import fr.preau.territory.Neighbourhoods;
import fr.preau.territory.Succession;
import fr.preau.territory.source.SourceKind;
import fr.preau.territory.source.Sources;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Codes of 2015 that no line of the correspondence cites. One of them is a candidate, not an outgoing neighbourhood:
 * some were absorbed by another.
 */
@Component
public class Candidates {

    private static final int LIST = 2015;
    private static final int BEFORE_ITS_NUMBER = 5;

    private final Neighbourhoods neighbourhoods;
    private final Sources sources;

    Candidates(Neighbourhoods neighbourhoods, Sources sources) {
        this.neighbourhoods = neighbourhoods;
        this.sources = sources;
    }

    /** Of the list of 2015, those that nothing cites; none where the list or the correspondence is missing. */
    public List<Neighbourhood> all() {
        var cited = cited();
        return cited.isEmpty() || !listed()
                ? List.of()
                : neighbourhoods.of(LIST).stream()
                        .filter(one -> !cited.contains(one.code()))
                        .toList();
    }

    /** Whether the list of 2015 is in use: without it, candidates cannot be told from numbers that never were. */
    boolean listed() {
        return sources.current(SourceKind.LIST, LIST).isPresent();
    }

    /** Whether a correspondence is in use: without it, nothing is known to cite anything. */
    boolean corresponds() {
        return sources.newest(SourceKind.CORRESPONDENCE).isPresent();
    }

    /**
     * Numbers that are missing under the highest that is cited of a department: all that the correspondence alone can
     * tell. Those beyond it cannot be seen, and some may never have been given.
     */
    List<String> holes() {
        var cited = cited();
        var highest = new TreeMap<String, Integer>();
        cited.forEach(code -> highest.merge(
                code.substring(0, BEFORE_ITS_NUMBER), Integer.parseInt(code.substring(BEFORE_ITS_NUMBER)), Math::max));
        return highest.entrySet().stream()
                .flatMap(one -> IntStream.rangeClosed(1, one.getValue())
                        .mapToObj(number -> one.getKey() + "%03d".formatted(number)))
                .filter(code -> !cited.contains(code))
                .toList();
    }

    private Set<String> cited() {
        return neighbourhoods.successions().stream()
                .flatMap(one -> one.before().stream())
                .map(Succession.Before::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those of 2015 that a neighbourhood of 2024 continues with another outline. */
    List<Neighbourhood> modified() {
        var codes = neighbourhoods.successions().stream()
                .filter(one -> one.status() == Succession.Status.MODIFIE)
                .flatMap(one -> one.before().stream())
                .map(Succession.Before::code)
                .collect(Collectors.toUnmodifiableSet());
        return codes.isEmpty()
                ? List.of()
                : Stream.of(LIST)
                        .flatMap(year -> neighbourhoods.of(year).stream())
                        .filter(one -> codes.contains(one.code()))
                        .toList();
    }
}
