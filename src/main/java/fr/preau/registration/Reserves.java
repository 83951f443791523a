package fr.preau.registration;

import java.util.List;
import org.springframework.stereotype.Component;

/** The seats that a day keeps for profiles, as organisers set them; the desk changes them. */
@Component
public class Reserves {

    private final Gauges gauges;

    Reserves(Gauges gauges) {
        this.gauges = gauges;
    }

    /** Every reserve of that day, those whose time is over included. */
    public List<Reserve> of(long day) {
        return gauges.reserves(day);
    }
}
