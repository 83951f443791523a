package fr.preau.evaluation.inflow;

import fr.preau.contract.CityContract;
import fr.preau.contract.CityContract.Neighbourhood;
import fr.preau.contract.YearFigures;
import fr.preau.platform.French;
import fr.preau.territory.food.FoodOfYear;
import fr.preau.territory.outgoing.OutgoingOfYear;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a year was for the neighbourhoods of a contract: access to food, and what went on where one left the map. */
@Order(6)
@Component
class TerritoryYearFigures implements YearFigures {

    private final FoodOfYear food;
    private final OutgoingOfYear outgoing;

    TerritoryYearFigures(FoodOfYear food, OutgoingOfYear outgoing) {
        this.food = food;
        this.outgoing = outgoing;
    }

    @Override
    public String source() {
        return "Outils de territoire : accès à l’alimentation, quartiers sortants";
    }

    @Override
    public List<YearFigure> of(CityContract contract, int year) {
        var codes = contract.neighbourhoods().stream().map(Neighbourhood::code).toList();
        return Stream.concat(
                        food.of(codes, year).stream().map(one -> food(contract, one)),
                        outgoing.of(codes, year).stream().map(one -> outgoing(contract, one)))
                .toList();
    }

    private static YearFigure food(CityContract contract, FoodOfYear.Found one) {
        return new YearFigure(
                Topic.NEIGHBOURHOODS,
                "alimentation." + one.basket().toLowerCase(Locale.ROOT) + "."
                        + one.code().toLowerCase(Locale.ROOT),
                "%s, habitants à moins de 500 m d’un lieu où acheter à manger, à vol d’oiseau (estimation, %s)"
                        .formatted(contract.neighbourhood(one.code()), one.sources()),
                one.share(),
                one.address());
    }

    private static YearFigure outgoing(CityContract contract, OutgoingOfYear.Followed one) {
        return new YearFigure(
                Topic.NEIGHBOURHOODS,
                "sortant." + one.code().toLowerCase(Locale.ROOT),
                "%s, quartier sorti de la liste : ce qui y a été suivi".formatted(contract.neighbourhood(one.code())),
                "%s, %d en partie, %s"
                        .formatted(
                                French.count(one.kept(), "mesure maintenue", "mesures maintenues"),
                                one.partly(),
                                French.count(one.ended(), "arrêtée", "arrêtées")),
                "/quartiers/" + one.code());
    }
}
