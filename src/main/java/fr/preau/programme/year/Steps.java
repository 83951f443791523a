package fr.preau.programme.year;

import fr.preau.contract.Funder;
import fr.preau.platform.FieldError;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.AnnualProgramme.Validation;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.board.BoardData;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a year goes: a step further, validated by a recorded validation alone, or back with a reason. Whoever holds a
 * validation (a pilot, for as long as no sitting tells it) brings it here.
 */
@Service
public class Steps {

    private final Programmes programmes;

    Steps(Programmes programmes) {
        this.programmes = programmes;
    }

    /** @param validation needed to be validated, {@code reason} to go back */
    public record Step(ProgrammeState to, Optional<Validation> validation, String reason) {}

    /** What keeps it from being taken; none if it was. */
    @Transactional
    public List<FieldError> take(BoardData data, Step step) {
        var programme = data.programme();
        var now = programmes.lock(programme.id());
        var faults = faults(data, now, step);
        if (faults.isEmpty()) {
            var kept = step.to == ProgrammeState.CLOSED ? programme.validation() : Optional.<Validation>empty();
            programmes.become(programme.id(), step.to, step.validation.or(() -> kept));
        }
        return faults;
    }

    private static List<FieldError> faults(BoardData data, ProgrammeState now, Step step) {
        if (now.reopens(step.to)) {
            return FieldError.at(
                    "reason",
                    step.reason.isBlank() ? Optional.of("Revenir en arrière demande une raison.") : Optional.empty());
        }
        if (!now.leadsTo(step.to)) {
            return List.of(new FieldError("state", "Choisissez l’étape qui suit « %s ».".formatted(now.label())));
        }
        if (step.to != ProgrammeState.VALIDATED) {
            return List.of();
        }
        if (step.validation.isEmpty()) {
            return List.of(new FieldError("body", "Donnez l’instance qui a validé la programmation, et la date."));
        }
        return ProgrammeTotals.byFunder(
                        data.funders().stream().map(Funder::id).toList(), data.requests(), data.envelopes())
                .stream()
                .filter(one -> one.over() > 0 && !one.confirmed())
                .map(one -> new FieldError(
                        "state",
                        "%s : l’enveloppe est dépassée de %s, et le financeur ne l’a pas confirmé."
                                .formatted(
                                        data.funders().stream()
                                                .filter(funder -> funder.id() == one.funder())
                                                .map(Funder::name)
                                                .findFirst()
                                                .orElse(""),
                                        Euros.words(one.over()))))
                .toList();
    }

    public List<ProgrammeState> next(AnnualProgramme programme) {
        return Arrays.stream(ProgrammeState.values())
                .filter(state ->
                        programme.state().leadsTo(state) || programme.state().reopens(state))
                .toList();
    }
}
