package fr.preau.evaluation.page;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.CityContract;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Inside;
import fr.preau.contract.Noted;
import fr.preau.evaluation.FigureWords;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measure.State;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.Measures.Wanted;
import fr.preau.evaluation.page.IndicatorViews.IndicatorView;
import fr.preau.evaluation.page.IndicatorViews.MeasureFields;
import fr.preau.evaluation.page.IndicatorViews.MeasureRow;
import fr.preau.evaluation.page.IndicatorViews.Place;
import fr.preau.evaluation.page.IndicatorViews.YearLink;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An indicator over the years, with the form by which a measure of it is recorded. */
@Controller
@RequestMapping("/contrats/{slug}/suivi/indicateurs/{indicator}")
class IndicatorPages {

    private static final String DISAGREES =
            "%d : l’ensemble n’est pas la somme de ses quartiers, qui sont tous mesurés. Corrigez l’un ou les autres ; d’ici là, rien de secret n’est montré ni validé.";

    private final EvaluationLookup lookup;
    private final Measures measures;
    private final MeasureIntake taking;
    private final ContractLayout layout;
    private final Settings settings;

    IndicatorPages(
            EvaluationLookup lookup,
            Measures measures,
            MeasureIntake taking,
            ContractLayout layout,
            Settings settings) {
        this.lookup = lookup;
        this.measures = measures;
        this.taking = taking;
        this.layout = layout;
        this.settings = settings;
    }

    @GetMapping
    View indicator(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long indicator,
            @RequestParam(defaultValue = "") String annee,
            @RequestParam(defaultValue = "") String fait) {
        var known = lookup.indicator(inside, indicator);
        var values = Map.of("source", known.source());
        return page(HttpStatus.OK, inside, known, new MeasureFields(known, values, List.of()), annee, fait);
    }

    private View page(
            HttpStatus status, Inside inside, Indicator indicator, MeasureFields fields, String chosen, String fait) {
        var contract = inside.contract();
        var series = IndicatorSeries.of(contract, indicator, measures.of(indicator.id()));
        var sheets = new IndicatorSheets(contract, indicator, series);
        var years = series.years();
        var year = chosen.matches("20\\d\\d") && years.containsKey(Integer.parseInt(chosen))
                ? Integer.parseInt(chosen)
                : years.isEmpty() ? 0 : years.lastKey();
        var here = contract.address() + indicator.path();
        return layout.page(
                status,
                indicator.name(),
                "evaluation/indicator",
                new IndicatorView(
                        contract,
                        inside.role(),
                        EvaluationLookup.base(inside),
                        indicator,
                        facts(inside, indicator, series),
                        years.isEmpty() ? "Aucune mesure pour l’instant." : sheets.sentence(),
                        sheets.picture(),
                        sheets.byYear(),
                        sheets.bySex(year),
                        indicator.bySex()
                                ? years.keySet().stream()
                                        .map(one -> new YearLink(one, here + "?annee=" + one, one == year))
                                        .toList()
                                : List.of(),
                        sheets.hides(),
                        history(inside, indicator, sheets),
                        Place.of(contract),
                        fields),
                ContractDone.of(fait));
    }

    private static List<String> facts(Inside inside, Indicator indicator, IndicatorSeries series) {
        var facts = new ArrayList<String>();
        if (inside.role().writes()) {
            series.years().forEach((year, table) -> {
                if (table.disagrees()) {
                    facts.add(DISAGREES.formatted(year));
                }
            });
        }
        facts.add("%s, en %s. %s."
                .formatted(
                        indicator.kind().label(),
                        indicator.unit(),
                        indicator.aggregation().label()));
        facts.add("Source : %s.".formatted(indicator.source()));
        if (!indicator.limits().isEmpty()) {
            facts.add("Limites : " + indicator.limits());
        }
        if (indicator.threshold() > 0) {
            facts.add("Secret : de 1 à %d, un nombre n’est pas montré, ni ce qui le laisserait calculer."
                    .formatted(indicator.threshold() - 1));
        }
        if (indicator.retired()) {
            facts.add("Cet indicateur n’est plus dans le référentiel ; ses mesures restent.");
        }
        return facts;
    }

    private List<MeasureRow> history(Inside inside, Indicator indicator, IndicatorSheets sheets) {
        var all = measures.history(indicator.id());
        var corrected = all.stream().flatMap(one -> one.corrects().stream()).collect(Collectors.toSet());
        return all.stream()
                .map(one -> row(inside, indicator, one, corrected.contains(one.id()), sheets))
                .toList();
    }

    private MeasureRow row(Inside inside, Indicator indicator, Measure one, boolean corrected, IndicatorSheets sheets) {
        var figure = corrected
                ? Optional.of(one.line().all()).filter(_ -> indicator.threshold() == 0)
                : sheets.shown(one.place(), one.year());
        return new MeasureRow(
                one.id(),
                what(inside.contract(), one),
                figure.map(FigureWords::full).orElse(corrected ? "remplacé" : IndicatorWords.HIDDEN),
                one.source(),
                corrected ? "Corrigée" : one.state().label(),
                French.date(LocalDate.ofInstant(one.recordedAt(), settings.zone())),
                one.reason(),
                corrected
                        ? Optional.empty()
                        : Optional.of(inside.contract().address() + indicator.path() + "/mesures/" + one.id()
                                + "/correction"),
                !corrected && one.state() == State.COLLECTED);
    }

    static String what(CityContract contract, Measure one) {
        return one.year() + ", "
                + Place.of(contract).stream()
                        .filter(place -> place.code().equals(one.place()))
                        .map(Place::label)
                        .findFirst()
                        .orElse(one.place());
    }

    static State state(Inside inside) {
        return inside.role().pilots() ? State.VALIDATED : State.COLLECTED;
    }

    @PostMapping("/mesures")
    @Noted("Mesure enregistrée")
    View record(
            @RequestAttribute(Inside.HERE) Inside inside,
            @PathVariable long indicator,
            @RequestParam Map<String, String> sent) {
        var known = lookup.indicator(inside, indicator);
        var form = new EvaluationForm(sent);
        var place = sent.getOrDefault("place", "");
        var year = form.year("year");
        var line = form.line(known);
        var source = form.text("source", "Dites d’où vient le chiffre.");
        var errors = new ArrayList<>(form.errors());
        if (!MeasureIntake.knows(inside.contract(), place)) {
            errors.add(new FieldError("place", "Choisissez un endroit."));
        }
        if (errors.isEmpty()) {
            taking.record(inside, known, new Wanted(indicator, year, place, line.orElseThrow(), state(inside), source))
                    .ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, inside, known, new MeasureFields(known, sent, errors), "", "");
        }
        ChangeNote.leave("%s, %d".formatted(known.name(), year));
        return ContractDone.MEASURED.redirect(inside.contract().address() + known.path());
    }
}
