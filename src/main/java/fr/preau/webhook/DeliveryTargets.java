package fr.preau.webhook;

import fr.preau.platform.Settings;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        record Found(URI uri, InetAddress address) implements Looked {}

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
            return uri.getPort() == 0 || uri.getPort() > 65_535
                    ? Optional.of("Ce port n’existe pas : donnez-en un de 1 à 65535, ou aucun.")
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.of("Donnez une adresse entière, qui commence par https://.");
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
            return found.isEmpty() || !innerAllowed && found.stream().anyMatch(DeliveryTargets::inner)
                    ? new Looked.Refused("Adresse d’un réseau interne, refusée")
                    : new Looked.Found(uri, found.getFirst());
        } catch (UnknownHostException e) {
            return new Looked.Refused("Nom de machine inconnu");
        }
    }

    /** Whether that is no address of the public internet (IANA's registries of special-purpose addresses). */
    static boolean inner(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        var bytes = address.getAddress();
        return bytes.length == 4 ? innerFour(bytes) : innerSix(bytes);
    }

    private static boolean innerFour(byte[] bytes) {
        var first = bytes[0] & 0xff;
        var second = bytes[1] & 0xff;
        var third = bytes[2] & 0xff;
        return first == 0
                || first == 100 && second >= 64 && second < 128
                || first == 192 && second == 0 && (third == 0 || third == 2)
                || first == 192 && second == 88 && third == 99
                || first == 198 && (second == 18 || second == 19 || second == 51 && third == 100)
                || first == 203 && second == 0 && third == 113
                || first >= 240;
    }

    /** Of global unicast (2000::/3) alone, without what carries an address of the other kind, or documentation. */
    private static boolean innerSix(byte[] bytes) {
        var global = (bytes[0] & 0xe0) == 0x20;
        return !global
                || starts(bytes, 0x20, 0x01, 0x00)
                || starts(bytes, 0x20, 0x01, 0x01)
                || starts(bytes, 0x20, 0x01, 0x0d, 0xb8)
                || starts(bytes, 0x20, 0x02)
                || starts(bytes, 0x3f, 0xff);
    }

    private static boolean starts(byte[] bytes, int... wanted) {
        var start = Arrays.copyOf(bytes, wanted.length);
        for (var i = 0; i < wanted.length; i++) {
            if ((start[i] & 0xff) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
