package fr.preau.management;

import fr.preau.platform.GaugeView;
import fr.preau.platform.chart.Picture;
import java.time.LocalDate;
import java.util.List;

/** What the components are shown with. */
public record ComponentsView(LocalDate date, Picture chart) {

    /** Colours of the style sheet, by their name there: a ground, and what is written on it. */
    public List<Pair> pairs() {
        return List.of(
                new Pair("paper", "ink"),
                new Pair("surface", "quiet"),
                new Pair("sunken", "deep"),
                new Pair("deep", "on-deep"),
                new Pair("roof", "on-roof"),
                new Pair("deep-tint", "deep-strong"),
                new Pair("warm", "on-warm"),
                new Pair("warm-tint", "warm-strong"),
                new Pair("green-tint", "green"));
    }

    public record Pair(String ground, String text) {}

    public List<Gauge> gauges() {
        return List.of(
                new Gauge(new GaugeView(0, 60), "", "Il reste 60 places"),
                new Gauge(new GaugeView(38, 60), "", "Il reste 22 places"),
                new Gauge(new GaugeView(60, 60), "gauge--full", "Journée complète"),
                new Gauge(new GaugeView(63, 60), "gauge--over", "3 places de trop"));
    }

    public record Gauge(GaugeView gauge, String look, String words) {}

    public List<String> icons() {
        return List.of(
                "done",
                "warning",
                "information",
                "closed",
                "open",
                "full",
                "calendar",
                "aside",
                "up",
                "down",
                "copy",
                "remove",
                "print",
                "download",
                "mark");
    }
}
