package fr.preau.cycle.document.text;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What an organiser's words say of full and open days. The platform writes that itself from the
 * registrations, so a sentence about it is shown only while it is true.
 */
public final class FullDays {

    /** A longer sentence is a text, not a notice, and is never held back. */
    private static final int LONGEST = 2_000;

    private static final Pattern CLAUSES = Pattern.compile(";|\\bmais\\b|\\btandis que\\b|\\balors que\\b");
    private static final Pattern FULL = Pattern.compile(
            "(?:\\b(?:est|sont|affichent?)|[:(–-])\\s{0,3}(?:(?:desormais|deja|maintenant|actuellement) )?complete?s?\\b");
    private static final Pattern FULL_ALONE = Pattern.compile("\\W*complete?s?\\W*");
    private static final Pattern NOT_FULL = Pattern.compile(
            "\\bn.(?:est|sont) pas (?:encore )?complete?s?\\b|\\bne sont pas (?:encore )?complete?s?\\b");
    private static final Pattern EVERY_DAY = Pattern.compile("\\b(?:toutes les|tous les|le cycle|la rencontre"
            + "|les (?:(?:deux|trois|quatre|cinq|\\d{1,2}) )?(?:journees|jours|dates|rencontres))\\b");
    private static final Pattern ONLY = Pattern.compile(
            "\\bn(?:e |.).{0,60}inscri.{0,60}\\bque?\\b"
                    + "|inscri.{0,60}\\b(?:uniquement|seulement)\\b|\\b(?:uniquement|seulement|seules?)\\b.{0,80}(?:inscri|ouvert)");
    private static final Pattern OPEN = Pattern.compile(
            "\\breste(?:nt)?\\b.{0,40}(?:ouvert|place|disponible)|\\bplaces? (?:encore )?disponibles?\\b"
                    + "|\\b(?:est|sont) (?:encore |toujours )?ouvert");

    private FullDays() {}

    /** The days that are said to be full, and those said to have room. */
    public record Claims(Set<LocalDate> full, Set<LocalDate> open) {

        public static final Claims NONE = new Claims(Set.of(), Set.of());

        public Claims {
            full = Set.copyOf(full);
            open = Set.copyOf(open);
        }

        /** Whether all that is said is so. */
        public boolean hold(Predicate<LocalDate> isFull) {
            return full.stream().allMatch(isFull) && open.stream().noneMatch(isFull);
        }

        Claims and(Claims others) {
            return new Claims(union(full, others.full), union(open, others.open));
        }

        private static Set<LocalDate> union(Set<LocalDate> some, Set<LocalDate> others) {
            var all = new TreeSet<>(some);
            all.addAll(others);
            return all;
        }
    }

    /** What the announcement says of these days, sentence by sentence. */
    public static Claims claimed(String announcementMarkdown, List<LocalDate> days) {
        return Sentences.in(announcementMarkdown).stream()
                .map(sentence -> ofSentence(sentence, days))
                .reduce(Claims.NONE, Claims::and);
    }

    /** The announcement without the sentences that are false now; those that claim nothing stay. */
    public static String sentencesThatHold(
            String announcementMarkdown, List<LocalDate> days, Predicate<LocalDate> isFull) {
        return Sentences.keep(
                announcementMarkdown, sentence -> ofSentence(sentence, days).hold(isFull));
    }

    /** Whether a text says that some day is full, whatever the days of the cycle. */
    public static boolean speaks(String markdown) {
        return Sentences.in(markdown).stream().map(FullDays::words).anyMatch(FullDays::saysFull);
    }

    private static boolean saysFull(String words) {
        return words.length() <= LONGEST
                && (FULL.matcher(words).find() || FULL_ALONE.matcher(words).matches());
    }

    private static Claims ofSentence(String sentence, List<LocalDate> days) {
        var words = words(sentence);
        if (words.length() > LONGEST) {
            return Claims.NONE;
        }
        return CLAUSES.splitAsStream(words)
                .map(clause -> ofClause(clause, days))
                .reduce(Claims.NONE, Claims::and);
    }

    private static Claims ofClause(String clause, List<LocalDate> days) {
        var written = FrenchDates.in(clause);
        var named = days.stream()
                .filter(day -> written.stream().anyMatch(date -> date.is(day)))
                .collect(Collectors.toSet());
        if (NOT_FULL.matcher(clause).find()) {
            return new Claims(Set.of(), named);
        }
        if (saysFull(clause)) {
            return new Claims(written.isEmpty() && isAboutAll(clause, days) ? new HashSet<>(days) : named, Set.of());
        }
        if (ONLY.matcher(clause).find() && !named.isEmpty()) {
            return new Claims(without(days, named), named);
        }
        return OPEN.matcher(clause).find() ? new Claims(Set.of(), named) : Claims.NONE;
    }

    private static boolean isAboutAll(String clause, List<LocalDate> days) {
        return days.size() == 1
                || EVERY_DAY.matcher(clause).find()
                || FULL_ALONE.matcher(clause).matches();
    }

    private static Set<LocalDate> without(Collection<LocalDate> days, Set<LocalDate> some) {
        return days.stream().filter(day -> !some.contains(day)).collect(Collectors.toSet());
    }

    private static String words(String sentence) {
        return FrenchDates.folded(sentence.replaceAll("(?i)</?sup>", "").replaceAll("[*_\\u00a0\\u202f\\s]+", " "))
                .strip();
    }
}
