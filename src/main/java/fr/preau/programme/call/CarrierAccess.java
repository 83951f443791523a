package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.SignedLinks;
import fr.preau.platform.Settings;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.Programmes;
import fr.preau.programme.sheet.CarrierLinks;
import fr.preau.programme.sheet.CarrierTerms;
import fr.preau.programme.sheet.CarrierTerms.Access;
import fr.preau.programme.sheet.ProgrammeLookup;
import fr.preau.programme.sheet.Sheets;
import fr.preau.programme.year.Calls;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a carrier's signed link opens, and for how long it may be written. */
@Component
class CarrierAccess {

    private final SignedLinks links;
    private final Contracts contracts;
    private final Programmes programmes;
    private final Sheets sheets;
    private final Calls calls;
    private final CarrierTerms terms;
    private final Settings settings;

    CarrierAccess(
            SignedLinks links,
            Contracts contracts,
            Programmes programmes,
            Sheets sheets,
            Calls calls,
            CarrierTerms terms,
            Settings settings) {
        this.links = links;
        this.contracts = contracts;
        this.programmes = programmes;
        this.sheets = sheets;
        this.calls = calls;
        this.terms = terms;
        this.settings = settings;
    }

    record Opened(String token, CityContract contract, AnnualProgramme programme, ActionSheet sheet, Access access) {}

    Opened open(String token) {
        var sheet = CarrierLinks.behind(token, links, sheets)
                .orElseThrow(() -> CarrierLinks.replaced(token, links, sheets)
                        .map(_ -> (RuntimeException) new LinkEnded("/porteur/" + token, Optional.empty()))
                        .orElseGet(ProgrammeLookup::nothing));
        var until = terms.of(sheet.id());
        if (until.ended(today())) {
            throw new LinkEnded("/porteur/" + token, Optional.of(until.until()));
        }
        var programme = programmes.withId(sheet.programmeId()).orElseThrow();
        return new Opened(token, contracts.withId(programme.contractId()).orElseThrow(), programme, sheet, until);
    }

    /** Whether that link opens its sheet today. */
    boolean opens(String token) {
        return CarrierLinks.behind(token, links, sheets)
                .filter(sheet -> !terms.of(sheet.id()).ended(today()))
                .isPresent();
    }

    /** The number of the contract in whose programme it stands. */
    long contractOf(ActionSheet sheet) {
        return programmes.withId(sheet.programmeId()).orElseThrow().contractId();
    }

    /** At the centre. */
    LocalDate today() {
        return LocalDate.ofInstant(calls.now(), settings.zone());
    }

    /** The sheet of a link that ended or was replaced. */
    Optional<ActionSheet> endedOf(String token) {
        return CarrierLinks.behind(token, links, sheets)
                .filter(sheet -> terms.of(sheet.id()).ended(today()))
                .or(() -> CarrierLinks.replaced(token, links, sheets));
    }

    /** Whether its call has closed. */
    boolean late(Opened opened) {
        return calls.of(opened.programme.id())
                .filter(call -> !calls.now().isBefore(call.closesAt()))
                .isPresent();
    }

    /** Keeps that it comes once its call has closed, if it does. */
    void noteLate(Opened opened) {
        if (late(opened)) {
            terms.cameLate(opened.sheet.id());
        }
    }

    /**
     * Until the call closes; afterwards where the contract flags what comes late and does not refuse it, or a pilot
     * permits it.
     */
    boolean writable(Opened opened) {
        var now = calls.now();
        return opened.sheet.state().withCarrier()
                && opened.programme.state().open()
                && calls.of(opened.programme.id())
                        .filter(call -> call.open(now)
                                || late(opened)
                                        && (!opened.contract.rules().lateRefused() || opened.access.late(today())))
                        .isPresent();
    }
}
