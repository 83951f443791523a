package fr.preau.evaluation.page;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.SeenBefore;
import fr.preau.evaluation.Frame.Criterion;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.page.FrameViews.IndicatorFormView;
import fr.preau.platform.FieldError;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The form of an indicator: a new one of a criterion, one that is rewritten, one that leaves the frame. */
@Controller
@RequestMapping("/contrats/{slug}/suivi")
class IndicatorFormPages {

    private final EvaluationLookup lookup;
    private final Frames frames;
    private final ContractLayout layout;
    private final SeenBefore before;

    IndicatorFormPages(EvaluationLookup lookup, Frames frames, ContractLayout layout, SeenBefore before) {
        this.before = before;
        this.lookup = lookup;
        this.frames = frames;
        this.layout = layout;
    }

    @GetMapping("/criteres/{criterion}/indicateur")
    View ask(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable long criterion) {
        return adding(
                HttpStatus.OK,
                inside,
                lookup.criterion(inside, criterion),
                Map.of("threshold", "5", "kind", "OUTPUT", "aggregation", "SUM"),
                List.of());
    }

    private View adding(
            HttpStatus status,
            Inside inside,
            Criterion criterion,
            Map<String, String> values,
            List<FieldError> errors) {
        return layout.page(
                status,
                "Ajouter un indicateur",
                "evaluation/indicator-form",
                new IndicatorFormView(
                        inside.contract(),
                        EvaluationLookup.base(inside) + "/criteres/" + criterion.id() + "/indicateur",
                        criterion.text(),
                        false,
                        values,
                        errors));
    }

    @PostMapping("/criteres/{criterion}/indicateur")
    @Noted("Indicateur ajouté")
    View add(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long criterion,
            @RequestParam Map<String, String> sent) {
        var known = lookup.criterion(inside, criterion);
        var form = new EvaluationForm(sent);
        var wanted = form.indicator(inside.contract().id(), known);
        if (!form.errors().isEmpty()) {
            return adding(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, form.errors());
        }
        var id = frames.add(wanted);
        ChangeNote.leave(wanted.name());
        return ContractDone.FRAME.redirect(EvaluationLookup.base(inside) + "/indicateurs/" + id);
    }

    @GetMapping("/indicateurs/{indicator}/modification")
    View change(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable long indicator) {
        var known = lookup.indicator(inside, indicator);
        return changing(HttpStatus.OK, inside, known, typed(known), List.of());
    }

    private static Map<String, String> typed(Indicator known) {
        var values = new HashMap<>(Map.of(
                SeenBefore.FIELD,
                SeenBefore.of(known),
                "name",
                known.name(),
                "kind",
                known.kind().name(),
                "unit",
                known.unit(),
                "source",
                known.source(),
                "limits",
                known.limits(),
                "threshold",
                Integer.toString(known.threshold())));
        known.target()
                .map(BigDecimal::stripTrailingZeros)
                .ifPresent(target -> values.put("target", target.toPlainString().replace('.', ',')));
        return values;
    }

    private View changing(
            HttpStatus status,
            Inside inside,
            Indicator indicator,
            Map<String, String> values,
            List<FieldError> errors) {
        return layout.page(
                status,
                "Modifier un indicateur",
                "evaluation/indicator-form",
                new IndicatorFormView(
                        inside.contract(),
                        inside.contract().address() + indicator.path() + "/modification",
                        indicator.name(),
                        true,
                        values,
                        errors));
    }

    @PostMapping("/indicateurs/{indicator}/modification")
    @Noted("Indicateur réécrit")
    View rewrite(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long indicator,
            @RequestParam Map<String, String> sent) {
        var known = lookup.indicator(inside, indicator);
        var form = new EvaluationForm(sent);
        var wanted = form.rewritten(known, frames.measured(indicator));
        if (!form.errors().isEmpty()) {
            return changing(HttpStatus.UNPROCESSABLE_CONTENT, inside, known, sent, form.errors());
        }
        if (!before.write(
                inside.contract().id(),
                sent.getOrDefault(SeenBefore.FIELD, ""),
                () -> lookup.indicator(inside, indicator),
                () -> frames.rewrite(indicator, wanted))) {
            return overtaken(inside, lookup.indicator(inside, indicator), sent);
        }
        ChangeNote.leave(wanted.name());
        return ContractDone.FRAME.redirect(inside.contract().address() + known.path());
    }

    /** What differs from what somebody else saved meanwhile is told at its field. */
    private View overtaken(Inside inside, Indicator now, Map<String, String> sent) {
        var stands = typed(now);
        var values = new HashMap<>(sent);
        values.put(SeenBefore.FIELD, SeenBefore.of(now));
        var errors = stands.entrySet().stream()
                .filter(one -> !one.getKey().equals(SeenBefore.FIELD))
                .filter(one -> !one.getValue()
                        .equals(sent.getOrDefault(one.getKey(), "").strip()))
                .sorted(Map.Entry.comparingByKey())
                .flatMap(one -> SeenBefore.overtaken(one.getKey(), one.getValue()).stream())
                .toList();
        return changing(HttpStatus.CONFLICT, inside, now, values, errors);
    }

    @PostMapping("/indicateurs/{indicator}/retrait")
    @Noted("Indicateur retiré du référentiel")
    View retire(@RequestAttribute(Inside.HERE) Inside inside, @PathVariable long indicator) {
        var known = lookup.indicator(inside, indicator);
        frames.retire(known);
        ChangeNote.leave(known.name());
        return ContractDone.FRAME.redirect(EvaluationLookup.base(inside));
    }
}
