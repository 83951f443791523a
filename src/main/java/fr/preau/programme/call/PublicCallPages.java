package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Markdown;
import fr.preau.platform.Settings;
import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.form.TypedAddress;
import fr.preau.platform.form.TypedLine;
import fr.preau.platform.web.Templates;
import fr.preau.platform.web.VisitorRates;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.call.CallViews.PublicCallView;
import fr.preau.programme.sheet.ProgrammeLookup;
import fr.preau.programme.year.Calls;
import fr.preau.programme.year.Calls.CallForProjects;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The public page of a call: what is asked for, until when, and the beginning of a sheet. */
@Controller
@RequestMapping("/appels/{slug}/{year}")
class PublicCallPages {

    private static final int LONGEST = 300;

    private static final String CLOSED = "L’appel n’est pas ouvert : rien n’a été enregistré.";

    private static final String TOO_MANY =
            "Trop de fiches ont été commencées depuis votre connexion : rien n’a été enregistré. Réessayez dans une heure.";

    private final Contracts contracts;
    private final Programmes programmes;
    private final Calls calls;
    private final SheetDeposits deposits;
    private final Templates templates;
    private final Settings settings;
    private final VisitorRates rates;

    PublicCallPages(
            Contracts contracts,
            Programmes programmes,
            Calls calls,
            SheetDeposits deposits,
            Templates templates,
            Settings settings,
            VisitorRates rates) {
        this.contracts = contracts;
        this.programmes = programmes;
        this.calls = calls;
        this.deposits = deposits;
        this.templates = templates;
        this.settings = settings;
        this.rates = rates;
    }

    /** A call that was published: a draft is nobody's but the team's. */
    private record Published(CityContract contract, AnnualProgramme programme, CallForProjects call) {}

    private Published published(String slug, int year) {
        var contract = contracts.withSlug(slug).orElseThrow(ProgrammeLookup::nothing);
        var programme = programmes
                .of(contract.id(), year)
                .filter(one -> one.state() != ProgrammeState.DRAFT)
                .orElseThrow(ProgrammeLookup::nothing);
        return new Published(contract, programme, calls.of(programme.id()).orElseThrow(ProgrammeLookup::nothing));
    }

    @GetMapping
    View show(@PathVariable String slug, @PathVariable int year) {
        return page(HttpStatus.OK, published(slug, year), false, Map.of(), List.of());
    }

    private boolean open(Published published) {
        return published.programme.state() == ProgrammeState.CALL_OPEN && published.call.open(calls.now());
    }

    private View page(
            HttpStatus status, Published published, boolean sent, Map<String, String> values, List<FieldError> errors) {
        var year = published.programme.year();
        var view = new PublicCallView(
                published.contract,
                year,
                Markdown.html(published.call.text()),
                when(published.call),
                open(published),
                sent,
                values,
                errors);
        var title = "Appel à projets " + year + ", " + published.contract.name();
        return templates.page(
                status,
                "programme/public-call",
                Map.of(
                        "layout",
                        templates.unindexed(
                                (errors.isEmpty() ? "" : "Erreur : ") + title,
                                "/appels/" + published.contract.slug() + "/" + year),
                        "view",
                        view));
    }

    private String when(CallForProjects call) {
        var now = calls.now();
        if (now.isBefore(call.opensAt())) {
            return "L’appel ouvre le %s.".formatted(words(call.opensAt()));
        }
        return now.isBefore(call.closesAt())
                ? "Les fiches se déposent jusqu’au %s.".formatted(words(call.closesAt()))
                : "L’appel est clos depuis le %s.".formatted(words(call.closesAt()));
    }

    private String words(Instant moment) {
        return French.moment(LocalDateTime.ofInstant(moment, settings.zone()));
    }

    @PostMapping
    View begin(
            @PathVariable String slug,
            @PathVariable int year,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request) {
        var published = published(slug, year);
        var errors = new ArrayList<FieldError>();
        var title = line(sent, "title");
        var carrier = line(sent, "carrier");
        if (title.isEmpty() || title.length() > LONGEST) {
            errors.add(new FieldError("title", "Donnez l’intitulé de l’action, en 300 caractères au plus."));
        }
        if (carrier.isEmpty() || carrier.length() > LONGEST) {
            errors.add(new FieldError("carrier", "Donnez l’organisation qui la porte, en 300 caractères au plus."));
        }
        TypedAddress.fault("email", sent).ifPresent(errors::add);
        if (!open(published)) {
            errors.add(new FieldError("title", CLOSED));
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, published, false, sent, errors);
        }
        if (!rates.admitsPersons(request, 1)) {
            var error = new FieldError("email", TOO_MANY);
            return page(HttpStatus.TOO_MANY_REQUESTS, published, false, sent, List.of(error));
        }
        if (!deposits.begin(published.programme, title, carrier, EmailAddress.bare(sent.getOrDefault("email", "")))) {
            var error = new FieldError("title", CLOSED);
            return page(HttpStatus.UNPROCESSABLE_CONTENT, published, false, sent, List.of(error));
        }
        return page(HttpStatus.OK, published, true, Map.of(), List.of());
    }

    private static String line(Map<String, String> sent, String field) {
        return TypedLine.of(sent.getOrDefault(field, ""));
    }
}
