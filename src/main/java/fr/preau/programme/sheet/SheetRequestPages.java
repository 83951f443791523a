package fr.preau.programme.sheet;

import fr.preau.contract.ContractDone;
import fr.preau.contract.Funders;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.programme.ProgrammeChanges;
import fr.preau.programme.Programmes;
import fr.preau.programme.rules.Euros;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a sheet asks of a funder. */
@Controller
@RequestMapping("/contrats/{slug}/programmes/{year}/actions")
class SheetRequestPages {

    private static final String THERE_ALREADY =
            "Une demande à ce financeur existe déjà sur cette ligne de crédits : modifiez-la.";

    private final ProgrammeLookup places;
    private final Programmes programmes;
    private final Requests requests;
    private final ProgrammeChanges changes;
    private final Funders funders;
    private final SheetLayout layout;
    private final TransactionTemplate transaction;

    SheetRequestPages(
            ProgrammeLookup places,
            Programmes programmes,
            Requests requests,
            ProgrammeChanges changes,
            Funders funders,
            SheetLayout layout,
            TransactionTemplate transaction) {
        this.places = places;
        this.programmes = programmes;
        this.requests = requests;
        this.changes = changes;
        this.funders = funders;
        this.layout = layout;
        this.transaction = transaction;
    }

    @PostMapping("/{sheet}/financements")
    @Noted("Demande de financement ajoutée")
    View request(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @RequestParam(defaultValue = "") String funder,
            @RequestParam(defaultValue = "") String creditLine,
            @RequestParam(defaultValue = "") String requested) {
        var known = places.sheet(inside, year, sheet);
        var typed = Map.of("funder", funder, "creditLine", creditLine, "requested", requested);
        var named = funders.of(inside.contract().id()).stream()
                .filter(one -> Long.toString(one.id()).equals(funder))
                .findFirst();
        if (named.isEmpty()) {
            return layout.refused(inside, year, known, typed, "funder", "Choisissez un financeur de ce contrat.");
        }
        return switch (Euros.read(requested)) {
            case Euros.Reading.Wrong(var why) -> layout.refused(inside, year, known, typed, "requested", why);
            case Euros.Reading.Nothing _ ->
                layout.refused(inside, year, known, typed, "requested", "Donnez le montant demandé.");
            case Euros.Reading.Good(var cents) -> {
                var wrong = transaction.execute(_ -> {
                    if (!programmes.lock(known.programmeId()).open()) {
                        return Optional.of("Cette programmation n’est plus ouverte.");
                    }
                    var id = requests.add(
                            sheet,
                            named.get().id(),
                            creditLine
                                    .strip()
                                    .substring(
                                            0, Math.min(100, creditLine.strip().length())),
                            Optional.of(cents));
                    id.ifPresent(request -> changes.note(
                            known.programmeId(),
                            sheet,
                            Optional.of(request),
                            "added",
                            "",
                            Long.toString(cents),
                            inside.account().name()));
                    return id.isPresent() ? Optional.<String>empty() : Optional.of(THERE_ALREADY);
                });
                yield wrong.isPresent()
                        ? layout.refused(inside, year, known, typed, "funder", wrong.get())
                        : ContractDone.REQUEST.redirect(SheetLayout.address(inside, year, sheet));
            }
        };
    }
}
