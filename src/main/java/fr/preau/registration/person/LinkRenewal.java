package fr.preau.registration.person;

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

    LinkRenewal(Registrations registrations, Outbox outbox) {
        this.registrations = registrations;
        this.outbox = outbox;
    }

    /** The new link leaves by mail only: whoever asked may not be the owner of the mailbox. */
    @Transactional
    void renew(Registration registration) {
        registrations.renewLink(registration.id());
        outbox.plan(List.of(new Outbox.Intention(
                LetterKind.NEW_LINK.name(),
                registration.id(),
                List.of(),
                registration.person().email())));
    }
}
