package fr.preau.resource;

import fr.preau.platform.outward.Exchange;
import fr.preau.platform.outward.Exchange.To;
import fr.preau.platform.outward.PublicInternet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks an address whether something is there: on the public internet alone, at the very address that was looked up
 * (decision 0085). What is read is the status; a redirection is an answer and is not followed, and so is a site that
 * wants an account or takes us for a robot.
 */
@Component
class LinkLook {

    private static final int GONE = 410;

    private final Names names;
    private final Predicate<InetAddress> refused;
    private final Exchange exchange;

    @Autowired
    LinkLook(Exchange exchange) {
        this(host -> List.of(InetAddress.getAllByName(host)), PublicInternet::excludes, exchange);
    }

    LinkLook(Names names, Predicate<InetAddress> refused, Exchange exchange) {
        this.names = names;
        this.refused = refused;
        this.exchange = exchange;
    }

    /** Who knows the addresses of a host. */
    interface Names {
        List<InetAddress> of(String host) throws UnknownHostException;
    }

    /** Why nothing is there, in French; none if something answers. */
    Optional<String> fault(String url) {
        var uri = URI.create(URI.create(url).toASCIIString());
        try {
            var found = names.of(uri.getHost().replaceAll("[\\[\\]]", ""));
            if (found.isEmpty() || found.stream().anyMatch(refused)) {
                return Optional.of("adresse d’un réseau privé");
            }
            var to = new To(uri, found.getFirst());
            var head = exchange.ask(to, "HEAD").status();
            // Some servers know no HEAD.
            var status = head < 400 ? head : exchange.ask(to, "GET").status();
            return status == 404 || status == GONE
                    ? Optional.of("page introuvable (" + status + ")")
                    : status >= 500 ? Optional.of("site en panne (" + status + ")") : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("nom de site inconnu");
        } catch (IOException e) {
            return Optional.of("pas de réponse");
        }
    }
}
