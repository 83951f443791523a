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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of docs/api.md, run as they stand against an instance, by whichever of the programs is here. */
class ApiExamplesTest {

    private static final Path PAGE = Path.of(System.getProperty("basedir", "."), "docs/api.md");

    private final TestInstance preau = TestInstance.shared();

    @ParameterizedTest
    @CsvSource({"sh, sh, -c", "python, python3, -c", "php, php, -r"})
    void anExampleReadsWhoIsRegistered(String language, String program, String option)
            throws IOException, InterruptedException {
        assumeTrue(present(program) && (!language.equals("sh") || present("curl")), program + " is not here");
        var slug = preau.publish(cycle().day("2024-09-24", 10));
        var people = Stream.of(Mailbox.at(preau), Mailbox.at(preau), Mailbox.at(preau))
                .map(Mailbox::address)
                .toList();
        people.forEach(address -> preau.visitor()
                .form(slug)
                .with("email", address)
                .day(preau.day(slug, "2024-09-24"))
                .send());

        var builder = new ProcessBuilder(program, option, example(language)).redirectErrorStream(true);
        builder.environment().put("PREAU", preau.url());
        builder.environment().put("CYCLE", slug);
        builder.environment()
                .put("TOKEN", Program.at(preau, "registrations:read").token());
        var process = builder.start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(printed).contains(people);
        assertThat(process.exitValue()).isZero();
    }

    @Test
    void eachLanguageHasItsExample() throws IOException {
        for (var language : List.of("sh", "python", "php")) {
            assertThat(example(language)).contains("/api/v1/cycles/", "Authorization", "TOKEN");
        }
    }

    /** The last of the page in that language, without what opens a file of PHP. */
    private static String example(String language) throws IOException {
        var found = new ArrayList<String>();
        var blocks = Pattern.compile("(?s)```" + language + "\\n(.*?)```").matcher(Files.readString(PAGE));
        while (blocks.find()) {
            found.add(blocks.group(1));
        }
        return found.getLast().replaceFirst("^<\\?php\\n", "");
    }

    private static boolean present(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
