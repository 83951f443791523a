package fr.preau.management.figures;

import java.util.List;

/**
 * One page of figures for whoever pays.
 *
 * @param kind such as « Rapport du cycle »
 * @param facts what is below the title, such as the place
 * @param keys the figures that matter most
 * @param sentences what they say
 * @param days what was held, a row each
 * @param bars people by something
 * @param map what the map says to whoever does not see it, empty without a map
 * @param departments beside the map
 * @param time what the chart over time is of and says, empty without one
 * @param notes how to read it
 */
public record ReportView(
        String kind,
        String title,
        String facts,
        List<Key> keys,
        List<String> sentences,
        Table days,
        List<Bars> bars,
        String map,
        List<Bar> departments,
        Time time,
        List<String> notes) {

    static final String MAP = "carte";
    static final String TIME = "temps";

    public ReportView {
        keys = List.copyOf(keys);
        sentences = List.copyOf(sentences);
        bars = List.copyOf(bars);
        departments = List.copyOf(departments);
        notes = List.copyOf(notes);
    }

    /** One figure, and what to read it by; the second may be empty. */
    public record Key(String label, String value, String beside) {}

    /** People by something, as a table with bars. */
    public record Bars(String title, String heading, List<Bar> rows) {

        public Bars {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row of them.
     *
     * @param count in words
     * @param length of the bar, in percent of the longest
     */
    public record Bar(String label, String count, int length) {}

    /** A chart over time. */
    public record Time(String title, String sentence) {

        static final Time NONE = new Time("", "");

        public boolean drawn() {
            return !title.isEmpty();
        }
    }
}
