package fr.preau.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.preau.platform.outward.Exchange;
import fr.preau.platform.outward.Exchange.To;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeTest {

    private final Exchange exchange = new Exchange(Duration.ofMillis(800));

    private Exchange.Answer post(Receiver receiver, String host) throws IOException {
        return exchange.post(
                new To(
                        URI.create("http://" + host + ":" + receiver.port() + "/recu?de=preau"),
                        InetAddress.getLoopbackAddress()),
                Map.of("webhook-id", "msg_1"),
                "{\"é\":1}");
    }

    @Test
    void itConnectsToTheAddressThatWasLookedUpWhateverTheNameSays() throws IOException {
        try (var receiver = Receiver.answering(Receiver.OK)) {
            assertThat(post(receiver, "nulle-part.invalid").status()).isEqualTo(204);

            var got = receiver.got().getFirst();
            assertThat(got.line()).isEqualTo("POST /recu?de=preau HTTP/1.1");
            assertThat(got.headers())
                    .containsEntry("host", "nulle-part.invalid:" + receiver.port())
                    .containsEntry("content-type", "application/json")
                    .containsEntry("webhook-id", "msg_1");
            assertThat(got.body()).isEqualTo("{\"é\":1}");
        }
    }

    /** Lengths that are lies, chunks that never end, a head without end, half an answer, none, another protocol. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 999999999\r\n\r\ncourt",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nlong",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffff\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n"
            })
    void whateverTheBodyClaimsTheStatusIsEnough(String answer) throws IOException {
        try (var receiver = Receiver.answering(answer)) {
            assertThat(post(receiver, "127.0.0.1").status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "HTTP/1.1 200 OK\r\nA: ", "HTTP/1.1 2", "SSH-2.0-OpenSSH_9\r\n", "HTTP/1.1 999 X\r\n\r\n"})
    void whatIsNoAnswerInTimeIsNone(String answer) throws IOException {
        try (var receiver = Receiver.answering(answer)) {
            assertThatThrownBy(() -> post(receiver, "127.0.0.1")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aHeadWithoutEndIsNotReadToItsEnd() throws IOException {
        try (var receiver = Receiver.answering("HTTP/1.1 200 OK\r\nA: " + "a".repeat(100_000) + "\r\n\r\n")) {
            assertThatThrownBy(() -> post(receiver, "127.0.0.1"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("head");
        }
    }

    @Test
    void howLongToWaitIsReadInSecondsAlone() throws IOException {
        try (var receiver = Receiver.answering(before -> before == 0
                ? "HTTP/1.1 503 Wait\r\nRETRY-AFTER: 120\r\n\r\n"
                : "HTTP/1.1 503 Wait\r\nRetry-After: demain\r\n\r\n")) {
            assertThat(post(receiver, "127.0.0.1").retryAfter()).isEqualTo(Optional.of(Duration.ofMinutes(2)));
            assertThat(post(receiver, "127.0.0.1").retryAfter()).isEmpty();
        }
    }
}
