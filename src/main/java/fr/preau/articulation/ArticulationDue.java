package fr.preau.articulation;

import fr.preau.contract.DueSource;
import fr.preau.contract.Inside;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Commitments that are late, and what their signatories said that waits for a pilot. */
@Component
class ArticulationDue implements DueSource {

    private final Commitments commitments;
    private final Settings settings;
    private final Clock clock;

    ArticulationDue(Commitments commitments, Settings settings, Clock clock) {
        this.commitments = commitments;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<Due> of(Inside inside) {
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var due = new ArrayList<Due>();
        for (var one : commitments.of(inside.contract().id())) {
            if (!one.state().runs()) {
                continue;
            }
            var href = CommitmentPages.address(inside, one);
            one.due()
                    .filter(today::isAfter)
                    .ifPresent(day -> due.add(new Due(
                            "Engagement en retard : %s (%s, avant le %s)"
                                    .formatted(one.objective(), one.signatory(), French.date(day)),
                            href)));
            if (commitments.reviews(one.id()).stream()
                    .anyMatch(review -> review.open() && review.said().isPresent())) {
                due.add(new Due("Revue à valider : %s (%s)".formatted(one.objective(), one.signatory()), href));
            }
        }
        return due;
    }
}
