package fr.preau.programme.call;

import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.platform.Entries;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.web.Templates;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.Envelopes;
import fr.preau.programme.FundingRequest;
import fr.preau.programme.ProgrammeChanges;
import fr.preau.programme.call.CallViews.FunderView;
import fr.preau.programme.call.CallViews.Line;
import fr.preau.programme.call.FunderAccess.Opened;
import fr.preau.programme.call.FunderForm.Said;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.sheet.FundingArbitration;
import fr.preau.programme.sheet.FundingArbitration.Outcome;
import fr.preau.programme.sheet.FundingArbitration.Wish;
import fr.preau.programme.sheet.Requests;
import fr.preau.programme.sheet.Sheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A funder's lines by its link: an opinion and a proposed amount, never a vote, since links are passed on. */
@Controller
class FunderPages {

    private final FunderAccess access;
    private final Funders funders;
    private final Sheets sheets;
    private final Requests requests;
    private final Envelopes envelopes;
    private final FundingArbitration arbitration;
    private final Templates templates;
    private final TransactionTemplate transaction;

    FunderPages(
            FunderAccess access,
            Funders funders,
            Sheets sheets,
            Requests requests,
            Envelopes envelopes,
            FundingArbitration arbitration,
            Templates templates,
            TransactionTemplate transaction) {
        this.access = access;
        this.funders = funders;
        this.sheets = sheets;
        this.requests = requests;
        this.envelopes = envelopes;
        this.arbitration = arbitration;
        this.templates = templates;
        this.transaction = transaction;
    }

    private List<FundingRequest> asked(Opened opened) {
        var counted = opened.programme().map(one -> sheets.of(one.id())).orElse(List.of()).stream()
                .filter(sheet -> sheet.state().counts())
                .map(ActionSheet::id)
                .collect(Collectors.toSet());
        return opened.programme().map(one -> requests.of(one.id())).orElse(List.of()).stream()
                .filter(request -> request.funderId() == opened.funder().id() && counted.contains(request.sheetId()))
                .toList();
    }

    @GetMapping("/financeur/{token}")
    View show(@PathVariable String token, @RequestParam(defaultValue = "") String fait) {
        var opened = access.open(token);
        return page(HttpStatus.OK, opened, Map.of(), List.of(), fait.equals("oui"));
    }

    /** All of it, or nothing: a page that is half stored would have to be read again line by line. */
    @PostMapping("/financeur/{token}")
    View say(@PathVariable String token, @RequestParam Map<String, String> sent) {
        var opened = access.open(token);
        if (!opened.writable()) {
            return page(HttpStatus.CONFLICT, opened, sent, List.of(), false);
        }
        var errors = new ArrayList<FieldError>();
        var said = asked(opened).stream()
                .map(request -> FunderForm.read(request, sent, errors))
                .flatMap(Optional::stream)
                .toList();
        if (errors.isEmpty()) {
            transaction.executeWithoutResult(status -> {
                for (var one : said) {
                    errors.addAll(store(
                            opened, one, sent.getOrDefault("overReason", "").strip()));
                }
                if (!errors.isEmpty()) {
                    status.setRollbackOnly();
                }
            });
        }
        return errors.isEmpty()
                ? new RedirectView("/financeur/" + token + "?fait=oui")
                : page(HttpStatus.UNPROCESSABLE_CONTENT, opened, sent, errors, false);
    }

    private List<FieldError> store(Opened opened, Said said, String overReason) {
        var wish = new Wish(said.wanted(), overReason, Optional.empty());
        return switch (arbitration.change(
                wish, ProgrammeChanges.byLink("Financeur", opened.funder().name()))) {
            case Outcome.Saved _ -> List.of();
            case Outcome.Refused(var faults) ->
                faults.stream()
                        .map(fault -> fault.field().equals("overReason")
                                ? fault
                                : new FieldError("p" + said.wanted().id(), fault.message()))
                        .toList();
            case Outcome.Overtaken _ ->
                List.of(new FieldError(
                        "p" + said.wanted().id(),
                        "Quelqu’un vient de changer cette ligne : relisez-la, puis enregistrez à nouveau."));
        };
    }

    private View page(
            HttpStatus status, Opened opened, Map<String, String> values, List<FieldError> errors, boolean saved) {
        var programme = opened.programme();
        Map<Long, ActionSheet> known = programme.map(one -> sheets.of(one.id())).orElse(List.of()).stream()
                .collect(Collectors.toMap(ActionSheet::id, Function.identity()));
        var envelope = programme
                .flatMap(one -> envelopes.of(one.id()).stream()
                        .filter(each -> each.funderId() == opened.funder().id())
                        .findFirst())
                .map(one -> Euros.words(one.cents()))
                .orElse("");
        var view = new FunderView(
                opened.contract(),
                programme.map(AnnualProgramme::year).orElse(0),
                opened.funder().name(),
                "/financeur/" + opened.token(),
                French.date(opened.funder().linkUntil().orElseThrow()),
                envelope,
                opened.writable(),
                saved,
                asked(opened).stream()
                        .map(request -> line(opened, Entries.of(known, request.sheetId()), request))
                        .toList(),
                values,
                errors);
        return templates.page(
                status,
                "programme/funder",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (status.isError() ? "Erreur : " : "") + "Demandes de financement, "
                                        + opened.funder().name(),
                                "/financeur"),
                        "view",
                        view));
    }

    private Line line(Opened opened, ActionSheet sheet, FundingRequest request) {
        var others = opened.contract().rules().fundersSeeEachOther()
                ? requests.ofSheet(sheet.id()).stream()
                        .filter(other -> other.funderId() != request.funderId()
                                && other.proposed().isPresent())
                        .map(other -> funders.withId(other.funderId())
                                        .map(Funder::name)
                                        .orElse("") + " "
                                + Euros.words(other.proposed().orElseThrow()))
                        .collect(Collectors.joining(", "))
                : "";
        return new Line(
                request.id(),
                sheet.text().title(),
                sheet.text().carrier(),
                sheet.text().objective(),
                Euros.figures(sheet.cost()),
                Euros.figures(request.requested()),
                Euros.figures(request.proposed()),
                request.opinion(),
                request.opinionText(),
                others);
    }
}
