package fr.preau.programme.sheet;

import fr.preau.contract.ContractDesk;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.Inside;
import fr.preau.contract.Note;
import fr.preau.contract.Noted;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.platform.FieldError;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.Changes;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.Programmes;
import fr.preau.programme.SheetState;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals;
import fr.preau.programme.sheet.SheetView.Asked;
import fr.preau.programme.sheet.SheetView.Named;
import fr.preau.programme.sheet.SheetView.Paper;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.view.RedirectView;

/** One action of a year: its sheet, its state, what is asked of whom. */
@Controller
@RequestMapping("/contrats/{slug}/programmes/{year}/actions")
class ActionSheetPages {

    private final Places places;
    private final Programmes programmes;
    private final Sheets sheets;
    private final Requests requests;
    private final Papers papers;
    private final Arbitration arbitration;
    private final Changes changes;
    private final Funders funders;
    private final SignedLinks links;
    private final ContractDesk desk;
    private final TransactionTemplate transaction;

    ActionSheetPages(
            Places places,
            Programmes programmes,
            Sheets sheets,
            Requests requests,
            Papers papers,
            Arbitration arbitration,
            Changes changes,
            Funders funders,
            SignedLinks links,
            ContractDesk desk,
            TransactionTemplate transaction) {
        this.places = places;
        this.programmes = programmes;
        this.sheets = sheets;
        this.requests = requests;
        this.papers = papers;
        this.arbitration = arbitration;
        this.changes = changes;
        this.funders = funders;
        this.links = links;
        this.desk = desk;
        this.transaction = transaction;
    }

