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
import fr.preau.cycle.document.text.Emphasis;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.FrenchDates.Found;
import fr.preau.cycle.document.text.FrenchDates.Written;
import fr.preau.cycle.document.text.Moments;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.document.text.PlainText;
import java.util.List;
import java.util.Locale;
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
            "(?:" + MARK + ")?(?:le" + SPACE + ")?(?<weekday>" + WEEKDAY + ")" + SPACE + "{1,4}(?<day>" + DAY + ")(?:"
                    + MARK + ")?" + S + ":?",
            FLAGS);
    private static final Pattern MARKS = Pattern.compile("(?<!\\\\)" + MARK);
    /** Words before a date that make it something else than a day of the programme. */
    private static final Pattern NO_DAY = Pattern.compile(
            ".*(?<!\\p{L})(?:avant|jusqu|inscri|limite|cl[ôo]tur|bilan|comptes?|depuis|partir|retour|report|annul|entre|d[èe]s|pour"
                    + "|apr[èe]s|publi|mis|version|r[ée]ponses?|rappel|pr[ée]c[ée]dent|envoy|[ée]crit|re[çc]u).*",
            FLAGS);

    private static final Pattern LABEL = Pattern.compile("(?:dates?|quand|jour|la date)", FLAGS);
    private static final Pattern MEETING = Pattern.compile(
            "(?:(?:la |le |l['’])?(?:(?:premi|deuxi|second|troisi|quatri|cinqui|derni)\\p{L}*|" + ORDINAL
                    + ")\\s)?(?:jour|journée|demi-journée|j\\s?\\d|session"
                    + "|atelier|séance|rencontre|module|étape|webinaire|matinée|soirée|visite|temps|acte|rendez-vous|programme)(?!\\p{L}).*",
            FLAGS);
    private static final String NAME =
            "\\p{Lu}[\\p{L}'’]*(?:[ \\u00a0-](?:(?:sur|sous|lès|les|le|la|en|de|du|des|d['’])[ \\u00a0-])*[\\p{Lu}\\d][\\p{L}\\d'’]*){0,5}";
    private static final Pattern TOWN = Pattern.compile("(?:[àÀA][ \\u00a0])?(?<place>" + NAME + ")");
    private static final Pattern AT = Pattern.compile(
            "[(]?(?:à|aux?|chez)[ \\u00a0](?<place>(?:(?:la|le)[ \\u00a0]|l['’])?\\p{Lu}.{0,80}?)\\)?",
            Pattern.UNICODE_CASE);
    private static final String BUILT =
            "(?:salle|maison|mairie|centre|espace|h[ôo]tel|mjc|m[ée]diath[èe]que|biblioth[èe]que|th[ée][âa]tre|auditorium"
                    + "|amphi\\p{L}*|campus|universit[ée]|pr[ée]fecture|halle|ferme|visio\\p{L}*|en ligne)(?!\\p{L}).{0,80}";
    private static final Pattern BUILDING =
            Pattern.compile("(?:(?:à|au)[ \\u00a0](?:la[ \\u00a0]|l['’])?)?(?<place>" + BUILT + ")", FLAGS);
    /** « Valence », « (Moulins) », « Chambéry (73) », « Lyon, Maison de la Métropole ». */
    private static final Pattern TOWN_APART = Pattern.compile(
            "[(]?(?<place>" + NAME + "(?:[ \\u00a0]\\((?:\\d{2,3}|2[AB])\\))?(?:,[ \\u00a0](?i:" + BUILT + "))?)\\)?");
    /** « (Rouen, Hangar 107) ». */
    private static final Pattern TOWN_IN_BRACKETS =
            Pattern.compile("\\((?<place>" + NAME + ",[ \\u00a0][^()]{1,60})\\)");
    /** Words that open a title, and no town. */
    private static final Pattern NO_TOWN = Pattern.compile(
            "(?:ateliers?|accueil|ouverture|cl[ôo]ture|bilans?|restitution|lancement|introduction|conclusion|visites?|pl[ée]ni[èe]re"
                    + "|matin[ée]*e?|apr[èe]s-midi|soir[ée]*e?|journ[ée]e|jour|j|s[ée]ance|session|module|s[ée]minaire|conf[ée]rence|formation"
                    + "|d[ée]bats?|table|rencontres?|emploi|[ée]ducation|sant[ée]|culture|sport|logement|habitat|jeunesse"
                    + "|num[ée]rique|mobilit[ée]s?|insertion|pr[ée]vention|s[ée]curit[ée]|la[ïi]cit[ée]|[ée]galit[ée]|participation"
                    + "|citoyennet[ée]|parentalit[ée]|tranquillit[ée]|environnement|[ée]cologie|[ée]conomie|complet|annul[ée]e?"
                    + "|report[ée]e?|pr[ée]sentiel|distanciel|titre|agir|habiter|vivre|grandir|apprendre|comprendre"
                    + "|travailler|[ée]valuer|partager|construire|accompagner|faire|mobiliser|coop[ée]rer|signer|pr[ée]parer"
                    + "|forum|colloque|assises|congr[èe]s|webinaire|r[ée]union|comit[ée]|copil|assembl[ée]e|inauguration"
                    + "|salon(?![ -]de[ -]provence)|f[êe]te|march[ée])(?!\\p{L}).*",
            FLAGS);

    private static final Pattern LOOSE_END = Pattern.compile("[\\s\\u00a0:,;–—-]{1,20}$");
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

    /** The same with its month and year, which the title may tell; empty when nothing tells its month. */
    Optional<DayLine> among(List<Written> announced) {
        if (date().month() > 0) {
            return Optional.of(this);
        }
        var same =
                announced.stream().filter(other -> other.day() == date().day()).toList();
        return same.size() == 1
                ? Optional.of(on(new Written(
                        date().weekday(),
                        date().day(),
                        same.getFirst().month(),
                        same.getFirst().year())))
                : Optional.empty();
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
            return read(found).filter(day -> strong || day.standsAlone(line));
        }
        return led(MARKS.matcher(line).replaceAll(""), strong).or(() -> withoutMonth(line));
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
        var rest = Emphasis.rest(found.group("open"), found.group("close"), found.group("rest"));
        var hours = EntryLine.of(Brackets.inside(rest), EntryLine.Place.HEADING_OR_ITEM)
                .flatMap(line -> line instanceof EntryLine.Timed timed && timed.wholly()
                        ? Optional.of(timed)
                        : Optional.empty());
        var words = hours.map(EntryLine.Timed::title).orElseGet(() -> PlainText.read(rest));
        var told = placeBefore.or(() -> place(words, found.group("part"), hours.isPresent()));
        var place = told.or(() -> town(words, found.group("part"), rest, endsWithYear(dates)));
        var title = placeBefore.isEmpty() && place.isPresent() ? "" : words;
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

    /** After a colon stands a title, whatever it looks like. */
    private static Optional<String> place(String words, @Nullable String part, boolean afterHours) {
        if (":".equals(part) && !afterHours || Moments.in(words)) {
            return Optional.empty();
        }
        var building = BUILDING.matcher(Brackets.inside(words));
        if ((part != null || afterHours) && building.matches()) {
            return Optional.of(capital(building.group("place")));
        }
        var at = AT.matcher(words);
        return at.matches() ? Optional.of(capital(at.group("place"))) : Optional.empty();
    }

    /** What is written as a town is, apart from the date; most titles have a word without a capital. */
    private static Optional<String> town(String words, @Nullable String part, String rest, boolean afterYear) {
        var town =
                TOWN_IN_BRACKETS.matcher(words).matches() ? TOWN_IN_BRACKETS.matcher(words) : TOWN_APART.matcher(words);
        var apart = part == null ? afterYear || rest.stripLeading().startsWith("(") : !part.equals(":");
        return Optional.of(town)
                .filter(found -> apart && !Moments.in(words) && found.matches())
                .map(found -> found.group("place"))
                .filter(name -> !NO_TOWN.matcher(name).matches());
    }

    /** After « 04.05.27 » a town needs no comma. */
    private static boolean endsWithYear(Found dates) {
        return dates.dates().getLast().year().isPresent();
    }

    private static String capital(String place) {
        var name = Brackets.closed(LOOSE_END.matcher(place).replaceFirst(""));
        return Normal.line(name.substring(0, 1).toUpperCase(Locale.FRENCH) + name.substring(1));
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
                || !strong && !meeting && !named && !TOWN.matcher(label).matches()) {
            return Optional.empty();
        }
        var town = TOWN.matcher(label);
        var place =
                !meeting && !named && town.matches() && !NO_TOWN.matcher(label).matches()
                        ? Optional.of(town.group("place"))
                        : Optional.<String>empty();
        return dates(found)
                .filter(dates -> strong
                        || dates.dates().getFirst().weekday().isPresent()
                        || dates.dates().getFirst().year().isPresent())
                .map(dates -> read(found, dates, named || place.isPresent() ? "" : label, place, !named))
                .filter(day -> strong || named || day.standsAlone(line));
    }

    /** « Mardi 4 », whose month the title tells. */
    private static Optional<DayLine> withoutMonth(String line) {
        var found = WITHOUT_MONTH.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        var day = Integer.parseInt(found.group("day").replaceFirst("\\D.*", ""));
        var weekday = FrenchDates.weekday(found.group("weekday"));
        return Optional.of(on(new Written(Optional.of(weekday), day, 0, OptionalInt.empty())));
    }

    private static String labelled(String label, String title) {
        return label.isEmpty() || title.isEmpty() ? label + title : label + " – " + title;
    }
}
