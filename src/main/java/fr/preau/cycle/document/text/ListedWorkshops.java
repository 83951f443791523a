package fr.preau.cycle.document.text;

import static fr.preau.cycle.document.text.FrenchDates.FLAGS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Workshops that stand one below the other under the hour that they share: « 10h30-12h : Ateliers en
 * parallèle », then « - Atelier 1 : le logement (salle A, 20 places) », in a list, on lines of their own or under small
 * headings.
 */
public final class ListedWorkshops {

    private static final int MOST = 12;
    private static final int LONGEST_NAME = 200;

    /** The hour's own line, which names no workshop. */
    private static final Pattern TITLE = Pattern.compile(
            "(?:(?:les|travail en|temps d['’])[ \\u00a0])?(?:(?:\\d{1,2}|deux|trois|quatre|cinq|six)[ \\u00a0])?ateliers"
                    + "(?<words>(?:[ \\u00a0][^:.]{1,60})?)[ \\u00a0]?:?",
            FLAGS);

    private static final Pattern TOGETHER =
            Pattern.compile("parall[èe]le|simultan[ée]|en[ \\u00a0]m[êe]me[ \\u00a0]temps|au[ \\u00a0]choix", FLAGS);

    private static final Pattern ONE = Pattern.compile("[*_]{0,3}atelier(?!s)(?!\\p{L}).*", FLAGS | Pattern.DOTALL);

    /** « Atelier A », « Atelier n° 2 » : one that has others beside it. */
    private static final Pattern LETTERED =
            Pattern.compile("atelier[ \\u00a0](?:n°[ \\u00a0]?)?(?:\\p{L}|\\d{1,2})(?![\\p{L}\\d]).*", FLAGS);

    private static final String SIZE = "(?:(?:grande|petite)[ \\u00a0])?";
    private static final String CALLED = "(?!\\p{L})[^,;()]{0,60}";
    /** What is a room wherever it stands; « , espace public » may be what is spoken of. */
    private static final String SURE_ROOM = SIZE + "(?:salle|amphi|amphith[ée][âa]tre|auditorium)" + CALLED;

    private static final String ROOM = "(?:" + SURE_ROOM + "|" + SIZE
            + "(?:biblioth[èe]que|caf[ée]t[ée]ria"
            + "|(?:espace|foyer|hall|studio)(?![ \\u00a0](?:publics?|de|des|et)(?!\\p{L})))"
            + CALLED + ")";
    private static final Pattern IN_BRACKETS =
            Pattern.compile("(?<name>.*\\S)[ \\u00a0]*\\((?<told>[^()]{1,120})\\)\\.?");
    private static final Pattern APART = Pattern.compile(
            "(?<name>.*\\S)(?:,[ \\u00a0]|[ \\u00a0][–—-][ \\u00a0])(?<told>" + SURE_ROOM + "?)\\.?", FLAGS);
    private static final Pattern IS_ROOM = Pattern.compile(ROOM, FLAGS);
    private static final Pattern SEATS = Pattern.compile(
            "(?:jauge[ \\u00a0]?:?[ \\u00a0]?)?(?<seats>\\d{1,4})(?:[ \\u00a0](?:places?|personnes?|participants?))"
                    + "(?:[ \\u00a0](?:max\\p{L}*\\.?|au[ \\u00a0]plus))?",
            FLAGS);

    private ListedWorkshops() {}

    /**
     * One workshop of several.
     *
     * @param room empty when not told
     * @param markdown what stands under its name
     */
    public record Listed(String title, String room, OptionalInt capacity, String markdown) {}

    /** Each workshop, at least two; none where the title and what stands under it are one entry. */
    public static List<Listed> of(String title, String markdown) {
        var found = TITLE.matcher(title.strip());
        if (title.length() > LONGEST_NAME || !found.matches()) {
            return lettered(title) ? besideFirst(title, markdown) : List.of();
        }
        var blocks = SourceText.within(0, List.of(markdown.split("\n", -1)));
        var bare =
                TOGETHER.matcher(found.group("words")).find() && blocks.stream().noneMatch(ListedWorkshops::named);
        var above = new ArrayList<String>();
        var items = new ArrayList<List<String>>();
        for (var block : blocks) {
            var parts = parts(block, bare);
            if (!parts.isEmpty()) {
                items.addAll(parts);
            } else if (items.isEmpty()) {
                above.addAll(block.lines());
                above.add("");
            } else {
                items.getLast().add("");
                items.getLast().addAll(block.lines());
            }
        }
        if (items.size() < 2 || items.size() > MOST) {
            return List.of();
        }
        var listed = items.stream().map(ListedWorkshops::listed).toList();
        var names = listed.stream().map(one -> one.title().toLowerCase(Locale.FRENCH));
        return names.distinct().count() < listed.size()
                        || listed.stream().anyMatch(one -> one.title().isEmpty())
                ? List.of()
                : under(listed, above);
    }

