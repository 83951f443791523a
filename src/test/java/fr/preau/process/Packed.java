package fr.preau.process;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.Preau;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import javax.tools.ToolProvider;

/**
 * The application in a jar, as the product is, its beans written down in it and a prepared folder beside it, as the
 * command {@code ./preau} does. The JVM's archive of its classes comes with the first start that ends well, and those
 * that follow take half the time of a processor. Each run of the tests has its own.
 */
final class Packed {

    private static final String MAIN = "fr/preau/Preau.class";

    private static final Path FOLDER = folder();

    private static final Path JAR = FOLDER.resolve("preau.jar");

    private static final Path ARCHIVE = Path.of(JAR.toString().replace(".jar", ".jsa"));

    private static final String CLASS_PATH = withLibraries(JAR);

    static {
        pack(classes());
        java(
                "-cp",
                CLASS_PATH,
                Preau.class.getName(),
                "prepare",
                "--data",
                FOLDER.resolve("prepared").toString());
    }

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

    private static String withLibraries(Path first) {
        return Stream.concat(
                        Stream.of(first.toString()),
                        classPath().filter(Predicate.not(path -> Files.isDirectory(Path.of(path)))))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "packed-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path classes() {
        return classPath()
                .map(Path::of)
                .filter(path -> Files.exists(path.resolve(MAIN)))
                .findFirst()
                .orElseThrow();
    }

    private static void pack(Path classes) {
        try (var jar = new JarOutputStream(Files.newOutputStream(JAR))) {
            jar.setLevel(Deflater.NO_COMPRESSION);
            var names = new HashSet<String>();
            for (var folder : List.of(classes, writtenBeans(classes))) {
                try (var files = Files.walk(folder)) {
                    for (var file : (Iterable<Path>) files.filter(Predicate.not(folder::equals))::iterator) {
                        var name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                        if (names.add(name)) {
                            put(jar, file, name);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path writtenBeans(Path classes) throws IOException {
        var sources = FOLDER.resolve("sources");
        var beans = FOLDER.resolve("beans");
        java(
                "-cp",
                withLibraries(classes),
                "org.springframework.boot.SpringApplicationAotProcessor",
                "fr.preau.ServingBeans",
                sources.toString(),
                FOLDER.resolve("resources").toString(),
                beans.toString(),
                "fr.preau",
                "preau");
        var options = Stream.of(
                "-proc:none",
                "-nowarn",
                "-Xlint:none",
                "-d",
                beans.toString(),
                "-cp",
                beans + File.pathSeparator + withLibraries(classes));
        try (var files = Files.walk(sources)) {
            var written = files.map(Path::toString).filter(name -> name.endsWith(".java"));
            var arguments = Stream.concat(options, written).toArray(String[]::new);
            assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments))
                    .as("what was written compiles")
                    .isZero();
        }
        return beans;
    }

    private static void java(String... arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        var output = FOLDER.resolve("output");
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            assertThat(process.waitFor()).as(Files.readString(output)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
