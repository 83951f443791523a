package fr.preau.cycle.document;

import static fr.preau.cycle.document.text.Emphasis.MARK;
import static fr.preau.cycle.document.text.FrenchDates.DAY;
import static fr.preau.cycle.document.text.FrenchDates.FLAGS;
import static fr.preau.cycle.document.text.FrenchDates.LIST;
import static fr.preau.cycle.document.text.FrenchDates.SPACE;
import static fr.preau.cycle.document.text.FrenchDates.WEEKDAY;

import fr.preau.cycle.document.pasted.Dialect;
import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.Brackets;
import fr.preau.cycle.document.text.DayPlace;
import fr.preau.cycle.document.text.Emphasis;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.FrenchDates.Found;
import fr.preau.cycle.document.text.FrenchDates.Written;
import fr.preau.cycle.document.text.Kinds;
import fr.preau.cycle.document.text.Moments;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.document.text.PlainText;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that opens a day, or several with one programme: « Mardi 24 septembre », « Jour 1 – le 1er octobre
 * 2024 : titre », « Lyon, mercredi 5 mai de 18h30 à 20h30 ».
 *
 * @param range whether the days between two dates are meant too
 * @param place where this day is held, when its line says so
 * @param hours when it is held, when its line says so
 * @param guessed whether what stands before the date was given a meaning
 * @param placeGuessed whether the place is known by its capitals alone
 * @param wholly whether the line holds no other hour or date
 */
