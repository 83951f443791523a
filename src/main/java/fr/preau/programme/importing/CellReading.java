package fr.preau.programme.importing;

import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.platform.SearchText;
import fr.preau.programme.Continuity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What one cell says, read whole or named: nothing is guessed in silence. */
final class CellReading {

    private static final Pattern ALL = Pattern.compile(
            "(tous|toutes?|ensemble|l ensemble|totalite)( (les|des|de la|du|le))?( \\d)?( quartiers?| qpv)?("
                    + " prioritaires?)?( du contrat| de la ville| de l agglo)?( de ville)?|tous quartiers|tout le contrat|tout territoire");

    /** « - Atelier(s) cuisine » is none. */
    private static final Pattern FORMULA =
            Pattern.compile("\\s*(?:=\\s*[\\p{L}.]+\\(|[+@-]\\s*[\\p{L}.]+\\((?!\\p{L}{1,5}\\)))");

    private CellReading() {}

    /**
     * A value with what is to be told of it.
     *
     * @param doubt why it is named; empty for a cell that was read without any
     */
    record Read<T>(Optional<T> value, String doubt) {

        static <T> Read<T> of(T value) {
            return new Read<>(Optional.of(value), "");
        }

        static <T> Read<T> nothing() {
            return new Read<>(Optional.empty(), "");
        }

        static <T> Read<T> unreadable(String why) {
            return new Read<>(Optional.empty(), why);
        }

        static <T> Read<T> doubtful(Optional<T> value, String why) {
            return new Read<>(value, why);
        }
    }

    /** A formula that was exported as it is typed, and not its result. */
    static Read<String> title(String text) {
        return FORMULA.matcher(text).lookingAt()
                ? Read.doubtful(Optional.of(text), "une formule, reprise comme elle est écrite : corrigez l’intitulé")
                : Read.of(text);
    }

    static Read<Continuity> continuity(String text) {
        var plain = SearchText.of(text).replaceAll("[^a-z0-9/]+", " ").strip();
        if (plain.isEmpty() || plain.equals("-")) {
            return Read.nothing();
        }
        if (plain.matches(".*(modif|evol|chang).*|m")) {
            return Read.of(Continuity.CHANGED);
        }
        if (plain.matches("(r|o|oui|x|reconduction|reconduite?|renouvel.*|suite.*)")) {
            return Read.of(Continuity.RENEWED);
        }
        return plain.matches("(n|non|nouv.*|new|creation|1ere.*|premiere.*)")
                ? Read.of(Continuity.NEW)
                : Read.doubtful(Optional.empty(), "reconduite, modifiée ou nouvelle ?");
    }

    /** Codes of the contract's own neighbourhoods. */
    static Read<List<String>> neighbourhoods(String text, List<Neighbourhood> known) {
        if (text.isBlank()) {
            return Read.nothing();
        }
        var found = new LinkedHashSet<String>();
        var strange = new ArrayList<String>();
        var parts = named(text, known).isPresent() ? new String[] {text} : text.split("[,;/\\n|+&•]|\\bet\\b");
        for (var part : parts) {
            var plain = plain(part);
            if (plain.isEmpty()) {
                continue;
            }
            if (ALL.matcher(plain).matches()) {
                known.forEach(one -> found.add(one.code()));
                continue;
            }
            known.stream()
                    .filter(one -> plain.replace(" ", "").contains(SearchText.of(one.code())))
                    .findFirst()
                    .or(() -> named(part, known))
                    .or(() -> inPart(plain, known))
                    .ifPresentOrElse(one -> found.add(one.code()), () -> strange.add(part.strip()));
        }
        var codes = found.isEmpty() ? Optional.<List<String>>empty() : Optional.of(List.copyOf(found));
        return strange.isEmpty()
                ? new Read<>(codes, "")
                : Read.doubtful(
                        codes,
                        (strange.size() == 1
                                        ? "« %s » n’est pas un quartier de ce contrat"
                                        : "« %s » ne sont pas des quartiers de ce contrat")
                                .formatted(String.join(" », « ", strange)));
    }

    private static String plain(String name) {
        return SearchText.of(name)
                .replaceAll("\\bste?\\b", "saint")
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replaceFirst("^(?:(?:le|la|les|l|d|du|des|de|quartiers?|qpv|secteur) )+(?=\\S)", "");
    }

    private static Optional<Neighbourhood> named(String text, List<Neighbourhood> known) {
        var plain = plain(text);
        return known.stream().filter(one -> plain(one.label()).equals(plain)).findFirst();
    }

    /** « Les Genêts » of « Les Genêts - Cancanne », where no other has that part in its name. */
    private static Optional<Neighbourhood> inPart(String plain, List<Neighbourhood> known) {
        var like = known.stream()
                .filter(one -> Arrays.stream(one.label().split("\\s[-–—/]\\s|/|,"))
                        .anyMatch(part -> plain(part).equals(plain)))
                .toList();
        return like.size() == 1 ? Optional.of(like.getFirst()) : Optional.empty();
    }
}
