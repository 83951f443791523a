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

    /** Ends that no domain has. */
    private static final Set<String> NO_END =
            Set.of("con", "cmo", "ocm", "cpm", "vom", "xom", "comm", "fre", "frr", "nte");

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
        if (NO_END.contains(typed.substring(typed.lastIndexOf('.') + 1))
                && name(typed).equals(name(meant))) {
            return true;
        }
        if (!oneApart(typed, meant)) {
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

    /** By one insertion, removal, replacement or swap of neighbours: where they first differ, or never. */
    private static boolean oneApart(String one, String other) {
        var first = 0;
        while (first < Math.min(one.length(), other.length()) && one.charAt(first) == other.charAt(first)) {
            first++;
        }
        var left = one.substring(first);
        var right = other.substring(first);
        return same(left, 1, right, 1)
                || same(left, 1, right, 0)
                || same(left, 0, right, 1)
                || same(left, 2, right, 2) && left.charAt(0) == right.charAt(1) && left.charAt(1) == right.charAt(0);
    }

    /** Whether they are the same without so many letters of their beginnings. */
    private static boolean same(String left, int ofLeft, String right, int ofRight) {
        return left.length() >= ofLeft
                && right.length() >= ofRight
                && left.length() - ofLeft == right.length() - ofRight
                && left.regionMatches(ofLeft, right, ofRight, left.length() - ofLeft);
    }
}
