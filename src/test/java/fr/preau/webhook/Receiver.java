package fr.preau.webhook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A server on this machine that answers byte for byte what a test wants, or nothing. */
final class Receiver implements AutoCloseable {

    static final String OK = "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n";

    /** Says nothing and keeps the line. */
    static final String SILENCE = "";

    private final ServerSocket server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** What came, headers by their name in small letters. */
    record Got(String line, Map<String, String> headers, String body) {}

    private Receiver(Function<Integer, String> answers) throws IOException {
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> accept(answers));
    }

    /** @param answers by how many came before */
    static Receiver answering(Function<Integer, String> answers) {
        try {
            return new Receiver(answers);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Receiver answering(String answer) {
        return answering(_ -> answer);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/recu?de=preau";
    }

    int port() {
        return server.getLocalPort();
    }

    List<Got> got() {
        return List.copyOf(got);
    }

    private void accept(Function<Integer, String> answers) {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                open.add(socket);
                Thread.ofVirtual().start(() -> answer(socket, answers));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket, Function<Integer, String> answers) {
        try {
            var one = read(socket.getInputStream());
            int before;
            synchronized (got) {
                before = got.size();
                got.add(one);
            }
            var answer = answers.apply(before);
            if (!answer.equals(SILENCE)) {
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
        } catch (IOException e) {
            // Whoever asked has gone.
        }
    }

    private static Got read(InputStream in) throws IOException {
        var first = line(in);
        var headers = new TreeMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        var length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        return new Got(first, headers, new String(in.readNBytes(length), StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.write(read);
        }
        return line.toString(StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
