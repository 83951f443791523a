package fr.preau.attendance.paper;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Locale;

/**
 * What a certificate is verified by: 128 random bits as 26 letters and digits that are not mistaken for
 * each other (Crockford's base 32), written with two more that tell a slip of the pen from a code that
 * does not exist.
 *
 * @param letters the 26, as they are stored
 */
public record VerificationCode(String letters) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 128;
    private static final int LENGTH = 26;
    private static final int CHECK_LENGTH = 2;
    private static final int GROUP = 4;
    private static final int RADIX = ALPHABET.length();
    /** The largest prime that two letters can tell. */
    private static final BigInteger CHECK = BigInteger.valueOf(1_021);

    private static final SecureRandom RANDOM = new SecureRandom();

    /** What somebody typed, or what a link carried. */
    public sealed interface Reading {
        record Read(VerificationCode code) implements Reading {}

        /** No certificate can have that code. */
        record Mistyped() implements Reading {}
    }

    static VerificationCode fresh() {
        return new VerificationCode(letters(new BigInteger(BITS, RANDOM), LENGTH));
    }

    /** Case, blanks, hyphens and the letters O, I and L for digits do not matter. */
    public static Reading read(String typed) {
        var text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f\\u2010-\\u2015-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (text.length() != LENGTH + CHECK_LENGTH || !text.chars().allMatch(letter -> ALPHABET.indexOf(letter) >= 0)) {
            return new Reading.Mistyped();
        }
        var code = new VerificationCode(text.substring(0, LENGTH));
        return code.check().equals(text.substring(LENGTH)) ? new Reading.Read(code) : new Reading.Mistyped();
    }

    /** As it is printed: « 7KQ3-M9RT-… », with its check. */
    public String text() {
        var whole = letters + check();
        var groups = new ArrayList<String>();
        for (var start = 0; start < whole.length(); start += GROUP) {
            groups.add(whole.substring(start, start + GROUP));
        }
        return String.join("-", groups);
    }

    private String check() {
        var number = BigInteger.ZERO;
        for (var letter : letters.toCharArray()) {
            number = number.multiply(BigInteger.valueOf(RADIX)).add(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        return letters(number.mod(CHECK), CHECK_LENGTH);
    }

    private static String letters(BigInteger number, int length) {
        var text = new StringBuilder();
        var rest = number;
        for (var i = 0; i < length; i++) {
            var parts = rest.divideAndRemainder(BigInteger.valueOf(RADIX));
            text.append(ALPHABET.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return text.reverse().toString();
    }
}