    /** The first stands on the hour's own line, « 14h-16h : Atelier A », and the others below it. */
    private static List<Listed> besideFirst(String first, String markdown) {
        var all = of("Ateliers", first + "\n\n" + markdown);
        return all.stream().allMatch(one -> lettered(one.title())) ? all : List.of();
    }

    private static boolean lettered(String title) {
        return title.length() <= LONGEST_NAME && LETTERED.matcher(title.strip()).matches();
    }

    /** Whether it says that several are held at once, and names none. */
    public static boolean areMeant(String title) {
        var found = TITLE.matcher(title.strip());
        return title.length() <= LONGEST_NAME
                && found.matches()
                && TOGETHER.matcher(found.group("words")).find();
    }

    /** What is said before the first is kept with it. */
    private static List<Listed> under(List<Listed> listed, List<String> above) {
        var first = listed.getFirst();
        var all = new ArrayList<>(listed);
        var text = Normal.markdown(String.join("\n", above) + "\n\n" + first.markdown());
        all.set(0, new Listed(first.title(), first.room(), first.capacity(), text));
        return List.copyOf(all);
    }

    /** Whether it calls its workshops so outside a list: then a list below tells what one of them is. */
    private static boolean named(Block block) {
        return block.form() != Block.Form.LIST && !parts(block, false).isEmpty();
    }

    /**
     * The lines of each workshop that a block names, the first of which is its name; none when it names none.
     *
     * @param bare whether items of a list are workshops whatever they are called
     */
    private static List<List<String>> parts(Block block, boolean bare) {
        return switch (block.form()) {
            case LIST -> {
                var items = ListItem.of(block).stream().map(ListItem::inner).toList();
                yield items.stream().allMatch(item -> bare || isOne(item.getFirst()))
                        ? items.stream().<List<String>>map(ArrayList::new).toList()
                        : List.of();
            }
            case PARAGRAPH -> lines(block.lines());
            case HEADING ->
                isOne(block.headingText()) ? List.of(new ArrayList<>(List.of(block.headingText()))) : List.of();
            case RULE, TABLE, KEPT, KEPT_CLOSING, OTHER -> List.of();
        };
    }

    private static List<List<String>> lines(List<String> lines) {
        var parts = new ArrayList<List<String>>();
        for (var line : lines) {
            if (isOne(line)) {
                parts.add(new ArrayList<>(List.of(line)));
            } else if (!parts.isEmpty()) {
                parts.getLast().add(line);
            } else {
                return List.of();
            }
        }
        return parts;
    }

    private static boolean isOne(String line) {
        return line.length() <= LONGEST_NAME && ONE.matcher(line.strip()).matches();
    }

    private static Listed listed(List<String> lines) {
        var name = PlainText.read(lines.getFirst());
        if (name.length() > LONGEST_NAME) {
            return new Listed("", "", OptionalInt.empty(), "");
        }
        var text = Normal.markdown(String.join("\n", lines.subList(1, lines.size())));
        for (var pattern : List.of(IN_BRACKETS, APART)) {
            var found = pattern.matcher(name);
            if (found.matches()) {
                var room = new ArrayList<String>();
                var seats = OptionalInt.empty();
                var known = true;
                for (var part : found.group("told").split("[,;]|[ \\u00a0][–—-][ \\u00a0]")) {
                    var told = part.strip();
                    var number = SEATS.matcher(told);
                    if (number.matches() && seats.isEmpty()) {
                        seats = OptionalInt.of(Integer.parseInt(number.group("seats")));
                    } else if (IS_ROOM.matcher(told).matches() && room.isEmpty()) {
                        room.add(capital(told));
                    } else {
                        known = false;
                    }
                }
                if (known) {
                    return new Listed(titled(found.group("name")), String.join("", room), seats, text);
                }
            }
        }
        return new Listed(titled(name), "", OptionalInt.empty(), text);
    }

    private static String titled(String name) {
        var words = name.replaceAll("[ \\u00a0]*[;:,.]$", "").strip();
        return ONE.matcher(words).matches() || words.isEmpty() ? capital(words) : "Atelier : " + words;
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }
}
