package fr.preau.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose a request is, behind a declared proxy and behind one that is not. */
class VisitorAddressTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, 192.0.2.1",
        "127.0.0.1, 10.0.0.1, 10.0.0.1",
        // The server writes an address of IPv6 whole and between brackets.
        "::1, [0:0:0:0:0:0:0:1], 192.0.2.1",
        "2001:DB8::7, [2001:db8:0:0:0:0:0:7], 192.0.2.1",
        "::1, [2001:db8:0:0:0:0:0:7], [2001:db8:0:0:0:0:0:7]"
    })
    void onlyADeclaredProxySaysWhoCame(String declared, String peer, String visitor) {
        var addresses = new VisitorAddress(Settings.read(Map.of("PREAU_TRUSTED_PROXIES", declared)));

        assertThat(addresses.nearest(peer, List.of("198.51.100.9, 192.0.2.1"))).isEqualTo(visitor);
    }
}
