package fr.preau.platform.database;

import fr.preau.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.io.support.ResourcePropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * The server's programs, unpacked, and a database with its tables and nothing in them, which the build leaves beside
 * the application: copying them takes a twentieth of the time of making them. A first start gives its copy a password
 * of its own. Without that folder, or where another build made it, a first start makes all itself.
 */
public final class PreparedFolder {

    /** Written last: which migrations it has, and for which programs. */
    private static final String NOTE = "made-of";

    private static final String FILES = "data";

    private final Path path;

    PreparedFolder(Path path) {
        this.path = path;
    }

    static Optional<PreparedFolder> besideApplication() {
        var folder = ShippedMigrations.place().resolveSibling("prepared");
        return Files.isDirectory(folder) ? Optional.of(new PreparedFolder(folder)) : Optional.empty();
    }

    /** Those of that name. */
    Optional<Path> programs(String name) {
        var programs = path.resolve("postgres").resolve(name);
        return whole().endsWith(" " + name) && Files.isDirectory(programs) ? Optional.of(programs) : Optional.empty();
    }

    /** The database's files, if they have this build's tables and those programs wrote them. */
    Optional<Path> files(String programs) {
        return whole().equals(note(programs))
                ? Optional.of(path.resolve("postgres").resolve(FILES))
                : Optional.empty();
    }

    /** Puts programs into that empty folder, where everybody may run them; whether all of them are there. */
    static boolean copy(Path programs, Path target) throws IOException {
        var copying = new ProcessBuilder(copying("022", programs.resolve("."), target))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return copying.waitFor() == 0;
        } catch (InterruptedException e) {
            copying.destroyForcibly();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The command that copies a folder, with the rights that this mask leaves. */
    static List<String> copying(String mask, Path from, Path to) {
        return List.of("sh", "-c", "umask " + mask + " && exec cp -R \"$0\" \"$1\"", from.toString(), to.toString());
    }

    private String whole() {
        try {
            var note = path.resolve(NOTE);
            return Files.isReadable(note) ? Files.readString(note) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String note(String programs) {
        return ShippedMigrations.digest() + " " + programs;
    }

    /** Makes it, in the data folder of those settings. Nothing of the application runs there but its migrations. */
    public static void make(Settings settings) {
        var folder = settings.data();
        try {
            var programs = PostgresBinaries.unpackUnder(folder.resolve("postgres"), Optional.empty());
            try (var database = Database.openEmpty(settings)) {
                migrate(settings, database);
            }
            for (var own :
                    new String[] {"preau.lock", "postgres/password", "postgres/server.log", "postgres/command.log"}) {
                Files.deleteIfExists(folder.resolve(own));
            }
            Files.writeString(folder.resolve(NOTE), note(programs.getFileName().toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without the rest of the application, which writes keys and more into a database that it finds. */
    private static void migrate(Settings settings, Database database) throws IOException {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new ResourcePropertySource("classpath:application.properties"));
            context.registerBean(Settings.class, () -> settings);
            context.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
            context.register(DatabaseConfiguration.class, Schema.class);
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
            scanner.scan("fr.preau");
            context.refresh();
            context.getBean(DataSource.class);
        }
    }
}