record DayLine(
        List<Written> dates,
        boolean range,
        String title,
        Optional<String> place,
        Optional<EntryLine.Timed> hours,
        boolean guessed,
        boolean placeGuessed,
        boolean wholly) {

    private static final String S = SPACE + "{0,4}";
    private static final String REST =
            "(?<date>" + LIST + ")\\)?(?<close>" + MARK + ")?" + S + "(?<part>[:–—,|-])?(?<rest>.*)";

    private static final String ORDINAL = "\\d{1,2}(?:er|[èe]?re|[èe]me|e|nde?)";

    private static final Pattern LINE = Pattern.compile(
            "(?<open>" + MARK + ")?(?:(?<label>(?:jour|journée)" + SPACE + "{0,4}\\d{1,2})" + SPACE + "{0,4}[:–—,(-]?"
                    + SPACE
                    + "{0,4})?(?:(?:la" + SPACE + "{1,4})?(?:journée|programme)" + SPACE + "{1,4}du" + SPACE
                    + "{1,4}|(?:les?|du)" + SPACE + "{1,4})?" + REST,
            FLAGS);
    private static final Pattern LED = Pattern.compile(
            "(?<open>" + MARK + ")?(?<label>(?:" + ORDINAL + "\\s)?\\p{L}[^.!?;]{1,60}?)(?:" + S + "(?<mark>[,:–—(|-])"
                    + S + "|" + SPACE + "{1,4})(?:(?:du|les?)" + SPACE + "{1,4})?" + REST,
            FLAGS);
    private static final Pattern WITHOUT_MONTH = Pattern.compile(
            "(?<open>" + MARK + ")?(?:(?<label>jour" + SPACE + "{0,4}\\d{1,2})" + S + "[:–—,(-]?" + S + ")?(?:le"
                    + SPACE
                    + ")?(?<weekday>" + WEEKDAY + ")" + SPACE + "{1,4}(?<day>" + DAY + ")\\)?(?<close>" + MARK + ")?"
                    + S
                    + "(?:(?<part>[:–—|])(?<rest>.*))?",
            FLAGS);
    /** « à Lyon : Le sommeil » is a place and a title. */
    private static final Pattern BEFORE_COLON = Pattern.compile(SPACE + ":" + SPACE);

    private static final Pattern MARKS = Pattern.compile("(?<!\\\\)" + MARK);
    /** Words before a date that make it something else than a day of the programme. */
    private static final Pattern NO_DAY = Pattern.compile(
            ".*(?<!\\p{L})(?:avant|jusqu|inscri|limite|cl[ôo]tur|bilan|comptes?|depuis|partir|retour|report|annul|entre|d[èe]s|pour"
                    + "|apr[èe]s|publi|mis|version|r[ée]ponses?|rappel|pr[ée]c[ée]dent|envoy|[ée]crit|re[çc]u).*",
            FLAGS);

    private static final Pattern LABEL = Pattern.compile(
            "(?:(?:la )?dates?(?: et (?:heures?|horaires?|lieux?))?|quand|jour|prochaine?s? (?:réunion|rencontre|séance|date|rendez-vous)s?)",
            FLAGS);
    private static final Pattern MEETING = Pattern.compile(
            "(?:(?:la |le |l['’])?(?:(?:premi|deuxi|second|troisi|quatri|cinqui|derni)\\p{L}*|" + ORDINAL
                    + ")\\s)?(?:jour|journée|demi-journée|j\\s?\\d|session"
                    + "|atelier|séance|rencontre|module|étape|webinaire|matinée|soirée|visite|temps|acte|rendez-vous|programme)(?!\\p{L}).*",
            FLAGS);

    private static final int LONGEST = 120;
    private static final int LONGEST_LED = 90;

    Written date() {
        return dates.getFirst();
    }

    /** A day of that date, of which nothing else is said. */
    static DayLine on(Written date) {
        return new DayLine(List.of(date), false, "", Optional.empty(), Optional.empty(), false, false, true);
    }

    /** The same under a heading that names a meeting, which is its title then; none under any other. */
    Optional<DayLine> under(String heading) {
        return Optional.of(heading)
                .filter(name -> title.isEmpty() && MEETING.matcher(name).matches())
                .map(name -> new DayLine(dates, range, name, place, hours, guessed, placeGuessed, wholly));
    }

    /** The same with the month and year of a date of that number. */
    DayLine on(Written told, boolean unsure) {
        var date = new Written(date().weekday(), date().day(), told.month(), told.year());
        return new DayLine(List.of(date), range, title, place, hours, guessed || unsure, placeGuessed, wholly);
    }

    /** The day that this block opens, if it does; a paragraph must be nothing else, or be bold. */
    static Optional<DayLine> of(Block block, boolean paragraphsToo) {
        if (!block.isHeading() && !(paragraphsToo && block.isOneLine())) {
            return Optional.empty();
        }
        return of(block.line(), block.isHeading());
    }

    static Optional<DayLine> of(String source, boolean heading) {
        var line = Normal.line(Dialect.words(source));
        if (line.length() > 2_000) {
            return Optional.empty();
        }
        var strong = heading || Emphasis.isWrapped(line);
        var found = LINE.matcher(line);
        if (!found.matches() && heading) {
            found = LINE.matcher(MARKS.matcher(line).replaceAll(""));
        }
        if (found.matches()) {
            var part = found.group("part");
            return read(found).flatMap(day -> strong ? Optional.of(day) : day.alone(line, part));
        }
        return led(MARKS.matcher(line).replaceAll(""), strong).or(() -> withoutMonth(line, strong));
    }

    /** A line of ordinary text that opens a day, or may: « Vendredi 3 avril : écouter » is said. */
    private Optional<DayLine> alone(String line, @Nullable String part) {
        if (standsAlone(line)) {
            return Optional.of(this);
        }
        var titled = part != null
                && (":–—|".contains(part) || Moments.hasClock(title))
                && date().weekday().isPresent()
                && line.length() <= LONGEST
                && !line.endsWith(".")
                && !NO_DAY.matcher(title).matches();
        return titled
                ? Optional.of(new DayLine(dates, range, title, place, hours, true, placeGuessed, wholly))
                : Optional.empty();
    }

    Optional<String> surePlace() {
        return place.filter(_ -> !placeGuessed);
    }

    /** What a line of ordinary text must be to open a day. */
    private boolean standsAlone(String line) {
        var dated = date().weekday().isPresent() || date().year().isPresent();
        if (title.isEmpty() && place.isEmpty() && hours.isEmpty()) {
            return true;
        }
        return dated
                && line.length() <= LONGEST
                && !line.endsWith(".")
                && (hours.isPresent() || place.isPresent() || line.matches(".*\\d[)*_]*\\s?[:–—|].*"));
    }

    private static Optional<DayLine> read(Matcher found) {
        var label = found.group("label");
        return dates(found)
                .map(dates -> read(found, dates, label == null ? "" : Normal.line(label), Optional.empty(), false));
    }

    private static Optional<Found> dates(Matcher found) {
        return FrenchDates.lists(found.group()).stream()
                .filter(list -> list.end() == found.end("date") && list.start() == found.start("date"))
                .findFirst();
    }

    private static DayLine read(
            Matcher found, Found dates, String label, Optional<String> placeBefore, boolean guessed) {
        var rest = Emphasis.rest(
                found.group("open"), found.group("close"), Objects.requireNonNullElse(found.group("rest"), ""));
        var hours = EntryLine.of(Brackets.inside(rest), EntryLine.Place.HEADING_OR_ITEM)
                .flatMap(line -> line instanceof EntryLine.Timed timed && timed.wholly()
                        ? Optional.of(timed)
                        : Optional.empty());
        var words = hours.map(EntryLine.Timed::title).orElseGet(() -> PlainText.read(rest));
        var parted = BEFORE_COLON.split(words, 2);
        var told = placeBefore.or(() -> DayPlace.told(parted[0], found.group("part"), hours.isPresent()));
        var place = told.or(() -> DayPlace.town(words, found.group("part"), rest, endsWithYear(dates)));
        var named = placeBefore.isPresent() || place.isEmpty();
        var afterPlace = told.isPresent() && parted.length > 1 ? parted[1] : "";
        var title = named ? words : afterPlace;
        return new DayLine(
                dates.dates(),
                dates.range(),
                labelled(label, title),
                place,
                hours,
                guessed || dates.unsure(),
                place.isPresent() && told.isEmpty(),
                hours.isPresent() || !Moments.in(rest));
    }

    /** After « 04.05.27 » a town needs no comma. */
    private static boolean endsWithYear(Found dates) {
        return dates.dates().getLast().year().isPresent();
    }

    /** A line on which something stands before its date. */
    private static Optional<DayLine> led(String line, boolean strong) {
        if (line.length() > (strong ? 2 * LONGEST : LONGEST_LED) || !strong && line.endsWith(".")) {
            return Optional.empty();
        }
        var found = LED.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        var label = PlainText.read(found.group("label"));
        var meeting = MEETING.matcher(label).matches();
        var named = LABEL.matcher(label).matches();
        if (NO_DAY.matcher(label).matches()
                || Moments.in(found.group("label"))
                || found.group("mark") == null && !meeting
                || !strong && !meeting && !named && !DayPlace.isName(label)) {
            return Optional.empty();
        }
        var place = meeting || named ? Optional.<String>empty() : DayPlace.before(label);
        return dates(found)
                .filter(dates -> strong
                        || dates.dates().getFirst().weekday().isPresent()
                        || dates.dates().getFirst().year().isPresent())
                .map(dates -> read(
                        found,
                        dates,
                        named || place.isPresent() || Kinds.isBareProgramme(label) ? "" : label,
                        place,
                        !named))
                .filter(day -> strong || named || day.standsAlone(line));
    }

    /** « Mardi 4 », whose month the title tells. */
    private static Optional<DayLine> withoutMonth(String line, boolean strong) {
        var found = WITHOUT_MONTH.matcher(line);
        if (!found.matches() || !strong && (line.length() > LONGEST || line.endsWith("."))) {
            return Optional.empty();
        }
        var day = Integer.parseInt(found.group("day").replaceFirst("\\D.*", ""));
        var weekday = FrenchDates.weekday(found.group("weekday"));
        var date = on(new Written(Optional.of(weekday), day, 0, OptionalInt.empty()));
        var label = found.group("label");
        return Optional.of(
                found.group("rest") == null && label == null
                        ? date
                        : read(
                                found,
                                new Found(0, 0, date.dates(), false, false),
                                label == null ? "" : Normal.line(label),
                                Optional.empty(),
                                false));
    }

    private static String labelled(String label, String title) {
        return label.isEmpty() || title.isEmpty() ? label + title : label + " – " + title;
    }
}
