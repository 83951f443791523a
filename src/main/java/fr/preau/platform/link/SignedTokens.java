package fr.preau.platform.link;

import fr.preau.platform.InstanceSecret;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;

/**
 * What stands at the end of a personal link: what it names and a 128-bit signature, nothing that is stored. Whoever
 * makes links says what is signed beside the name: a version, so that a newer link ends those before; an instant, so
 * that a number given again after an old backup came back opens nobody else's page.
 *
 * <p>Links that were mailed open their pages for years: what is written here never changes ({@code MailedLinksTest}).
 */
@Component
public class SignedTokens {

    /** Of a signature, as {@link InstanceSecret} writes it. */
    private static final int SIGNATURE = 22;

    private final InstanceSecret secret;

    SignedTokens(InstanceSecret secret) {
        this.secret = secret;
    }

    /**
     * @param purpose keeps a link made for one page from opening another
     * @param signed what is signed of the thing of that number
     */
    public String of(String purpose, long number, String signed) {
        return of(purpose, Long.toString(number, Character.MAX_RADIX), signed);
    }

    /** The same of what is named otherwise than by a number, in letters, digits and hyphens. */
    public String of(String purpose, String name, String signed) {
        return name + "-" + secret.sign(purpose, signed);
    }

    /**
     * What a token names, unless it is forged, cut short or replaced by a newer one.
     *
     * @param thing the thing of that number; empty if there is none
     * @param signed what is signed of it now
     */
    public <T> Optional<T> read(
            String purpose, String token, LongFunction<Optional<T>> thing, Function<T, String> signed) {
        return named(token)
                .filter(name -> name.matches("[0-9a-z]{1,12}"))
                .flatMap(name -> thing.apply(Long.parseLong(name, Character.MAX_RADIX)))
                .filter(one -> verifies(purpose, token, signed.apply(one)));
    }

    /** The name in a token whose name alone is signed, unless it is forged or cut short. */
    public Optional<String> read(String purpose, String token) {
        return named(token).filter(name -> verifies(purpose, token, name));
    }

    private static Optional<String> named(String token) {
        var end = token.length() - SIGNATURE - 1;
        return end < 1 || token.charAt(end) != '-' ? Optional.empty() : Optional.of(token.substring(0, end));
    }

    private boolean verifies(String purpose, String token, String signed) {
        return secret.verifies(purpose, signed, token.substring(token.length() - SIGNATURE));
    }
}
