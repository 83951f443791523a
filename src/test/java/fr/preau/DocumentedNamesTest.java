package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class that a document names stands where it says. Decisions tell of their day and are not looked at. */
class DocumentedNamesTest {

    /** {@code `desk.PlaceChanges`}, perhaps with a method. */
    private static final Pattern NAMED = Pattern.compile("`((?:[a-z]+\\.)+[A-Z][A-Za-z]+)(?:[.#(][^`]*)?`");

    /** A picture names classes without the marks of a text. */
    private static final Pattern PICTURE = Pattern.compile("```mermaid\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern IN_PICTURE = Pattern.compile("\\b((?:[a-z]+\\.)+[A-Z][A-Za-z]+)");

    @Test
    void everyClassThatADocumentNamesIsThere() throws IOException {
        var classes = classes();
        for (var document : documents()) {
            assertThat(named(Files.readString(document)))
                    .as(document.toString())
                    .allSatisfy(name -> assertThat(classes).as(name).anyMatch(path -> path.endsWith("." + name)));
        }
    }

    @Test
    void aNameOfNoClassIsSeen() throws IOException {
        assertThat(named("See `registration.desk.PlaceChanges.withdraw`, `cycle` and `java.time.Clock`."))
                .containsExactly("registration.desk.PlaceChanges");
        assertThat(named("```mermaid\nread[\"fields read<br/>registration.form.FormPages, Ticket\"]\n```"))
                .containsExactly("registration.form.FormPages");
        assertThat(classes())
                .anyMatch(path -> path.endsWith(".registration.desk.PlaceChanges"))
                .noneMatch(path -> path.endsWith(".registration.PlaceChanges"));
    }

    private static List<String> named(String text) {
        var inPictures = PICTURE.matcher(text)
                .results()
                .map((MatchResult picture) -> picture.group(1))
                .flatMap(picture -> IN_PICTURE.matcher(picture).results());
        return Stream.concat(NAMED.matcher(text).results(), inPictures)
                .map((MatchResult found) -> found.group(1))
                .filter(name -> !name.startsWith("java."))
                .toList();
    }

    private static List<Path> documents() throws IOException {
        try (var docs = Files.list(Path.of("docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md"), Path.of("SECURITY.md")),
                            docs.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> classes() throws IOException {
        try (var main = Files.walk(Path.of("src/main/java"));
                var test = Files.walk(Path.of("src/test/java"))) {
            return Stream.concat(main, test)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .map(file ->
                            file.substring(0, file.length() - ".java".length()).replace('/', '.'))
                    .toList();
        }
    }
}
