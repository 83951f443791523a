package fr.preau.management.importing.days;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The smallest part of a cell that means something.
 *
 * @param kind how it stands in the shape of a date: {@code N} a number, {@code n} one such as « 2e », {@code M} a month, {@code W} a day of
 *     the week, {@code J} the word day, {@code O} first, second…, {@code F} « du » and its like, {@code T} « au »,
 *     {@code ,} what stands between two days, {@code ?} what is not understood; any other
 *     mark stands for itself
 * @param value the number, the month from 1, the day of the week from 1, the rank from 1 (the last is
 *     {@link #LAST}); else 0
 * @param digits how many figures a number was written with
 */
record Token(char kind, int value, int digits) {

    static final int LAST = -1;
    private static final int MOST_DIGITS = 6;

    private static final Pattern TOKEN =
            Pattern.compile("(\\d++)(?:(er|ere|re|e|eme|nd|nde)(?![a-z]))?|([a-z]++)\\.?|(\\S)");

    private static final List<List<String>> MONTHS = List.of(
            List.of("janvier", "janv", "jan"),
            List.of("fevrier", "fevr", "fev"),
            List.of("mars"),
            List.of("avril", "avr"),
            List.of("mai"),
            List.of("juin"),
            List.of("juillet", "juil"),
            List.of("aout"),
            List.of("septembre", "sept", "sep"),
            List.of("octobre", "oct"),
            List.of("novembre", "nov"),
            List.of("decembre", "dec"));
    private static final List<List<String>> WEEKDAYS = List.of(
            List.of("lundi", "lun"),
            List.of("mardi", "mar"),
            List.of("mercredi", "mer"),
            List.of("jeudi", "jeu"),
            List.of("vendredi", "ven"),
            List.of("samedi", "sam"),
            List.of("dimanche", "dim"));
    private static final List<List<String>> RANKS = List.of(
            List.of("premiere", "premier"),
            List.of("deuxieme", "seconde", "second"),
            List.of("troisieme"),
            List.of("quatrieme"),
            List.of("cinquieme"));
    private static final Map<Character, List<String>> WORDS = Map.of(
            'J', List.of("jour", "jours", "journee", "journees", "j"),
            'F', List.of("du", "de", "des", "d"),
            'T', List.of("au", "a", "jusqu"),
            ',', List.of("et", "puis"));

    /** Said or not, the cell means the same. */
    private static final List<String> SILENT =
            List.of("le", "la", "les", "l", "date", "dates", "seulement", "uniquement");

    /** Of a text without capitals and accents, its lines apart by semicolons. */
    static List<Token> of(String plain) {
        var tokens = new ArrayList<Token>();
        var found = TOKEN.matcher(plain);
        while (found.find()) {
            if (found.group(1) != null) {
                tokens.add(number(found.group(1), found.group(2) != null));
            } else if (found.group(3) != null) {
                if (!SILENT.contains(found.group(3))) {
                    tokens.add(word(found.group(3)));
                }
            } else {
                tokens.add(mark(found.group(4).charAt(0)));
            }
        }
        return tokens;
    }

    private static Token number(String figures, boolean ordinal) {
        if (figures.length() > MOST_DIGITS) {
            return new Token('?', 0, 0);
        }
        return new Token(ordinal ? 'n' : 'N', Integer.parseInt(figures), figures.length());
    }

    private static Token word(String word) {
        for (var month = 0; month < MONTHS.size(); month++) {
            if (MONTHS.get(month).contains(word)) {
                return new Token('M', month + 1, 0);
            }
        }
        for (var day = 0; day < WEEKDAYS.size(); day++) {
            if (WEEKDAYS.get(day).contains(word)) {
                return new Token('W', day + 1, 0);
            }
        }
        for (var rank = 0; rank < RANKS.size(); rank++) {
            if (RANKS.get(rank).contains(word)) {
                return new Token('O', rank + 1, 0);
            }
        }
        if (word.equals("dernier") || word.equals("derniere")) {
            return new Token('O', LAST, 0);
        }
        return WORDS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(word))
                .map(entry -> new Token(entry.getKey(), 0, 0))
                .findFirst()
                .orElse(new Token('?', 0, 0));
    }

    private static Token mark(char mark) {
        return new Token(
                switch (mark) {
                    case ',', ';', '+', '&', '|' -> ',';
                    case '-', '–', '—', '→' -> '-';
                    case '/', '.' -> mark;
                    default -> '?';
                },
                0,
                0);
    }

    DayOfWeek weekday() {
        return DayOfWeek.of(value);
    }
}
