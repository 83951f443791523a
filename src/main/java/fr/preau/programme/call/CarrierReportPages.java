package fr.preau.programme.call;

import fr.preau.platform.FieldError;
import fr.preau.platform.web.Templates;
import fr.preau.programme.ProgrammeChanges;
import fr.preau.programme.SheetState;
import fr.preau.programme.call.CallViews.Account;
import fr.preau.programme.call.CallViews.ReportView;
import fr.preau.programme.call.CarrierAccess.Opened;
import fr.preau.programme.rules.Budget;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.sheet.FundingArbitration;
import fr.preau.programme.sheet.ProgrammeLookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/**
 * A carrier's report by the same link, as the CERFA 15059*02 asks it: planned and real by account, and a text. Table:
 * {@code action_report}.
 */
@Controller
@RequestMapping("/porteur/{token}/compte-rendu")
class CarrierReportPages {

    private final CarrierAccess access;
    private final FundingArbitration arbitration;
    private final ActionReports reports;
    private final Templates templates;
    private final TransactionTemplate transaction;

    CarrierReportPages(
            CarrierAccess access,
            FundingArbitration arbitration,
            ActionReports reports,
            Templates templates,
            TransactionTemplate transaction) {
        this.access = access;
        this.arbitration = arbitration;
        this.reports = reports;
        this.templates = templates;
        this.transaction = transaction;
    }

    private Opened open(String token) {
        var opened = access.open(token);
        if (opened.sheet().state() != SheetState.RUNNING && opened.sheet().state() != SheetState.DECIDED) {
            throw ProgrammeLookup.nothing();
        }
        return opened;
    }

    @GetMapping
    View ask(@PathVariable String token) {
        return page(HttpStatus.OK, open(token), Map.of(), List.of());
    }

    @PostMapping
    View report(@PathVariable String token, @RequestParam Map<String, String> sent) {
        var opened = open(token);
        var sheet = opened.sheet();
        var errors = new ArrayList<FieldError>();
        var real = new HashMap<String, Long>();
        Budget.accounts().keySet().forEach(account -> {
            switch (Euros.read(sent.getOrDefault("b" + account, ""))) {
                case Euros.Reading.Good(var cents) -> real.put(account, cents);
                case Euros.Reading.Nothing _ -> {}
                case Euros.Reading.Wrong(var why) -> errors.add(new FieldError("b" + account, why));
            }
        });
        var text = sent.getOrDefault("text", "").strip();
        if (text.isEmpty() || text.length() > 5_000) {
            errors.add(new FieldError("text", "Racontez ce qui a été fait, en 5 000 caractères au plus."));
        }
        var people = sent.getOrDefault("participants", "").strip();
        if (!people.matches("\\d{0,6}")) {
            errors.add(new FieldError("participants", "Donnez un nombre de participations, ou laissez vide."));
        }
        var lesson = sent.getOrDefault("lesson", "").strip();
        if (lesson.length() > 2_000) {
            errors.add(new FieldError("lesson", "Écrivez 2 000 caractères au plus."));
        }
        if (errors.isEmpty()) {
            errors.addAll(Budget.faults(real));
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, opened, sent, errors);
        }
        var kept = Boolean.TRUE.equals(transaction.execute(_ -> {
            var first = arbitration.become(
                    sheet,
                    SheetState.REPORTED,
                    "",
                    ProgrammeChanges.byLink("Porteur", sheet.text().carrier()));
            if (first) {
                reports.keep(sheet.id(), real, new ActionReports.Told(text, people, lesson));
            }
            return first;
        }));
        if (!kept) {
            errors.add(new FieldError(
                    "text", "Rien n’a changé : l’équipe vient de modifier cette fiche. Envoyez encore une fois."));
            return page(HttpStatus.CONFLICT, opened, sent, errors);
        }
        return new RedirectView("/porteur/" + token + "?fait=bilan");
    }

    private View page(HttpStatus status, Opened opened, Map<String, String> values, List<FieldError> errors) {
        var sheet = opened.sheet();
        var accounts = Budget.accounts().entrySet().stream()
                .map(one -> new Account(
                        one.getKey(),
                        one.getValue(),
                        Optional.ofNullable(sheet.budget().get(one.getKey()))
                                .map(Euros::words)
                                .orElse("")))
                .toList();
        var view = new ReportView(
                opened.contract(),
                opened.programme().year(),
                sheet,
                "/porteur/" + opened.token() + "/compte-rendu",
                accounts,
                values,
                errors);
        return templates.page(
                status,
                "programme/report",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (errors.isEmpty() ? "" : "Erreur : ") + "Compte rendu, "
                                        + sheet.text().title(),
                                "/porteur"),
                        "view",
                        view));
    }
}
