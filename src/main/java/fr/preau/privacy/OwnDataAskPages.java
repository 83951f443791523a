package fr.preau.privacy;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.FieldError;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.privacy.PersonalCopies;
import fr.preau.platform.web.Templates;
import fr.preau.platform.work.Afterwards;
import fr.preau.registration.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * The way to one's data for whoever has no link of a registration: carriers, funders, who sits in a body, subscribers,
 * speakers, the team. A link is mailed to an address of which something is kept; the answer is the same for any.
 */
@Controller
@RequestMapping(OwnDataAskPages.PATH)
class OwnDataAskPages {

    static final String PATH = "/mes-donnees";

    /** To one address, whoever asks. */
    private static final int MOST_A_DAY = 3;

    private static final Set<String> LEFT_BY_ASKING = Set.of("own_data_link", "message");

    private final PersonalCopies copies;
    private final OwnDataLinks links;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Afterwards afterwards;
    private final Templates templates;

    OwnDataAskPages(
            PersonalCopies copies,
            OwnDataLinks links,
            Outbox outbox,
            TransactionTemplate transaction,
            Afterwards afterwards,
            Templates templates) {
        this.copies = copies;
        this.links = links;
        this.outbox = outbox;
        this.transaction = transaction;
        this.afterwards = afterwards;
        this.templates = templates;
    }

    @GetMapping
    View form() {
        return page(HttpStatus.OK, new OwnDataAskView(Optional.empty(), "", false));
    }

    @PostMapping
    View send(@RequestParam(defaultValue = "") String email, @RequestParam(defaultValue = "") String emailSeen) {
        var fault = TypedAddress.fault("email", email, emailSeen);
        if (fault.isPresent()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, new OwnDataAskView(fault.map(FieldError::message), email, false));
        }
        var address = EmailAddress.bare(email);
        afterwards.run(OwnDataAskPages.class, () -> write(address));
        return page(HttpStatus.OK, new OwnDataAskView(Optional.empty(), address, true));
    }

    private void write(String address) {
        var key = Person.emailKey(address);
        transaction.executeWithoutResult(status -> {
            var link = new Intention(OwnDataLetters.LINK, links.issue(key), List.of(), key);
            if (!outbox.planAtMost(MOST_A_DAY, link) || isStranger(key)) {
                status.setRollbackOnly();
            }
        });
    }

    /** What asking leaves is no reason to write to somebody once more. */
    private boolean isStranger(String key) {
        return copies.of(key).stream().allMatch(one -> LEFT_BY_ASKING.contains(one.table()));
    }

    private View page(HttpStatus status, OwnDataAskView view) {
        return templates.page(
                status,
                "privacy/ask",
                Map.of(
                        "layout",
                        templates.unindexed((view.error().isEmpty() ? "" : "Erreur : ") + "Mes données", PATH),
                        "view",
                        view));
    }
}
