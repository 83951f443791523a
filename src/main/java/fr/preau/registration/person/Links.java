package fr.preau.registration.person;

import fr.preau.platform.Settings;
import fr.preau.platform.link.SignedTokens;
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

    private final SignedTokens tokens;
    private final Registrations registrations;
    private final Settings settings;

    Links(SignedTokens tokens, Registrations registrations, Settings settings) {
        this.tokens = tokens;
        this.registrations = registrations;
        this.settings = settings;
    }

    String token(Registration registration) {
        return tokens.of(PURPOSE, registration.id(), signed(registration));
    }

    /** The whole address, for mail. */
    public String url(Registration registration) {
        return settings.url() + "/inscription/" + token(registration);
    }

    /** Whose link it is, unless it is forged, cut short or replaced by a newer one. */
    Optional<Registration> owner(String token) {
        return tokens.read(PURPOSE, token, registrations::withId, Links::signed);
    }

    private static String signed(Registration registration) {
        return registration.id() + "." + registration.linkVersion() + "." + registration.createdAt();
    }
}
