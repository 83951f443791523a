package fr.preau.governance;

import fr.preau.contract.CityContract;
import fr.preau.governance.Sitting.AgendaItem;
import fr.preau.platform.FieldError;
import fr.preau.programme.AnnualProgramme.Validation;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.YearDecision;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The point of an agenda that opens a year's arbitration: what is decided there validates the programme. */
@Service
class ProgrammePoint {

    private final YearDecision years;
    private final Sittings sittings;
    private final Presences presences;
    private final Outcomes outcomes;

    ProgrammePoint(YearDecision years, Sittings sittings, Presences presences, Outcomes outcomes) {
        this.years = years;
        this.sittings = sittings;
        this.presences = presences;
        this.outcomes = outcomes;
    }

    /** The year that a form names; what is wrong with it is left at its field. */
    Optional<Integer> year(CityContract contract, GovernanceForms form) {
        var year = form.number("programmeYear", contract.firstYear(), contract.lastYear());
        if (form.errors().isEmpty() && years.table(contract, year).isEmpty()) {
            form.wrong("programmeYear", "Ouvrez d’abord la programmation de cette année.");
        }
        return form.errors().isEmpty() ? Optional.of(year) : Optional.empty();
    }

    Optional<YearDecision.Table> table(CityContract contract, AgendaItem item) {
        return item.programmeYear().flatMap(year -> years.table(contract, year));
    }

    /** Whether a sitting may decide it now. */
    static boolean waits(YearDecision.Table table) {
        return table.state() == ProgrammeState.ARBITRATION;
    }

    /**
     * Validates the year and writes it as a decision of the sitting, both or none. A sitting decides from its day on,
     * and with its quorum.
     *
     * @return what keeps it from being so
     */
    @Transactional
    public List<FieldError> decide(SittingGesture gesture, int year, LocalDate today) {
        var sitting = sittings.lock(gesture.sitting().id());
        var body = gesture.body();
        if (!sitting.underWay(today)) {
            return SittingGesture.unwritten("validation", sitting, today);
        }
        var held = presences.of(sitting.id()).stream()
                .filter(one -> one.presence().held())
                .count();
        if (held < Math.max(1, body.quorum())) {
            return List.of(new FieldError(
                    "validation",
                    body.quorum() > 0
                            ? "Le quorum de %d n’est pas atteint : notez d’abord les présences."
                                    .formatted(body.quorum())
                            : "Personne n’est noté présent : notez d’abord les présences."));
        }
        var contract = gesture.inside().contract();
        var sentence = years.table(contract, year).orElseThrow().sentence();
        outcomes.decide(sitting, Optional.empty(), "Programmation %d validée : %s.".formatted(year, sentence));
        var decision = outcomes.decisions(sitting.id()).getLast();
        var faults = years.validate(
                contract, year, new Validation(body.name(), sitting.on(), "décision " + decision.name()));
        if (faults.isEmpty()) {
            sittings.hold(sitting.id());
        } else {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return faults;
    }
}
