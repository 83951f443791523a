package fr.preau.platform.outward;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.springframework.stereotype.Component;

/**
 * One request over a connection of its own, to the address that was looked up: no client of HTTP that we have lets its
 * caller say to which of a name's addresses it connects. Of the answer only the status and {@code Retry-After} are read,
 * from a head of bounded length; what follows, and whatever length it claims, is left unread. All of it ends in time.
 */
@Component
public class Exchange {

    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final int LONGEST_HEAD = 16_384;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
    private static final Pattern SECONDS = Pattern.compile("\\d{1,6}");

    private final Duration longest;

    /** Closes a connection that does not end by itself: a read that waits has no other end. */
    private final ScheduledThreadPoolExecutor ends = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("outward-ends").factory());

    Exchange() {
        this(LONGEST);
    }

    /** @param longest after which a connection is closed, whatever it does */
    public Exchange(Duration longest) {
        this.longest = longest;
        ends.setRemoveOnCancelPolicy(true);
    }

    /** What came back. */
    public record Answer(int status, Optional<Duration> retryAfter) {}

    /** Who is asked: the address that was found for the name in it. */
    public record To(URI uri, InetAddress address) {}

    /**
     * Posts JSON.
     *
     * @throws IOException when nothing that is HTTP comes back in time
     */
    public Answer post(To to, Map<String, String> headers, String body) throws IOException {
        var all = new LinkedHashMap<String, String>();
        all.put("Content-Type", "application/json");
        all.put("Content-Length", Integer.toString(body.getBytes(StandardCharsets.UTF_8).length));
        all.put("User-Agent", "Preau-Webhooks/1");
        all.putAll(headers);
        return send(to, "POST", all, body);
    }

    /**
     * Asks whether something is there, by HEAD or GET.
     *
     * @throws IOException when nothing that is HTTP comes back in time
     */
    public Answer ask(To to, String method) throws IOException {
        return send(to, method, Map.of("User-Agent", "Preau-Links/1", "Accept", "*/*"), "");
    }

    private Answer send(To to, String method, Map<String, String> headers, String body) throws IOException {
        var socket = new Socket();
        var end = ends.schedule(() -> close(socket), longest.toMillis(), TimeUnit.MILLISECONDS);
        try (socket) {
            var secure = to.uri().getScheme().equalsIgnoreCase("https");
            var port = to.uri().getPort() > 0 ? to.uri().getPort() : secure ? 443 : 80;
            socket.connect(new InetSocketAddress(to.address(), port), (int) longest.toMillis());
            try (var way = secure ? sealed(socket, to.uri().getHost(), port) : socket) {
                way.getOutputStream().write(request(to.uri(), method, headers, body));
                way.getOutputStream().flush();
                return read(way.getInputStream());
            }
        } finally {
            end.cancel(false);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is as good as closed.
        }
    }

    /** TLS with the name in the address, which the certificate has to be of, whatever machine it is. */
    private static SSLSocket sealed(Socket socket, String host, int port) throws IOException {
        var sealed =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        var parameters = sealed.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        sealed.setSSLParameters(parameters);
        sealed.startHandshake();
        return sealed;
    }

    private static byte[] request(URI uri, String method, Map<String, String> headers, String body) {
        var path = Optional.ofNullable(uri.getRawPath())
                .filter(text -> !text.isEmpty())
                .orElse("/");
        var query =
                Optional.ofNullable(uri.getRawQuery()).map(text -> "?" + text).orElse("");
        var head = new StringBuilder(method + " " + path + query + " HTTP/1.1\r\n");
        head.append("Host: ").append(uri.getHost());
        if (uri.getPort() > 0) {
            head.append(':').append(uri.getPort());
        }
        head.append("\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body.getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static Answer read(InputStream in) throws IOException {
        var left = new int[] {LONGEST_HEAD};
        var status = status(line(in, left));
        // Answers that only announce another.
        while (status >= 100 && status < 200) {
            while (!line(in, left).isEmpty()) {
                // Its head says nothing.
            }
            status = status(line(in, left));
        }
        var retryAfter = Optional.<Duration>empty();
        for (var line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            var colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).toLowerCase(Locale.ROOT).equals("retry-after")) {
                retryAfter = Optional.of(line.substring(colon + 1).strip())
                        .filter(value -> SECONDS.matcher(value).matches())
                        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
            }
        }
        return new Answer(status, retryAfter);
    }

    private static int status(String line) throws IOException {
        var found = STATUS.matcher(line);
        if (!found.matches()) {
            throw new IOException("no answer of HTTP");
        }
        return Integer.parseInt(found.group(1));
    }

    private static String line(InputStream in, int[] left) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0 || left[0]-- <= 0) {
                throw new IOException(read < 0 ? "the answer breaks off" : "an answer's head without end");
            }
            line.write(read);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
