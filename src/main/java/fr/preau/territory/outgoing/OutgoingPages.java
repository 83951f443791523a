package fr.preau.territory.outgoing;

import fr.preau.management.BackOfficeLayout;
import fr.preau.management.BackOfficeLayout.Section;
import fr.preau.platform.FieldError;
import fr.preau.platform.form.TypedDay;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditContext;
import fr.preau.staff.journal.Journaled;
import fr.preau.territory.Geography;
import fr.preau.territory.Neighbourhood;
import fr.preau.territory.outgoing.OutgoingListView.Left;
import fr.preau.territory.outgoing.OutgoingListView.Row;
import fr.preau.territory.outgoing.OutgoingLog.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Neighbourhoods that may have left the map, and what the team notes of them. */
@Controller
@RequestMapping(OutgoingPages.PATH)
class OutgoingPages {

    static final String PATH = "/gestion/territoires/sortants";

    private static final int LONGEST = 500;

    private final Candidates candidates;
    private final Overlap overlap;
    private final OutgoingLog log;
    private final BackOfficeLayout layout;

    OutgoingPages(Candidates candidates, Overlap overlap, OutgoingLog log, BackOfficeLayout layout) {
        this.candidates = candidates;
        this.overlap = overlap;
        this.log = log;
        this.layout = layout;
    }

    @GetMapping
    View list() {
        var standings = log.standings();
        var all = candidates.all();
        var view = new OutgoingListView(
                candidates.listed(),
                candidates.corresponds(),
                all.stream()
                        .map(one -> row(one, standings.getOrDefault(one.code(), Standing.nothing(one.code()))))
                        .toList(),
                candidates.listed() ? List.of() : candidates.holes(),
                candidates.modified().stream().flatMap(this::left).toList(),
                OutgoingRegions.of(all, standings));
        return layout.page(
                HttpStatus.OK,
                Section.TERRITORIES,
                "Quartiers sortants",
                "territory/outgoing-list",
                view,
                Optional.empty());
    }

    private Row row(Neighbourhood one, Standing standing) {
        var found = overlap.of(one.code());
        return new Row(
                one.code(),
                one.label(),
                Geography.departmentName(one.department()),
                found.map(Overlap.Found::proposed)
                        .orElse(OutgoingOutcome.A_CONFIRMER)
                        .label(),
                found.map(Overlap.Found::measured).orElse("Non mesuré"),
                standing.decided().map(OutgoingOutcome::label).orElse(""));
    }

    private java.util.stream.Stream<Left> left(Neighbourhood one) {
        return overlap.of(one.code()).filter(Overlap.Found::leaves).stream()
                .map(found -> new Left(one.code(), one.label(), found.leftOut(), found.shareLeftOut()));
    }

    @GetMapping("/{code}")
    View show(@PathVariable String code) {
        return page(HttpStatus.OK, candidate(code), Map.of(), List.of());
    }

