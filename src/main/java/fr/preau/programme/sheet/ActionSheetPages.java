package fr.preau.programme.sheet;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.platform.FieldError;
import fr.preau.programme.ProgrammeChanges;
import fr.preau.programme.Programmes;
import fr.preau.programme.SheetState;
import fr.preau.programme.rules.Euros;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** One action of a year: its sheet, its state, what is asked of whom. */
@Controller
@RequestMapping("/contrats/{slug}/programmes/{year}/actions")
class ActionSheetPages {

    private final ProgrammeLookup places;
    private final Programmes programmes;
    private final Sheets sheets;
    private final Requests requests;
    private final Papers papers;
    private final ProgrammeChanges changes;
    private final SheetLayout layout;
    private final TransactionTemplate transaction;

    ActionSheetPages(
            ProgrammeLookup places,
            Programmes programmes,
            Sheets sheets,
            Requests requests,
            Papers papers,
            ProgrammeChanges changes,
            SheetLayout layout,
            TransactionTemplate transaction) {
        this.places = places;
        this.programmes = programmes;
        this.sheets = sheets;
        this.requests = requests;
        this.papers = papers;
        this.changes = changes;
        this.layout = layout;
        this.transaction = transaction;
    }

    @GetMapping
    View ask(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> sent) {
        return layout.page(HttpStatus.OK, inside, year, Optional.empty(), SheetForm.of(sent), false, List.of(), "");
    }

    @PostMapping
    @Noted("Action ajoutée")
    View add(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @RequestParam MultiValueMap<String, String> sent) {
        var programme = places.programme(inside, year);
        var form = SheetForm.of(sent);
        var content = form.read(inside.contract(), false);
        if (content.isPresent() && !programme.state().open()) {
            form.wrong(List.of(new FieldError(
                    "title", "Cette programmation n’est plus ouverte : une action ne s’y ajoute plus.")));
            content = Optional.empty();
        }
        if (content.isEmpty()) {
            return layout.page(
                    HttpStatus.UNPROCESSABLE_CONTENT, inside, year, Optional.empty(), form, false, List.of(), "");
        }
        var written = content.get();
        var id = transaction.execute(_ -> {
            programmes.lock(programme.id());
            var sheet = sheets.add(
                    programme.id(), sheets.line(inside.contract().id()), SheetState.DRAFT, written, Optional.empty());
            changes.note(
                    programme.id(),
                    sheet,
                    Optional.empty(),
                    "added",
                    "",
                    written.text().title(),
                    inside.account().name());
            return sheet;
        });
        ChangeNote.leave(written.text().title());
        return ContractDone.SHEET.redirect(programme.address(inside.contract()) + "/actions/" + id);
    }

    @GetMapping("/{sheet}")
    View show(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @RequestParam(defaultValue = "") String fait) {
        var known = places.sheet(inside, year, sheet);
        return layout.page(
                HttpStatus.OK, inside, year, Optional.of(known), SheetForm.of(known), false, List.of(), fait);
    }

    @PostMapping("/{sheet}")
    @Noted("Fiche modifiée")
    View write(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> sent) {
        var known = places.sheet(inside, year, sheet);
        var form = SheetForm.of(sent);
        var content = form.read(inside.contract(), false);
        var voted = requests.ofSheet(sheet).stream()
                .mapToLong(request -> request.voted().orElse(0L))
                .sum();
        content.flatMap(Sheets.Content::cost)
                .filter(cost -> cost < voted)
                .ifPresent(_ -> form.wrong(List.of(new FieldError(
                        "cost", "Le coût serait inférieur à ce qui est voté, %s.".formatted(Euros.words(voted))))));
        if (content.isEmpty() || !form.errors().isEmpty()) {
            return layout.page(
                    HttpStatus.UNPROCESSABLE_CONTENT, inside, year, Optional.of(known), form, false, List.of(), "");
        }
        var written = content.get();
        var done = transaction.execute(_ -> {
            programmes.lock(known.programmeId());
            var saved = sheets.write(sheet, version, written);
            if (saved) {
                changes.note(
                        known.programmeId(),
                        sheet,
                        Optional.empty(),
                        "cost",
                        known.cost().map(String::valueOf).orElse(""),
                        written.cost().map(String::valueOf).orElse(""),
                        inside.account().name());
            }
            return saved;
        });
        if (!done) {
            return layout.page(
                    HttpStatus.CONFLICT,
                    inside,
                    year,
                    Optional.of(places.sheet(inside, year, sheet)),
                    form,
                    true,
                    List.of(),
                    "");
        }
        ChangeNote.leave(written.text().title());
        return ContractDone.SHEET.redirect(SheetLayout.address(inside, year, sheet));
    }

    @GetMapping("/{sheet}/pieces/{file}")
    ResponseEntity<byte[]> paper(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @PathVariable long file) {
        return papers.give(places.sheet(inside, year, sheet).id(), file).orElseThrow(ProgrammeLookup::nothing);
    }
}
