package fr.preau.cycle.document.text;

import static fr.preau.cycle.document.text.Emphasis.MARK;
import static fr.preau.cycle.document.text.FrenchDates.FLAGS;
import static fr.preau.cycle.document.text.FrenchDates.SPACE;
import static fr.preau.cycle.document.text.Hours.HOUR;

import fr.preau.cycle.document.pasted.Dialect;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line that opens a timed entry: « 10h-12h : titre », « de 14h à midi titre », « Titre (14h-16h30) ». */
public sealed interface EntryLine {

    /**
     * Hours that a clock shows.
     *
     * @param bare whether the line is the hours and nothing else, so that its title may stand beside it
     * @param wholly whether every word of the line is understood
     */
    record Timed(LocalTime start, Optional<LocalTime> end, String title, boolean bare, boolean wholly)
            implements EntryLine {}

    /** The end is not after the start; the title keeps the hours as written. */
    record Backwards(String hours, LocalTime start, String title) implements EntryLine {}

    /** Hours that no clock shows. */
    record Impossible(String hours) implements EntryLine {}

    /** Where the line stands: the less its place says, the more the line itself must say. */
    enum Place {
        HEADING_OR_ITEM,
        FIRST_OF_PARAGRAPH,
        WITHIN_PARAGRAPH;

        /** A line below a recognised one, or below a short one, is as good as a first line. */
        public static Place after(boolean recognised) {
            return recognised ? FIRST_OF_PARAGRAPH : WITHIN_PARAGRAPH;
        }
    }

    String S = SPACE + "{0,4}";
    String UNTIL = "(?:-|–|—|−|‑|>|→|➜|//?|à|au|jusqu['’](?:à|au)|(?<=entre.{3,30})et)";

    /** Hours with what may stand before and between them. */
    String PHRASE = "(?:(?:de|à|a|dès|des|vers|entre|(?:à|a)" + SPACE + "partir" + SPACE + "de|(?:à|a)" + SPACE
            + "compter" + SPACE
            + "de)" + SPACE + "{1,4})?(?<hours>(?<start>" + HOUR + "|\\d{1,2}(?=" + S + "(?:-|–|—|à|et)" + S + HOUR
            + "))(?:(?:" + MARK + ")?" + S + UNTIL + S + "(?:" + MARK + ")?(?<end>" + HOUR + "))?)";

    Pattern LINE = Pattern.compile(
            "(?<open>" + MARK + ")?" + S + "[\\[(]?" + PHRASE + "(?:" + SPACE
                    + "(?:précises?|pile|environ)(?!\\p{L}))?[\\])]?" + S + "(?<close>" + MARK + ")?" + S
                    + "(?<part>//?|-{2,3}|<br[ ]?/?>|[:–—,=|>→➜;-])?(?<rest>.*)",
            FLAGS);
    /** The end of the hours was forgotten, or its title. */
    Pattern UNENDED = Pattern.compile("(?:à|a|au|de|dès|et|jusqu['’][àa]u?|ou|pour|puis)", FLAGS);

    /** A title, then its hours at the end of the line or in brackets. */
    Pattern BEHIND = Pattern.compile(
            "(?<title>[^:]*?\\S)(?:(?<loose>" + S + "(?<bracket>[(\\[])|" + S + "[:–—,|-]" + S + "|\\t|" + SPACE
                    + "(?=(?:de|à|a|dès|vers|entre)" + SPACE + "))|(?<=\\p{L})(?:" + MARK + ")" + S + ")"
                    + S + "(?:" + MARK + ")?" + PHRASE + "(?:" + MARK + ")?(?<closed>[)\\]])?(?<rest>.*)",
            FLAGS);

