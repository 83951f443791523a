package fr.preau.attendance;

import fr.preau.cycle.edition.CarriedAlong;
import fr.preau.cycle.edition.Edition;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The hours of half-days that organisers set; nobody was there yet. */
@Component
class CarriedHours implements CarriedAlong {

    private static final String PAPERS = "les signatures, les feuilles signées et les attestations";

    private final HalfDays halfDays;

    CarriedHours(HalfDays halfDays) {
        this.halfDays = halfDays;
    }

    @Override
    public Set<String> copied() {
        return Set.of("half_day");
    }

    @Override
    public List<Left> left() {
        return List.of(
                new Left("presence_event", "les présences"),
                new Left("attendance_signature", PAPERS),
                new Left("sheet_scan", PAPERS),
                new Left("certificate", PAPERS),
                new Left("certified_half_day", PAPERS));
    }

    @Override
    public void copy(Edition edition) {
        edition.days().forEach(halfDays::copy);
    }
}
