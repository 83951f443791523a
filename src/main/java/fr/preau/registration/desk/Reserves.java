package fr.preau.registration.desk;

import fr.preau.registration.rules.Reserve;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The seats that a day keeps for profiles, as organisers set them; the desk changes them. */
@NamedInterface("desk")
@Component
public class Reserves {

    private final Gauges gauges;
    private final DeskJobs jobs;

    Reserves(Gauges gauges, DeskJobs jobs) {
        this.gauges = gauges;
        this.jobs = jobs;
    }

    /** Sets those of a day that nobody has a seat on yet, in the caller's transaction; the desk sets all others. */
    public void set(long newDay, List<Reserve> reserves) {
        gauges.reserve(Map.of(newDay, reserves));
        jobs.planReleases(newDay, reserves);
    }

    /** Every reserve of that day, those whose time is over included. */
    public List<Reserve> of(long day) {
        return gauges.reserves(day);
    }
}
