package fr.preau.registration.form;

import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.registration.form.PersonFields.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Typed texts, cleaned and checked; gathers what is to be put right, the first error of each field.
 *
 * <p>What is longer than {@link Values#LONGEST} is refused before any pattern looks at it, and no pattern goes
 * twice over what it has read.
 */
final class FieldTexts {

    private static final int LONGEST_LINE = 150;
    private static final int LONGEST_TEXT = 1_000;
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 .()/\\u00a0-]{4,24}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\u200B\\u2060\\uFEFF\\u202A-\\u202E]");

    /** Names are written into mails: nobody sends strangers to a site in the centre's name. */
    private static final Pattern SITE =
            Pattern.compile("(?i)://|www\\.|(?<![a-z0-9_-])[a-z0-9-]++\\.[a-z]{2,}+(?:/|$)");

    private static final Pattern CONTROL_BUT_LINES = Pattern.compile("[\\p{Cc}&&[^\\r\\n\\t]]");

    private final String prefix;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param prefix before every field's name */
    FieldTexts(String prefix) {
        this.prefix = prefix;
    }

    /** In the order in which they were found. */
    List<FieldError> errors() {
        return List.copyOf(errors);
    }

    void error(String field, String message) {
        var name = prefix + field;
        if (errors.stream().noneMatch(error -> error.field().equals(name))) {
            errors.add(new FieldError(name, message));
        }
    }

    void noSite(String field, String name) {
        if (SITE.matcher(name).find()) {
            error(field, "Écrivez un nom, sans adresse de site.");
        }
    }

    String email(String field, String typed) {
        if (typed.isBlank()) {
            error(field, "Écrivez l’adresse de courriel.");
            return "";
        }
        return switch (EmailAddress.read(typed)) {
            case EmailAddress.Reading.Good(var address) -> address;
            case EmailAddress.Reading.Wrong wrong -> {
                error(field, wrong.message());
                yield "";
            }
        };
    }

    void phone(String field, String phone) {
        if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
            error(field, "Vérifiez le numéro de téléphone, ou laissez-le vide.");
        }
    }

    String line(String field, String typed, String missing) {
        var text = optionalLine(field, typed);
        if (text.isEmpty()) {
            error(field, missing);
        }
        return text;
    }

    String optionalLine(String field, String typed) {
        if (typed.length() > Values.LONGEST) {
            return tooLong(field, LONGEST_LINE);
        }
        var text = around(field, typed);
        return text.length() > LONGEST_LINE ? tooLong(field, LONGEST_LINE) : text;
    }

    private String tooLong(String field, int longest) {
        error(field, "Raccourcissez ce texte : %d caractères au plus.".formatted(longest));
        return "";
    }

    private String around(String field, String typed) {
        var text = withoutBlanksAround(typed);
        if (CONTROL.matcher(text).find()) {
            error(field, "Écrivez ce champ sur une seule ligne, sans caractère invisible.");
            return "";
        }
        return text;
    }

    /** No-break blanks and marks that nobody sees count as blanks. */
    private static String withoutBlanksAround(String typed) {
        var start = 0;
        var end = typed.length();
        while (start < end && blank(typed.codePointAt(start))) {
            start += Character.charCount(typed.codePointAt(start));
        }
        while (end > start && blank(typed.codePointBefore(end))) {
            end -= Character.charCount(typed.codePointBefore(end));
        }
        return typed.substring(start, end);
    }

    private static boolean blank(int character) {
        return character >= '\t' && character <= '\r'
                || Character.isSpaceChar(character)
                || Character.getType(character) == Character.FORMAT;
    }

    String text(String field, String typed) {
        if (typed.length() > Values.LONGEST) {
            return tooLong(field, LONGEST_TEXT);
        }
        var text = CONTROL_BUT_LINES.matcher(typed).replaceAll("").strip();
        return text.length() > LONGEST_TEXT ? tooLong(field, LONGEST_TEXT) : text;
    }
}