    @GetMapping
    View ask(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable int year) {
        return page(HttpStatus.OK, inside, year, Optional.empty(), SheetForm.empty(), false, List.of(), "");
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
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, year, Optional.empty(), form, false, List.of(), "");
        }
        var written = content.get();
        var id = transaction.execute(_ -> {
            programmes.lock(programme.id());
            var sheet = sheets.add(
                    programme.id(),
                    sheets.line(inside.contract().id()),
                    SheetState.DRAFT,
                    written,
                    Optional.empty());
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
        Note.leave(written.text().title());
        return new RedirectView(ContractDone.SHEET.at(programme.address(inside.contract()) + "/actions/" + id));
    }

    @GetMapping("/{sheet}")
    View show(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @RequestParam(defaultValue = "") String fait) {
        var known = places.sheet(inside, year, sheet);
        return page(HttpStatus.OK, inside, year, Optional.of(known), SheetForm.of(known), false, List.of(), fait);
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
        content.flatMap(Sheets.Content::cost).filter(cost -> cost < voted).ifPresent(_ -> form.wrong(List.of(
                new FieldError("cost", "Le coût serait inférieur à ce qui est voté, %s.".formatted(Euros.words(voted))))));
        if (content.isEmpty() || !form.errors().isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, year, Optional.of(known), form, false, List.of(), "");
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
            return page(
                    HttpStatus.CONFLICT,
                    inside,
                    year,
                    Optional.of(places.sheet(inside, year, sheet)),
                    form,
                    true,
                    List.of(),
                    "");
        }
        Note.leave(written.text().title());
        return new RedirectView(ContractDone.SHEET.at(address(inside, year, sheet)));
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
        var wanted = Arrays.stream(SheetState.values())
                .filter(one -> one.name().equals(state))
                .filter(known.state().next()::contains)
                .filter(one -> inside.role().pilots() || !one.forPilots());
        var next = wanted.findFirst();
        if (next.isEmpty()) {
            return refused(inside, year, known, "state", "Choisissez un état qui suit celui de la fiche.");
        }
        if (next.get().wantsReason() && reason.isBlank()) {
            return refused(inside, year, known, "reason", "Dites pourquoi : le porteur le lira.");
        }
        if (next.get() == SheetState.SUBMITTED
                && SheetForm.of(known).read(inside.contract(), true).isEmpty()) {
            var form = SheetForm.of(known);
            form.read(inside.contract(), true);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, year, Optional.of(known), form, false, List.of(), "");
        }
        arbitration.become(known, next.get(), reason.strip(), inside.account().name());
        Note.leave(known.text().title() + " : " + next.get().label());
        return new RedirectView(ContractDone.STATE.at(address(inside, year, sheet)));
    }

    private View refused(Inside inside, int year, ActionSheet known, String field, String message) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                inside,
                year,
                Optional.of(known),
                SheetForm.of(known),
                false,
                List.of(new FieldError(field, message)),
                "");
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
        var named = funders.of(inside.contract().id()).stream()
                .filter(one -> Long.toString(one.id()).equals(funder))
                .findFirst();
        if (named.isEmpty()) {
            return refused(inside, year, known, "funder", "Choisissez un financeur de ce contrat.");
        }
        if (!places.programme(inside, year).state().open()) {
            return refused(inside, year, known, "funder", "Cette programmation n’est plus ouverte.");
        }
        return switch (Euros.read(requested)) {
            case Euros.Reading.Wrong(var why) -> refused(inside, year, known, "requested", why);
            case Euros.Reading.Nothing _ -> refused(inside, year, known, "requested", "Donnez le montant demandé.");
            case Euros.Reading.Good(var cents) -> {
                var added = transaction.execute(_ -> {
                    programmes.lock(known.programmeId());
                    var id = requests.add(
                            sheet,
                            named.get().id(),
                            creditLine.strip().substring(0, Math.min(100, creditLine.strip().length())),
                            Optional.of(cents));
                    id.ifPresent(request -> changes.note(
                            known.programmeId(),
                            sheet,
                            Optional.of(request),
                            "added",
                            "",
                            Long.toString(cents),
                            inside.account().name()));
                    return id;
                });
                yield added.isEmpty()
                        ? refused(
                                inside,
                                year,
                                known,
                                "funder",
                                "Une demande à ce financeur existe déjà sur cette ligne de crédits : modifiez-la.")
                        : new RedirectView(ContractDone.REQUEST.at(address(inside, year, sheet)));
            }
        };
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
        if (!first.matches("20\\d\\d") || !last.matches("20\\d\\d")) {
            return refused(inside, year, known, "first", "Donnez la première et la dernière année, en quatre chiffres.");
        }
        var from = Integer.parseInt(first);
        var to = Integer.parseInt(last);
        if (to < from || to > from + 3) {
            return refused(inside, year, known, "last", "Une convention pluriannuelle couvre quatre années au plus.");
        }
        sheets.agree(known.lineId(), from, to);
        return new RedirectView(ContractDone.SHEET.at(address(inside, year, sheet)));
    }

    @GetMapping("/{sheet}/pieces/{file}")
    ResponseEntity<byte[]> paper(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @PathVariable long file) {
        return papers.give(places.sheet(inside, year, sheet).id(), file).orElseThrow(Places::nothing);
    }

    private String address(Inside inside, int year, long sheet) {
        return "%s/programmes/%d/actions/%d".formatted(inside.contract().address(), year, sheet);
    }

    private View page(
            HttpStatus status,
            Inside inside,
            int year,
            Optional<ActionSheet> sheet,
            SheetForm form,
            boolean overtaken,
            List<FieldError> stateErrors,
            String fait) {
        var programme = places.programme(inside, year);
        var base = programme.address(inside.contract());
        var all = funders.of(inside.contract().id());
        var names = all.stream().collect(Collectors.toMap(Funder::id, Funder::name));
        var asked = sheet.map(one -> requests.ofSheet(one.id())).orElse(List.of());
        var view = new SheetView(
                inside.contract(),
                inside.role(),
                programme,
                base,
                sheet,
                base + "/actions" + sheet.map(one -> "/" + one.id()).orElse(""),
                sheet.map(ActionSheet::version).orElse(0),
                form,
                overtaken,
                asked.stream()
                        .map(request -> asked(base, names.getOrDefault(request.funderId(), ""), request))
                        .toList(),
                all.stream().map(one -> new Named(Long.toString(one.id()), one.name())).toList(),
                sheet.map(one -> one.state().next().stream()
                                .filter(next -> inside.role().pilots() || !next.forPilots())
                                .toList())
                        .orElse(List.of()),
                asked.stream().anyMatch(request -> request.voted().isPresent())
                        ? Euros.words(ProgrammeTotals.lacking(asked))
                        : "",
                stateErrors,
                sheet.map(one -> papers.of(one.id()).stream()
                                .map(paper -> new Paper(
                                        base + "/actions/" + one.id() + "/pieces/" + paper.id(), paper.name()))
                                .toList())
                        .orElse(List.of()),
                sheet.filter(_ -> inside.role().pilots())
                        .map(one -> links.url(Purpose.CARRIER, one.id(), CarrierLinks.signed(one)))
                        .orElse(""));
        return desk.page(
                status,
                sheet.map(one -> one.text().title()).orElse("Ajouter une action"),
                "programme/sheet",
                view,
                ContractDone.sentence(fait));
    }

    private static Asked asked(String base, String funder, FundingRequest request) {
        return new Asked(
                "%s/actions/%d/financements/%d".formatted(base, request.sheetId(), request.id()),
                funder + (request.creditLine().isEmpty() ? "" : ", " + request.creditLine()),
                request.state().label(),
                Euros.figures(request.requested()),
                Euros.figures(request.proposed()),
                Euros.figures(request.voted()),
                request.paid() == 0 ? "" : Euros.figures(request.paid()));
    }
}
