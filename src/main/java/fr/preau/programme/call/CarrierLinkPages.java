package fr.preau.programme.call;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractJournal;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.French;
import fr.preau.platform.form.TypedDay;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.sheet.CarrierTerms;
import fr.preau.programme.sheet.ProgrammeLookup;
import fr.preau.programme.sheet.SheetLayout;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Sends a carrier a new link to its sheet: a pilot does, who may let it come late; or the carrier, whose link ended. */
@Controller
class CarrierLinkPages {

    /** In days: who comes later than that is in the next call. */
    private static final int LATEST = 120;

    /** Letters that whoever holds ended links has sent to one address. */
    private static final int MOST_TO_ONE_A_DAY = 10;

    private final ProgrammeLookup places;
    private final CarrierTerms terms;
    private final CarrierAccess access;
    private final SheetLayout layout;
    private final EndedLinkPage ended;
    private final Outbox outbox;
    private final ContractJournal journal;
    private final TransactionTemplate transaction;

    CarrierLinkPages(
            ProgrammeLookup places,
            CarrierTerms terms,
            CarrierAccess access,
            SheetLayout layout,
            EndedLinkPage ended,
            Outbox outbox,
            ContractJournal journal,
            TransactionTemplate transaction) {
        this.places = places;
        this.terms = terms;
        this.access = access;
        this.layout = layout;
        this.ended = ended;
        this.outbox = outbox;
        this.journal = journal;
        this.transaction = transaction;
    }

    @PostMapping("/contrats/{slug}/programmes/{year}/actions/{sheet}/lien")
    @Noted("Lien envoyé à un porteur")
    View send(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @RequestParam(defaultValue = "") String late) {
        var known = places.sheet(inside, year, sheet);
        var typed = Map.of("late", late);
        if (known.text().email().isEmpty()) {
            return layout.refused(
                    inside, year, known, typed, "email", "Donnez d’abord l’adresse du porteur : le lien part là.");
        }
        var until = late.isBlank() ? Optional.<LocalDate>empty() : TypedDay.of(late);
        var today = access.today();
        if (!late.isBlank()
                && until.filter(day -> !day.isBefore(today) && !day.isAfter(today.plusDays(LATEST)))
                        .isEmpty()) {
            return layout.refused(
                    inside,
                    year,
                    known,
                    typed,
                    "late",
                    "Donnez une date à venir, à quatre mois au plus, comme 20/03/2025.");
        }
        transaction.executeWithoutResult(_ -> {
            terms.renew(known.id(), today);
            outbox.plan(List.of(letter(known)));
            until.ifPresent(day -> terms.permit(known.id(), day));
        });
        ChangeNote.leave(known.text().title()
                + until.map(day -> " : dépôt permis jusqu’au " + French.date(day))
                        .orElse(""));
        return ContractDone.CARRIER_LINK.redirect(SheetLayout.address(inside, year, sheet));
    }

    private static Intention letter(ActionSheet sheet) {
        return new Intention(
                ProgrammeLetters.Kind.PROGRAMME_CARRIER_LINK.name(),
                sheet.id(),
                List.of(),
                sheet.text().email());
    }

    /**
     * Once a day, to the address that is known, whoever asks. A link that still opens the sheet goes on doing so: whoever
     * keeps an older one, forwarded or found, would end it otherwise.
     */
    @PostMapping("/porteur/{token}/nouveau-lien")
    View ask(@PathVariable String token) {
        var sheet = access.endedOf(token).orElseThrow(ProgrammeLookup::nothing);
        var today = access.today();
        transaction.executeWithoutResult(_ -> {
            places.lock(sheet);
            var link = terms.of(sheet.id());
            if (sheet.text().email().isEmpty()
                    || link.sent().filter(today::equals).isPresent()) {
                return;
            }
            if (!outbox.planAtMost(MOST_TO_ONE_A_DAY, letter(sheet))) {
                return;
            }
            if (link.ended(today)) {
                terms.renew(sheet.id(), today);
            } else {
                terms.sendAgain(sheet.id(), today);
            }
            journal.add(
                    access.contractOf(sheet),
                    "Un porteur",
                    "Lien redemandé par un ancien lien",
                    sheet.text().title());
        });
        return ended.asked();
    }
}
