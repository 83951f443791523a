package fr.preau.testing;

import fr.preau.platform.Settings.ExternalDatabase;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A cable to PostgreSQL that knows a statement when it sees one, and ends the connection that brings the n-th.
 *
 * <p>Statements are counted as the server is told to carry them out: {@code Query} of the simple protocol,
 * {@code Execute} of the extended one (PostgreSQL 18, chapter 54.7); {@code BEGIN} and {@code COMMIT} are some too.
 */
public final class StatementWire implements AutoCloseable {

    /** The protocol's version 3; other first words ask for encryption or cancel, and are followed by one more. */
    private static final int STARTUP = 3 << 16;

    private static final int LARGEST_ANSWER = 65_536;

    private final int target;
    private final ServerSocket entry;
    private final Queue<Closeable> ends = new ConcurrentLinkedQueue<>();
    private final AtomicInteger seen = new AtomicInteger();
    private volatile int fatal = Integer.MAX_VALUE;
    private volatile Cut cut = Cut.QUESTION;
    private volatile Duration late = Duration.ZERO;

    /** What is lost. */
    public enum Cut {
        /** The statement: the server never hears of it. */
        QUESTION,
        /** What it says: the server did it, and nobody learns that. */
        ANSWER
    }

    private StatementWire(int target) throws IOException {
        this.target = target;
        this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public static StatementWire to(ExternalDatabase database) {
        try {
            return new StatementWire(
                    URI.create(database.url().substring("jdbc:".length())).getPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** That database at this cable's end. */
    public ExternalDatabase carrying(ExternalDatabase database) {
        return new ExternalDatabase(
                database.url().replaceFirst(":\\d+/", ":" + entry.getLocalPort() + "/"),
                database.user(),
                database.password());
    }

    /** From now on every statement arrives that much later. */
    public void slowBy(Duration time) {
        late = time;
    }

    /** Counts anew, and ends the connection that brings the n-th from now on, once. */
    public void cutAt(int nth, Cut what) {
        cut = what;
        seen.set(0);
        fatal = nth;
    }

    /** Counts anew, and lets everything pass. */
    public void mend() {
        fatal = Integer.MAX_VALUE;
        seen.set(0);
    }

    /** How many statements came since it was last mended or told to cut. */
    public int seen() {
        return seen.get();
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
        var server = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        ends.add(client);
        ends.add(server);
        var line = new Line(client, server);
        Thread.ofVirtual().start(line::carryQuestions);
        Thread.ofVirtual().start(line::carryAnswers);
    }

    /** One connection. */
    private final class Line {

        private final Socket client;
        private final Socket server;
        private volatile boolean mute;

        Line(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void carryQuestions() {
            try (client;
                    server;
                    var from = new DataInputStream(new BufferedInputStream(client.getInputStream()));
                    var to = new DataOutputStream(new BufferedOutputStream(server.getOutputStream()))) {
                while (first(from, to) != STARTUP) {
                    to.flush();
                }
                to.flush();
                while (next(from, to)) {
                    if (from.available() == 0) {
                        to.flush();
                    }
                }
            } catch (IOException e) {
                // One side hung up; so does the other.
            }
        }

        private static int first(DataInputStream from, DataOutputStream to) throws IOException {
            var length = from.readInt();
            var word = from.readInt();
            to.writeInt(length);
            to.writeInt(word);
            to.write(from.readNBytes(length - 2 * Integer.BYTES));
            return word;
        }

        /** False where the line ends. */
        private boolean next(DataInputStream from, DataOutputStream to) throws IOException {
            var type = from.readByte();
            var length = from.readInt();
            var body = from.readNBytes(length - Integer.BYTES);
            if (type == 'Q' || type == 'E') {
                LockSupport.parkNanos(late.toNanos());
                if (seen.incrementAndGet() == fatal) {
                    if (cut == Cut.QUESTION) {
                        return false;
                    }
                    mute = true;
                }
            }
            to.writeByte(type);
            to.writeInt(length);
            to.write(body);
            return true;
        }

        void carryAnswers() {
            var buffer = new byte[LARGEST_ANSWER];
            try (client;
                    server) {
                for (var read = server.getInputStream().read(buffer);
                        read >= 0 && !mute;
                        read = server.getInputStream().read(buffer)) {
                    client.getOutputStream().write(buffer, 0, read);
                }
            } catch (IOException e) {
                // One side hung up; so does the other.
            }
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
        ends.forEach(StatementWire::end);
    }
}
