package fr.preau.platform.database;

import fr.preau.platform.Digest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** The migrations that this build brings, in SQL and in Java, told from those of another. */
final class ShippedMigrations {

    private static final Pattern MIGRATION = Pattern.compile("db/migration/.+\\.sql|.+/V\\d+__\\w+\\.class");

    private ShippedMigrations() {}

    private static final class OfThisBuild {
        private static final String DIGEST = digest(place());
    }

    /**
     * The application's jar, or its folder of classes: where this class is found now. Where it was found when the JVM's
     * cache was made, its code source, is nowhere once an archive is unpacked elsewhere.
     */
    static Path place() {
        var found = Objects.requireNonNull(ShippedMigrations.class.getResource("ShippedMigrations.class"));
        try {
            if (found.openConnection() instanceof JarURLConnection jar) {
                return Path.of(jar.getJarFileURL().toURI());
            }
            var name = ShippedMigrations.class.getName().replace('.', '/') + ".class";
            var address = found.toString();
            return Path.of(URI.create(address.substring(0, address.length() - name.length())));
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("Every place of classes is an address", e);
        }
    }

    /** A digest of their names, sums and sizes: those that the application's jar keeps, or those of its folder's files. */
    static String digest() {
        return OfThisBuild.DIGEST;
    }

    static String digest(Path build) {
        try {
            return Digest.hex((Files.isDirectory(build) ? inFolder(build) : inJar(build))
                    .stream().sorted().collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> inJar(Path build) throws IOException {
        try (var jar = new JarFile(build.toFile(), false)) {
            return jar.stream()
                    .filter(entry -> MIGRATION.matcher(entry.getName()).matches())
                    .map(entry -> line(entry.getName(), entry.getCrc(), entry.getSize()))
                    .toList();
        }
    }

    private static List<String> inFolder(Path build) throws IOException {
        var lines = new ArrayList<String>();
        try (var files = Files.walk(build)) {
            for (var file : (Iterable<Path>) files::iterator) {
                var name = build.relativize(file).toString().replace(File.separatorChar, '/');
                if (MIGRATION.matcher(name).matches()) {
                    var content = Files.readAllBytes(file);
                    var sum = new CRC32();
                    sum.update(content);
                    lines.add(line(name, sum.getValue(), content.length));
                }
            }
        }
        return lines;
    }

    private static String line(String name, long sum, long size) {
        return name + " " + sum + " " + size;
    }
}
