package fr.preau.articulation.relief;

import fr.preau.articulation.relief.Relief.Sums;
import fr.preau.contract.CityContract;
import fr.preau.contract.YearFigures;
import fr.preau.programme.rules.Euros;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a year's reliefs were, planned and done told apart. */
@Order(4)
@Component
class ReliefYearFigures implements YearFigures {

    private final Reliefs reliefs;

    ReliefYearFigures(Reliefs reliefs) {
        this.reliefs = reliefs;
    }

    @Override
    public String source() {
        return "Programmes et comptes rendus des bailleurs";
    }

    @Override
    public List<YearFigure> of(CityContract contract, int year) {
        var those = reliefs.of(contract.id()).stream()
                .filter(one -> one.year() == year)
                .toList();
        var sums = Sums.of(those);
        return those.isEmpty()
                ? List.of()
                : List.of(new YearFigure(
                        Topic.MEANS,
                        "abattements",
                        "Abattements de TFPB des bailleurs",
                        "%s ; programmé : %s ; réalisé : %s"
                                .formatted(
                                        Euros.words(sums.relief()),
                                        Euros.words(sums.planned()),
                                        Euros.words(sums.done())),
                        contract.address() + "/abattements?annee=" + year));
    }
}
