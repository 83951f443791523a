package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.SignedLinks;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.Programmes;
import fr.preau.programme.sheet.CarrierLinks;
import fr.preau.programme.sheet.ProgrammeLookup;
import fr.preau.programme.sheet.Sheets;
import fr.preau.programme.year.Calls;
import org.springframework.stereotype.Component;

/** What a carrier's signed link opens, and for how long it may be written. */
@Component
class CarrierAccess {

    private final SignedLinks links;
    private final Contracts contracts;
    private final Programmes programmes;
    private final Sheets sheets;
    private final Calls calls;

    CarrierAccess(SignedLinks links, Contracts contracts, Programmes programmes, Sheets sheets, Calls calls) {
        this.links = links;
        this.contracts = contracts;
        this.programmes = programmes;
        this.sheets = sheets;
        this.calls = calls;
    }

    record Opened(String token, CityContract contract, AnnualProgramme programme, ActionSheet sheet) {}

    Opened open(String token) {
        var sheet = CarrierLinks.behind(token, links, sheets).orElseThrow(ProgrammeLookup::nothing);
        var programme = programmes.withId(sheet.programmeId()).orElseThrow();
        return new Opened(token, contracts.withId(programme.contractId()).orElseThrow(), programme, sheet);
    }

    /** Until the call closes; afterwards where the contract flags what comes late and does not refuse it. */
    boolean writable(Opened opened) {
        var now = calls.now();
        return opened.sheet.state().withCarrier()
                && opened.programme.state().open()
                && calls.of(opened.programme.id())
                        .filter(call -> call.open(now)
                                || !now.isBefore(call.closesAt())
                                        && !opened.contract.rules().lateRefused())
                        .isPresent();
    }
}
