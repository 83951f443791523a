package fr.preau.platform.form;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What somebody typed, within an address that they are sent on to. */
public final class QueryValue {

    /** In characters; the headers of an answer hold eight thousand, and one may take nine there. */
    private static final int LONGEST = 300;

    private QueryValue() {}

    /** Encoded, and cut where it is longer than anything that is typed for it. */
    public static String of(String typed) {
        var kept = typed.length() <= LONGEST ? typed : typed.substring(0, end(typed));
        return URLEncoder.encode(kept, StandardCharsets.UTF_8);
    }

    /** Before a character of which one half would be left. */
    private static int end(String typed) {
        return Character.isHighSurrogate(typed.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
