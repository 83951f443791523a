package fr.preau.programme.board;

import fr.preau.contract.CityContract;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.Programmes;
import fr.preau.programme.YearActions;
import fr.preau.programme.rules.ProgrammeTotals.Sums;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the actions of a year from its board. */
@Component
class ReadYearActions implements YearActions {

    private final Programmes programmes;
    private final BoardReading reading;

    ReadYearActions(Programmes programmes, BoardReading reading) {
        this.programmes = programmes;
        this.reading = reading;
    }

    @Override
    public List<Integer> years(CityContract contract) {
        return programmes.of(contract.id()).stream().map(AnnualProgramme::year).toList();
    }

    @Override
    public List<YearAction> of(CityContract contract, int year) {
        return programmes.of(contract.id(), year).stream()
                .map(programme -> reading.of(contract, programme).counted())
                .flatMap(data -> {
                    var bySheet = data.bySheet();
                    return data.sheets().stream()
                            .map(sheet -> new YearAction(
                                    sheet.lineId(),
                                    sheet.text().title(),
                                    data.programme().address(contract) + "/actions/" + sheet.id(),
                                    sheet.themeId(),
                                    sheet.text().carrier(),
                                    Sums.of(bySheet.getOrDefault(sheet.id(), List.of()))
                                            .voted()));
                })
                .toList();
    }

    @Override
    public Optional<String> proposing(CityContract contract) {
        return programmes.of(contract.id()).stream()
                .filter(one -> one.state().open())
                .findFirst()
                .map(one -> one.address(contract) + "/actions");
    }
}
