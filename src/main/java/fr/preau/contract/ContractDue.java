package fr.preau.contract;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a contract that was just opened lacks, for whoever runs it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ContractDue implements DueSource {

    @Override
    public List<Due> of(Inside inside) {
        var due = new ArrayList<Due>();
        var contract = inside.contract();
        if (inside.role().pilots()) {
            var settings = contract.address() + "/reglages";
            if (contract.neighbourhoods().isEmpty()) {
                due.add(new Due("Écrire les quartiers du contrat : chaque action s’y rattache", settings));
            }
            if (contract.themes().isEmpty()) {
                due.add(new Due("Écrire les thèmes du contrat, ou les reprendre d’un tableur", settings));
            }
        }
        return due;
    }
}
