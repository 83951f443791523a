package fr.preau.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A real mail server that tests stop and start, always at the same port. */
public final class MailServer implements AutoCloseable {

    /** Those that tests made, by their ports. */
    private static final Map<Integer, MailServer> ALL = new ConcurrentHashMap<>();

    private final GreenMail server;
    private final int port;

    private MailServer(String address, int port) {
        this.port = port;
        ALL.put(port, this);
        this.server = new GreenMail(new ServerSetup(port, address, ServerSetup.PROTOCOL_SMTP));
    }

    /** The one at that port. */
    static MailServer at(int port) {
        return Optional.ofNullable(ALL.get(port)).orElseThrow();
    }

    /** A server that does not run yet. */
    public static MailServer stopped() {
        return stoppedAt("127.0.0.1");
    }

    /** One that listens at that address of this machine. */
    public static MailServer stoppedAt(String address) {
        return new MailServer(address, freePort());
    }

    public static MailServer started() {
        var server = stopped();
        server.start();
        return server;
    }

    public void start() {
        server.start();
    }

    /** The settings of an instance that hands its mail over to this server. */
    public Map<String, String> settings() {
        return settings(Map.of());
    }

    public Map<String, String> settings(Map<String, String> more) {
        return settings(port, more);
    }

    /** The settings of an instance that hands its mail over at that port of this machine. */
    public static Map<String, String> settings(int port, Map<String, String> more) {
        var all = new HashMap<>(Map.of(
                "PREAU_SMTP_HOST", "127.0.0.1",
                "PREAU_SMTP_PORT", Integer.toString(port),
                "PREAU_SMTP_TLS", "none"));
        all.putAll(more);
        return all;
    }

    /** What it has taken, in the order of arrival. */
    public List<ReceivedMail> received() {
        return Arrays.stream(server.getReceivedMessages()).map(ReceivedMail::of).toList();
    }

    public List<ReceivedMail> received(String address) {
        return received().stream()
                .filter(mail -> mail.recipients().stream()
                        .anyMatch(recipient -> recipient.getAddress().equals(address)))
                .toList();
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
