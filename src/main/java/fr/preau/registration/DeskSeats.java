package fr.preau.registration;

import fr.preau.cycle.Gauge;
import fr.preau.cycle.Seats;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Answers the cycle module about seats; the desk itself is asked for late, since it needs cycles. */
@Component
class DeskSeats implements Seats {

    private final Places places;
    private final Gauges gauges;
    private final ObjectProvider<Desk> desk;

    DeskSeats(Places places, Gauges gauges, ObjectProvider<Desk> desk) {
        this.places = places;
        this.gauges = gauges;
        this.desk = desk;
    }

    @Override
    public Map<Long, Gauge> gauges(Collection<Long> days) {
        return gauges.of(days);
    }

    @Override
    public void open(long day, int capacity) {
        gauges.open(day, capacity);
    }

    @Override
    public Resizing resize(long day, int capacity) {
        return desk.getObject().resize(day, capacity);
    }

    @Override
    public Set<Long> everTaken(Collection<Long> days) {
        return Set.copyOf(places.everTaken(days));
    }
}
