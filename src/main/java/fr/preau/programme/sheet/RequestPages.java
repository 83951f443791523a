package fr.preau.programme.sheet;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.platform.FieldError;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.Envelopes;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals.Sums;
import fr.preau.programme.sheet.ActionSheetView.RequestView;
import fr.preau.programme.sheet.FundingArbitration.Outcome;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The figures of one request: the form behind each cell of the board. */
@Controller
@RequestMapping("/contrats/{slug}/programmes/{year}/actions/{sheet}/financements/{request}")
class RequestPages {

    private final ProgrammeLookup places;
    private final Requests requests;
    private final FundingArbitration arbitration;
    private final Envelopes envelopes;
    private final Funders funders;
    private final ContractLayout layout;
    private final PdfPress press;
    private final Clock clock;

    RequestPages(
            ProgrammeLookup places,
            Requests requests,
            FundingArbitration arbitration,
            Envelopes envelopes,
            Funders funders,
            ContractLayout layout,
            PdfPress press,
            Clock clock) {
        this.places = places;
        this.requests = requests;
        this.arbitration = arbitration;
        this.envelopes = envelopes;
        this.funders = funders;
        this.layout = layout;
        this.press = press;
        this.clock = clock;
    }

    @GetMapping
    View show(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @PathVariable long request) {
        var known = places.sheet(inside, year, sheet);
        var asked = places.request(known, request);
        return page(HttpStatus.OK, inside, year, known, asked, RequestForm.values(asked), "", List.of());
    }

    @PostMapping
    @Noted("Demande de financement changée")
    View change(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @PathVariable long request,
            @RequestParam Map<String, String> sent) {
        var known = places.sheet(inside, year, sheet);
        var asked = places.request(known, request);
        return switch (RequestForm.read(asked, sent)) {
            case RequestForm.Reading.Wrong(var errors) ->
                page(HttpStatus.UNPROCESSABLE_CONTENT, inside, year, known, asked, sent, "", errors);
            case RequestForm.Reading.Good(var wish) ->
                switch (arbitration.change(wish, inside.account().name())) {
                    case Outcome.Saved(var saved) -> {
                        ChangeNote.leave("%s, %s : %s"
                                .formatted(
                                        known.text().title(),
                                        funder(asked),
                                        saved.state().label()));
                        yield ContractDone.REQUEST.redirect(inside.contract().address() + "/programmes/" + year);
                    }
                    case Outcome.Refused(var faults) ->
                        page(HttpStatus.UNPROCESSABLE_CONTENT, inside, year, known, asked, sent, "", faults);
                    case Outcome.Overtaken(var now) -> {
                        var again = new HashMap<>(sent);
                        again.put("version", Integer.toString(now.version()));
                        yield page(
                                HttpStatus.CONFLICT,
                                inside,
                                year,
                                known,
                                now,
                                again,
                                RequestForm.words(now),
                                List.of());
                    }
                };
        };
    }

    private String funder(FundingRequest request) {
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

    @GetMapping("/notification.pdf")
    @Noted("Lettre de notification prise")
    ResponseEntity<byte[]> letter(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int year,
            @PathVariable long sheet,
            @PathVariable long request) {
        var known = places.sheet(inside, year, sheet);
        var asked = places.request(known, request);
        if (asked.voted().orElse(0L) == 0 || asked.act().isEmpty()) {
            throw ProgrammeLookup.nothing();
        }
        return Attachment.pdf(
                "notification-%d.pdf".formatted(request),
                press.print(
                        Standard.ACCESSIBLE,
                        "programme/notification-paper",
                        Map.of(
                                "view",
                                NotificationView.of(
                                        inside.contract(), year, known, asked, funder(asked), LocalDate.now(clock))),
                        Map.of()));
    }
}
