package fr.preau.webhook;

import fr.preau.platform.Settings;
import fr.preau.platform.outward.Exchange.To;
import fr.preau.platform.outward.PublicInternet;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Where deliveries may go: to the public internet, by https. Whoever types an address could otherwise have us knock at
 * doors of our own network (server-side request forgery). What was looked up and found public is what is connected to;
 * the name is never asked a second time, for it might answer otherwise.
 */
@Component
class DeliveryTargets {

    private static final int LONGEST = 2_000;

    private final boolean innerAllowed;
    private final Names names;

    @Autowired
    DeliveryTargets(Settings settings) {
        this(settings.operation().innerReceivers(), host -> List.of(InetAddress.getAllByName(host)));
    }

    DeliveryTargets(boolean innerAllowed, Names names) {
        this.innerAllowed = innerAllowed;
        this.names = names;
    }

    /** Who knows the addresses of a host. */
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    /** What an address turned out to be. */
    sealed interface Looked {
        record Found(To to) implements Looked {}

        /** In French, for the screen. */
        record Refused(String why) implements Looked {}
    }

    /** Why nothing is ever sent there, if so, as far as its spelling tells. */
    Optional<String> wrong(String typed) {
        try {
            var uri = new URI(typed);
            var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
            if (typed.length() > LONGEST
                    || uri.getHost() == null
                    || !(scheme.equals("https") || innerAllowed && scheme.equals("http"))) {
                return Optional.of("Donnez une adresse entière, qui commence par https://.");
            }
            if (uri.getUserInfo() != null || uri.getFragment() != null) {
                return Optional.of("Donnez l’adresse sans nom, sans mot de passe et sans « # ».");
            }
            if (!innerAllowed
                    && literal(uri.getHost()).filter(PublicInternet::excludes).isPresent()) {
                return Optional.of("Cette adresse est de votre réseau interne : rien n’y est envoyé.");
            }
            return uri.getPort() == 0 || uri.getPort() > 65_535
                    ? Optional.of("Ce port n’existe pas : donnez-en un de 1 à 65535, ou aucun.")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("Donnez une adresse entière, qui commence par https://.");
        }
    }

    /** The machine that a host names by its number, in whichever way numbers of machines are written, or this one. */
    private static Optional<InetAddress> literal(String host) {
        var bare = host.replaceAll("[\\[\\]]", "");
        if (bare.toLowerCase(Locale.ROOT).matches("(.*\\.)?localhost\\.?")) {
            return Optional.of(InetAddress.getLoopbackAddress());
        }
        return bare.contains(":")
                ? read(() -> InetAddress.ofLiteral(bare))
                : read(() -> Inet4Address.ofPosixLiteral(bare));
    }

    private static Optional<InetAddress> read(Supplier<InetAddress> literal) {
        try {
            return Optional.of(literal.get());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Looks it up, once. */
    Looked look(String url) {
        var wrong = wrong(url);
        if (wrong.isPresent()) {
            return new Looked.Refused(wrong.get());
        }
        var uri = URI.create(url);
        try {
            var found = names.of(uri.getHost().replaceAll("[\\[\\]]", ""));
            return found.isEmpty() || !innerAllowed && found.stream().anyMatch(PublicInternet::excludes)
                    ? new Looked.Refused("Adresse d’un réseau interne, refusée")
                    : new Looked.Found(new To(uri, found.getFirst()));
        } catch (UnknownHostException e) {
            return new Looked.Refused("Nom de machine inconnu");
        }
    }
}
