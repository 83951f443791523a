package fr.preau.cycle.document.text;

import fr.preau.cycle.Section;
import fr.preau.cycle.SequenceContent.Angle;
import fr.preau.cycle.SequenceContent.Kind;
import java.util.Optional;
import java.util.regex.Pattern;

/** What something is, from the words that name it. An export writes a kind only when these say another. */
public final class Kinds {

    private static final int SHORT_TITLE = 60;
    private static final int LONGEST_NAME = 200;

    private static final Pattern BREAK = Pattern.compile("(?:pause|dejeuner|repas|buffet|collation)\\b.*");
    private static final Pattern WELCOME = Pattern.compile("(?:cafe d.accueil|accueil)\\b.*");
    private static final Pattern INTRODUCTION =
            Pattern.compile("(?:introduction|ouverture|mots? d.(?:accueil|introduction|ouverture))\\b.*");
    private static final Pattern SIDE_STEP = Pattern.compile("\\bpas[ \\u00a0\\u202f\\n]de[ \\u00a0\\u202f\\n]cote\\b");
    private static final Pattern OPERATIONAL = Pattern.compile("\\((?:angle )?operationnel(?:le)?\\)");
    private static final Pattern STRATEGIC = Pattern.compile("\\((?:angle )?strategique\\)");

    private static final Pattern PROGRAMME = Pattern.compile(
            "(?:(?:le|au) )?programme\\b.{0,60}|(?:le )?deroul(?:e|ement)(?: (?:de|des) .{0,50})?|(?:l.)?ordre du jour");
    private static final Pattern CONTEXT = Pattern.compile("(?:le )?contexte(?: et enjeux)?");
    private static final Pattern OBJECTIVES =
            Pattern.compile("(?:les )?objectifs?(?: vises?| du cycle| de la rencontre| des rencontres)?");
    private static final Pattern AUDIENCE =
            Pattern.compile("publics?(?: vises?| cibles?| concernes?)?|a qui s.adresse(?:nt)?\\b.{0,60}|pour qui");
    private static final Pattern THEMES =
            Pattern.compile("(?:les )?(?:themes?|thematiques?)(?: abordee?s| traitee?s)?");
    private static final Pattern ENDS = Pattern.compile("^[*_ ]+|[*_ :?.\\u00a0\\u202f]+$");

    private Kinds() {}

    public static Kind ofSequence(String title, String markdown) {
        var name = FrenchDates.folded(title);
        if (name.length() <= SHORT_TITLE) {
            if (BREAK.matcher(name).matches()) {
                return Kind.BREAK;
            }
            if (WELCOME.matcher(name).matches()) {
                return Kind.WELCOME;
            }
            if (INTRODUCTION.matcher(name).matches()) {
                return Kind.INTRODUCTION;
            }
        }
        var aside = SIDE_STEP.matcher(name).find()
                || SIDE_STEP.matcher(FrenchDates.folded(markdown)).find();
        return aside ? Kind.SIDE_STEP : Kind.SEQUENCE;
    }

    /** Only what the title says in brackets: no guess. */
    public static Optional<Angle> angle(String title) {
        var name = FrenchDates.folded(title);
        if (OPERATIONAL.matcher(name).find()) {
            return Optional.of(Angle.OPERATIONAL);
        }
        return STRATEGIC.matcher(name).find() ? Optional.of(Angle.STRATEGIC) : Optional.empty();
    }

    public static Section.Kind ofSection(String heading) {
        var name = name(heading);
        if (CONTEXT.matcher(name).matches()) {
            return Section.Kind.CONTEXT;
        }
        if (OBJECTIVES.matcher(name).matches()) {
            return Section.Kind.OBJECTIVES;
        }
        if (THEMES.matcher(name).matches()) {
            return Section.Kind.THEMES;
        }
        return AUDIENCE.matcher(name).matches() ? Section.Kind.AUDIENCE : Section.Kind.OTHER;
    }

    public static boolean isProgramme(String heading) {
        return PROGRAMME.matcher(name(heading)).matches();
    }

    /** The programme's heading that says nothing more. */
    public static boolean isBareProgramme(String heading) {
        return name(heading).equals("programme");
    }

    /** A name for comparing: no mark around it, no accent, no capital, no colon. */
    public static String name(String heading) {
        return heading.length() > LONGEST_NAME
                ? heading
                : FrenchDates.folded(ENDS.matcher(heading).replaceAll(""));
    }
}
