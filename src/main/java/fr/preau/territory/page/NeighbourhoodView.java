package fr.preau.territory.page;

import fr.preau.platform.chart.Picture;
import fr.preau.territory.map.MapWindow.Way;
import fr.preau.territory.outgoing.OutcomeDecision;
import fr.preau.territory.outgoing.OutgoingMeasure;
import fr.preau.territory.square.Told;
import fr.preau.territory.there.DoneThere.YearThere;
import fr.preau.territory.there.PromisedThere.Promise;
import java.util.List;
import java.util.Optional;

/**
 * A neighbourhood, as its public page shows it.
 *
 * @param place its communes and department, in words
 * @param story what became of it from one list to the other, in a sentence
 * @param kin the neighbourhoods of the other list that the sentence names
 * @param map where an outline is in use
 * @param people where squares are in use that cover it
 * @param decisions about one that may have left the map, the last first
 * @param measures what stops there and what goes on
 * @param done what contracts did there, the latest year first, where they let anybody read it; {@code promised} likewise
 */
public record NeighbourhoodView(
        String code,
        int vintage,
        String label,
        String place,
        String story,
        List<Kin> kin,
        Optional<MapView> map,
        Optional<People> people,
        List<OutcomeDecision> decisions,
        List<OutgoingMeasure> measures,
        List<YearThere> done,
        List<Promise> promised,
        List<Origin> origins) {

    public NeighbourhoodView {
        kin = List.copyOf(kin);
        decisions = List.copyOf(decisions);
        measures = List.copyOf(measures);
        done = List.copyOf(done);
        promised = List.copyOf(promised);
        origins = List.copyOf(origins);
    }

    /** @param status what the State says of the later one */
    public record Kin(String code, String label, int vintage, String status) {}

    /**
     * @param description of what the map shows, in words
     * @param areas those on it, as a table says them
     */
    public record MapView(Picture picture, String description, List<Way> ways, List<Area> areas) {}

    /** @param hectares with one decimal */
    public record Area(String code, String label, String hectares, boolean inHand) {}

    /** @param vintage of the squares */
    public record People(Told told, int vintage) {}

    /** A source of what is shown. */
    public record Origin(String label, int vintage, String publisher, String licence) {}
}
