package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.testing.Eventually;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Forms that are given back while the database is away take a bounded part of the memory, whoever reads the answer. */
class KeptFormsRoomTest {

    private static final String LABEL = "Votre « quartier » ?";

    @Test
    void longFormsWhoseSenderReadsNothingDoNotFillTheMemory() throws IOException {
        try (var preau = TestInstance.start(Map.of())) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var organiser = Organiser.at(preau);
            var address = "/gestion/cycles/" + slug + "/regles/questions/ajouter";
            preau.jdbc().sql("""
                    CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                    BEGIN
                        RAISE EXCEPTION 'not now' USING ERRCODE = '53300';
                    END $$
                    """).update();
            preau.jdbc()
                    .sql("CREATE TRIGGER refuse BEFORE INSERT ON question EXECUTE FUNCTION refuse()")
                    .update();
            assertThat(keeps(organiser, address)).isTrue();

            var deaf = new ArrayList<Socket>();
            for (var i = 0; i < 40; i++) {
                deaf.add(longForm(preau, organiser, address));
            }
            Eventually.until("no room is left", () -> !keeps(organiser, address));
            for (var socket : deaf) {
                socket.close();
            }
            Eventually.until("there is room again", () -> keeps(organiser, address));
        }
    }

    /** Whether that form is given back, when it cannot be taken: else it is told to come again. */
    private static boolean keeps(Organiser organiser, String address) {
        var answer = organiser.post(address, Map.of("kind", "TEXT", "label", LABEL, "more", "x".repeat(900_000)));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        return answer.html().select("input[name=label]").val().equals(LABEL);
    }

    /** A form of nearly a megabyte, which in a page are five, of whose answer nothing is read. */
    private static Socket longForm(TestInstance preau, Organiser organiser, String address) throws IOException {
        var body = new StringBuilder(part("kind", "TEXT")).append(part("label", LABEL));
        for (var i = 0; i < 5; i++) {
            body.append(part("more" + i, "'".repeat(195_000)));
        }
        var bytes = body.append("--limit--\r\n").toString().getBytes(StandardCharsets.UTF_8);
        var head = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Cookie: %s\r
                Sec-Fetch-Site: same-origin\r
                Content-Type: multipart/form-data; boundary=limit\r
                Content-Length: %d\r
                \r
                """.formatted(address, organiser.cookie(), bytes.length);
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), URI.create(preau.url()).getPort()));
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return socket;
    }

    private static String part(String name, String value) {
        return "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }
}
