package fr.preau.evaluation.inflow;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.contract.ReportedCounts.ReportedCount;
import fr.preau.evaluation.Aggregation;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.inflow.InflowViews.InflowLine;
import fr.preau.evaluation.inflow.InflowViews.InflowView;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.platform.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Which indicators take their measures from what is reported in the contract anyway. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/reprises")
class InflowPages {

    private final Inflows inflows;
    private final Flowing flowing;
    private final EvaluationLookup lookup;
    private final ContractLayout layout;

    InflowPages(Inflows inflows, Flowing flowing, EvaluationLookup lookup, ContractLayout layout) {
        this.inflows = inflows;
        this.flowing = flowing;
        this.lookup = lookup;
        this.layout = layout;
    }

    @GetMapping
    View inflows(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam(defaultValue = "") String fait) {
        return page(HttpStatus.OK, inside, Map.of(), List.of(), fait);
    }

    private View page(
            HttpStatus status, Inside inside, Map<String, String> values, List<FieldError> errors, String fait) {
        var contract = inside.contract();
        var offered = flowing.offered(contract);
        var lines = new ArrayList<InflowLine>();
        inflows.of(contract.id()).forEach((id, key) -> {
            var indicator = lookup.indicator(inside, id);
            lines.add(new InflowLine(
                    indicator.name(),
                    contract.address() + indicator.path(),
                    offered.stream()
                            .filter(one -> one.key().equals(key))
                            .map(ReportedCount::label)
                            .findFirst()
                            .orElse("Rien n’est compté ces années-ci")));
        });
        return layout.page(
                status,
                "Mesures reprises",
                "evaluation/collection/inflows",
                new InflowView(
                        contract,
                        inside.role(),
                        EvaluationLookup.base(inside),
                        lines,
                        takers(inside),
                        offered,
                        values,
                        errors),
                ContractDone.of(fait));
    }

    /** Counts add up, and so does what takes them. */
    private List<Indicator> takers(Inside inside) {
        return lookup.frame(inside).indicators().stream()
                .filter(one -> one.aggregation() == Aggregation.SUM)
                .toList();
    }

    @PostMapping
    @Noted("Mesures reprises de ce qui est déclaré")
    View choose(@RequestAttribute(Inside.HERE) Inside inside, @RequestParam Map<String, String> sent) {
        var key = sent.getOrDefault("key", "");
        var indicator = takers(inside).stream()
                .filter(one -> Long.toString(one.id()).equals(sent.get("indicator")))
                .findFirst();
        var errors = new ArrayList<FieldError>();
        if (indicator.isEmpty()) {
            errors.add(new FieldError("indicator", "Choisissez un indicateur qui s’additionne."));
        }
        if (!key.isEmpty()
                && flowing.offered(inside.contract()).stream()
                        .noneMatch(one -> one.key().equals(key))) {
            errors.add(new FieldError("key", "Choisissez ce qui est compté dans ce contrat."));
        }
        if (!errors.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, sent, errors, "");
        }
        choose(inside, indicator.orElseThrow(), key);
        return ContractDone.INFLOW.redirect(EvaluationLookup.base(inside) + "/reprises");
    }

    private void choose(Inside inside, Indicator indicator, String key) {
        if (key.isEmpty()) {
            inflows.stop(indicator.id());
        } else {
            inflows.take(indicator.id(), key);
        }
        flowing.run(inside.contract());
        ChangeNote.leave(indicator.name());
    }
}
