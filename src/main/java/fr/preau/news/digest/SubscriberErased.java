package fr.preau.news.digest;

import fr.preau.platform.privacy.AddressErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who asks to be forgotten everywhere gets no letter either. */
@Component
class SubscriberErased {

    private final SignUps signUps;

    SubscriberErased(SignUps signUps) {
        this.signUps = signUps;
    }

    @EventListener
    void on(AddressErased erased) {
        signUps.remove(erased.address());
    }
}
