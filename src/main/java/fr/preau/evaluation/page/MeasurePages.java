package fr.preau.evaluation.page;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.MeasureLine.BySex;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.Measures.Wanted;
import fr.preau.evaluation.Parts;
import fr.preau.evaluation.page.IndicatorViews.CorrectionView;
import fr.preau.evaluation.page.IndicatorViews.MeasureFields;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.platform.FieldError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A measure that is validated, or corrected by another one that says why. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/indicateurs/{indicator}/mesures/{measure}")
class MeasurePages {

    private final EvaluationLookup lookup;
    private final Measures measures;
    private final MeasureIntake taking;
    private final ContractLayout layout;

    MeasurePages(EvaluationLookup lookup, Measures measures, MeasureIntake taking, ContractLayout layout) {
        this.lookup = lookup;
        this.measures = measures;
        this.taking = taking;
        this.layout = layout;
    }

    @PostMapping("/validation")
    @Noted("Mesure validée")
    View validate(
            @RequestAttribute(Inside.HERE) Inside inside, @PathVariable long indicator, @PathVariable long measure) {
        var known = lookup.indicator(inside, indicator);
        var one = lookup.measure(known, measure);
        var fault = taking.validate(inside, known, one);
        if (fault.isPresent()) {
            return refused(inside, known, one, fault.get());
        }
        ChangeNote.leave("%s, %d".formatted(known.name(), one.year()));
        return ContractDone.MEASURED.redirect(inside.contract().address() + known.path());
    }

    /** The measure that stands there now, to be corrected. */
    private View refused(Inside inside, Indicator indicator, Measure seen, FieldError fault) {
        var now = measures.of(indicator.id()).stream()
                .filter(one -> one.year() == seen.year() && one.place().equals(seen.place()))
                .findFirst()
                .orElse(seen);
        var fields = new MeasureFields(indicator, typed(inside, indicator, now), List.of(fault));
        return correction(HttpStatus.CONFLICT, inside, indicator, now, fields);
    }

    @GetMapping("/correction")
    View correction(
            @RequestAttribute(Inside.HERE) Inside inside, @PathVariable long indicator, @PathVariable long measure) {
        var known = lookup.indicator(inside, indicator);
        var one = lookup.measure(known, measure);
        return correction(
                HttpStatus.OK, inside, known, one, new MeasureFields(known, typed(inside, known, one), List.of()));
    }

    private View correction(HttpStatus status, Inside inside, Indicator indicator, Measure one, MeasureFields fields) {
        var here = inside.contract().address() + indicator.path();
        return layout.page(
                status,
                "Corriger une mesure",
                "evaluation/correction",
                new CorrectionView(
                        inside.contract(),
                        here,
                        indicator.name() + ", " + IndicatorPages.what(inside.contract(), one),
                        here + "/mesures/" + one.id() + "/correction",
                        fields));
    }

    /** As it was typed; figures that secrecy hides are not given back. */
    private Map<String, String> typed(Inside inside, Indicator indicator, Measure one) {
        var values = new HashMap<>(Map.of("source", one.source()));
        var series = IndicatorSeries.of(inside.contract(), indicator, measures.of(indicator.id()));
        Optional.ofNullable(series.years().get(one.year()))
                .filter(table -> !table.hides())
                .ifPresent(_ -> type(one.line(), values));
        return values;
    }

    private static void type(MeasureLine line, Map<String, String> values) {
        type(line.all(), "numerator", "denominator", values);
        line.bySex().ifPresent(sexes -> type(sexes, values));
    }

    private static void type(BySex sexes, Map<String, String> values) {
        type(sexes.women(), "women", "womenOf", values);
        type(sexes.men(), "men", "menOf", values);
        type(sexes.unknown(), "unknown", "unknownOf", values);
    }

    private static void type(Parts parts, String count, String below, Map<String, String> values) {
        values.put(count, plain(parts.numerator()));
        parts.denominator().ifPresent(all -> values.put(below, plain(all)));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    @PostMapping("/correction")
    @Noted("Mesure corrigée")
    View correct(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long indicator,
            @PathVariable long measure,
            @RequestParam Map<String, String> sent) {
        var known = lookup.indicator(inside, indicator);
        var one = lookup.measure(known, measure);
        var form = new EvaluationForm(sent);
        var line = form.line(known);
        var source = form.text("source", "Dites d’où vient le chiffre.");
        var reason = form.text("reason", "Dites pourquoi cette mesure est corrigée.");
        var errors = new ArrayList<>(form.errors());
        if (errors.isEmpty()) {
            taking.correct(
                            inside,
                            known,
                            one,
                            new Wanted(
                                    indicator,
                                    one.year(),
                                    one.place(),
                                    line.orElseThrow(),
                                    IndicatorPages.state(inside),
                                    source),
                            reason)
                    .ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            return correction(
                    HttpStatus.UNPROCESSABLE_CONTENT, inside, known, one, new MeasureFields(known, sent, errors));
        }
        ChangeNote.leave("%s, %d : %s".formatted(known.name(), one.year(), reason));
        return ContractDone.CORRECTED.redirect(inside.contract().address() + known.path());
    }
}
