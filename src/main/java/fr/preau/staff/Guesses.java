package fr.preau.staff;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.StandardKeyboards;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.ZxcvbnBuilder;
import com.nulabinc.zxcvbn.matchers.Dictionary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/**
 * How many guesses a password takes from whoever knows how people choose them: words, French ones too,
 * names, sequences, repetitions, dates, walks on a keyboard (zxcvbn; Wheeler, USENIX Security 2016).
 */
final class Guesses {

    /** Between zxcvbn's two best marks: what three words or dates in a row come to is not enough. */
    private static final double ENOUGH = 1e9;

    /** The work grows with the square of the length; a password that is good so far is good. */
    private static final int LOOKED_AT = 64;

    private static final String AZERTY = "azqwm,;:!ù&é\"'(-è_çà";
    private static final String SAME_KEYS = "qwaz;m,./'1234567890";

    private Guesses() {}

    private static final class Known {
        private static final Zxcvbn MEASURE = measure();

        private static Zxcvbn measure() {
            try {
                return new ZxcvbnBuilder()
                        .dictionaries(StandardDictionaries.loadAllDictionaries())
                        .dictionary(new Dictionary("french", WordList.FRENCH))
                        .dictionary(new Dictionary("common", WordList.COMMON))
                        .keyboards(StandardKeyboards.loadAllKeyboards())
                        .build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Whether that many are too few.
     *
     * @param plain the password in lower case, without accents
     * @param typed the same as it was typed, since accents have keys of their own
     * @param own words of their own, which others would try first
     */
    static boolean areFew(String plain, String typed, List<String> own) {
        return few(plain, own) || few(onQwerty(typed.toLowerCase(Locale.FRENCH)), own);
    }

    private static boolean few(String text, List<String> own) {
        var start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        return Known.MEASURE.measure(start, own).getGuesses() < ENOUGH;
    }

    /** What the same keys write on the keyboard whose walks are known. */
    private static String onQwerty(String text) {
        var keys = new StringBuilder(text.length());
        text.chars().forEach(key -> {
            var at = AZERTY.indexOf(key);
            keys.append(at < 0 ? (char) key : SAME_KEYS.charAt(at));
        });
        return keys.toString();
    }
}
