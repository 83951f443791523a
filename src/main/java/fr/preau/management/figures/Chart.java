package fr.preau.management.figures;

import fr.preau.platform.chart.Picture;
import java.util.List;

/**
 * A picture, what it says as a sentence, and its figures.
 *
 * @param id of its element, unique on a page
 * @param notes what is to be known to read it; often none
 */
public record Chart(String id, String title, String sentence, Picture picture, List<String> notes, Table table) {

    public Chart {
        notes = List.copyOf(notes);
    }
}
