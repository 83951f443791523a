package fr.preau.programme.board;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Theme;
import fr.preau.contract.Contracts;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.Programmes;
import fr.preau.programme.rules.Euros;
import fr.preau.programme.rules.ProgrammeTotals.Sums;
import fr.preau.territory.there.DoneThere;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the actions that were voted for a neighbourhood, once their year is validated. */
@Component
class ProgrammeDoneThere implements DoneThere {

    private final Contracts contracts;
    private final Programmes programmes;
    private final BoardReading reading;

    ProgrammeDoneThere(Contracts contracts, Programmes programmes, BoardReading reading) {
        this.contracts = contracts;
        this.programmes = programmes;
        this.reading = reading;
    }

    @Override
    public List<YearThere> in(String neighbourhood) {
        return contracts.shownIn(neighbourhood).stream()
                .flatMap(contract -> programmes.of(contract.id()).stream()
                        .filter(programme -> !programme.state().open())
                        .flatMap(programme -> year(contract, programme, neighbourhood).stream()))
                .sorted(Comparator.comparingInt(YearThere::year).reversed())
                .toList();
    }

    private Optional<YearThere> year(CityContract contract, AnnualProgramme programme, String neighbourhood) {
        var data = reading.of(contract, programme).counted();
        var bySheet = data.bySheet();
        var total = 0L;
        var actions = new ArrayList<Done>();
        for (var sheet : data.sheets()) {
            var voted = Sums.of(bySheet.getOrDefault(sheet.id(), List.of())).voted();
            if (voted > 0 && sheet.neighbourhoods().contains(neighbourhood)) {
                total += voted;
                actions.add(new Done(
                        sheet.text().title(),
                        sheet.themeId()
                                .flatMap(contract::theme)
                                .map(Theme::name)
                                .orElse(""),
                        sheet.text().carrier(),
                        Euros.words(voted),
                        sheet.neighbourhoods().size() > 1));
            }
        }
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(new YearThere(programme.year(), contract.name(), Euros.words(total), actions));
    }
}
