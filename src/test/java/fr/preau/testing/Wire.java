package fr.preau.testing;

import fr.preau.platform.Settings.ExternalDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A cable to a server on this machine, that tests cut. */
public final class Wire implements AutoCloseable {

    private final int target;
    private final ServerSocket entry;
    private final Queue<Closeable> ends = new ConcurrentLinkedQueue<>();
    private volatile Break cut = Break.NONE;
    private final AtomicInteger lost = new AtomicInteger();

    /** What of the cable is broken. */
    private enum Break {
        NONE,
        ANSWERS,
        ALL
    }

    private Wire(int target) throws IOException {
        this.target = target;
        this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public static Wire to(int port) {
        try {
            return new Wire(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A cable to that database. */
    public static Wire to(ExternalDatabase database) {
        return to(URI.create(database.url().substring("jdbc:".length())).getPort());
    }

    public int port() {
        return entry.getLocalPort();
    }

    /** That database at this cable's end. */
    public ExternalDatabase carrying(ExternalDatabase database) {
        return new ExternalDatabase(
                database.url().replaceFirst(":\\d+/", ":" + port() + "/"), database.user(), database.password());
    }

    /** A visitor whose requests take this cable. */
    public Visitor visitor() {
        return new Visitor("http://localhost:" + port());
    }

    /** From now on requests arrive, and where their answers were to come the connection ends. */
    public void cutAnswers() {
        cut = Break.ANSWERS;
    }

    /** Ends every connection, and lets none pass. */
    public void cut() {
        cut = Break.ALL;
        ends.forEach(Wire::end);
    }

    /** What is connected now carries nothing more, and neither end is told; who connects again is carried. */
    public void lose() {
        lost.incrementAndGet();
    }

    public void mend() {
        cut = Break.NONE;
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                join(entry.accept());
            } catch (IOException e) {
                // The entry was closed, or the server is away: whoever connected is hung up on.
            }
        }
    }

    private void join(Socket client) throws IOException {
        ends.add(client);
        if (cut == Break.ALL) {
            end(client);
            return;
        }
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        ends.add(server);
        var since = lost.get();
        Thread.ofVirtual().start(() -> carry(client, server, since, false));
        Thread.ofVirtual().start(() -> carry(server, client, since, true));
    }

    private void carry(Socket from, Socket to, int since, boolean answers) {
        var buffer = new byte[16_384];
        try (from;
                to) {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0 && !(answers && cut == Break.ANSWERS);
                    read = from.getInputStream().read(buffer)) {
                if (since == lost.get()) {
                    to.getOutputStream().write(buffer, 0, read);
                    to.getOutputStream().flush();
                }
            }
        } catch (IOException e) {
            // One side hung up; so does the other.
        }
    }

    private static void end(Closeable end) {
        try {
            end.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end(entry);
        ends.forEach(Wire::end);
    }
}
