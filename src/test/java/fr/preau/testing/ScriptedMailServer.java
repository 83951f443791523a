package fr.preau.testing;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that answers what a test wants, to tell how its client takes it. */
public final class ScriptedMailServer implements AutoCloseable {

    private final ServerSocket entry;
    private final Queue<String> recipients = new ConcurrentLinkedQueue<>();
    private final Queue<String> messages = new ConcurrentLinkedQueue<>();
    private final Queue<Socket> silent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger conversations = new AtomicInteger();
    private volatile int mostMessages = Integer.MAX_VALUE;
    private volatile String tired = "";
    private volatile String greeting = "220 essai";
    private volatile String toLogin = "235 OK";
    private volatile String toSender = "250 OK";
    private volatile String toRecipient = "250 OK";
    private volatile String toData = "354 Go on";
    private volatile String toLastDot = "250 OK";

    /** An answer that does not come: the line stays open. */
    public static final String SILENCE = "…";

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

    /** Every « RCPT TO » as it came, a character for each byte. */
    public List<String> recipients() {
        return List.copyOf(recipients);
    }

    /** How often somebody called. */
    public int conversations() {
        return conversations.get();
    }

    /** From now on takes that many messages in one conversation, and answers so to the next sender; hangs up if empty. */
    public void messagesInOne(int most, String answer) {
        mostMessages = most;
        tired = answer;
    }

    public int port() {
        return entry.getLocalPort();
    }

    /** From now on answers yes to everything. */
    public void answerYes() {
        greeting = "220 essai";
        toLogin = "235 OK";
        toSender = "250 OK";
        toRecipient = "250 OK";
        toData = "354 Go on";
        toLastDot = "250 OK";
    }

    /** From now on says so to whoever calls. */
    public void greeting(String answer) {
        greeting = answer;
    }

    /** From now on answers so to a name and password. */
    public void toLogin(String answer) {
        toLogin = answer;
    }

    /** From now on answers so to « MAIL FROM ». */
    public void toSender(String answer) {
        toSender = answer;
    }

    /** From now on answers so to « DATA »; hangs up if the answer is empty. */
    public void toData(String answer) {
        toData = answer;
    }

    /** From now on answers so to « RCPT TO ». */
    public void toRecipient(String answer) {
        toRecipient = answer;
    }

    /** From now on answers so to the dot that ends a message; hangs up if the answer is empty. */
    public void toLastDot(String answer) {
        toLastDot = answer;
    }

    /** Ends the conversations in which an answer does not come. */
    public void hangUp() {
        silent.forEach(client -> {
            try {
                client.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How many clients wait for an answer that does not come. */
    public long waiting() {
        return silent.stream().filter(client -> !client.isClosed()).count();
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
            conversations.incrementAndGet();
            var taken = 0;
            say(client, greeting);
            if (!greeting.startsWith("220")) {
                in.readLine();
                return;
            }
            var recipient = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT")) {
                    recipients.add(line);
                    recipient = line.replaceAll(".*<|>.*", "");
                }
                if (line.startsWith("MAIL") && taken++ == mostMessages) {
                    if (!tired.isEmpty()) {
                        say(client, tired);
                    }
                    return;
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
            case "EHLO" -> "250-essai\r\n250 AUTH PLAIN";
            case "AUTH" -> toLogin;
            case "MAIL" -> toSender;
            case "RCPT" -> toRecipient;
            case "DATA" -> {
                if (!toData.startsWith("354")) {
                    yield toData;
                }
                say(client, toData);
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

    private void say(Socket client, String line) throws IOException {
        if (line.equals(SILENCE)) {
            silent.add(client);
            // Until the client gives up, or the test ends.
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
            throw new EOFException();
        }
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            entry.close();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
