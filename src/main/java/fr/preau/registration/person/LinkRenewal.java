package fr.preau.registration.person;

import fr.preau.mail.MailHold;
import fr.preau.mail.Outbox;
import fr.preau.registration.LetterKind;
import fr.preau.registration.desk.Registrations;
import fr.preau.registration.desk.Registrations.Registration;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Replaces a person's link by a new one, for whoever let theirs go around. */
@Service
class LinkRenewal {

    private final Registrations registrations;
    private final Outbox outbox;
    private final MailHold hold;

    LinkRenewal(Registrations registrations, Outbox outbox, MailHold hold) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.hold = hold;
    }

    /**
     * The new link leaves by mail only: whoever asked may not be the owner of the mailbox. False, and the old one goes on
     * opening the page, while no message leaves: nobody would receive the new one.
     */
    @Transactional
    boolean renew(Registration registration) {
        if (hold.nothingLeaves()) {
            return false;
        }
        registrations.renewLink(registration.id());
        outbox.plan(List.of(new Outbox.Intention(
                LetterKind.NEW_LINK.name(),
                registration.id(),
                List.of(),
                registration.person().email())));
        return true;
    }
}
