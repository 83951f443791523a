package fr.preau.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * The application in a jar, as the product is, with the JVM's archive of its classes beside it: the first start that
 * ends well leaves one, and those that follow take half the time of a processor. Each run of the tests has its own.
 */
final class Packed {

    private static final String MAIN = "fr/preau/Preau.class";

    private static final Path JAR = jar();

    private static final Path ARCHIVE = Path.of(JAR.toString().replace(".jar", ".jsa"));

    private static final String CLASS_PATH = Stream.concat(
                    Stream.of(JAR.toString()),
                    classPath().filter(Predicate.not(path -> Files.isDirectory(Path.of(path)))))
            .collect(Collectors.joining(File.pathSeparator));

    private Packed() {}

    /**
     * What Java is given to run the application.
     *
     * @param leaves whether this process may leave an archive of what it loaded: one that starts everything
     */
    static List<String> options(boolean leaves) {
        return List.of(
                leaves ? "-XX:+AutoCreateSharedArchive" : "-XX:-AutoCreateSharedArchive",
                "-XX:SharedArchiveFile=" + ARCHIVE,
                // What the JVM has to say of its archive is no word of the application's.
                "-Xlog:disable",
                "-cp",
                CLASS_PATH);
    }

    private static Stream<String> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static Path jar() {
        var classes = classPath()
                .map(Path::of)
                .filter(path -> Files.exists(path.resolve(MAIN)))
                .findFirst()
                .orElseThrow();
        try {
            var folder = Files.createTempDirectory(Path.of("target"), "packed-").toAbsolutePath();
            var path = folder.resolve("preau.jar");
            try (var jar = new JarOutputStream(Files.newOutputStream(path));
                    var files = Files.walk(classes)) {
                jar.setLevel(Deflater.NO_COMPRESSION);
                for (var file : (Iterable<Path>) files.filter(Predicate.not(classes::equals))::iterator) {
                    put(jar, file, classes.relativize(file).toString().replace(File.separatorChar, '/'));
                }
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder has its own entry, since Spring looks for its beans there. */
    private static void put(JarOutputStream jar, Path file, String name) throws IOException {
        var isFolder = Files.isDirectory(file);
        jar.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
        if (!isFolder) {
            Files.copy(file, jar);
        }
        jar.closeEntry();
    }
}
