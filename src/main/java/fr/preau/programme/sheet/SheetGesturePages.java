package fr.preau.programme.sheet;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.programme.SheetState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is done to a sheet besides writing it: its state, an agreement over several years. */
@Controller
@RequestMapping("/contrats/{slug}/programmes/{year}/actions")
class SheetGesturePages {

    private final ProgrammeLookup places;
    private final Sheets sheets;
    private final FundingArbitration arbitration;
    private final SheetLayout layout;

    SheetGesturePages(ProgrammeLookup places, Sheets sheets, FundingArbitration arbitration, SheetLayout layout) {
        this.places = places;
        this.sheets = sheets;
        this.arbitration = arbitration;
        this.layout = layout;
    }

    @PostMapping("/{sheet}/etat")
    @Noted("État d’une fiche changé")
    View become(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String reason) {
        var known = places.sheet(inside, year, sheet);
        var typed = Map.of("state", state, "reason", reason);
        var wanted = Arrays.stream(SheetState.values())
                .filter(one -> one.name().equals(state))
                .filter(known.state().next()::contains)
                .filter(one -> inside.role().pilots() || !one.forPilots());
        var next = wanted.findFirst();
        if (next.isEmpty()) {
            return layout.refused(
                    inside, year, known, typed, "state", "Choisissez un état qui suit celui de la fiche.");
        }
        if (next.get().wantsReason() && reason.isBlank()) {
            return layout.refused(inside, year, known, typed, "reason", "Dites pourquoi : le porteur le lira.");
        }
        var unreported = next.filter(one -> one == SheetState.ADMISSIBLE)
                .filter(_ -> inside.contract().rules().reportRequired())
                .flatMap(_ -> sheets.unreported(known));
        if (unreported.isPresent()) {
            return layout.refused(
                    inside,
                    year,
                    known,
                    typed,
                    "state",
                    "Le compte rendu de %d manque, et ce contrat l’exige : attendez que le porteur le rende par son lien, ou dites la fiche irrecevable."
                            .formatted(unreported.get()));
        }
        if (next.get() == SheetState.SUBMITTED
                && SheetForm.of(known).read(inside.contract(), true).isEmpty()) {
            var form = SheetForm.of(known);
            form.read(inside.contract(), true);
            return layout.page(
                    HttpStatus.UNPROCESSABLE_CONTENT, inside, year, Optional.of(known), form, false, List.of(), "");
        }
        if (!arbitration.become(
                known, next.get(), reason.strip(), inside.account().name())) {
            return layout.refused(
                    inside,
                    year,
                    places.sheet(inside, year, sheet),
                    typed,
                    "state",
                    "Rien n’a changé : cette fiche vient d’être modifiée, relisez-la.");
        }
        ChangeNote.leave(known.text().title() + " : " + next.get().label());
        return ContractDone.STATE.redirect(SheetLayout.address(inside, year, sheet));
    }

    @PostMapping("/{sheet}/convention")
    @Noted("Convention pluriannuelle écrite")
    View agree(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @RequestParam(defaultValue = "") String first,
            @RequestParam(defaultValue = "") String last) {
        var known = places.sheet(inside, year, sheet);
        var typed = Map.of("first", first, "last", last);
        if (!first.matches("20\\d\\d") || !last.matches("20\\d\\d")) {
            return layout.refused(
                    inside,
                    year,
                    known,
                    typed,
                    "first",
                    "Donnez la première et la dernière année, en quatre chiffres.");
        }
        var from = Integer.parseInt(first);
        var to = Integer.parseInt(last);
        if (to < from || to > from + 3) {
            return layout.refused(
                    inside, year, known, typed, "last", "Une convention pluriannuelle couvre quatre années au plus.");
        }
        sheets.agree(known.lineId(), from, to);
        return ContractDone.SHEET.redirect(SheetLayout.address(inside, year, sheet));
    }
}
