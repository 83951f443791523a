package fr.preau.platform.address;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * The one rule for the addresses that Préau writes to, at every entrance and once more before a message leaves.
 *
 * <p>Accepted is what every mail server carries byte for byte: a dot-string of RFC 5321 (4.1.2) in ASCII, a
 * domain of at least two labels of letters, digits and hyphens (RFC 1123, 2.1), 64 characters before the at sign
 * and 254 in all (RFC 5321, 4.5.3.1). Anything wider depends on servers that say SMTPUTF8, which many do not;
 * others drop the bits they do not know and hand the message to somebody else.
 */
public final class EmailAddress {

    /** In characters, which are bytes here. */
    public static final int LONGEST = 254;

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_LABEL = 63;

    /** RFC 5322, 3.2.3, beside letters and digits. */
    private static final String ATEXT_SIGNS = "!#$%&'*+-/=?^_`{|}~";

    private static final String APOSTROPHES = "’‘ʼ′＇`´";
    private static final String HYPHENS = "‐‑‒–—−－";

    private EmailAddress() {}

    /** What was typed turned out to be. */
    public sealed interface Reading {
        /** @param address as typed, without the blanks around it */
        record Good(String address) implements Reading {}

        /**
         * @param why in French, a whole sentence
         * @param proposal an address that would be accepted and that was probably meant
         */
        record Wrong(String why, Optional<String> proposal) implements Reading {

            /** What to tell at the field. */
            public String message() {
                return proposal.map(address -> why + " Vouliez-vous écrire " + address + " ?")
                        .orElse(why);
            }
        }
    }

    /** Reads what was typed, whatever its length: what is too long is not looked at. */
    public static Reading read(String typed) {
        return read(typed, 2);
    }

    /** The same of the centre's own address, whose domain may be a name of its house: preau@localhost. */
    public static Reading readOwn(String typed) {
        return read(typed, 1);
    }

    private static Reading read(String typed, int leastLabels) {
        if (typed.length() > 4 * LONGEST) {
            return new Reading.Wrong(tooLong(), Optional.empty());
        }
        var address = bare(typed);
        var why = wrong(address, leastLabels);
        if (why.isEmpty()) {
            return new Reading.Good(address);
        }
        return new Reading.Wrong(
                why.get(),
                Optional.of(meant(address))
                        .filter(proposal -> wrong(proposal, leastLabels).isEmpty())
                        .filter(proposal -> !proposal.equals(address)));
    }

    /** Whether a message to it reaches the mailbox of that name and no other. */
    public static boolean carried(String address) {
        return wrong(address, 2).isEmpty();
    }

    private static String tooLong() {
        return "Vérifiez l’adresse de courriel : elle a %d caractères au plus.".formatted(LONGEST);
    }

    private static Optional<String> wrong(String address, int leastLabels) {
        if (address.length() > LONGEST) {
            return Optional.of(tooLong());
        }
        var strange = address.codePoints()
                .filter(point -> point <= ' ' || point >= 127)
                .findFirst();
        if (strange.isPresent()) {
            var point = strange.getAsInt();
            return Optional.of(
                    Character.isLetterOrDigit(point) || APOSTROPHES.indexOf(point) >= 0 || HYPHENS.indexOf(point) >= 0
                            ? "Une adresse de courriel s’écrit sans accent ni signe particulier : « %s » n’arriverait pas à son destinataire."
                                    .formatted(Character.toString(point))
                            : "Vérifiez l’adresse de courriel : elle s’écrit sans espace ni signe invisible.");
        }
        var at = address.lastIndexOf('@');
        if (at < 1
                || at > LONGEST_LOCAL
                || !local(address.substring(0, at))
                || !domain(address.substring(at + 1), leastLabels)) {
            return Optional.of("Vérifiez l’adresse de courriel : elle doit ressembler à nom@exemple.fr.");
        }
        return Optional.empty();
    }

