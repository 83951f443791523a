package fr.preau.governance;

import fr.preau.contract.DueSource;
import fr.preau.contract.Inside;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is late in the governance of a contract: follow-ups, and bodies that lose their rhythm. */
@Component
class GovernanceDue implements DueSource {

    private final Bodies bodies;
    private final Sittings sittings;
    private final Outcomes outcomes;
    private final Settings settings;
    private final Clock clock;

    GovernanceDue(Bodies bodies, Sittings sittings, Outcomes outcomes, Settings settings, Clock clock) {
        this.bodies = bodies;
        this.sittings = sittings;
        this.outcomes = outcomes;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Inside inside) {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var due = new ArrayList<Due>();
        for (var body : bodies.of(inside.contract().id())) {
            var href = inside.contract().address() + "/instances/" + body.id();
            var followUps = outcomes.followUps(body.id());
            followUps.stream()
                    .filter(one ->
                            one.state() == FollowUp.State.OPEN && one.due().isBefore(today))
                    .forEach(one -> due.add(
                            new Due("En retard, %s : %s (%s)".formatted(body.name(), one.text(), one.owner()), href)));
            var rhythm = BodyRhythm.of(body, sittings.of(body.id()), followUps);
            if (rhythm.due().filter(today::isAfter).isPresent()) {
                due.add(new Due(body.name() + " : " + rhythm.sentence(today), href));
            }
        }
        return due;
    }
}
