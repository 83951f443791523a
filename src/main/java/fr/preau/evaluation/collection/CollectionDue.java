package fr.preau.evaluation.collection;

import fr.preau.contract.DueSource;
import fr.preau.contract.Inside;
import fr.preau.evaluation.page.EvaluationLookup;
import fr.preau.platform.French;
import java.util.List;
import org.springframework.stereotype.Component;

/** The measures that are late. */
@Component
class CollectionDue implements DueSource {

    private final SourceKeepers keepers;
    private final Progress progress;
    private final EvaluationLookup lookup;

    CollectionDue(SourceKeepers keepers, Progress progress, EvaluationLookup lookup) {
        this.keepers = keepers;
        this.progress = progress;
        this.lookup = lookup;
    }

    @Override
    public List<Due> of(Inside inside) {
        return keepers.requests(inside.contract().id()).stream()
                .filter(one -> one.due().isBefore(lookup.today()))
                .filter(progress::lacks)
                .map(one -> new Due(
                        "Mesures de %d en retard : %s (%s, avant le %s)"
                                .formatted(
                                        one.year(),
                                        one.keeper().source(),
                                        one.keeper().name(),
                                        French.date(one.due())),
                        EvaluationLookup.base(inside) + "/collecte"))
                .toList();
    }
}
