package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A button that should stand back and has no style looks like the one thing to do. */
class ButtonLooksTest {

    private static final Pattern LOOK = Pattern.compile("\\bbutton--[a-z]+");

    private static TreeSet<String> looks(String folder, String end) throws IOException {
        var looks = new TreeSet<String>();
        try (var files = Files.walk(Path.of(folder))) {
            for (var file : files.filter(one -> one.toString().endsWith(end)).toList()) {
                LOOK.matcher(Files.readString(file))
                        .results()
                        .map(MatchResult::group)
                        .forEach(looks::add);
            }
        }
        return looks;
    }

    @Test
    void everyLookThatATemplateGivesAButtonIsInTheStyles() throws IOException {
        var given = looks("src/main/templates", ".jte");

        assertThat(given).contains("button--plain");
        assertThat(looks("src/main/resources/static/css", ".css")).containsAll(given);
    }
}
