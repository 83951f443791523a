package fr.preau.platform.address;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A domain that looks like a slip of the pen for one that many people have: worth a question, never a refusal,
 * since it may exist.
 */
public final class NearMiss {

    private static final List<String> COMMON = List.of(
            "gmail.com",
            "orange.fr",
            "wanadoo.fr",
            "hotmail.fr",
            "hotmail.com",
            "outlook.fr",
            "outlook.com",
            "laposte.net",
            "yahoo.fr",
            "yahoo.com",
            "icloud.com",
            "free.fr",
            "sfr.fr",
            "live.fr",
            "live.com",
            "bbox.fr",
            "numericable.fr",
            "protonmail.com",
            "neuf.fr",
            "aliceadsl.fr");

    /** Real ones that a slip could also make. */
    private static final Set<String> REAL = Set.of(
            "mail.com",
            "email.com",
            "ymail.com",
            "gmx.com",
            "gmx.fr",
            "live.be",
            "live.ca",
            "hotmail.be",
            "hotmail.es",
            "hotmail.it",
            "hotmail.de",
            "outlook.be",
            "outlook.es",
            "outlook.de",
            "outlook.it",
            "yahoo.ca",
            "yahoo.es",
            "yahoo.it",
            "yahoo.de",
            "yahoo.co.uk",
            "gmail.fr",
            "orange.com",
            "orange.be",
            "laposte.fr",
            "me.com",
            "mac.com",
            "voo.be",
            "club.fr");

    private NearMiss() {}

    /**
     * What to ask at the field; nothing where nothing looks like a slip, or where the address stood there already:
     * it was asked about then, or is known.
     *
     * @param seen the address that the form was shown with; empty if none
     */
    public static Optional<String> question(String address, String seen) {
        return address.equals(seen)
                ? Optional.empty()
                : of(address)
                        .map(
                                "Vouliez-vous écrire %s ? Corrigez l’adresse, ou envoyez à nouveau si elle est juste."
                                        ::formatted);
    }

    /** The address that was probably meant. */
    public static Optional<String> of(String address) {
        var at = address.lastIndexOf('@');
        if (at < 1 || address.length() > EmailAddress.LONGEST) {
            return Optional.empty();
        }
        var domain = address.substring(at + 1).toLowerCase(Locale.ROOT);
        if (COMMON.contains(domain) || REAL.contains(domain)) {
            return Optional.empty();
        }
        return COMMON.stream()
                .filter(common -> slip(domain, common))
                .findFirst()
                .map(common -> address.substring(0, at + 1) + common);
    }

    /** One letter more, less, other, or two that changed places; short names only where these cannot be another's. */
    private static boolean slip(String typed, String meant) {
        if (distance(typed, meant) != 1) {
            return false;
        }
        return meant.length() >= 8
                || sorted(typed).equals(sorted(meant))
                || name(typed).equals(name(meant));
    }

    private static String sorted(String text) {
        var letters = text.toCharArray();
        Arrays.sort(letters);
        return new String(letters);
    }

    private static String name(String domain) {
        return domain.substring(0, Math.max(0, domain.indexOf('.')));
    }

    /** By insertions, removals, replacements and swaps of neighbours. */
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return Integer.MAX_VALUE;
        }
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : cheapest(rows, one, other, i, j);
            }
        }
        return rows[one.length()][other.length()];
    }

    private static int cheapest(int[][] rows, String one, String other, int i, int j) {
        var same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        var least = Math.min(Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + same);
        var swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
