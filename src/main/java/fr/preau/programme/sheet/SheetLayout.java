package fr.preau.programme.sheet;

import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.Inside;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.platform.FieldError;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals;
import fr.preau.programme.sheet.ActionSheetView.Asked;
import fr.preau.programme.sheet.ActionSheetView.Named;
import fr.preau.programme.sheet.ActionSheetView.Paper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts a sheet on its page, whatever brought it there. */
@Component
public class SheetLayout {

    private final ProgrammeLookup places;
    private final Sheets sheets;
    private final Requests requests;
    private final Papers papers;
    private final Funders funders;
    private final SignedLinks links;
    private final ContractLayout layout;

    SheetLayout(
            ProgrammeLookup places,
            Sheets sheets,
            Requests requests,
            Papers papers,
            Funders funders,
            SignedLinks links,
            ContractLayout layout) {
        this.places = places;
        this.sheets = sheets;
        this.requests = requests;
        this.papers = papers;
        this.funders = funders;
        this.links = links;
        this.layout = layout;
    }

    /** @param typed what was sent, by field: it stands in its fields again */
    public View refused(
            Inside inside, int year, ActionSheet known, Map<String, String> typed, String field, String message) {
        return page(
                HttpStatus.UNPROCESSABLE_CONTENT,
                inside,
                year,
                Optional.of(known),
                SheetForm.of(known),
                false,
                List.of(new FieldError(field, message)),
                typed,
                "");
    }

    public static String address(Inside inside, int year, long sheet) {
        return "%s/programmes/%d/actions/%d".formatted(inside.contract().address(), year, sheet);
    }

    View page(
            HttpStatus status,
            Inside inside,
            int year,
            Optional<ActionSheet> sheet,
            SheetForm form,
            boolean overtaken,
            List<FieldError> stateErrors,
            String fait) {
        return page(status, inside, year, sheet, form, overtaken, stateErrors, Map.of(), fait);
    }

    private View page(
            HttpStatus status,
            Inside inside,
            int year,
            Optional<ActionSheet> sheet,
            SheetForm form,
            boolean overtaken,
            List<FieldError> stateErrors,
            Map<String, String> typed,
            String fait) {
        var programme = places.programme(inside, year);
        var base = programme.address(inside.contract());
        var all = funders.of(inside.contract().id());
        var names = all.stream().collect(Collectors.toMap(Funder::id, Funder::name));
        var asked = sheet.map(one -> requests.ofSheet(one.id())).orElse(List.of());
        var view = new ActionSheetView(
                inside.contract(),
                inside.role(),
                programme,
                base,
                sheet,
                sheet.flatMap(sheets::unreported),
                base + "/actions" + sheet.map(one -> "/" + one.id()).orElse(""),
                sheet.map(ActionSheet::version).orElse(0),
                form,
                overtaken,
                asked.stream()
                        .map(request -> asked(base, names.getOrDefault(request.funderId(), ""), request))
                        .toList(),
                all.stream()
                        .map(one -> new Named(Long.toString(one.id()), one.name()))
                        .toList(),
                sheet.map(one -> one.state().next().stream()
                                .filter(next -> inside.role().pilots() || !next.forPilots())
                                .toList())
                        .orElse(List.of()),
                asked.stream().anyMatch(request -> request.voted().isPresent())
                        ? Euros.words(ProgrammeTotals.lacking(asked))
                        : "",
                stateErrors,
                typed,
                sheet.map(one -> papers.of(one.id()).stream()
                                .map(paper -> new Paper(
                                        base + "/actions/" + one.id() + "/pieces/" + paper.id(), paper.name()))
                                .toList())
                        .orElse(List.of()),
                sheet.filter(_ -> inside.role().pilots())
                        .map(one -> links.url(Purpose.CARRIER, one.id(), CarrierLinks.signed(one)))
                        .orElse(""));
        return layout.page(
                status,
                sheet.map(one -> one.text().title()).orElse("Ajouter une action"),
                "programme/sheet",
                view,
                ContractDone.of(fait));
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
