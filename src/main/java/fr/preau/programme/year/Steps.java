package fr.preau.programme.year;

import fr.preau.contract.CityContract;
import fr.preau.contract.Funder;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.AnnualProgramme.Validation;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.YearDecision;
import fr.preau.programme.board.BoardData;
import fr.preau.programme.board.BoardReading;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals;
import fr.preau.programme.rules.ProgrammeTotals.OfFunder;
import fr.preau.programme.rules.ProgrammeTotals.Sums;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where a year goes: a step further, or back with a reason, by a pilot; validated by a held sitting alone. */
@Service
public class Steps implements YearDecision {

    private final Programmes programmes;
    private final BoardReading reading;

    Steps(Programmes programmes, BoardReading reading) {
        this.programmes = programmes;
        this.reading = reading;
    }

    /** @param reason needed to go back */
    public record Step(ProgrammeState to, String reason) {}

    /** What keeps it from being taken; none if it was. */
    @Transactional
    public List<FieldError> take(AnnualProgramme programme, Step step) {
        var faults = faults(programmes.lock(programme.id()), step);
        if (faults.isEmpty()) {
            programmes.become(
                    programme.id(),
                    step.to,
                    step.to == ProgrammeState.CLOSED ? programme.validation() : Optional.empty());
        }
        return faults;
    }

    private static List<FieldError> faults(ProgrammeState now, Step step) {
        if (now.reopens(step.to)) {
            return FieldError.at(
                    "reason",
                    step.reason.isBlank() ? Optional.of("Revenir en arrière demande une raison.") : Optional.empty());
        }
        if (!now.leadsTo(step.to)) {
            return List.of(new FieldError("state", "Choisissez l’étape qui suit « %s ».".formatted(now.label())));
        }
        return FieldError.at(
                "state",
                step.to == ProgrammeState.VALIDATED
                        ? Optional.of(
                                "Une séance valide la programmation : ajoutez à son ordre du jour un point « Programmation ».")
                        : Optional.empty());
    }

    @Override
    public Optional<Table> table(CityContract contract, int year) {
        return programmes.of(contract.id(), year).map(programme -> {
            var data = reading.of(contract, programme).counted();
            var sums = Sums.of(data.requests());
            var byFunder = byFunder(data).stream()
                    .filter(one -> one.sums().voted() > 0)
                    .map(one -> "%s %s"
                            .formatted(
                                    name(data, one.funder()),
                                    Euros.words(one.sums().voted())))
                    .collect(Collectors.joining(" ; "));
            return new Table(
                    programme.state(),
                    programme.address(contract),
                    "%s, %s demandés, %s votés%s"
                            .formatted(
                                    French.count(data.sheets().size(), "action", "actions"),
                                    Euros.words(sums.requested()),
                                    Euros.words(sums.voted()),
                                    byFunder.isEmpty() ? "" : " (" + byFunder + ")"));
        });
    }

    @Override
    @Transactional
    public List<FieldError> validate(CityContract contract, int year, Validation validation) {
        var programme = programmes.of(contract.id(), year).orElseThrow();
        if (programmes.lock(programme.id()) != ProgrammeState.ARBITRATION) {
            return List.of(new FieldError(
                    "validation", "Rien n’a changé : cette année n’est pas à l’arbitrage, ou elle est déjà validée."));
        }
        var faults = unconfirmed(reading.of(contract, programme).counted());
        if (faults.isEmpty()) {
            programmes.become(programme.id(), ProgrammeState.VALIDATED, Optional.of(validation));
        }
        return faults;
    }

    private static List<OfFunder> byFunder(BoardData data) {
        return ProgrammeTotals.byFunder(
                data.funders().stream().map(Funder::id).toList(), data.requests(), data.envelopes());
    }

    private static String name(BoardData data, long funder) {
        return data.funders().stream()
                .filter(one -> one.id() == funder)
                .map(Funder::name)
                .findFirst()
                .orElse("");
    }

    /** Envelopes that are exceeded, which their funder has not confirmed. */
    private static List<FieldError> unconfirmed(BoardData data) {
        return byFunder(data).stream()
                .filter(one -> one.over() > 0 && !one.confirmed())
                .map(one -> new FieldError(
                        "validation",
                        "%s : l’enveloppe est dépassée de %s, et le financeur ne l’a pas confirmé."
                                .formatted(name(data, one.funder()), Euros.words(one.over()))))
                .toList();
    }

    /** The steps that a pilot may take. */
    public List<ProgrammeState> next(AnnualProgramme programme) {
        return Arrays.stream(ProgrammeState.values())
                .filter(state ->
                        programme.state().leadsTo(state) || programme.state().reopens(state))
                .filter(state -> state != ProgrammeState.VALIDATED)
                .toList();
    }
}