    private static boolean local(String text) {
        return !text.startsWith(".")
                && !text.endsWith(".")
                && !text.contains("..")
                && text.chars()
                        .allMatch(sign -> sign == '.' || asciiLetterOrDigit(sign) || ATEXT_SIGNS.indexOf(sign) >= 0);
    }

    private static boolean domain(String text, int leastLabels) {
        var labels = text.split("\\.", -1);
        if (labels.length < leastLabels
                || labels[labels.length - 1].chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
            return false;
        }
        for (var label : labels) {
            if (label.isEmpty()
                    || label.length() > LONGEST_LABEL
                    || label.startsWith("-")
                    || label.endsWith("-")
                    || !label.chars().allMatch(sign -> sign == '-' || asciiLetterOrDigit(sign))) {
                return false;
            }
        }
        return true;
    }

    private static boolean asciiLetterOrDigit(int sign) {
        return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9');
    }

    /** Without the blanks around it and the signs that nobody sees, which come along when it is pasted. */
    public static String bare(String typed) {
        var from = 0;
        var to = typed.length();
        while (from < to && blank(typed.charAt(from))) {
            from++;
        }
        while (to > from && blank(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    private static boolean blank(char sign) {
        return Character.isWhitespace(sign)
                || Character.isSpaceChar(sign)
                || Character.getType(sign) == Character.FORMAT;
    }

    /** What somebody who typed or pasted this probably meant. */
    private static String meant(String typed) {
        var text = typed;
        var bracket = text.lastIndexOf('<');
        if (bracket >= 0) {
            text = text.substring(bracket + 1);
        }
        if (text.regionMatches(true, 0, "mailto:", 0, 7)) {
            text = text.substring(7);
        }
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(point -> {
            if (APOSTROPHES.indexOf(point) >= 0) {
                plain.append('\'');
            } else if (HYPHENS.indexOf(point) >= 0) {
                plain.append('-');
            } else if (point > ' ' && "<>\"()[]".indexOf(point) < 0 && !invisible(point)) {
                plain.append(Normalizer.normalize(Character.toString(point), fullWidth(point)));
            }
        });
        var at = plain.lastIndexOf("@");
        return at < 0
                ? plain.toString()
                : localMeant(plain.substring(0, at)) + "@" + domainMeant(plain.substring(at + 1));
    }

    private static boolean invisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || Character.isISOControl(point)
                || Character.isSpaceChar(point);
    }

    /** Only the wide forms of East Asian keyboards are folded: a letter with its accent is another letter. */
    private static Normalizer.Form fullWidth(int point) {
        return point >= 0xFF00 && point <= 0xFFEF ? Normalizer.Form.NFKC : Normalizer.Form.NFC;
    }

    private static String localMeant(String typed) {
        return dotted(unaccented(typed).replace(',', '.'));
    }

    private static String unaccented(String text) {
        var letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .forEach(point -> letters.append(
                        switch (point) {
                            case 'œ', 'Œ' -> "oe";
                            case 'æ', 'Æ' -> "ae";
                            case 'ß' -> "ss";
                            case 'ł', 'Ł' -> "l";
                            case 'ø', 'Ø' -> "o";
                            case 'ı' -> "i";
                            default -> Character.toString(point);
                        }));
        return letters.toString();
    }

    private static String domainMeant(String typed) {
        var domain = dotted(typed.replace(',', '.').replace(';', '.')).toLowerCase(Locale.ROOT);
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return domain;
        }
    }

    /** One point where several follow one another, and none at the ends. */
    private static String dotted(String text) {
        var kept = new StringBuilder();
        for (var sign : text.toCharArray()) {
            if (sign != '.' || (!kept.isEmpty() && kept.charAt(kept.length() - 1) != '.')) {
                kept.append(sign);
            }
        }
        return !kept.isEmpty() && kept.charAt(kept.length() - 1) == '.'
                ? kept.substring(0, kept.length() - 1)
                : kept.toString();
    }
}
