package fr.preau.governance;

import fr.preau.contract.CityContract;
import fr.preau.governance.GovernanceViews.PointLine;
import fr.preau.governance.Sitting.AgendaItem;
import fr.preau.governance.Sitting.ItemKind;
import fr.preau.governance.Sitting.Paper;
import fr.preau.platform.French;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a sitting talks about: what earlier ones left open first, then its points with their papers. */
@Service
public class Agendas {

    private final Bodies bodies;
    private final Sittings sittings;
    private final SittingPapers papers;
    private final Outcomes outcomes;
    private final GovernancePlaces places;

    Agendas(Bodies bodies, Sittings sittings, SittingPapers papers, Outcomes outcomes, GovernancePlaces places) {
        this.bodies = bodies;
        this.sittings = sittings;
        this.papers = papers;
        this.outcomes = outcomes;
        this.places = places;
    }

    /** What earlier sittings of its body left to do, each in a sentence, as long as it can be talked about there. */
    List<String> leftOpen(Sitting sitting) {
        var earlier = sittings.of(sitting.bodyId()).stream()
                .filter(other -> other.on().isBefore(sitting.on()))
                .map(Sitting::id)
                .collect(Collectors.toSet());
        return outcomes.followUps(sitting.bodyId()).stream()
                .filter(_ -> sitting.state().open())
                .filter(one -> one.state() == FollowUp.State.OPEN && earlier.contains(one.sittingId()))
                .map(one -> "%s (%s, avant le %s)".formatted(one.text(), one.owner(), French.date(one.due())))
                .toList();
    }

    /** Without the tables that some of them open. */
    List<PointLine> points(long sitting) {
        var byItem = papers.of(sitting).stream().collect(Collectors.groupingBy(Paper::itemId));
        return sittings.agenda(sitting).stream()
                .map(item -> new PointLine(item, byItem.getOrDefault(item.id(), List.of()), Optional.empty()))
                .toList();
    }

    Optional<ResponseEntity<byte[]>> paper(long sitting, long paper) {
        return papers.of(sitting).stream()
                .filter(one -> one.id() == paper)
                .findFirst()
                .flatMap(one -> papers.give(one.itemId(), one.id()));
    }

    /**
     * Puts a point on the agenda of the sitting that comes next, unless it is there; a steering body's comes before
     * another's of the day.
     *
     * @return the address of that sitting; none if none is planned
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
