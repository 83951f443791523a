package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Emphasis;
import fr.preau.cycle.document.text.FrenchDates;
import fr.preau.cycle.document.text.FullDays;
import fr.preau.cycle.document.text.Normal;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which paragraphs before the first section are the organiser's announcement rather than the lead. */
final class Announcements {

    private static final int LONGEST = 2_000;

    private static final Pattern WARNING = Pattern.compile("(?:attention|important|info(?:rmation)?)\\s?[:!,].*");
    private static final Pattern REGISTRATION = Pattern.compile("(?:les )?inscriptions?\\b.*");
    private static final Pattern REGISTERING = Pattern.compile("\\b(?:inscri|places?\\b|complete?s?\\b)");

    private Announcements() {}

    /** A warning, a word on full days or on registration; loud ones need less. */
    static boolean announces(String paragraph) {
        if (paragraph.length() > LONGEST) {
            return false;
        }
        var line = Normal.line(paragraph.replace('*', ' ').replace('_', ' ').replaceAll("[\\u00a0\\u202f]", " "));
        var words = FrenchDates.folded(line);
        var loud = Emphasis.isWrapped(Normal.line(paragraph)) || line.equals(line.toUpperCase(Locale.FRENCH));
        return WARNING.matcher(words).matches()
                || REGISTRATION.matcher(words).matches()
                || loud && REGISTERING.matcher(words).find()
                || FullDays.speaks(paragraph);
    }
}
