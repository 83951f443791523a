package fr.preau.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP written by hand, for what no client would send. */
public final class RawHttp {

    private static final int TIMEOUT_MILLIS = 20_000;

    private RawHttp() {}

    /** An answer as it came. */
    public record Answer(int status, String head, String body) {}

    /** Sends these lines and an empty one, then reads until the server hangs up. */
    public static Answer send(TestInstance preau, String... lines) {
        return send(preau, new byte[0], lines);
    }

    /** The same with a body, of which every byte is sent before the first of the answer is read. */
    public static Answer send(TestInstance preau, byte[] body, String... lines) {
        var url = URI.create(preau.url());
        try (var socket = new Socket("127.0.0.1", url.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            var request =
                    String.join("\r\n", lines) + "\r\nHost: " + url.getAuthority() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            var text = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var end = text.indexOf("\r\n\r\n");
            return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(0, end), text.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
