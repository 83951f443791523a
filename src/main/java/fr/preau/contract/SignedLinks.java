package fr.preau.contract;

import fr.preau.platform.Settings;
import fr.preau.platform.link.SignedTokens;
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

    private final SignedTokens tokens;
    private final Settings settings;

    SignedLinks(SignedTokens tokens, Settings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /** Whose page a link opens. */
    public enum Purpose {
        CARRIER("/porteur/"),
        FUNDER("/financeur/"),
        SEAT("/convocation/"),
        /** Of who stands in for the holder of a seat, at one sitting. */
        DEPUTY("/convocation/"),
        FOLLOW_UP("/suite/"),
        COMMITMENT("/engagement/"),
        MEASURES("/collecte/");

        private final String house;

        Purpose(String house) {
            this.house = house;
        }
    }

    public String path(Purpose purpose, long id, String signed) {
        return purpose.house + tokens.of(purpose.name(), id, signed);
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
        return tokens.read(
                        purpose.name(), token, id -> signed.apply(id).map(text -> new Named(id, text)), Named::signed)
                .map(Named::id);
    }

    /** A thing and what is signed of it now. */
    private record Named(long id, String signed) {}
}
