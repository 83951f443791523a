package fr.preau.api;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/api.md, run as they stand against an instance, by whichever of the programs is here. */
class ApiExamplesTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "docs/api.md");

    private static final String DAY = "2024-09-24";

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @CsvSource({"sh, sh, -c", "python, python3, -c", "php, php, -r"})
    void anExampleReadsWhoIsRegistered(String language, String program, String option)
            throws IOException, InterruptedException {
        assumeTrue(present(program) && (!language.equals("sh") || present("curl")), program + " is not here");
        var slug = preau.publish(cycle().day(DAY, 10));
        var people = Stream.of(Mailbox.at(preau), Mailbox.at(preau), Mailbox.at(preau))
                .map(Mailbox::address)
                .toList();
        people.forEach(address -> preau.visitor()
                .form(slug)
                .with("email", address)
                .day(preau.day(slug, DAY))
                .send());

        var printed = run(List.of(program, option, example(language, 1)), slug, "registrations:read");

        assertThat(printed).contains(people);
    }

    @ParameterizedTest
    @CsvSource({"sh, sh, -c", "python, python3, -c", "php, php, -r"})
    void anExampleChangesTheSeatsOfADay(String language, String program, String option)
            throws IOException, InterruptedException {
        assumeTrue(present(program) && (!language.equals("sh") || present("curl")), program + " is not here");
        var slug = preau.publish(cycle().day(DAY, 10));

        var printed = run(List.of(program, option, example(language, 0)), slug, "cycles:read", "cycles:write");

        assertThat(printed).contains("\"capacity\":80");
        assertThat(preau.jdbc()
                        .sql("SELECT capacity FROM day_gauge WHERE day_id = :day")
                        .param("day", preau.day(slug, DAY))
                        .query(Integer.class)
                        .single())
                .isEqualTo(80);
    }

    /** What it prints, once it ended well. */
    private String run(List<String> command, String slug, String... scopes) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "PREAU",
                        preau.url(),
                        "CYCLE",
                        slug,
                        "DAY",
                        DAY,
                        "TOKEN",
                        Program.at(preau, scopes).token()));
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(printed).isZero();
        return printed;
    }

    @Test
    void eachLanguageHasItsExample() throws IOException {
        for (var language : List.of("sh", "python", "php")) {
            assertThat(example(language, 1)).contains("/api/v1/cycles/", "Authorization", "TOKEN");
            assertThat(example(language, 0)).contains("/seats", "If-Match", "TOKEN");
        }
    }

    /** The one with that many after it in that language, without what opens a file of PHP. */
    private static String example(String language, int after) throws IOException {
        var found = new ArrayList<String>();
        var blocks = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(Files.readString(PAGE));
        while (blocks.find()) {
            found.add(blocks.group(1));
        }
        return found.get(found.size() - 1 - after).replaceFirst("^<\\?php\\n", "");
    }

    private static boolean present(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
