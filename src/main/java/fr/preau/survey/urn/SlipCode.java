package fr.preau.survey.urn;

import java.util.Base64;
import java.util.Locale;

/**
 * The few characters by which the team finds a slip that was filled in by hand: 40 bits of its ticket, which open
 * nothing by themselves, without letters that are taken for figures (Crockford's base 32).
 */
public final class SlipCode {

    private static final String FIGURES = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 5;
    private static final int LENGTH = 8;

    private SlipCode() {}

    /** Such as « 7QK2-9WMD ». */
    public static String of(String ticket) {
        var bytes = Base64.getUrlDecoder().decode(ticket);
        var number = 0L;
        for (var at = 0; at < LENGTH * BITS / Byte.SIZE; at++) {
            number = number << Byte.SIZE | bytes[at] & 0xff;
        }
        var code = new StringBuilder();
        for (var at = LENGTH - 1; at >= 0; at--) {
            code.append(FIGURES.charAt((int) (number >> at * BITS) & (1 << BITS) - 1));
        }
        return code.insert(LENGTH / 2, '-').toString();
    }

    /** Whether that is how somebody typed the code of that ticket: in any case, with whatever between, O for 0, I or L for 1. */
    public static boolean says(String typed, String ticket) {
        return plain(typed).equals(plain(of(ticket)));
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
    }
}
