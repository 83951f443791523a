package fr.preau.programme.call;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractJournal;
import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.programme.sheet.ProgrammeLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.View;

/** Sends a funder the link to its lines: a pilot does, or the funder itself, whose link ended. */
@Controller
class FunderLinkPages {

    private static final int LINK_DAYS = 60;

    private final Funders funders;
    private final FunderAccess access;
    private final EndedLinkPage ended;
    private final Outbox outbox;
    private final ContractJournal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FunderLinkPages(
            Funders funders,
            FunderAccess access,
            EndedLinkPage ended,
            Outbox outbox,
            ContractJournal journal,
            Clock clock,
            TransactionTemplate transaction) {
        this.access = access;
        this.ended = ended;
        this.funders = funders;
        this.outbox = outbox;
        this.journal = journal;
        this.clock = clock;
        this.transaction = transaction;
    }

    @PostMapping("/contrats/{slug}/financeurs/{funder}/lien")
    @Noted("Lien envoyé à un financeur")
    View send(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable long funder) {
        var known = funders.withId(funder)
                .filter(one -> one.contractId() == inside.contract().id()
                        && !one.email().isEmpty())
                .orElseThrow(ProgrammeLookup::nothing);
        if (access.goesOn(known)) {
            return ContractDone.SAME_LINK.redirect(inside.contract().address() + "/financeurs");
        }
        transaction.executeWithoutResult(_ -> {
            funders.renewLink(funder, today(), until());
            plan(known);
        });
        ChangeNote.leave(known.name());
        return ContractDone.LINK.redirect(inside.contract().address() + "/financeurs");
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate until() {
        return today().plusDays(LINK_DAYS);
    }

    private void plan(Funder funder) {
        outbox.plan(List.of(new Intention(
                ProgrammeLetters.Kind.PROGRAMME_FUNDER_LINK.name(), funder.id(), List.of(), funder.email())));
    }

    /** Once a day, to the address that is known, whoever asks; an older link never ends the one that opens. */
    @PostMapping("/financeur/{token}/nouveau-lien")
    View ask(@PathVariable String token) {
        var funder = access.endedOf(token).orElseThrow(ProgrammeLookup::nothing);
        transaction.executeWithoutResult(_ -> {
            if (!funder.email().isEmpty() && funders.sendLinkOnce(funder.id(), today(), until())) {
                plan(funder);
                journal.add(funder.contractId(), "Un financeur", "Lien redemandé par un ancien lien", funder.name());
            }
        });
        return ended.asked();
    }
}
