package fr.preau.exchange.live;

import fr.preau.testing.Eventually;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Somebody who listens to a stream as a browser does, each on a connection of their own. */
final class Listener implements AutoCloseable {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpResponse<InputStream> answer;
    private final StringBuffer heard = new StringBuffer();
    private volatile boolean ended;

    private Listener(HttpRequest request) {
        try {
            answer = client.send(request, BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        Thread.ofVirtual().start(this::read);
    }

    static Listener to(HttpRequest.Builder request) {
        return new Listener(request.header("Accept", "text/event-stream").GET().build());
    }

    private void read() {
        try (var body = answer.body()) {
            var buffer = new byte[8_192];
            for (var read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                heard.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // Closed by one side or the other: either way nothing more is heard.
        }
        ended = true;
    }

    int status() {
        return answer.statusCode();
    }

    String header(String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** All of it until now, with ordinary spaces. */
    String heard() {
        return heard.toString().replace('\u00a0', ' ');
    }

    Listener hears(String words) {
        Eventually.until("hears " + words, () -> heard().contains(words));
        return this;
    }

    /** The last event's number. */
    String last() {
        var at = heard().lastIndexOf("\nid: ") + 5;
        return heard().substring(at, heard().indexOf('\n', at));
    }

    /** What comes from now on. */
    Listener forgets() {
        heard.setLength(0);
        return this;
    }

    void ends() {
        Eventually.until("the stream ends", () -> ended);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
