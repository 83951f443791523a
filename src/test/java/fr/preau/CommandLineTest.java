package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.preau.CommandLine.BadUsage;
import fr.preau.CommandLine.Demo;
import fr.preau.CommandLine.Help;
import fr.preau.CommandLine.Start;
import fr.preau.platform.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static Settings started(Map<String, String> environment, String... arguments) {
        return switch (CommandLine.parse(arguments, environment)) {
            case Start(var settings) -> settings;
            case Demo(var settings) -> settings;
            default -> throw new AssertionError("neither");
        };
    }

    @Test
    void anyFreePortIsChosenBeforeALinkNamesIt() {
        for (var name : new String[] {"start", "demo"}) {
            var settings = started(Map.of(), name, "--port", "0");

            assertThat(settings.port()).isPositive();
            assertThat(settings.url()).isEqualTo("http://localhost:" + settings.port());
        }
        assertThat(started(Map.of("PREAU_PORT", "0"), "start").url()).doesNotEndWith(":0");
    }

    @Test
    void aGivenAddressStaysWhateverThePort() {
        var settings = started(Map.of("PREAU_URL", "https://rencontres.exemple.fr"), "start", "--port", "0");

        assertThat(settings.url()).isEqualTo("https://rencontres.exemple.fr");
        assertThat(settings.port()).isPositive();
    }

    @Test
    void aGivenPortIsTaken() {
        assertThat(started(Map.of(), "start", "--port", "8123").port()).isEqualTo(8123);
    }

    @ParameterizedTest
    @CsvSource({
        "start 8123, « start » ne prend que des options : « 8123 » n’en est pas une.",
        "demo 8123, « demo » ne prend que des options : « 8123 » n’en est pas une.",
        "start --publish, « start » n’a pas d’option --publish.",
        "export essai --publish, « export » n’a pas d’option --publish.",
        "import page.md --erasures liste, « import » n’a pas d’option --erasures.",
        "backup un.backup -v, « backup » n’a pas d’option -v.",
        "drill un.backup --data ailleurs, « drill » n’a pas d’option --data.",
        "start --port, L’option --port attend une valeur.",
        "start --data --port 8123, L’option --data attend une valeur.",
        "import a.md b.md, 'Donnez le fichier à importer, et rien d’autre.'",
        "backup, 'Donnez le fichier de la sauvegarde, et rien d’autre.'",
        "publish, Commande inconnue : publish."
    })
    void whatACommandDoesNotTakeIsRefusedAndNotLost(String typed, String told) {
        assertThatExceptionOfType(BadUsage.class)
                .isThrownBy(() -> CommandLine.parse(typed.split(" "), Map.of()))
                .withMessageStartingWith(told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h", "help start", "start --help", "backup -h", "import --help"})
    void whoAsksForHelpGetsIt(String typed) {
        assertThat(CommandLine.parse(typed.split(" "), Map.of())).isInstanceOf(Help.class);
    }

    @Test
    void helpNamesEveryCommandThatThereIs() throws IOException {
        var script = Pattern.compile("(?m)^([a-z]+)\\)$")
                .matcher(Files.readString(Path.of("preau")))
                .results()
                .map(command -> command.group(1));
        var commands = Stream.concat(CommandLine.OPTIONS.keySet().stream(), script)
                .filter(command -> !Set.of("warm-up", "prepare").contains(command))
                .toList();

        assertThat(commands)
                .contains("start", "package")
                .allSatisfy(command -> assertThat(CommandLine.HELP).contains("./preau " + command + " "));
    }

    @Test
    void theDemonstrationIsSetByItsOptionsAlone() {
        var environment = Map.of(
                "PREAU_PORT", "8123",
                "PREAU_DATA", "/var/lib/preau",
                "PREAU_SMTP_HOST", "smtp.exemple.fr",
                "PREAU_DATABASE_URL", "jdbc:postgresql://base/preau",
                "PREAU_UNKNOWN", "x");

        var settings = started(environment, "demo");

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.data()).isEqualTo(Path.of("data", "demo").toAbsolutePath());
        assertThat(settings.smtp()).isEmpty();
        assertThat(settings.database()).isEmpty();
    }
}
