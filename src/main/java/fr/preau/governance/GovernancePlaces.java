package fr.preau.governance;

import fr.preau.contract.CityContract;
import fr.preau.contract.Contracts;
import fr.preau.contract.Inside;
import fr.preau.governance.Sitting.SittingPresence;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an address names within the contract that somebody is in; what is of another contract is not found. */
@Component
class GovernancePlaces {

    private final Contracts contracts;
    private final Bodies bodies;
    private final Sittings sittings;
    private final Settings settings;
    private final Clock clock;

    GovernancePlaces(Contracts contracts, Bodies bodies, Sittings sittings, Settings settings, Clock clock) {
        this.contracts = contracts;
        this.bodies = bodies;
        this.sittings = sittings;
        this.settings = settings;
        this.clock = clock;
    }

    Body body(Inside inside, long id) {
        return bodies.withId(id)
                .filter(body -> body.contractId() == inside.contract().id())
                .orElseThrow(GovernancePlaces::nothing);
    }

    /** The name of its contract. */
    String contract(Body body) {
        return contracts.withId(body.contractId()).map(CityContract::name).orElse("");
    }

    Body body(Sitting sitting) {
        return bodies.withId(sitting.bodyId()).orElseThrow();
    }

    Sitting sitting(Body body, long id) {
        return sittings.withId(id)
                .filter(sitting -> sitting.bodyId() == body.id())
                .orElseThrow(GovernancePlaces::nothing);
    }

    static String address(Inside inside, Body body) {
        return inside.contract().address() + "/instances/" + body.id();
    }

    static String address(Inside inside, Body body, Sitting sitting) {
        return address(inside, body) + "/seances/" + sitting.id();
    }

    static String when(Sitting sitting) {
        return French.date(sitting.on()) + ", " + French.hours(sitting.begins(), Optional.of(sitting.ends()));
    }

    /** All that whoever has that address sits for: they answer for all of it. */
    static String seats(List<SittingPresence> rows, String email) {
        return French.enumeration(rows.stream()
                .filter(row -> row.email().equalsIgnoreCase(email))
                .map(row -> row.seat().named())
                .toList());
    }

    /** At the centre. */
    LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
