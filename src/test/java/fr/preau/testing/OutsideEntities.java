package fr.preau.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XML that would have its reader fetch or unfold what is not in it (XXE), and somebody who sees whether it did. */
public final class OutsideEntities implements AutoCloseable {

    /** What no reader may give back. */
    public static final String SECRET = "motDePasseDeLaBase";

    private final AtomicInteger fetched = new AtomicInteger();
    private final HttpServer server;
    private final Path file;

    private OutsideEntities() throws IOException {
        file = Files.writeString(Files.createTempFile("secret-", ".txt"), SECRET);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            fetched.incrementAndGet();
            exchange.sendResponseHeaders(200, SECRET.length());
            exchange.getResponseBody().write(SECRET.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
    }

    public static OutsideEntities open() {
        try {
            return new OutsideEntities();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Declarations of which each gives {@code &e;} another meaning, or fetches something by itself. */
    public List<String> declarations() {
        var url = "http://localhost:" + server.getAddress().getPort();
        return List.of(
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + file.toUri() + "\">]>",
                "<!DOCTYPE r [<!ENTITY e SYSTEM \"" + url + "/e\">]>",
                "<!DOCTYPE r SYSTEM \"" + url + "/r.dtd\" [<!ENTITY e \"" + SECRET + "\">]>",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM \"" + url + "/p.dtd\"> %p; <!ENTITY e \"" + SECRET + "\">]>",
                "<!DOCTYPE r [<!ENTITY a \"" + SECRET + "\"><!ENTITY e \"" + "&a;".repeat(1_000) + "\">]>");
    }

    /** How often something was fetched from outside. */
    public int fetched() {
        return fetched.get();
    }

    /** An archive of these parts. */
    public static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
