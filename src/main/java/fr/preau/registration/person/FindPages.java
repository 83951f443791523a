package fr.preau.registration.person;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.web.FormStamp;
import fr.preau.platform.web.Templates;
import fr.preau.platform.work.Afterwards;
import fr.preau.registration.LetterKind;
import fr.preau.registration.desk.Registrations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** « Retrouver mon inscription »: sends links to an address, and answers the same for any address. */
@Controller
@RequestMapping("/retrouver-mon-inscription")
class FindPages {

    private final Registrations registrations;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Afterwards afterwards;
    private final FormStamp stamps;
    private final Templates templates;

    FindPages(
            Registrations registrations,
            Outbox outbox,
            TransactionTemplate transaction,
            Afterwards afterwards,
            FormStamp stamps,
            Templates templates) {
        this.registrations = registrations;
        this.outbox = outbox;
        this.transaction = transaction;
        this.afterwards = afterwards;
        this.stamps = stamps;
        this.templates = templates;
    }

    @GetMapping
    View form() {
        return page(HttpStatus.OK, new FindView(Optional.empty(), "", false, stamps.fresh()));
    }

    @PostMapping
    View send(
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String emailSeen,
            @RequestParam(defaultValue = "") String stamp) {
        var fault = TypedAddress.fault("email", email, emailSeen);
        if (fault.isPresent()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new FindView(fault.map(FieldError::message), email, false, stamps.fresh()));
        }
        if (stamps.read(stamp).isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    new FindView(
                            Optional.of("Ce formulaire était ouvert depuis trop longtemps. Envoyez à nouveau."),
                            email,
                            false,
                            stamps.fresh()));
        }
        afterwards.run(FindPages.class, () -> write(email.replace("\0", "")));
        return page(HttpStatus.OK, new FindView(Optional.empty(), email.strip(), true, stamp));
    }

    /** To all that are registered by that address, if anybody is. */
    private void write(String email) {
        var found = registrations.withEmail(email);
        transaction.executeWithoutResult(_ -> outbox.planSpaced(
                LetterKind.BETWEEN_LINKS,
                found.stream()
                        .map(registration -> new Intention(
                                LetterKind.LINK_AGAIN.name(),
                                registration.id(),
                                List.of(),
                                registration.person().email()))
                        .toList()));
    }

    private View page(HttpStatus status, FindView view) {
        return templates.page(
                status,
                "registration/find",
                Map.of(
                        "layout",
                        templates.unindexed("Retrouver mon inscription", "/retrouver-mon-inscription"),
                        "view",
                        view));
    }
}
