package fr.preau.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.outward.PublicInternet;
import fr.preau.webhook.DeliveryTargets.Looked.Found;
import fr.preau.webhook.DeliveryTargets.Looked.Refused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTargetsTest {

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.1.2.3",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "2002:a00:1::",
                "2001:0:1::1",
                "2001:db8::1",
                "100::1",
                "3fff::1",
                "fd00:ec2::254",
                "::127.0.0.1"
            })
    void anAddressThatIsNotOfThePublicInternetIsRefused(String inner) {
        assertThat(PublicInternet.excludes(address(inner))).isTrue();
        assertThat(new DeliveryTargets(false, _ -> List.of(address(inner))).look("https://recoit.exemple.fr/"))
                .isInstanceOf(Refused.class);
        assertThat(new DeliveryTargets(false, _ -> List.of())
                        .wrong("https://%s/".formatted(inner.contains(":") ? "[" + inner + "]" : inner)))
                .as("told where it is typed")
                .hasValueSatisfying(why -> assertThat(why).contains("réseau interne"));
        // One inner address among others is enough.
        assertThat(new DeliveryTargets(false, _ -> List.of(address("9.9.9.9"), address(inner)))
                        .look("https://recoit.exemple.fr/"))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.9.9.9",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "2620:fe::fe",
                "2a01:cb00::1"
            })
    void anAddressOfThePublicInternetIsTaken(String outer) {
        assertThat(new DeliveryTargets(false, _ -> List.of())
                        .wrong("https://%s/".formatted(outer.contains(":") ? "[" + outer + "]" : outer)))
                .isEmpty();
        assertThat(new DeliveryTargets(false, _ -> List.of(address(outer))).look("https://recoit.exemple.fr/"))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.to().address()).isEqualTo(address(outer)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "recoit.exemple.fr",
                "http://recoit.exemple.fr/",
                "ftp://recoit.exemple.fr/",
                "file:///etc/passwd",
                "https://",
                "https:///chemin",
                "https://nom:secret@recoit.exemple.fr/",
                "https://recoit.exemple.fr/#ici",
                "https://recoit.exemple.fr:0/",
                "https://recoit.exemple.fr:99999/",
                "https://re coit.fr/",
                "https://recoit.exemple.fr/\r\nX: y",
                "gopher://127.0.0.1/"
            })
    void whatIsNoAddressOfHttpsIsRefusedWhenItIsTyped(String typed) {
        assertThat(new DeliveryTargets(false, _ -> List.of(address("9.9.9.9"))).wrong(typed))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://2130706433/",
                "https://0x7f.1/",
                "https://localhost/",
                "https://essai.LOCALHOST./"
            })
    void howeverThisMachineIsSpeltItIsRefused(String url) {
        assertThat(new DeliveryTargets(false, _ -> List.of()).wrong(url)).isPresent();
        assertThat(new DeliveryTargets(false, host -> List.of(InetAddress.getAllByName(host))).look(url))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aNameIsAskedOnceSoThatItCannotAnswerOtherwise() {
        var asked = new AtomicInteger();
        var names = new DeliveryTargets(
                false, _ -> List.of(address(asked.incrementAndGet() == 1 ? "9.9.9.9" : "169.254.169.254")));

        assertThat(names.look("https://recoit.exemple.fr/"))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(found.to().address()).isEqualTo(address("9.9.9.9")));
        assertThat(asked).hasValue(1);
        assertThat(names.look("https://recoit.exemple.fr/")).isInstanceOf(Refused.class);
    }
}
