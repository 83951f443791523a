package fr.preau.failures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.CycleContent;
import fr.preau.cycle.DayContent;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.document.Defaults;
import fr.preau.cycle.document.DocumentReading;
import fr.preau.cycle.document.Remark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a document says is on its page as a French reader understands it, or a remark names the line. */
class SilentMisreadingTest {

    private static final Defaults DEFAULTS = new Defaults(LocalDate.of(2026, 11, 28), ZoneId.of("Europe/Paris"));
    private static final Path OURS = Path.of("src/test/resources/documents");
    private static final Path OTHERS = Path.of("../shared/data/documents");
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Path> documents() throws IOException {
        return folders().flatMap(SilentMisreadingTest::markdown);
    }

    private static Stream<Path> folders() {
        return Stream.of(OURS, OTHERS).filter(Files::isDirectory);
    }

    private static Stream<Path> markdown(Path folder) {
        try (var files = Files.list(folder)) {
            return files
                    .filter(file -> file.getFileName().toString().matches("[ij]\\d\\d-.*\\.md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aPageIsReadRightOrItsLineIsNamed(Path file) throws IOException {
        var expected =
                JSON.readTree(Files.readString(Path.of(file.toString().replaceFirst("\\.md$", ".expected.json"))));
        var reading = CycleDocument.read(Files.readString(file), DEFAULTS);
        var named = reading.remarks().stream().map(Remark::line).collect(Collectors.toSet());

        if (reading instanceof DocumentReading.Refused refused) {
            assertThat(refused.line())
                    .isEqualTo(expected.path("or_refusal_line").asInt(-1));
            return;
        }
        assertThat(wrongs(expected, ((DocumentReading.Read) reading).content(), named))
                .isEmpty();
        if (expected.has("remark_has")) {
            assertThat(reading.remarks().toString())
                    .contains(expected.path("remark_has").asString(""));
        }
    }

    private static List<String> wrongs(JsonNode expected, CycleContent content, Set<Integer> named) {
        var wrongs = new ArrayList<String>();
        var title = expected.path("title").asString("");
        if (!title.isEmpty() && !content.title().equals(title)) {
            wrongs.add("title: " + content.title());
        }
        if (!content.title().contains(expected.path("title_has").asString(""))) {
            wrongs.add("title: " + content.title());
        }
        if (expected.has("place_has")
                && !content.place().contains(expected.path("place_has").asString(""))) {
            wrongs.add("place: " + content.place());
        }
        if (expected.has("no_text")
                && content.toString().contains(expected.path("no_text").asString(""))) {
            wrongs.add("shows " + expected.path("no_text"));
        }
        var dates = new ArrayList<LocalDate>();
        for (var day : expected.path("days")) {
            var date = LocalDate.parse(day.path("date").asString(""));
            dates.add(date);
            var line = day.path("line").asInt(-1);
            content.days().stream()
                    .filter(read -> read.date().equals(date))
                    .findFirst()
                    .ifPresentOrElse(
                            read -> wrongs.addAll(wrongs(day, read, content.place(), named)),
                            () -> wrongs.add(named.contains(line) ? "" : "no day on " + date));
        }
        content.days().stream()
                .filter(day -> !dates.contains(day.date()))
                .forEach(day -> wrongs.add("a day too many: " + day.date()));
        wrongs.removeIf(String::isEmpty);
        return wrongs;
    }

    private static List<String> wrongs(JsonNode expected, DayContent day, String place, Set<Integer> named) {
        var wrongs = new ArrayList<String>();
        if (expected.has("place_has")
                && !day.place()
                        .orElse(place)
                        .contains(expected.path("place_has").asString(""))) {
            wrongs.add("place: " + day.place());
        }
        if (expected.has("remark") && !named.contains(expected.path("remark").asInt())) {
            wrongs.add("no remark on line " + expected.path("remark"));
        }
        if (expected.has("start")
                && !day.start().toString().equals(expected.path("start").asString(""))) {
            wrongs.add("starts " + day.start());
        }
        if (expected.has("end")
                && !day.end()
                        .map(Object::toString)
                        .orElse("")
                        .equals(expected.path("end").asString(""))) {
            wrongs.add("ends " + day.end());
        }
        var read = day.sequences().stream().map(SilentMisreadingTest::entry).toList();
        for (var entry : expected.path("entries")) {
            var words = entry.path(0).asString("") + " " + entry.path(1).asString("");
            if (!read.contains(words) && !named.contains(entry.path(2).asInt())) {
                wrongs.add(words + " is not among " + read);
            }
        }
        for (var never : expected.path("never")) {
            var words = never.path(0).asString("") + " " + never.path(1).asString("");
            if (read.contains(words)) {
                wrongs.add(words + " is wrong");
            }
        }
        return wrongs;
    }

    private static String entry(SequenceContent sequence) {
        return sequence.start() + sequence.end().map(end -> "-" + end).orElse("") + " " + sequence.title();
    }

    static Stream<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        for (var folder : folders().toList()) {
            try (var files = Files.list(folder)) {
                for (var file : files.filter(path -> path.toString().endsWith(".tsv"))
                        .sorted()
                        .toList()) {
                    Files.readAllLines(file).stream()
                            .filter(line -> !line.startsWith("#"))
                            .forEach(lines::add);
                }
            }
        }
        return lines.stream();
    }

    /** « ? » must be remarked, « none » is a text without an hour; a title that ends in an ellipsis may be any. */
    @ParameterizedTest
    @MethodSource("lines")
    void hoursAreReadRightOrTheirLineIsNamed(String row) {
        var cells = row.split("\t", -1);
        var line = cells[0].replace("\\\\", "\0")
                .replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\0", "\\");
        var reading = CycleDocument.read(
                "# Titre, le 4 mai 2027 à Lyon\n\n## Programme\n\n### Mardi 4 mai\n\n" + line + "\n", DEFAULTS);
        var content = ((DocumentReading.Read) reading).content();
        var last = 6 + line.split("\n").length;
        var named = reading.remarks().stream().map(Remark::line).anyMatch(at -> at >= 7 && at <= last);

        var read = content.days().stream()
                .flatMap(day -> day.sequences().stream())
                .map(SilentMisreadingTest::entry)
                .toList();
        switch (cells[1]) {
            case "?" -> assertThat(named).isTrue();
            case "none" -> {
                assertThat(read).isEmpty();
                assertThat(named).isFalse();
            }
            default -> {
                if (!named) {
                    assertThat(content.days()).hasSize(1);
                    assertThat(read).singleElement().asString().startsWith(cells[1] + " " + cells[2].replace("…", ""));
                }
            }
        }
    }
}