    @PostMapping("/{code}/decisions")
    @Journaled(AuditAction.OUTGOING_DECIDED)
    View decide(@PathVariable String code, @RequestParam Map<String, String> sent) {
        var one = candidate(code);
        var errors = new ArrayList<FieldError>();
        var outcome = OutgoingOutcome.decided(sent.getOrDefault("decision", ""));
        if (outcome.isEmpty()) {
            errors.add(new FieldError("decision", "Choisissez ce qui est décidé."));
        }
        var basis = words(sent, "source", "Dites d’où vient cette décision : un décret, une délibération.", errors);
        var on = date(sent, "date", errors);
        if (on.isEmpty() && errors.stream().noneMatch(error -> error.field().equals("date"))) {
            errors.add(new FieldError("date", "Donnez la date de la décision."));
        }
        var sitting = sent.getOrDefault("seance", "").strip();
        if (sitting.length() > LONGEST) {
            errors.add(new FieldError("seance", "500 caractères au plus."));
        }
        if (!errors.isEmpty() || outcome.isEmpty() || on.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, sent, errors);
        }
        log.add(
                one.code(),
                new OutcomeDecision(
                        outcome.get(),
                        basis,
                        sitting,
                        on.get(),
                        BackOfficeLayout.account().name()));
        AuditContext.here().note(one.code() + ", " + outcome.get().label());
        return new RedirectView(PATH + "/" + one.code());
    }

    @PostMapping("/{code}/suites")
    @Journaled(AuditAction.OUTGOING_MEASURED)
    View note(@PathVariable String code, @RequestParam Map<String, String> sent) {
        var one = candidate(code);
        var errors = new ArrayList<FieldError>();
        var kind = OutgoingMeasure.Kind.named(sent.getOrDefault("sorte", ""));
        if (kind.isEmpty()) {
            errors.add(new FieldError("sorte", "Choisissez si cela s’arrête ou continue."));
        }
        var what = words(sent, "mesure", "Dites ce qui s’arrête ou continue.", errors);
        var basis = words(sent, "fondement", "Dites quel texte ou quelle décision le prévoit.", errors);
        var until = date(sent, "fin", errors);
        if (!errors.isEmpty() || kind.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, sent, errors);
        }
        log.add(
                one.code(),
                OutgoingMeasure.fresh(kind.get(), what, until, basis),
                BackOfficeLayout.account().name());
        AuditContext.here().note(one.code());
        return new RedirectView(PATH + "/" + one.code());
    }

    @PostMapping("/{code}/annees")
    @Journaled(AuditAction.OUTGOING_MEASURED)
    View follow(@PathVariable String code, @RequestParam Map<String, String> sent) {
        var one = candidate(code);
        var errors = new ArrayList<FieldError>();
        var measure = log.measures(code).stream()
                .filter(known -> Long.toString(known.id()).equals(sent.get("suite")))
                .findFirst();
        if (measure.isEmpty()) {
            errors.add(new FieldError("suite", "Choisissez la suite dont il s’agit."));
        }
        var year = sent.getOrDefault("annee", "").strip();
        if (!year.matches("20(1[5-9]|[2-9]\\d)")) {
            errors.add(new FieldError("annee", "Donnez l’année en quatre chiffres, comme 2025."));
        }
        var outcome = YearKept.Outcome.named(sent.getOrDefault("devenir", ""));
        if (outcome.isEmpty()) {
            errors.add(new FieldError("devenir", "Choisissez ce qu’elle est devenue cette année-là."));
        }
        var what = sent.getOrDefault("detail", "").strip();
        if (what.length() > LONGEST) {
            errors.add(new FieldError("detail", "500 caractères au plus."));
        }
        if (!errors.isEmpty() || measure.isEmpty() || outcome.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, sent, errors);
        }
        log.add(
                one.code(),
                measure.get(),
                new YearKept(Integer.parseInt(year), outcome.get(), what),
                BackOfficeLayout.account().name());
        AuditContext.here().note(one.code() + ", " + year);
        return new RedirectView(PATH + "/" + one.code());
    }

    private static String words(Map<String, String> sent, String field, String remedy, List<FieldError> errors) {
        var text = sent.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            errors.add(new FieldError(field, remedy));
        } else if (text.length() > LONGEST) {
            errors.add(new FieldError(field, "500 caractères au plus."));
        }
        return text;
    }

    /** Empty where nothing was typed, or something that is no date, which the errors then say. */
    private static Optional<LocalDate> date(Map<String, String> sent, String field, List<FieldError> errors) {
        var text = sent.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var day = TypedDay.of(text);
        if (day.isEmpty()) {
            errors.add(new FieldError(field, "Donnez une date, comme 29/03/2024."));
        }
        return day;
    }

    private Neighbourhood candidate(String code) {
        return candidates.all().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private View page(HttpStatus status, Neighbourhood one, Map<String, String> typed, List<FieldError> errors) {
        var found = overlap.of(one.code());
        var view = new OutgoingView(
                one.code(),
                one.label(),
                found.map(Overlap.Found::proposed).orElse(OutgoingOutcome.A_CONFIRMER),
                found,
                log.decisions(one.code()),
                log.measures(one.code()),
                typed,
                errors);
        return layout.page(
                status,
                Section.TERRITORIES,
                (errors.isEmpty() ? "" : "Erreur : ") + one.label(),
                "territory/outgoing",
                view,
                Optional.empty());
    }
}
