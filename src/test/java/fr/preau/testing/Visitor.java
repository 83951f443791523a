package fr.preau.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody on the site with a browser that runs no script: gets pages, sends their forms. */
public final class Visitor {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final UnaryOperator<String> stamps;

    /** Who reads a form's stamp from the form. */
    public Visitor(String url) {
        this.url = url;
        this.stamps = path -> get(path).html().select("input[name=stamp]").attr("value");
    }

    /** Who has stamps without looking at the form, which is not what most tests are about. */
    Visitor(String url, Supplier<String> stamps) {
        this.url = url;
        this.stamps = _ -> stamps.get();
    }

    /** An answer with its page. */
    public record Page(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Document html() {
            return Jsoup.parse(response.body(), response.uri().toString());
        }

        /** The visible words, with ordinary spaces. */
        public String words() {
            return html().text().replace('\u00a0', ' ').replace('\u202f', ' ');
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** As a browser does, asks once more where the connection ended before anything came. */
    public Page get(String path) {
        try {
            return send(request(path).GET());
        } catch (UncheckedIOException e) {
            return send(request(path).GET());
        }
    }

    /** Sends a form as a browser does from our own page. */
    public Page post(String path, Map<String, List<String>> form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(encode(form))));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path));
    }

    /** A connection that was kept may be of an instance that has gone: then nothing was read of what it was sent. */
    public Page send(HttpRequest.Builder request) {
        try {
            return once(request);
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("received no bytes")) {
                throw new UncheckedIOException(e);
            }
        }
        try {
            return once(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Page once(HttpRequest.Builder request) throws IOException {
        try {
            return new Page(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The registration form of that cycle, with a good answer to everything but the days. */
    public FilledForm form(String slug) {
        var path = "/rencontre/" + slug + "/inscription";
        return new FilledForm(this, path, stamps.apply(path));
    }

    private static String encode(Map<String, List<String>> form) {
        var pairs = new ArrayList<String>();
        form.forEach((name, values) -> values.forEach(value -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8)
                + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return pairs.stream().collect(Collectors.joining("&"));
    }
}
