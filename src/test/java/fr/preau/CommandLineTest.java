package fr.preau;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.CommandLine.Demo;
import fr.preau.CommandLine.Start;
import fr.preau.platform.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
}
