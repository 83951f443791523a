package fr.preau.management.letter;

import fr.preau.mail.wording.LetterWording;
import fr.preau.management.Difference;
import fr.preau.platform.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * What stands in the form of a message to a selection.
 *
 * @param conflict what sending it again would change of what somebody else wrote meanwhile
 * @param hour what was typed as the hour at which it leaves, and is not one; empty unless it was
 */
record MailingForm(
        LetterWording typed, int version, List<FieldError> errors, List<Difference> conflict, Optional<String> hour) {

    MailingForm {
        errors = List.copyOf(errors);
        conflict = List.copyOf(conflict);
    }

    static MailingForm of(LetterWording wording, int version) {
        return wrong(wording, version, List.of());
    }

    static MailingForm wrong(LetterWording typed, int version, List<FieldError> errors) {
        return new MailingForm(typed, version, errors, List.of(), Optional.empty());
    }

    MailingForm leaving(Optional<String> hour) {
        return new MailingForm(typed, version, errors, conflict, hour);
    }
}
