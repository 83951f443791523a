package fr.preau.platform.web;

import fr.preau.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.server.Request;
import org.springframework.stereotype.Component;

/** From which address a visitor comes. */
@Component
public class VisitorAddress {

    private static final String FORWARDED = "X-Forwarded-For";
    private static final int IPV6_BYTES = 16;

    private final Set<String> trustedProxies;

    VisitorAddress(Settings settings) {
        this.trustedProxies = settings.trustedProxies();
    }

    /**
     * The nearest address that is not one of our declared proxies. {@code X-Forwarded-For} is read only
     * when the connection itself comes from a declared proxy: anybody can write that header.
     */
    public String of(HttpServletRequest request) {
        return network(nearest(request.getRemoteAddr(), Collections.list(request.getHeaders(FORWARDED))));
    }

    /** The same of a request that only the server has seen. */
    String of(Request request) {
        return network(
                nearest(Request.getRemoteAddr(request), request.getHeaders().getValuesList(FORWARDED)));
    }

    /** An IPv6 subscriber has a whole /64 of addresses; what is no address stays as it is. */
    private static String network(String address) {
        try {
            var bytes = InetAddress.ofLiteral(address).getAddress();
            return bytes.length == IPV6_BYTES ? HexFormat.of().formatHex(bytes, 0, IPV6_BYTES / 2) : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    String nearest(String peer, List<String> forwarded) {
        if (!trusted(peer)) {
            return peer;
        }
        List<String> hops = Arrays.asList(String.join(",", forwarded).split(","));
        return hops.reversed().stream()
                .map(String::strip)
                .filter(hop -> !hop.isEmpty() && !trusted(hop))
                .findFirst()
                .orElse(peer);
    }

    /** One IPv6 address is written in several ways, and by the server between brackets. */
    private boolean trusted(String address) {
        try {
            return !trustedProxies.isEmpty()
                    && trustedProxies.contains(InetAddress.ofLiteral(address).getHostAddress());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
