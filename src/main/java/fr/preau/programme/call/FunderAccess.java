package fr.preau.programme.call;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.Funder;
import fr.preau.contract.Funders;
import fr.preau.contract.SignedLinks;
import fr.preau.contract.SignedLinks.Purpose;
import fr.preau.mail.MailHold;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.sheet.ProgrammeLookup;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** What a funder's signed link opens, until its day. */
@Component
class FunderAccess {

    private final SignedLinks links;
    private final Contracts contracts;
    private final Programmes programmes;
    private final Funders funders;
    private final MailHold hold;
    private final Clock clock;

    FunderAccess(
            SignedLinks links,
            Contracts contracts,
            Programmes programmes,
            Funders funders,
            MailHold hold,
            Clock clock) {
        this.links = links;
        this.contracts = contracts;
        this.programmes = programmes;
        this.funders = funders;
        this.hold = hold;
        this.clock = clock;
    }

    /** Links as old as that are not known again. */
    private static final int REMEMBERED = 20;

    static String signed(Funder funder) {
        return signed(funder, funder.linkVersion());
    }

    private static String signed(Funder funder, int version) {
        return "%d.%d.%d".formatted(funder.id(), version, funder.contractId());
    }

    /** The funder of a link that ended, or of one of the last before today's. */
    Optional<Funder> endedOf(String token) {
        var known = new HashMap<Long, Optional<Funder>>();
        return IntStream.rangeClosed(0, REMEMBERED)
                .mapToObj(back -> links.read(
                        Purpose.FUNDER,
                        token,
                        id -> known.computeIfAbsent(id, funders::withId)
                                .filter(one -> one.linkVersion() > back)
                                .filter(one -> back > 0 || ended(one))
                                .map(one -> signed(one, one.linkVersion() - back))))
                .flatMap(Optional::stream)
                .findFirst()
                .flatMap(known::get);
    }

    private boolean ended(Funder funder) {
        return funder.linkUntil()
                .filter(until -> LocalDate.now(clock).isAfter(until))
                .isPresent();
    }

    /** Whether its link stays as it is: it opens, and another would reach nobody while no message leaves. */
    boolean goesOn(Funder funder) {
        return hold.nothingLeaves() && funder.linkUntil().isPresent() && !ended(funder);
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
                .orElseThrow(() -> endedOf(token)
                        .map(_ -> (RuntimeException) new LinkEnded("/financeur/" + token, Optional.empty()))
                        .orElseGet(ProgrammeLookup::nothing));
        var until = funder.linkUntil().orElseThrow(ProgrammeLookup::nothing);
        if (LocalDate.now(clock).isAfter(until)) {
            throw new LinkEnded("/financeur/" + token, Optional.of(until));
        }
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
