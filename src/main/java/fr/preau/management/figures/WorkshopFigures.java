package fr.preau.management.figures;

import fr.preau.cycle.Seats.WorkshopSeats;
import fr.preau.platform.French;
import fr.preau.platform.GaugeView;
import java.time.LocalDate;

/** How full one workshop is. */
public record WorkshopFigures(LocalDate date, WorkshopSeats seats) {

    /** « 9 h 30 : Atelier B ». */
    public String name() {
        return French.hour(seats.start()) + " : " + seats.title();
    }

    public boolean open() {
        return seats.capacity().isEmpty();
    }

    /** Of one that has a capacity. */
    public GaugeView gauge() {
        return new GaugeView(seats.held(), seats.capacity().orElse(0));
    }
}
