package fr.preau.resource.file;

import fr.preau.resource.file.TagReading.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formulas and fields of an office file that ask the web or a program once it is opened. */
final class AskingText {

    private static final Set<String> FORMULAS = Set.of(
            "f", "formula", "formula1", "formula2", "definedname", "calculatedcolumnformula", "totalsrowformula");

    private static final String PIECE_OF_FIELD = "instrtext";
    private static final List<String> ATTRIBUTES = List.of("formula", "condition", "expression");

    /** Tags whose text is a formula, or a piece of a field. */
    static final Set<String> WITH_TEXT =
            Stream.concat(FORMULAS.stream(), Stream.of(PIECE_OF_FIELD)).collect(Collectors.toUnmodifiableSet());

    /** Functions by their names in files, whatever the language on screen; a program is also asked by a bar. */
    private static final Pattern ASKS = Pattern.compile(
            "(?<![\\p{L}\\p{N}_])(?:webservice|dde|rtd|import(?:data|xml|html|feed|range))\\s*+\\(|_xlfn\\.image\\s*+\\(|[\\w.]\\|'[^']*+'!");

    /** A table of another file. */
    private static final Pattern ELSEWHERE = Pattern.compile("'([^']++)'#");

    /** Blanks before a field's name are nothing. */
    private static final Pattern PROGRAM = Pattern.compile("dde(?:auto)?\\b.*", Pattern.DOTALL);

    private static final Pattern FETCHES =
            Pattern.compile("(?:includepicture|includetext|include|import|link|database|rd)\\b(.*)", Pattern.DOTALL);

    private static final Pattern BETWEEN = Pattern.compile("[\\s\"]++");

    /** Of a field, in characters: its name and what it names. */
    private static final int START = 4_096;

    private final StringBuilder field = new StringBuilder();

    /** Whether this tag, or the text before it, asks. */
    boolean in(Tag tag) {
        return switch (tag.name()) {
            case PIECE_OF_FIELD -> piece(tag);
            case "fldchar" -> {
                field.setLength(0);
                yield false;
            }
            case "fldsimple" -> tag.any("instr", AskingText::fieldAsks);
            case "condition" -> tag.any("value", AskingText::formulaAsks) || attributes(tag);
            default -> FORMULAS.contains(tag.name()) && (tag.cut() || formulaAsks(tag.text())) || attributes(tag);
        };
    }

    private static boolean attributes(Tag tag) {
        return ATTRIBUTES.stream().anyMatch(name -> tag.any(name, AskingText::formulaAsks));
    }

    private static boolean formulaAsks(String formula) {
        var said = formula.toLowerCase(Locale.ROOT);
        return ASKS.matcher(said).find()
                || ELSEWHERE.matcher(said).results().anyMatch(one -> References.leadsOutside(one.group(1)));
    }

    /** Programs write a field in as many pieces as they like. */
    private boolean piece(Tag tag) {
        var begun = field.isEmpty() ? tag.text().stripLeading() : tag.text();
        if (tag.cut() && begun.length() < START) {
            return true;
        }
        field.append(begun, 0, Math.clamp(START - field.length(), 0, begun.length()));
        return fieldAsks(field.toString());
    }

    private static boolean fieldAsks(String field) {
        var said = field.toLowerCase(Locale.ROOT).strip();
        var fetches = FETCHES.matcher(said);
        return PROGRAM.matcher(said).matches()
                || fetches.matches()
                        && (said.length() >= START
                                || BETWEEN.splitAsStream(fetches.group(1).replace("\\\\", "\\"))
                                        .anyMatch(References::leadsOutside));
    }
}
