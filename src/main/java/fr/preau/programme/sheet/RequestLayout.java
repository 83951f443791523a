package fr.preau.programme.sheet;

import fr.preau.contract.ContractLayout;
import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.Inside;
import fr.preau.platform.FieldError;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.Envelopes;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals.Sums;
import fr.preau.programme.sheet.ActionSheetView.RequestView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts a request on its page, whatever brought it there. */
@Component
public class RequestLayout {

    private final ProgrammeLookup places;
    private final Requests requests;
    private final Envelopes envelopes;
    private final Funders funders;
    private final ContractLayout layout;

    RequestLayout(
            ProgrammeLookup places, Requests requests, Envelopes envelopes, Funders funders, ContractLayout layout) {
        this.places = places;
        this.requests = requests;
        this.envelopes = envelopes;
        this.funders = funders;
        this.layout = layout;
    }

    View shown(Inside inside, int year, ActionSheet sheet, FundingRequest request) {
        return page(HttpStatus.OK, inside, year, sheet, request, RequestForm.values(request), "", List.of());
    }

    /** @param typed what was sent, by field: it stands in its fields again */
    View refused(
            Inside inside,
            int year,
            ActionSheet sheet,
            FundingRequest request,
            Map<String, String> typed,
            List<FieldError> faults) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, year, sheet, request, typed, "", faults);
    }

    /** What stands there now is told, and what was typed is kept: sent once more, it is written over it. */
    public View overtaken(Inside inside, int year, ActionSheet sheet, FundingRequest now, Map<String, String> typed) {
        var again = new HashMap<>(typed);
        again.put("version", Integer.toString(now.version()));
        return page(HttpStatus.CONFLICT, inside, year, sheet, now, again, RequestForm.words(now), List.of());
    }

    String funder(FundingRequest request) {
        return funders.withId(request.funderId()).map(Funder::name).orElse("");
    }

    private View page(
            HttpStatus status,
            Inside inside,
            int year,
            ActionSheet sheet,
            FundingRequest request,
            Map<String, String> values,
            String now,
            List<FieldError> errors) {
        var programme = places.programme(inside, year);
        var base = programme.address(inside.contract());
        var action = "%s/actions/%d/financements/%d".formatted(base, sheet.id(), request.id());
        var view = new RequestView(
                inside.contract(),
                inside.role(),
                programme,
                sheet,
                funder(request),
                action,
                base,
                values,
                request.state().notified(),
                !now.isEmpty(),
                now,
                left(sheet, request),
                errors);
        return layout.page(status, sheet.text().title() + ", " + funder(request), "programme/request", view);
    }

    private String left(ActionSheet sheet, FundingRequest request) {
        var sums = Sums.of(requests.of(sheet.programmeId()).stream()
                .filter(one -> one.funderId() == request.funderId())
                .toList());
        return envelopes.of(sheet.programmeId()).stream()
                .filter(envelope -> envelope.funderId() == request.funderId())
                .findFirst()
                .map(envelope -> "Enveloppe %s : il en reste %s après les votes, %s après les propositions."
                        .formatted(
                                Euros.words(envelope.cents()),
                                Euros.words(envelope.cents() - sums.voted()),
                                Euros.words(envelope.cents() - sums.proposed())))
                .orElse("Aucune enveloppe n’est écrite pour ce financeur.");
    }
}
