package fr.preau.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The cycle's public page, against nginx serving the same bytes from a file. */
final class PageBench {

    private static final String PATH = "/rencontre/entrez-dans-la-vie-du-contrat-2024";
    private static final int ROUNDS = 3;
    private static final String SECONDS = "5s";

    private PageBench() {}

    static void run() throws Exception {
        if (!Tool.need("page", "wrk", "nginx")) {
            return;
        }
        var work = Files.createTempDirectory("preau-bench");
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
        var data = work.resolve("data");
        Subject.importDocument(Optional.empty(), data, Path.of("src/main/resources/demo/cycle.md"));
        try (var preau = Subject.start(Optional.empty(), data)) {
            var nginx = nginx(work, preau.url() + PATH);
            try {
                measure("page, identity", "identity", preau.url() + PATH, nginx.url());
                measure("page, gzip", "gzip", preau.url() + PATH, nginx.url());
            } finally {
                nginx.stop();
            }
        }
    }

    private static void measure(String what, String encoding, String preau, String nginx) throws Exception {
        load(preau, encoding);
        load(nginx, encoding);
        double ours = 0;
        double theirs = 0;
        for (var round = 0; round < ROUNDS; round++) {
            ours = Math.max(ours, load(preau, encoding));
            theirs = Math.max(theirs, load(nginx, encoding));
        }
        Bench.row(what + " (requests/s)", ours, theirs, ">= 0.8");
    }

    private static double load(String url, String encoding) throws Exception {
        return Tool.number(
                Tool.run(List.of("wrk", "-t1", "-c32", "-d" + SECONDS, "-H", "Accept-Encoding: " + encoding, url)),
                "Requests/sec:");
    }

    private record Nginx(Process process, String url) {
        void stop() throws InterruptedException {
            process.destroy();
            process.waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static Nginx nginx(Path work, String page) throws IOException, InterruptedException {
        var root = Files.createDirectories(work.resolve("root"));
        Files.write(root.resolve("page.html"), fetch(page, "identity"));
        Files.write(root.resolve("page.html.gz"), fetch(page, "gzip"));
        var port = Ports.free();
        var configuration = Files.writeString(work.resolve("nginx.conf"), """
                worker_processes 1;
                daemon off;
                pid %1$s/nginx.pid;
                error_log /dev/null;
                events { worker_connections 1024; }
                http {
                  access_log off;
                  sendfile on;
                  keepalive_requests 10000000;
                  gzip_static on;
                  types { text/html html; }
                  client_body_temp_path %1$s/t1;
                  proxy_temp_path %1$s/t2;
                  fastcgi_temp_path %1$s/t3;
                  uwsgi_temp_path %1$s/t4;
                  scgi_temp_path %1$s/t5;
                  server { listen 127.0.0.1:%2$d; root %1$s/root; }
                }
                """.formatted(work, port));
        var process = new ProcessBuilder("nginx", "-c", configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("nginx.log").toFile())
                .start();
        var url = "http://127.0.0.1:%d/page.html".formatted(port);
        for (var i = 0; i < 100; i++) {
            try {
                fetch(url, "identity");
                return new Nginx(process, url);
            } catch (IOException e) {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            }
        }
        throw new IOException(Files.readString(work.resolve("nginx.log")));
    }

    private static byte[] fetch(String url, String encoding) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(url))
                                    .header("Accept-Encoding", encoding)
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
        }
    }
}
