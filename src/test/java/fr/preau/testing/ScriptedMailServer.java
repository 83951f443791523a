package fr.preau.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A mail server that answers what a test wants, to tell how its client takes it. */
public final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket entry;
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private volatile String toRecipient = "250 OK";
    private volatile String toLastDot = "250 OK";

    private ScriptedMailServer() throws IOException {
        this.entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public static ScriptedMailServer start() {
        try {
            return new ScriptedMailServer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entry.getLocalPort();
    }

    /** From now on answers so to « RCPT TO ». */
    public void toRecipient(String answer) {
        toRecipient = answer;
    }

    /** From now on answers so to the dot that ends a message; hangs up if the answer is empty. */
    public void toLastDot(String answer) {
        toLastDot = answer;
    }

    /** How many whole messages came for that address, whatever was answered. */
    public long messages(String recipient) {
        return messages.stream().filter(recipient::equals).count();
    }

    private void accept() {
        while (!entry.isClosed()) {
            try {
                var client = entry.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed by the test.
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(client, "220 essai");
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    recipient = line.replaceAll(".*<|>.*", "");
                }
                var answer = answer(line, recipient, client, in);
                if (answer.isEmpty()) {
                    return;
                }
                say(client, answer);
            }
        } catch (IOException e) {
            // The client hung up.
        }
    }

    private String answer(String line, String recipient, Socket client, BufferedReader in) throws IOException {
        return switch (line.substring(0, Math.min(4, line.length())).toUpperCase()) {
            case "RCPT" -> toRecipient;
            case "DATA" -> {
                say(client, "354 Go on");
                readMessage(in);
                messages.add(recipient);
                yield toLastDot;
            }
            case "QUIT" -> "221 Bye";
            default -> "250 essai";
        };
    }

    private static void readMessage(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            // Only its end matters.
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            entry.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