    Pattern MOMENT = Pattern.compile("(?:le )?(?:matin(?:ée)?|midi|après-midi|soir(?:ée)?|journée)", FLAGS);
    /** « Midi : 12h30 – 14h » is no noon. */
    Pattern PART_OF_DAY = Pattern.compile(
            "(?:" + MARK + ")?(?:le )?midi(?:" + MARK + ")?" + S + "[:–—(-]" + S + PHRASE + "\\)?", FLAGS);
    /** Words after an hour that make it a length of time, another hour or another place's hour. */
    Pattern SOMETHING_ELSE = Pattern.compile(
            "(?:d['’]|de" + SPACE + "|du" + SPACE + "(?:matin|soir)|[ap]\\.?m(?:\\.|(?!\\p{L}))|(?:ou|et|puis|moins)"
                    + SPACE + "|\\+|&(?!\\w|#)).*",
            FLAGS);
    /** Of which of several places an hour is. */
    Pattern ELSEWHERE = Pattern.compile(
            "\\((?:heures?(?!\\p{L})|UTC|GMT|m[ée]tropole|Martinique|Guadeloupe|Guyane|La Réunion|Mayotte).*", FLAGS);
    /** A title that a preposition follows is one only if it is short and no sentence. */
    Pattern SENTENCE = Pattern.compile(
            "(?:le|la|les|l['’]|nous|vous|on|il|elle|ils|elles|ce|cette|ces|un|une|des|du|merci|jusqu|avant|après|pour|si|en)(?!\\p{L}).*"
                    + "|(?:\\S+\\s+){6,}.*|.*[.!?;]\\s.*",
            FLAGS);
    /** « 9.00-10.30 »: two numbers with a quarter of an hour each, which neither a month nor a price is. */
    Pattern DOTTED = Pattern.compile(
            "(?<![\\d.,/])([01]?\\d|2[0-3])\\.(00|15|30|45)(" + S + "[-–—à/]" + S
                    + ")([01]?\\d|2[0-3])\\.(00|15|30|45)(?![\\d.,/])(?!" + S
                    + "(?:€|euros?|[kc]?m(?!\\p{L})|%|points?))",
            FLAGS);
    /** Names of the hours themselves, not of what happens then. */
    Pattern HOURS_NAME =
            Pattern.compile("(?:horaires?|heures?|quand|dates?|dur[ée]es?|temps|tarifs?|fermeture)(?!\\p{L}).*", FLAGS);

    /** The longest line without bold, separator or end that may open an entry and is not prose. */
    int LONGEST_BARE = 120;

    int LONGEST_TITLE_BEFORE = 120;

    /** What the line opens, if anything. */
    static Optional<EntryLine> of(String source, Place place) {
        var line = Normal.line(Dialect.words(source));
        return opened(line, place)
                .or(() -> Optional.of(DOTTED.matcher(line).replaceAll("$1h$2$3$4h$5"))
                        .filter(dotted -> !dotted.equals(line))
                        .flatMap(dotted -> opened(dotted, place)));
    }

    private static Optional<EntryLine> opened(String line, Place place) {
        var found = LINE.matcher(line);
        if (found.matches() && !PART_OF_DAY.matcher(line).matches()) {
            return opens(found, line, place) ? Optional.of(read(found)) : Optional.empty();
        }
        return place == Place.WITHIN_PARAGRAPH ? Optional.empty() : behind(line);
    }

    /** Whether a block would open an entry of whatever day it stood in. */
    static boolean opensIn(Block block) {
        var place = Place.HEADING_OR_ITEM;
        return switch (block.form()) {
            case HEADING -> of(block.headingText(), place).isPresent();
            case LIST ->
                block.lines().stream()
                        .anyMatch(line -> of(ListItem.unmarked(line), place).isPresent());
            case PARAGRAPH ->
                of(block.lines().getFirst(), Place.FIRST_OF_PARAGRAPH).isPresent()
                        || block.lines().stream()
                                .skip(1)
                                .anyMatch(
                                        line -> of(line, Place.WITHIN_PARAGRAPH).isPresent());
            case TABLE -> block.lines().stream().anyMatch(Moments::in);
            case RULE, KEPT, KEPT_CLOSING, OTHER -> false;
        };
    }

    /** Whether words after an hour say for which place it holds. */
    static boolean saysWhere(String words) {
        return ELSEWHERE.matcher(words).matches();
    }

