package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.SignedLinks;
import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.ProgrammeChanges;
import fr.preau.programme.Programmes;
import fr.preau.programme.SheetState;
import fr.preau.programme.call.CallViews.CarrierView;
import fr.preau.programme.sheet.CarrierLinks;
import fr.preau.programme.sheet.Papers;
import fr.preau.programme.sheet.ProgrammeLookup;
import fr.preau.programme.sheet.SheetForm;
import fr.preau.programme.sheet.Sheets;
import fr.preau.programme.sheet.Sheets.Content;
import fr.preau.programme.year.Calls;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A carrier's sheet by its signed link: kept as a draft, corrected and submitted until the call closes. */
@Controller
@RequestMapping("/porteur/{token}")
class CarrierPages {

    private final SignedLinks links;
    private final Contracts contracts;
    private final Programmes programmes;
    private final Sheets sheets;
    private final Papers papers;
    private final Calls calls;
    private final ProgrammeChanges changes;
    private final Outbox outbox;
    private final Templates templates;
    private final Settings settings;
    private final TransactionTemplate transaction;

    CarrierPages(
            SignedLinks links,
            Contracts contracts,
            Programmes programmes,
            Sheets sheets,
            Papers papers,
            Calls calls,
            ProgrammeChanges changes,
            Outbox outbox,
            Templates templates,
            Settings settings,
            TransactionTemplate transaction) {
        this.links = links;
        this.contracts = contracts;
        this.programmes = programmes;
        this.sheets = sheets;
        this.papers = papers;
        this.calls = calls;
        this.changes = changes;
        this.outbox = outbox;
        this.templates = templates;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** What a link opens. */
    private record Opened(String token, CityContract contract, AnnualProgramme programme, ActionSheet sheet) {}

    private Opened open(String token) {
        var sheet = CarrierLinks.behind(token, links, sheets).orElseThrow(ProgrammeLookup::nothing);
        var programme = programmes.withId(sheet.programmeId()).orElseThrow();
        return new Opened(token, contracts.withId(programme.contractId()).orElseThrow(), programme, sheet);
    }

    /** Until the call closes; afterwards where the contract flags what comes late and does not refuse it. */
    private boolean writable(Opened opened) {
        var now = calls.now();
        return opened.sheet.state().withCarrier()
                && opened.programme.state().open()
                && calls.of(opened.programme.id())
                        .filter(call -> call.open(now)
                                || !now.isBefore(call.closesAt())
                                        && !opened.contract.rules().lateRefused())
                        .isPresent();
    }

    @GetMapping
    View show(@PathVariable String token, @RequestParam(defaultValue = "") String fait) {
        var opened = open(token);
        return page(HttpStatus.OK, opened, SheetForm.of(opened.sheet), false, fait, Optional.empty());
    }

    @PostMapping
    View write(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "garder") String geste,
            @RequestParam MultiValueMap<String, String> sent) {
        var opened = open(token);
        var form = SheetForm.of(sent);
        var submits = geste.equals("deposer") || opened.sheet.state() == SheetState.SUBMITTED;
        var content = form.read(opened.contract, submits);
        if (!writable(opened)) {
            return page(HttpStatus.CONFLICT, opened, form, false, "clos", Optional.empty());
        }
        if (content.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, opened, form, false, "", Optional.empty());
        }
        if (!save(opened, version, content.get(), submits)) {
            var now = open(token);
            var overtaken = writable(now);
            return page(HttpStatus.CONFLICT, now, form, overtaken, overtaken ? "" : "clos", Optional.empty());
        }
        return new RedirectView("/porteur/" + token + "?fait=" + (submits ? "depose" : "garde"));
    }

    private boolean save(Opened opened, int version, Content content, boolean submits) {
        return transaction.execute(_ -> {
            var sheet = opened.sheet;
            programmes.lock(sheet.programmeId());
            if (!writable(open(opened.token)) || !sheets.write(sheet.id(), version, content)) {
                return false;
            }
            changes.note(
                    sheet.programmeId(),
                    sheet.id(),
                    Optional.empty(),
                    "cost",
                    sheet.cost().map(String::valueOf).orElse(""),
                    content.cost().map(String::valueOf).orElse(""),
                    content.text().carrier());
            if (submits && sheet.state() == SheetState.DRAFT) {
                sheets.become(sheet.id(), SheetState.SUBMITTED, "");
                changes.note(
                        sheet.programmeId(),
                        sheet.id(),
                        Optional.empty(),
                        "state",
                        SheetState.DRAFT.name(),
                        SheetState.SUBMITTED.name(),
                        content.text().carrier());
                outbox.planOnce(List.of(new Intention(
                        ProgrammeLetters.Kind.PROGRAMME_SHEET_SUBMITTED.name(),
                        sheet.id(),
                        List.of(),
                        content.text().email())));
            }
            return true;
        });
    }

    @PostMapping("/pieces")
    View join(@PathVariable String token, @RequestParam(name = "piece", required = false) Optional<MultipartFile> sent)
            throws IOException {
        var opened = open(token);
        if (!writable(opened)) {
            return page(HttpStatus.CONFLICT, opened, SheetForm.of(opened.sheet), false, "clos", Optional.empty());
        }
        var file = sent.filter(one -> !one.isEmpty());
        var wrong = file.isEmpty()
                ? Optional.of("Choisissez un fichier PDF, PNG ou JPEG.")
                : keep(
                        opened,
                        Optional.ofNullable(file.get().getOriginalFilename()).orElse(""),
                        file.get().getBytes());
        return wrong.isPresent()
                ? page(HttpStatus.UNPROCESSABLE_CONTENT, opened, SheetForm.of(opened.sheet), false, "", wrong)
                : new RedirectView("/porteur/" + token + "?fait=piece");
    }

    /** Under the programme's lock: a file of the moment the call closes is not kept, nor an eleventh. */
    private Optional<String> keep(Opened opened, String name, byte[] content) {
        return Optional.ofNullable(transaction.execute(_ -> {
                    programmes.lock(opened.sheet.programmeId());
                    return writable(open(opened.token))
                            ? papers.keep(opened.sheet.id(), name, content)
                            : Optional.of("L’appel vient de se clore : rien n’a été joint.");
                }))
                .orElseThrow();
    }

    private View page(
            HttpStatus status,
            Opened opened,
            SheetForm form,
            boolean overtaken,
            String fait,
            Optional<String> paperError) {
        var sheet = opened.sheet;
        var view = new CarrierView(
                opened.contract,
                opened.programme.year(),
                sheet,
                "/porteur/" + opened.token,
                calls.of(opened.programme.id())
                        .map(call -> French.moment(LocalDateTime.ofInstant(call.closesAt(), settings.zone())))
                        .orElse(""),
                writable(opened),
                sheet.state() == SheetState.RUNNING || sheet.state() == SheetState.DECIDED,
                form,
                sheet.version(),
                overtaken,
                done(fait),
                papers.of(sheet.id()).stream().map(Papers.Named::name).toList(),
                paperError);
        return templates.page(
                status,
                "programme/carrier",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (status.isError() ? "Erreur : " : "")
                                        + sheet.text().title(),
                                "/porteur"),
                        "view",
                        view));
    }

    private static String done(String fait) {
        return switch (fait) {
            case "garde" -> "Votre brouillon est gardé. La fiche n’est pas encore déposée.";
            case "depose" -> "Votre fiche est déposée. Vous pouvez la corriger jusqu’à la clôture.";
            case "piece" -> "La pièce est jointe.";
            case "bilan" -> "Votre compte rendu est rendu.";
            case "clos" -> "L’appel est clos : rien n’a été enregistré. Ce que vous avez écrit est encore ci-dessous.";
            default -> "";
        };
    }
}
