package fr.preau.evaluation.milestone;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.CityContract;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.evaluation.Frame.Question;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.milestone.Judgements.Judgement;
import fr.preau.evaluation.milestone.MilestoneView.Asked;
import fr.preau.evaluation.milestone.MilestoneView.Followed;
import fr.preau.evaluation.milestone.MilestoneView.Judged;
import fr.preau.evaluation.page.EvaluationForm;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.evaluation.page.IndicatorSheets;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.evaluation.rules.MeasureTable.Missing;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The evaluation of 2027 and of 2030: what the measures say of each question, what is missing, what is judged. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/evaluation/{milestone}")
class MilestonePages {

    private static final List<Integer> MILESTONES = List.of(2027, 2030);

    private final EvaluationLookup lookup;
    private final Measures measures;
    private final Judgements judgements;
    private final ContractLayout layout;

    MilestonePages(EvaluationLookup lookup, Measures measures, Judgements judgements, ContractLayout layout) {
        this.lookup = lookup;
        this.measures = measures;
        this.judgements = judgements;
        this.layout = layout;
    }

    @GetMapping
    View milestone(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int milestone,
            @RequestParam(defaultValue = "") String fait) {
        return page(HttpStatus.OK, inside, milestone, Map.of(), List.of(), fait);
    }

    private View page(
            HttpStatus status,
            Inside inside,
            int milestone,
            Map<String, String> values,
            List<FieldError> errors,
            String fait) {
        if (!MILESTONES.contains(milestone)) {
            throw EvaluationLookup.nothing();
        }
        var contract = inside.contract();
        var measured = measures.ofContract(contract.id()).stream().collect(Collectors.groupingBy(Measure::indicatorId));
        var judged = judgements.of(contract.id(), milestone);
        return layout.page(
                status,
                "Évaluation de " + milestone,
                "evaluation/milestone",
                new MilestoneView(
                        contract,
                        inside.role(),
                        EvaluationLookup.base(inside),
                        milestone,
                        lookup.frame(inside).questions().stream()
                                .map(question -> asked(contract, milestone, question, measured, judged))
                                .toList(),
                        values,
                        errors),
                ContractDone.of(fait));
    }

    private Asked asked(
            CityContract contract,
            int milestone,
            Question question,
            Map<Long, List<Measure>> measured,
            List<Judgement> judged) {
        return new Asked(
                question.id(),
                question.text(),
                question.criteria().stream()
                        .flatMap(criterion -> criterion.indicators().stream())
                        .map(one -> followed(contract, milestone, one, measured.getOrDefault(one.id(), List.of())))
                        .toList(),
                judged.stream()
                        .filter(one -> one.questionId() == question.id())
                        .map(one -> new Judged(
                                one.text(), "%s, le %s".formatted(one.author(), French.date(one.judgedOn()))))
                        .toList());
    }

    /** The years of the contract until today count as missing; those measured before it are read too. */
    private Followed followed(CityContract contract, int milestone, Indicator indicator, List<Measure> all) {
        var until = all.stream().filter(one -> one.year() <= milestone).toList();
        var series = IndicatorSeries.of(contract, indicator, until);
        var last = Math.min(milestone, lookup.today().getYear() - 1);
        var first = series.years().isEmpty()
                ? contract.firstYear()
                : Math.min(contract.firstYear(), series.years().firstKey());
        var lacking = IntStream.rangeClosed(first, last)
                .filter(year -> series.whole(year) instanceof Missing && !measuredThere(indicator, series, year))
                .mapToObj(Integer::toString)
                .toList();
        return new Followed(
                contract.address() + indicator.path(),
                indicator.name(),
                series.years().isEmpty()
                        ? "Aucune mesure."
                        : new IndicatorSheets(contract, indicator, series).sentence(),
                lacking.isEmpty()
                        ? ""
                        : "Il manque %s : %s.".formatted(French.enumeration(lacking), indicator.source()));
    }

    /** What never adds has no whole: it is there once a neighbourhood has it. */
    private static boolean measuredThere(Indicator indicator, IndicatorSeries series, int year) {
        return !indicator.aggregation().adds() && series.measuredInSomePlace(year);
    }

    @PostMapping("/{question}")
    @Noted("Question évaluative jugée")
    View judge(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable int milestone,
            @PathVariable long question,
            @RequestParam Map<String, String> sent) {
        var known = lookup.frame(inside).question(question).orElseThrow(EvaluationLookup::nothing);
        var form = new EvaluationForm(sent);
        var text = form.text("text" + question, "Écrivez ce que vous en jugez.");
        var author = form.text("author" + question, "Dites qui juge, comme « le comité technique ».");
        if (!form.errors().isEmpty() || !MILESTONES.contains(milestone)) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, inside, milestone, sent, form.errors(), "");
        }
        judgements.add(milestone, new Judgement(question, text, author, lookup.today()));
        ChangeNote.leave("%d, %s".formatted(milestone, known.text()));
        return ContractDone.JUDGED.redirect("%s/evaluation/%d".formatted(EvaluationLookup.base(inside), milestone));
    }
}
