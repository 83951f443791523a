package fr.preau.programme.call;

import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import fr.preau.platform.web.Templates;
import fr.preau.programme.SheetState;
import fr.preau.programme.call.CallViews.CarrierView;
import fr.preau.programme.call.CarrierAccess.Opened;
import fr.preau.programme.sheet.Papers;
import fr.preau.programme.sheet.SheetForm;
import fr.preau.programme.sheet.Sheets.Content;
import fr.preau.programme.year.Calls;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
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

    private final CarrierAccess access;
    private final SheetDeposits deposits;
    private final Papers papers;
    private final Calls calls;
    private final Templates templates;
    private final Settings settings;

    CarrierPages(
            CarrierAccess access,
            SheetDeposits deposits,
            Papers papers,
            Calls calls,
            Templates templates,
            Settings settings) {
        this.access = access;
        this.deposits = deposits;
        this.papers = papers;
        this.calls = calls;
        this.templates = templates;
        this.settings = settings;
    }

    @GetMapping
    View show(@PathVariable String token, @RequestParam(defaultValue = "") String fait) {
        var opened = access.open(token);
        return page(HttpStatus.OK, opened, SheetForm.of(opened.sheet()), false, fait, Optional.empty());
    }

    @PostMapping
    View write(
            @PathVariable String token,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "garder") String geste,
            @RequestParam MultiValueMap<String, String> sent) {
        var opened = access.open(token);
        var form = SheetForm.of(sent);
        var submits = geste.equals("deposer") || opened.sheet().state() == SheetState.SUBMITTED;
        var content = form.read(opened.contract(), submits).map(one -> keptAddress(opened, one));
        if (!access.writable(opened)) {
            return page(HttpStatus.CONFLICT, opened, form, false, "clos", Optional.empty());
        }
        if (content.isEmpty() || movesLink(opened, content.get(), form)) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, opened, form, false, "", Optional.empty());
        }
        if (!deposits.save(opened, version, content.get(), submits)) {
            var now = access.open(token);
            var overtaken = access.writable(now);
            return page(HttpStatus.CONFLICT, now, form, overtaken, overtaken ? "" : "clos", Optional.empty());
        }
        return new RedirectView("/porteur/" + token + "?fait=" + (submits ? "depose" : "garde"));
    }

    /** A field left empty keeps the address to which links go. */
    private static Content keptAddress(Opened opened, Content content) {
        var typed = content.text().email();
        return new Content(
                content.text().at(typed.isEmpty() ? opened.sheet().text().email() : typed),
                content.themeId(),
                content.continuity(),
                content.neighbourhoods(),
                content.audience(),
                content.cost(),
                content.budget(),
                content.republicanCommitment());
    }

    /** Whoever found a link would else have every later one, and its carrier none. */
    private static boolean movesLink(Opened opened, Content content, SheetForm form) {
        var known = opened.sheet().text().email();
        var moves = !known.isEmpty() && !known.equalsIgnoreCase(content.text().email());
        if (moves) {
            form.wrong(List.of(new FieldError(
                    "email",
                    "Le lien de cette fiche est pour « %s » : demandez à l’équipe du contrat de changer cette adresse."
                            .formatted(known))));
        }
        return moves;
    }

    @PostMapping("/pieces")
    View join(@PathVariable String token, @RequestParam(name = "piece", required = false) Optional<MultipartFile> sent)
            throws IOException {
        var opened = access.open(token);
        if (!access.writable(opened)) {
            return page(HttpStatus.CONFLICT, opened, SheetForm.of(opened.sheet()), false, "clos", Optional.empty());
        }
        var file = sent.filter(one -> !one.isEmpty());
        var wrong = file.isEmpty()
                ? Optional.of("Choisissez un fichier PDF, PNG ou JPEG.")
                : deposits.join(
                        opened,
                        Optional.ofNullable(file.get().getOriginalFilename()).orElse(""),
                        file.get().getBytes());
        return wrong.isPresent()
                ? page(HttpStatus.UNPROCESSABLE_CONTENT, opened, SheetForm.of(opened.sheet()), false, "", wrong)
                : new RedirectView("/porteur/" + token + "?fait=piece");
    }

    private View page(
            HttpStatus status,
            Opened opened,
            SheetForm form,
            boolean overtaken,
            String fait,
            Optional<String> paperError) {
        var sheet = opened.sheet();
        var view = new CarrierView(
                opened.contract(),
                opened.programme().year(),
                sheet,
                "/porteur/" + opened.token(),
                until(opened),
                French.date(opened.access().until()),
                access.writable(opened),
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

    /** When it stops being written, in words. */
    private String until(Opened opened) {
        return opened.access()
                .lateUntil()
                .filter(_ -> access.late(opened))
                .map(French::date)
                .or(() -> calls.of(opened.programme().id())
                        .map(call -> French.moment(LocalDateTime.ofInstant(call.closesAt(), settings.zone()))))
                .orElse("");
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
