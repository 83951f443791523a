package fr.preau.contract;

import fr.preau.platform.InstanceSecret;
import fr.preau.platform.Settings;
import java.util.Optional;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/**
 * Personal links of those who have no account: a number and a 128-bit signature of what it stands for. Nothing
 * secret is stored; what is signed holds a version, so that a newer link ends the ones before, and the purpose, so
 * that a carrier's link opens no funder's page.
 */
@Component
public class SignedLinks {

    private final InstanceSecret secret;
    private final Settings settings;

    SignedLinks(InstanceSecret secret, Settings settings) {
        this.secret = secret;
        this.settings = settings;
    }

    /** Whose page a link opens. */
    public enum Purpose {
        CARRIER("/porteur/"),
        FUNDER("/financeur/"),
        SEAT("/convocation/"),
        FOLLOW_UP("/suite/"),
        COMMITMENT("/engagement/"),
        MEASURES("/collecte/");

        private final String house;

        Purpose(String house) {
            this.house = house;
        }
    }

    public String path(Purpose purpose, long id, String signed) {
        return purpose.house + Long.toString(id, Character.MAX_RADIX) + "-" + secret.sign(purpose.name(), signed);
    }

    /** The whole address, for mail. */
    public String url(Purpose purpose, long id, String signed) {
        return settings.url() + path(purpose, id, signed);
    }

    /**
     * What a link stands for, unless it is forged, cut short or replaced by a newer one.
     *
     * @param signed what is signed of the thing of that number now; empty if there is none
     */
    public Optional<Long> read(Purpose purpose, String token, LongFunction<Optional<String>> signed) {
        var dash = token.indexOf('-');
        if (dash < 1 || !token.substring(0, dash).matches("[0-9a-z]{1,12}")) {
            return Optional.empty();
        }
        var id = Long.parseLong(token.substring(0, dash), Character.MAX_RADIX);
        return signed.apply(id)
                .filter(text -> secret.verifies(purpose.name(), text, token.substring(dash + 1)))
                .map(_ -> id);
    }
}
