package fr.preau.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Many connections that begin a form and send one byte of it now and then. */
final class SlowSenders implements AutoCloseable {

    private static final long BETWEEN_BYTES_NANOS = 500_000_000;

    private final int port;
    private final String path;
    private final AtomicBoolean going = new AtomicBoolean(true);
    private final Queue<Socket> sockets = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;

    private SlowSenders(int port, String path, int number) {
        this.port = port;
        this.path = path;
        this.threads = IntStream.range(0, number)
                .mapToObj(_ -> Thread.ofVirtual().start(this::send))
                .toList();
    }

    /** As many of them; whoever is cut begins again. */
    static SlowSenders to(int port, String path, int number) {
        return new SlowSenders(port, path, number);
    }

    /** How many connections were opened, the ones that followed others included. */
    int opened() {
        return sockets.size();
    }

    private void send() {
        while (going.get()) {
            try (var socket = new Socket("127.0.0.1", port)) {
                sockets.add(socket);
                socket.getOutputStream()
                        .write(("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 900000\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                while (going.get() && socket.getInputStream().available() == 0) {
                    socket.getOutputStream().write('a');
                    socket.getOutputStream().flush();
                    LockSupport.parkNanos(BETWEEN_BYTES_NANOS);
                }
            } catch (IOException cut) {
                // The server hung up.
            }
        }
    }

    @Override
    public void close() {
        going.set(false);
        sockets.forEach(socket -> {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        threads.forEach(LockSupport::unpark);
    }
}
