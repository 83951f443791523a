package fr.preau;

import fr.preau.demo.DemoSetup;
import fr.preau.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Runs the demonstration once and opens its main pages, so that the JVM's cache knows what a start needs. */
final class WarmUp {

    private static final List<String> PATHS =
            List.of("/", "/retrouver-mon-inscription", "/connexion", "/gestion", "/assets/preau.css", "/introuvable");

    private WarmUp() {}

    static void run(Settings settings) {
        try (var instance = Instance.demo(settings);
                var client = HttpClient.newHttpClient()) {
            instance.bean(DemoSetup.class).fill();
            for (var path : PATHS) {
                client.send(
                        HttpRequest.newBuilder(URI.create(instance.url() + path))
                                .build(),
                        BodyHandlers.discarding());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
