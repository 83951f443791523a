package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/security.md} says of each requirement stands on something that is there. */
class SecurityNoteTest {

    private static final Path NOTE = Path.of("docs/security.md");
    private static final Pattern ROW = Pattern.compile("\\| ([0-9., –]+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+)`");
    private static final Pattern FILE = Pattern.compile("components\\.file\\(name = \"(\\w+)\"");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    /** How many requirements of levels 1 and 2 each chapter of ASVS 5.0.0 has. */
    private static final List<Integer> CHAPTERS = List.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7);

    private record Row(List<String> numbers, String verdict, String evidence) {}

    @Test
    void everyRequirementOfLevelsOneAndTwoHasItsLineOnce() throws IOException {
        var numbers = rows().stream().flatMap(row -> row.numbers.stream()).toList();

        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(CHAPTERS).hasSize(17);
        for (var chapter = 1; chapter <= CHAPTERS.size(); chapter++) {
            var prefix = chapter + ".";
            assertThat(numbers.stream().filter(number -> number.startsWith(prefix)))
                    .as("chapter " + chapter)
                    .hasSize(CHAPTERS.get(chapter - 1));
        }
    }

    @Test
    void everyVerdictIsOneOfThreeAndWhatHoldsSaysWhere() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(row.verdict).isIn("holds", "not here", "open");
            assertThat(row.evidence).as(row.numbers.toString()).isNotBlank();
        });
        assertThat(rows())
                .filteredOn(row -> row.verdict.equals("holds"))
                .allSatisfy(row ->
                        assertThat(row.evidence).as(row.numbers.toString()).containsAnyOf("`", "]("));
    }

    @Test
    void everyClassAndFileThatItNamesIsThere() throws IOException {
        var text = Files.readString(NOTE);
        var classes = classes();

        assertThat(NAMED.matcher(text).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(classes::contains);
        assertThat(LINK.matcher(text).results().map(found -> found.group(1)).filter(link -> !link.startsWith("http")))
                .isNotEmpty()
                .allMatch(link -> Files.exists(NOTE.resolveSibling(link)));
    }

    @Test
    void everyFieldThatTakesAFileIsInItsList() throws IOException {
        var note = Files.readString(NOTE);
        try (var templates = Files.walk(Path.of("src/main/templates"))) {
            assertThat(templates.filter(Files::isRegularFile).flatMap(SecurityNoteTest::fileFields))
                    .hasSizeGreaterThan(5)
                    .allMatch(field -> note.contains("`" + field + "`"));
        }
    }

    private static Stream<String> fileFields(Path template) {
        try {
            return FILE.matcher(Files.readString(template)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows() throws IOException {
        return ROW.matcher(Files.readString(NOTE))
                .results()
                .map(SecurityNoteTest::row)
                .toList();
    }

    private static Row row(MatchResult found) {
        return new Row(
                Arrays.stream(found.group(1).split(", "))
                        .flatMap(SecurityNoteTest::range)
                        .toList(),
                found.group(3).strip(),
                found.group(4).strip());
    }

    /** « 6.2.5–6.2.8 » within one section. */
    private static Stream<String> range(String numbers) {
        var ends = numbers.strip().split("–");
        var section = ends[0].replaceAll("\\.\\d+$", ".");
        var first = Integer.parseInt(ends[0].substring(section.length()));
        var last = Integer.parseInt(ends[ends.length - 1].replaceAll(".*\\.", ""));
        return Stream.iterate(first, number -> number <= last, number -> number + 1)
                .map(number -> section + number);
    }

    private static Set<String> classes() throws IOException {
        try (var files = Stream.concat(Files.walk(Path.of("src/main/java")), Files.walk(Path.of("src/test/java")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
