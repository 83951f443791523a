package fr.preau.governance;

import fr.preau.contract.CityContract;
import fr.preau.governance.Sitting.AgendaItem;
import fr.preau.governance.Sitting.ItemKind;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a point on the agenda of the sitting that comes next, for whoever meets something to talk about. */
@Service
public class NextAgenda {

    private final Bodies bodies;
    private final Sittings sittings;
    private final GovernancePlaces places;

    NextAgenda(Bodies bodies, Sittings sittings, GovernancePlaces places) {
        this.bodies = bodies;
        this.sittings = sittings;
        this.places = places;
    }

    /**
     * The address of that sitting; none if none is planned. A steering body's comes before another's of the day. What
     * is on its agenda already is not put there twice.
     */
    @Transactional
    public Optional<String> talk(CityContract contract, String title) {
        var today = places.today();
        var next = bodies.of(contract.id()).stream()
                .flatMap(body -> sittings.of(body.id()).stream())
                .filter(sitting -> sitting.state() == SittingState.PLANNED || sitting.state() == SittingState.CONVENED)
                .filter(sitting -> !sitting.on().isBefore(today))
                .min(Comparator.comparing(Sitting::on));
        next.filter(sitting -> sittings.lock(sitting.id()).state().open())
                .filter(sitting -> sittings.agenda(sitting.id()).stream()
                        .noneMatch(item -> item.title().equals(title)))
                .ifPresent(sitting ->
                        sittings.add(sitting.id(), new AgendaItem(0, ItemKind.DEBATE, title, Optional.empty())));
        return next.map(
                sitting -> "%s/instances/%d/seances/%d".formatted(contract.address(), sitting.bodyId(), sitting.id()));
    }
}
