package fr.preau.platform.database;

import fr.preau.platform.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/** The migrations that this build brings, in SQL and in Java, told from those of another without reading one. */
final class ShippedMigrations {

    private static final Pattern MIGRATION = Pattern.compile("db/migration/.+\\.sql|.+/V\\d+__\\w+\\.class");

    private ShippedMigrations() {}

    /** A digest of their names and of the sums that the application's jar keeps of them; none outside a jar. */
    static Optional<String> digest() {
        try {
            return digest(Path.of(ShippedMigrations.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Every place of classes is an address", e);
        }
    }

    static Optional<String> digest(Path build) {
        if (!Files.isRegularFile(build)) {
            return Optional.empty();
        }
        try (var jar = new JarFile(build.toFile(), false)) {
            return Optional.of(Digest.hex(jar.stream()
                    .filter(entry -> MIGRATION.matcher(entry.getName()).matches())
                    .map(ShippedMigrations::line)
                    .sorted()
                    .collect(Collectors.joining("\n"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ZipEntry entry) {
        return entry.getName() + " " + entry.getCrc() + " " + entry.getSize();
    }
}
