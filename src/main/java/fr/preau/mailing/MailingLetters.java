package fr.preau.mailing;

import fr.preau.mail.Letter;
import fr.preau.mail.Letter.FilePart;
import fr.preau.mail.LetterWriter;
import fr.preau.mail.MimeLetters;
import fr.preau.mail.ShownLetter;
import fr.preau.mail.wording.FieldValue;
import fr.preau.mail.wording.LetterWording;
import fr.preau.mail.wording.TemplateProvider.Recipient;
import fr.preau.platform.centre.Centre;
import fr.preau.registration.letters.TeamLetters;
import fr.preau.registration.list.Addressees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What a message of the team's own says to one person, when it leaves and before. */
@Service
public class MailingLetters implements LetterWriter {

    /** The message's kind; its subject is the recipient. */
    static final String KIND = "MAILING";

    /** That of a trial; its subject is the colleague, its day the mailing. */
    public static final String TRIAL = "MAILING_TRIAL";

    private final MailingRows rows;
    private final MailingFiles files;
    private final Addressees addressees;
    private final TeamLetters letters;
    private final MimeLetters mime;
    private final Centre centre;

    MailingLetters(
            MailingRows rows,
            MailingFiles files,
            Addressees addressees,
            TeamLetters letters,
            MimeLetters mime,
            Centre centre) {
        this.rows = rows;
        this.files = files;
        this.addressees = addressees;
        this.letters = letters;
        this.mime = mime;
        this.centre = centre;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(KIND, "Message de l’équipe");
    }

    /** Whoever has left the selection since is not written to any more. */
    @Override
    public Composition compose(String kind, long recipientId, List<Long> days) {
        return rows.recipient(recipientId)
                .flatMap(recipient -> rows.withId(recipient.mailingId())
                        .flatMap(mailing -> mailing.sending()
                                .map(sending -> addressees.holds(mailing.selection(), recipient.registrationId())
                                        ? composed(recipient.registrationId(), mailing, sending.replyTo())
                                        : new Composition.Moot(
                                                "La personne n’était plus dans la sélection au moment de l’envoi."))))
                .orElseGet(MailingLetters::gone);
    }

    private Composition composed(long registration, Mailing mailing, String replyTo) {
        return letters.recipient(registration)
                .<Composition>map(person -> new Composition.Composed(
                        answered(letter(mailing.wording(), person, files.parts(mailing.id())), replyTo)))
                .orElseGet(MailingLetters::gone);
    }

    /** Where who sent it has no account any more, the centre is answered. */
    private static Letter answered(Letter letter, String replyTo) {
        return replyTo.isEmpty() ? letter : letter.answeredTo(replyTo);
    }

    private static Composition gone() {
        return new Composition.Moot("L’inscription n’existe plus.");
    }

    /** What an invented person would read, to a colleague who tries it. */
    public Letter trial(Mailing mailing, String email, String name) {
        var invented = letters.invented();
        var filled = letter(
                mailing.wording(),
                new Recipient(email, name, invented.values()),
                files.parts(mailing.id()),
                "Vous avez demandé cet essai. Les champs y sont ceux d’une personne inventée.");
        return filled.titled("Essai\u00a0: " + filled.subject()).answeredTo(email);
    }

    /** What that registered person would read, with a link of nobody's in place of theirs. */
    public Optional<ShownLetter> shown(LetterWording wording, long registration) {
        return letters.recipient(registration)
                .map(Recipient::withoutKeys)
                .map(person -> mime.shown(letter(wording, person.orElse(letters.invented()), List.of())));
    }

    /** What an invented person would read: real ones' links are not for every reader of ours. */
    public ShownLetter shown(LetterWording wording) {
        return mime.shown(letter(wording, letters.invented(), List.of()));
    }

    private Letter letter(LetterWording wording, Recipient person, List<FilePart> enclosed) {
        return letter(
                wording,
                person,
                enclosed,
                "Vous recevez ce message de l’équipe %s parce que cette adresse est inscrite à l’une de ses rencontres."
                        .formatted(centre.named().of()));
    }

    private static Letter letter(LetterWording wording, Recipient person, List<FilePart> enclosed, String reason) {
        return wording.letter(
                person.email(),
                person.name(),
                word -> Optional.<FieldValue>ofNullable(person.values().get(word)),
                reason,
                List.of(),
                enclosed);
    }
}
