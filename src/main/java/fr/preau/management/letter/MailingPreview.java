package fr.preau.management.letter;

import fr.preau.mail.ShownLetter;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mailing.MailingLetters;
import fr.preau.management.BackOfficeLayout;
import fr.preau.registration.Selection;
import fr.preau.registration.list.Addressees;
import fr.preau.staff.access.AccessRules;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom a selection holds, and what one of them would read. */
@Component
class MailingPreview {

    private final MailingLetters letters;
    private final Addressees addressees;

    MailingPreview(MailingLetters letters, Addressees addressees) {
        this.letters = letters;
        this.addressees = addressees;
    }

    int people(Selection selection) {
        return addressees.count(selection);
    }

    /** Without anybody's name for whoever may not write to them. */
    Optional<ShownLetter> shown(Selection selection, LetterWording wording, int place) {
        return AccessRules.takes(BackOfficeLayout.account().role(), "/gestion/envois/nouveau")
                ? addressees.at(selection, place).flatMap(person -> letters.shown(wording, person.registrationId()))
                : Optional.of(letters.shown(wording));
    }
}
