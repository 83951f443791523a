package fr.preau.management.cycles;

import fr.preau.platform.GaugeView;
import java.time.LocalDate;
import java.util.List;

/** Every cycle, with how full its days are. */
public record CyclesView(List<Row> rows) {

    public CyclesView {
        rows = List.copyOf(rows);
    }

    /**
     * One cycle.
     *
     * @param name short, for a line
     * @param state in French, such as « Publié » or « Brouillon »
     */
    public record Row(
            String slug,
            String title,
            String name,
            List<LocalDate> dates,
            String place,
            String state,
            boolean draft,
            List<Gauge> gauges) {

        /** The address of the page: the public one, or what the team sees of a draft. */
        public String page() {
            return draft ? "/gestion/cycles/" + slug + "/apercu" : "/rencontre/" + slug;
        }

        public Row {
            dates = List.copyOf(dates);
            gauges = List.copyOf(gauges);
        }
    }

    /**
     * How full one day is.
     *
     * @param planned whether it is held at all
     */
    public record Gauge(LocalDate date, int held, int capacity, boolean planned) {

        public GaugeView view() {
            return new GaugeView(held, capacity);
        }
    }
}
