package fr.preau.mail.wording;

import fr.preau.mail.Letter;
import fr.preau.mail.Letter.CalendarPart;
import fr.preau.mail.Letter.FilePart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a message says, with fields in braces.
 *
 * @param subject one line
 * @param body Markdown; a field alone on its line may become a button or a list of days
 */
public record LetterWording(String subject, String body) {

    /** As a text block has it: the subject, an empty line, the body. */
    public static LetterWording of(String text) {
        var end = text.indexOf('\n');
        return new LetterWording(
                text.substring(0, end).strip(), text.substring(end).strip());
    }

    /** The message to one person; the platform adds its greeting, its signature and what is attached. */
    public Letter letter(
            String email,
            String name,
            Function<String, Optional<FieldValue>> values,
            String reason,
            List<CalendarPart> calendars,
            List<FilePart> files) {
        var filling = Filling.of(this, values);
        return new Letter(email, name, filling.subject(), filling.blocks(), reason, calendars, files);
    }
}
