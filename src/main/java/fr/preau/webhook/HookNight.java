package fr.preau.webhook;

import fr.preau.platform.job.Nightly;
import org.springframework.stereotype.Component;

/** Forgets deliveries of more than a month ago, and who was told of a stop of more than a year ago. */
@Component
class HookNight implements Nightly {

    private final Deliveries deliveries;
    private final Stops stops;

    HookNight(Deliveries deliveries, Stops stops) {
        this.deliveries = deliveries;
        this.stops = stops;
    }

    @Override
    public String job() {
        return "webhook-night";
    }

    @Override
    public void run() {
        deliveries.forgetOld();
        stops.forgetOld();
    }
}
