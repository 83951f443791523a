package fr.preau.evaluation.page;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.contract.ContractJournal;
import fr.preau.contract.Inside;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measure.State;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.Measures.Wanted;
import fr.preau.evaluation.rules.IndicatorSeries;
import fr.preau.evaluation.rules.MeasureTable;
import fr.preau.platform.FieldError;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes measures, by whatever way they come, one after the other for each indicator. Whether a figure makes its whole
 * tells figures that secrecy hides to whoever tries one after the other: only the team is told, three times a day of
 * an indicator, and each refusal stays in the contract's journal. What comes by a link is corrected three times a day
 * of an indicator, whether it agrees or not: the answer tells nothing, and the team, who sees what comes of it, may
 * hold the link.
 */
@NamedInterface("intake")
@Component
public class MeasureIntake {

    private static final int MOST_TRIES = 3;
    private static final Duration TRIES_COUNT_FOR = Duration.ofDays(1);
    private static final String BY_LINK = "Corrigée par ";
    static final String TRIED = "Mesure refusée, qui ne fait pas l’ensemble";

    private final Frames frames;
    private final Measures measures;
    private final ContractJournal journal;
    private final Clock clock;

    MeasureIntake(Frames frames, Measures measures, ContractJournal journal, Clock clock) {
        this.frames = frames;
        this.measures = measures;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether a contract has that place to measure. */
    public static boolean knows(CityContract contract, String place) {
        return place.isEmpty()
                || IndicatorSeries.BESIDE.containsKey(place)
                || contract.neighbourhoods().stream().anyMatch(one -> one.code().equals(place));
    }

    /** By somebody of the team; what keeps it from being recorded, at its field, empty once it is. */
    @Transactional
    public Optional<FieldError> record(Inside inside, Indicator indicator, Wanted wanted) {
        frames.hold(indicator);
        return tried(inside, indicator, wanted).or(() -> add(wanted));
    }

    /** By the clock, from what is known otherwise; what keeps it from being recorded, empty once it is. */
    @Transactional
    public Optional<FieldError> record(CityContract contract, Indicator indicator, Wanted wanted) {
        frames.hold(indicator);
        return disagreement(contract, indicator, wanted).or(() -> add(wanted));
    }

    private Optional<FieldError> add(Wanted wanted) {
        return measures.record(wanted)
                ? Optional.empty()
                : Optional.of(new FieldError(
                        "year",
                        "Cette année est déjà mesurée à cet endroit : corrigez la mesure, en disant pourquoi."));
    }

    /** By somebody of the team; what keeps it from being corrected, empty once it is. */
    @Transactional
    public Optional<FieldError> correct(Inside inside, Indicator indicator, Measure old, Wanted wanted, String reason) {
        frames.hold(indicator);
        return overtaken(indicator, old)
                .or(() -> tried(inside, indicator, wanted))
                .or(() -> replace(old, wanted, reason));
    }

    /** By the clock; what keeps it from being corrected, empty once it is. */
    @Transactional
    public Optional<FieldError> correct(
            CityContract contract, Indicator indicator, Measure old, Wanted wanted, String reason) {
        frames.hold(indicator);
        return overtaken(indicator, old)
                .or(() -> disagreement(contract, indicator, wanted))
                .or(() -> replace(old, wanted, reason));
    }

    private Optional<FieldError> replace(Measure old, Wanted wanted, String reason) {
        return measures.correct(old, wanted, reason) ? Optional.empty() : Optional.of(overtaken());
    }

    /**
     * By whoever has a link: what a pilot has not validated yet is corrected, and the same sent twice is one measure.
     * How it agrees with others is not looked at, or the answer would tell them; until it does, nothing of it counts.
     *
     * @return what keeps it from being taken, at its field, empty once it is
     */
    @Transactional
    public Optional<FieldError> collect(Indicator indicator, Wanted wanted, String by) {
        frames.hold(indicator);
        var there = measures.of(indicator.id()).stream()
                .filter(one -> one.year() == wanted.year() && one.place().equals(wanted.place()))
                .findFirst();
        if (there.isEmpty()) {
            return measures.record(wanted) ? Optional.empty() : Optional.of(validated());
        }
        if (there.get().state() != State.COLLECTED) {
            return Optional.of(validated());
        }
        if (there.get().says(wanted.line(), wanted.source())) {
            return Optional.empty();
        }
        if (correctedByLink(indicator) >= MOST_TRIES) {
            return Optional.of(
                    new FieldError(
                            "numerator",
                            "Rien n’a changé : trois mesures de cet indicateur ont été corrigées depuis hier. Reprenez demain, ou dites à l’équipe du contrat ce qui est à corriger."));
        }
        return measures.correct(there.get(), wanted, BY_LINK + by) ? Optional.empty() : Optional.of(validated());
    }

    /** How often what came by a link was corrected by a link, of whatever year and place. */
    private long correctedByLink(Indicator indicator) {
        var since = clock.instant().minus(TRIES_COUNT_FOR);
        return measures.history(indicator.id()).stream()
                .filter(one -> one.corrects().isPresent() && one.reason().startsWith(BY_LINK))
                .filter(one -> !one.recordedAt().isBefore(since))
                .count();
    }

    private static FieldError validated() {
        return new FieldError(
                "place",
                "Rien n’a changé : cette mesure est validée. Dites à l’équipe du contrat ce qui est à corriger.");
    }

    /** By somebody of the team; what keeps it from being validated, as a correction since it was read, or nothing. */
    @Transactional
    Optional<FieldError> validate(Inside inside, Indicator indicator, Measure seen) {
        frames.hold(indicator);
        var fault = overtaken(indicator, seen)
                .or(() -> tried(
                        inside,
                        indicator,
                        new Wanted(
                                indicator.id(), seen.year(), seen.place(), seen.line(), seen.state(), seen.source())));
        if (fault.isEmpty()) {
            measures.validate(seen);
        }
        return fault;
    }

    /** Corrected or validated since it was read. */
    private Optional<FieldError> overtaken(Indicator indicator, Measure seen) {
        return measures.of(indicator.id()).stream()
                        .anyMatch(one -> one.id() == seen.id() && one.state() == seen.state())
                ? Optional.empty()
                : Optional.of(overtaken());
    }

    private static FieldError overtaken() {
        return new FieldError(
                "numerator", "Cette mesure vient d’être corrigée ou validée : rien n’a changé, relisez-la.");
    }

    /**
     * By somebody of the team, all that a file says or nothing: what a place has of a year already is corrected.
     *
     * @param wanted one a place and year of each indicator
     * @param reason why what was there is corrected
     * @return what keeps them from being taken, one an indicator
     */
    @Transactional
    public List<String> bring(Inside inside, Map<Indicator, List<Wanted>> wanted, String reason, UUID file) {
        var all = wanted.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().id()))
                .toList();
        all.forEach(one -> frames.hold(one.getKey()));
        var faults = all.stream()
                .flatMap(one -> tried(inside, one.getKey(), one.getValue()).stream()
                        .map(fault -> "%s : %s".formatted(one.getKey().name(), fault.message())))
                .toList();
        if (faults.isEmpty()) {
            all.forEach(one -> {
                var there = measures.of(one.getKey().id());
                one.getValue().forEach(measure -> measures.bring(measure, at(there, measure), reason, file));
            });
        }
        return faults;
    }

    private static Optional<Measure> at(List<Measure> there, Wanted wanted) {
        return there.stream()
                .filter(one -> one.year() == wanted.year() && one.place().equals(wanted.place()))
                .findFirst();
    }

    private Optional<FieldError> tried(Inside inside, Indicator indicator, Wanted wanted) {
        return tried(inside, indicator, List.of(wanted));
    }

    private Optional<FieldError> tried(Inside inside, Indicator indicator, List<Wanted> wanted) {
        var contract = inside.contract();
        var which = "Indicateur %d : ".formatted(indicator.id());
        if (journal.count(contract.id(), TRIED, which, clock.instant().minus(TRIES_COUNT_FOR)) >= MOST_TRIES) {
            return Optional.of(
                    new FieldError(
                            "numerator",
                            "Trois mesures de cet indicateur ont été refusées depuis hier : voyez avec qui les connaît, puis reprenez demain."));
        }
        var fault = disagreement(contract, indicator, wanted);
        fault.ifPresent(_ -> journal.add(contract.id(), inside.who(), TRIED, which + indicator.name()));
        return fault;
    }

    private Optional<FieldError> disagreement(CityContract contract, Indicator indicator, Wanted wanted) {
        return disagreement(contract, indicator, List.of(wanted));
    }

    private Optional<FieldError> disagreement(CityContract contract, Indicator indicator, List<Wanted> wanted) {
        var there = measures.of(indicator.id());
        return wanted.stream().collect(Collectors.groupingBy(Wanted::year)).entrySet().stream()
                        .allMatch(one -> agrees(contract, indicator, there, one.getKey(), one.getValue()))
                ? Optional.empty()
                : Optional.of(
                        new FieldError(
                                "numerator",
                                "L’ensemble n’est pas la somme de ses quartiers, qui sont tous mesurés : vérifiez l’un ou les autres."));
    }

    private static boolean agrees(
            CityContract contract, Indicator indicator, List<Measure> there, int year, List<Wanted> wanted) {
        var lines = there.stream()
                .filter(one -> one.year() == year)
                .collect(Collectors.toMap(Measure::place, Measure::line));
        wanted.forEach(one -> lines.put(one.place(), one.line()));
        return MeasureTable.agrees(indicator, at(lines, Measure.WHOLE), places(contract, lines));
    }

    private static List<Optional<MeasureLine>> places(CityContract contract, Map<String, MeasureLine> lines) {
        return contract.neighbourhoods().stream()
                .map(Neighbourhood::code)
                .map(code -> at(lines, code))
                .toList();
    }

    private static Optional<MeasureLine> at(Map<String, MeasureLine> lines, String place) {
        return Optional.ofNullable(lines.get(place));
    }
}
