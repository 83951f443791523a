package fr.preau.webhook;

import fr.preau.platform.job.Nightly;
import org.springframework.stereotype.Component;

/** Forgets deliveries of more than a month ago. */
@Component
class HookNight implements Nightly {

    private final Deliveries deliveries;

    HookNight(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String job() {
        return "webhook-night";
    }

    @Override
    public void run() {
        deliveries.forgetOld();
    }
}
