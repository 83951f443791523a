package fr.preau.evaluation.inflow;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.ReportedCounts;
import fr.preau.contract.ReportedCounts.ReportedCount;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.Measures.Wanted;
import fr.preau.evaluation.Parts;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.evaluation.page.MeasureIntake;
import fr.preau.platform.job.Nightly;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Each night, and when an indicator is told to take a count: the counts of this year and of those before become measures
 * of the whole contract, to be validated. What people wrote there stands; what flowed in before is corrected once the
 * count says something else.
 */
@Component
class Flowing implements Nightly {

    /** Reports come within six months of a year's end, and are corrected after. */
    private static final int YEARS = 3;

    private static final String REASON = "Le compte a changé depuis : un compte rendu est arrivé ou a été corrigé.";

    private final Inflows inflows;
    private final Contracts contracts;
    private final List<ReportedCounts> sources;
    private final Frames frames;
    private final Measures measures;
    private final MeasureIntake taking;
    private final EvaluationLookup lookup;

    Flowing(
            Inflows inflows,
            Contracts contracts,
            List<ReportedCounts> sources,
            Frames frames,
            Measures measures,
            MeasureIntake taking,
            EvaluationLookup lookup) {
        this.inflows = inflows;
        this.contracts = contracts;
        this.sources = sources;
        this.frames = frames;
        this.measures = measures;
        this.taking = taking;
        this.lookup = lookup;
    }

    @Override
    public String job() {
        return "evaluation-inflow";
    }

    @Override
    public void run() {
        inflows.contracts().stream()
                .flatMap(id -> contracts.withId(id).stream())
                .forEach(this::run);
    }

    /** One contract's. */
    void run(CityContract contract) {
        var keys = inflows.of(contract.id());
        years().forEach(year -> {
            var counts = counts(contract, year).collect(Collectors.toMap(ReportedCount::key, Function.identity()));
            keys.forEach((indicator, key) -> Optional.ofNullable(counts.get(key))
                    .ifPresent(count -> frames.indicator(contract.id(), indicator)
                            .ifPresent(one -> take(contract, one, year, count))));
        });
    }

    private Stream<Integer> years() {
        var now = lookup.today().getYear();
        return IntStream.rangeClosed(now - YEARS, now).boxed();
    }

    private Stream<ReportedCount> counts(CityContract contract, int year) {
        return sources.stream().flatMap(one -> one.of(contract, year).stream());
    }

    /** What can be taken in that contract, each once. */
    List<ReportedCount> offered(CityContract contract) {
        return years()
                .flatMap(year -> counts(contract, year))
                .collect(Collectors.toMap(ReportedCount::key, Function.identity(), (_, later) -> later))
                .values()
                .stream()
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private void take(CityContract contract, Indicator indicator, int year, ReportedCount count) {
        var line = MeasureLine.of(new Parts(told(contract, year, count), Optional.empty()));
        var wanted = new Wanted(indicator.id(), year, Measure.WHOLE, line, Measure.State.COLLECTED, count.source());
        var there = measures.of(indicator.id()).stream()
                .filter(one -> one.year() == year && one.place().equals(Measure.WHOLE))
                .findFirst();
        if (there.isEmpty()) {
            taking.record(contract, indicator, wanted);
        } else if (there.get().source().equals(count.source()) && !there.get().says(line, count.source())) {
            taking.correct(contract, indicator, there.get(), wanted, REASON);
        }
    }

    /**
     * What is said of that count: what another measure says already, of this indicator or of another, as long as the year
     * runs and both are too near: night by night their difference would tell who came.
     */
    private BigDecimal told(CityContract contract, int year, ReportedCount count) {
        var now = BigDecimal.valueOf(count.count());
        if (year < lookup.today().getYear()) {
            return now;
        }
        return measures.ofContract(contract.id()).stream()
                .filter(one -> one.year() == year
                        && one.place().equals(Measure.WHOLE)
                        && one.source().equals(count.source()))
                .map(one -> one.line().all().numerator())
                .filter(before -> before.subtract(now).abs().compareTo(BigDecimal.valueOf(count.step())) < 0)
                .min(Comparator.comparing(before -> before.subtract(now).abs()))
                .orElse(now);
    }
}
