package fr.preau.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import fr.preau.platform.outward.Exchange;
import fr.preau.platform.outward.PublicInternet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkLookTest {

    private final Exchange exchange = new Exchange(Duration.ofSeconds(2));
    private final LinkLook look = new LinkLook(_ -> List.of(InetAddress.getLoopbackAddress()), _ -> false, exchange);
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer site;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/", call -> {
            asked.add(call.getRequestMethod() + " " + call.getRequestURI());
            var statuses = call.getRequestURI().getPath().substring(1).split("-");
            var status = Integer.parseInt(call.getRequestMethod().equals("HEAD") ? statuses[0] : statuses[1]);
            call.getResponseHeaders().add("Location", "http://ailleurs.invalid/");
            call.sendResponseHeaders(status, -1);
            call.close();
        });
        site.start();
    }

    @AfterEach
    void close() {
        site.stop(0);
    }

    private String url(String path) {
        return "http://ressources.exemple.fr:" + site.getAddress().getPort() + "/" + path;
    }

    @ParameterizedTest
    @ValueSource(strings = {"200-200", "301-301", "403-403", "401-401", "429-429", "405-200", "404-200"})
    void whoeverAnswersIsThere(String statuses) {
        assertThat(look.fault(url(statuses))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "404-404, page introuvable (404)",
        "410-410, page introuvable (410)",
        "405-404, page introuvable (404)",
        "503-503, site en panne (503)"
    })
    void whatIsGoneIsSaid(String statuses, String fault) {
        assertThat(look.fault(url(statuses))).contains(fault);
    }

    @Test
    void anAddressWithLettersOfOtherAlphabetsIsAskedInAscii() {
        assertThat(look.fault(url("200-200?q=été"))).isEmpty();
        assertThat(asked).containsExactly("HEAD /200-200?q=%C3%A9t%C3%A9");
    }

    @Test
    void noAnswerAndAnUnknownNameAreSaid() {
        var dead = url("200-200");
        site.stop(0);

        assertThat(look.fault(dead)).contains("pas de réponse");
        assertThat(new LinkLook(
                                host -> {
                                    throw new UnknownHostException(host);
                                },
                                _ -> false,
                                exchange)
                        .fault(dead))
                .contains("nom de site inconnu");
    }

    /** A public name that leads inside, at once or beside a public address, is not asked. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.0.0.7", "192.168.1.1", "169.254.169.254", "::1", "fd00:ec2::254"})
    void anInnerAddressIsNeverAsked(String inner) {
        for (var found : List.of(List.of(inner), List.of("9.9.9.9", inner))) {
            var names = Map.of("ressources.exemple.fr", found);
            assertThat(new LinkLook(
                                    host -> List.of(names.get(host).stream()
                                            .map(LinkLookTest::address)
                                            .toArray(InetAddress[]::new)),
                                    PublicInternet::excludes,
                                    exchange)
                            .fault(url("200-200")))
                    .contains("adresse d’un réseau privé");
        }
        assertThat(asked).isEmpty();
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
