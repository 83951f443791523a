package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** « La place de Élodie »: before what is known only when it is shown, « de » and « que » ask French.led. */
class WordsAroundNamesTest {

    /** A template that writes somebody, something or a place right after the small word. */
    private static final Pattern IN_A_TEMPLATE = Pattern.compile(
            "(?<![\\p{L}’])(?:[dD]e|[qQ]ue|[jJ]usque) (?:<bdi>)?\\$\\{(?!French\\.)[^}]*(?:[nN]ame|speaker|[pP]erson|holder|carrier|owner|[aA]uthor|organisation"
                    + "|title|label|lead|place|town)\\(\\)");

    private static final Pattern IN_A_SENTENCE = Pattern.compile(
            "\"(?:[^\"%]*[^\"%\\p{L}’])?(?:[dD]e|[qQ]ue) %s[^\"]*\"\\s*\\.formatted\\((?!French\\.)[^,;)]*(?:fullName|firstName|lastName|[a-z]Name|label|speaker|holder|carrier)\\(\\)");

    @Test
    void noSmallWordStandsBeforeANameWithoutAskingHowItBegins() {
        var found = new ArrayList<String>();
        files("src/main/templates", ".jte").forEach(file -> lookFor(IN_A_TEMPLATE, file, found));
        files("src/main/java", ".java").forEach(file -> lookFor(IN_A_SENTENCE, file, found));

        assertThat(found).isEmpty();
    }

    private static void lookFor(Pattern pattern, Path file, List<String> found) {
        try {
            pattern.matcher(Files.readString(file)).results().forEach(one -> found.add(file + ": " + one.group()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