    private static boolean opens(Matcher found, String line, Place place) {
        var rest = found.group("rest").strip();
        if (found.group("part") == null
                && found.group("end") == null
                && SOMETHING_ELSE.matcher(rest).matches()) {
            return false;
        }
        var marked = found.group("open") != null || found.group("part") != null || found.group("end") != null;
        var named = !rest.isEmpty() && !Character.isLowerCase(rest.charAt(0));
        return switch (place) {
            case HEADING_OR_ITEM -> true;
            case FIRST_OF_PARAGRAPH ->
                marked
                        || named && line.length() <= 2 * LONGEST_BARE
                        || line.length() <= LONGEST_BARE && !line.endsWith(".");
            case WITHIN_PARAGRAPH -> marked || rest.isEmpty();
        };
    }

    private static EntryLine read(Matcher found) {
        var part = Optional.ofNullable(found.group("part")).orElse("");
        var rest =
                AfterHours.unled(part, Emphasis.rest(found.group("open"), found.group("close"), found.group("rest")));
        var bare = rest.isEmpty();
        var wholly = !Moments.in(rest)
                && !AfterHours.mayBeHours(found)
                && (part.equals(":") || !AfterHours.isDoubtful(startOf(found), found.group("start")))
                && !(found.group("part") == null && SOMETHING_ELSE.matcher(rest).matches())
                && !UNENDED.matcher(rest).matches()
                && !saysWhere(rest);
        return read(found, PlainText.read(rest), bare, wholly);
    }

    private static EntryLine read(Matcher found, String title, boolean bare, boolean wholly) {
        var hours = Normal.line(found.group("hours"));
        var start = startOf(found);
        var end = Optional.ofNullable(found.group("end")).map(Hours::of);
        if (start.isEmpty() || end.isPresent() && end.get().isEmpty()) {
            return new Impossible(hours);
        }
        var until = end.flatMap(hour -> hour);
        if (until.isPresent() && !until.get().isAfter(start.get())) {
            return new Backwards(hours, start.get(), Normal.line(title + " (" + hours + ")"));
        }
        return new Timed(start.get(), until, title, bare, wholly);
    }

    private static Optional<LocalTime> startOf(Matcher found) {
        var start = found.group("start");
        return Hours.of(start.matches("\\d{1,2}") ? start + "h" : start);
    }

    private static Optional<EntryLine> behind(String source) {
        var line = Emphasis.unwrapped(source);
        if (line.length() > 2 * LONGEST_BARE) {
            return Optional.empty();
        }
        var found = BEHIND.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        var opened = found.group("closed") != null && found.group("bracket") == null ? ")" : "";
        var before = PlainText.read(found.group("title"))
                + (found.group("title").contains("(") && !found.group("title").contains(")") ? opened : "");
        var rest = found.group("rest").strip();
        var bracketed = found.group("bracket") != null && found.group("closed") != null;
        var moment = MOMENT.matcher(before).matches();
        var loose = found.group("loose") != null
                && found.group("loose").isBlank()
                && !found.group("loose").contains("\t");
        if (before.isEmpty()
                || before.length() > LONGEST_TITLE_BEFORE
                || !moment && Moments.in(found.group("title"))
                || HOURS_NAME.matcher(before).matches()
                || loose && SENTENCE.matcher(before).matches()
                || !Character.isLetterOrDigit(before.codePointAt(0)) && !before.startsWith("«")
                || Character.isLowerCase(before.codePointAt(0))
                || !(rest.isEmpty()
                        || rest.equals(".") && !loose
                        || (bracketed || moment) && rest.matches("[:–—-].*"))) {
            return Optional.empty();
        }
        var after = rest.isEmpty() || rest.equals(".") ? "" : rest.substring(1).strip();
        var title = after.isEmpty() ? before : moment ? PlainText.read(after) : before + " : " + PlainText.read(after);
        var wholly = !Moments.in(after) && !AfterHours.isDoubtful(startOf(found), found.group("start"));
        return Optional.of(read(found, Normal.line(title), false, wholly));
    }
}
