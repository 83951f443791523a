package fr.preau.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.contract.CityContract;
import fr.preau.contract.ContractRole;
import fr.preau.contract.Contracts;
import fr.preau.contract.Inside;
import fr.preau.evaluation.Frames;
import fr.preau.evaluation.Indicator;
import fr.preau.evaluation.Measure;
import fr.preau.evaluation.Measure.State;
import fr.preau.evaluation.MeasureLine;
import fr.preau.evaluation.Measures;
import fr.preau.evaluation.Measures.Wanted;
import fr.preau.evaluation.Parts;
import fr.preau.programme.ContractSpace;
import fr.preau.staff.Account;
import fr.preau.staff.Role;
import fr.preau.testing.Held;
import fr.preau.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A keeper and a pilot at the same moment: nothing is validated that nobody read, nor corrected once it is. */
class MeasureRaceTest {

    private static final String PLACE = "QN00101N";

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace space = ContractSpace.open(preau, "Emploi et activité");
    private final MeasureIntake desk = preau.bean(MeasureIntake.class);
    private CityContract contract;
    private Indicator indicator;

    @BeforeEach
    void aMeasureWaitsForAPilot() {
        space.pilot().post(space.address() + "/suivi/referentiel", Map.of("section", "2"));
        contract = preau.bean(Contracts.class).withSlug(space.slug()).orElseThrow();
        indicator = preau.bean(Frames.class).of(contract.id()).indicators().stream()
                .filter(one -> one.name().contains("Participations"))
                .findFirst()
                .orElseThrow();
        assertThat(desk.collect(indicator, wanted(PLACE, 20), "La Maison de l’emploi"))
                .isEmpty();
    }

    private Inside pilot() {
        return new Inside(
                contract, new Account(0, "equipe@exemple.fr", "Camille Fontaine", Role.ORGANISER), ContractRole.PILOT);
    }

    private Wanted wanted(String place, long count) {
        return new Wanted(
                indicator.id(), 2023, place, MeasureLine.of(Parts.of(count)), State.COLLECTED, "Bilan de mars");
    }

    private Measure stands(String place) {
        return preau.bean(Measures.class).of(indicator.id()).stream()
                .filter(one -> one.place().equals(place))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheKeeperCorrectsWhileAPilotValidatesIsNotValidatedUnread() {
        var read = stands(PLACE);

        var fault = Held.whileOpen(
                preau,
                () -> assertThat(desk.collect(indicator, wanted(PLACE, 30), "La Maison de l’emploi"))
                        .isEmpty(),
                () -> desk.validate(pilot(), indicator, read));

        assertThat(fault).isPresent();
        assertThat(stands(PLACE).state()).isEqualTo(State.COLLECTED);
        assertThat(preau.bean(Measures.class).history(indicator.id()))
                .extracting(Measure::state)
                .doesNotContain(State.VALIDATED);
    }

    @Test
    void whatAPilotValidatesWhileTheKeeperCorrectsStays() {
        var read = stands(PLACE);

        var fault = Held.whileOpen(
                preau,
                () -> assertThat(desk.validate(pilot(), indicator, read)).isEmpty(),
                () -> desk.collect(indicator, wanted(PLACE, 30), "La Maison de l’emploi"));

        assertThat(fault).isPresent();
        assertThat(stands(PLACE).id()).isEqualTo(read.id());
        assertThat(stands(PLACE).state()).isEqualTo(State.VALIDATED);
    }

    @Test
    void twoCorrectionsOfOneMeasureAreOneAndTheSecondIsToldSo() {
        var read = stands(PLACE);

        var fault = Held.whileOpen(
                preau,
                () -> assertThat(desk.correct(contract, indicator, read, wanted(PLACE, 31), "Erreur"))
                        .isEmpty(),
                () -> desk.correct(contract, indicator, read, wanted(PLACE, 32), "Erreur"));

        assertThat(fault).isPresent();
        assertThat(stands(PLACE).line().all().numerator()).isEqualByComparingTo("31");
    }

    @Test
    void theLastPlaceAndTheWholeOfOneMomentDoNotPassEachOther() {
        var fault = Held.whileOpen(
                preau,
                () -> assertThat(desk.record(contract, indicator, wanted("QN00102N", 5)))
                        .isEmpty(),
                () -> desk.record(contract, indicator, wanted(Measure.WHOLE, 99)));

        assertThat(fault).isPresent();
    }
}
