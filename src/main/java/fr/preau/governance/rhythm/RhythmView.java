package fr.preau.governance.rhythm;

import fr.preau.contract.CityContract;
import fr.preau.platform.chart.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rhythm of a contract's bodies, to be shown at the next sitting, and the year to come.
 *
 * @param known a sentence on how far the holidays are known; empty if that is far enough
 */
public record RhythmView(
        CityContract contract, List<BodyPart> bodies, List<EntryLine> calendar, SchoolZone zone, String known) {

    public List<SchoolZone> zones() {
        return Arrays.asList(SchoolZone.values());
    }

    /**
     * One body.
     *
     * @param presence the share of its seats that were held, in a sentence; empty if none was recorded
     * @param colleges the seats that were held by college, a column for each sitting
     * @param empty the seats that nobody held for some sittings, in a sentence each
     */
    public record BodyPart(
            long id,
            String name,
            String href,
            String sentence,
            String presence,
            Optional<Picture> picture,
            List<String> sittings,
            List<CollegeLine> colleges,
            List<String> empty) {}

    public record CollegeLine(String college, List<String> seats) {}

    /**
     * A sitting of the year to come.
     *
     * @param why why that day, in a sentence
     * @param plan where it is planned; empty of one that is
     */
    public record EntryLine(String on, String body, String why, boolean planned, String plan) {}
}
