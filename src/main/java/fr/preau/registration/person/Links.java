package fr.preau.registration.person;

import fr.preau.platform.InstanceSecret;
import fr.preau.platform.Settings;
import fr.preau.registration.desk.Registrations;
import fr.preau.registration.desk.Registrations.Registration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A person's own link: their registration's number and a 128-bit signature of it. Nothing secret is
 * stored; raising the registration's link version makes every link sent before worthless. The instant
 * of the registration is signed too: after an old backup is restored the same number may go to another
 * person, but no old link will open their page.
 */
@Component
public class Links {

    private static final String PURPOSE = "registration";

    private final InstanceSecret secret;
    private final Registrations registrations;
    private final Settings settings;

    Links(InstanceSecret secret, Registrations registrations, Settings settings) {
        this.secret = secret;
        this.registrations = registrations;
        this.settings = settings;
    }

    String token(Registration registration) {
        return Long.toString(registration.id(), Character.MAX_RADIX) + "-" + signature(registration);
    }

    /** The whole address, for mail. */
    public String url(Registration registration) {
        return settings.url() + "/inscription/" + token(registration);
    }

    /** Whose link it is, unless it is forged, cut short or replaced by a newer one. */
    Optional<Registration> owner(String token) {
        var dash = token.indexOf('-');
        if (dash < 1 || !token.substring(0, dash).matches("[0-9a-z]{1,12}")) {
            return Optional.empty();
        }
        var signature = token.substring(dash + 1);
        return registrations
                .withId(Long.parseLong(token.substring(0, dash), Character.MAX_RADIX))
                .filter(registration -> secret.verifies(PURPOSE, signed(registration), signature));
    }

    private String signature(Registration registration) {
        return secret.sign(PURPOSE, signed(registration));
    }

    private static String signed(Registration registration) {
        return registration.id() + "." + registration.linkVersion() + "." + registration.createdAt();
    }
}
