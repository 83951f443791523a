package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.sheet.ProgrammeLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a funder's signed link opens, until its day. */
@Component
class FunderAccess {

    private final SignedLinks links;
    private final Contracts contracts;
    private final Programmes programmes;
    private final Funders funders;
    private final Clock clock;

    FunderAccess(SignedLinks links, Contracts contracts, Programmes programmes, Funders funders, Clock clock) {
        this.links = links;
        this.contracts = contracts;
        this.programmes = programmes;
        this.funders = funders;
        this.clock = clock;
    }

    static String signed(Funder funder) {
        return "%d.%d.%d".formatted(funder.id(), funder.linkVersion(), funder.contractId());
    }

    /** What a link opens: the latest year that is being appraised or arbitrated, else the latest. */
    record Opened(String token, CityContract contract, Funder funder, Optional<AnnualProgramme> programme) {

        boolean writable() {
            return programme
                    .filter(one -> one.state() == ProgrammeState.APPRAISAL || one.state() == ProgrammeState.ARBITRATION)
                    .isPresent();
        }
    }

    Opened open(String token) {
        var funder = links.read(Purpose.FUNDER, token, id -> funders.withId(id).map(FunderAccess::signed))
                .flatMap(funders::withId)
                .filter(one -> one.linkUntil()
                        .filter(until -> !LocalDate.now(clock).isAfter(until))
                        .isPresent())
                .orElseThrow(ProgrammeLookup::nothing);
        var years = programmes.of(funder.contractId());
        var appraised = years.stream()
                .filter(one -> one.state() == ProgrammeState.APPRAISAL || one.state() == ProgrammeState.ARBITRATION)
                .findFirst();
        return new Opened(
                token,
                contracts.withId(funder.contractId()).orElseThrow(),
                funder,
                appraised.or(() -> years.stream().findFirst()));
    }
}
