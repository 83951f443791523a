package fr.preau.failures;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A line that begins with an hour was written by Préau, whatever others answered or sent. */
class LogLinesTest {

    private static final String FORGED = "12:00:00 INFO  fr.preau.security - SIGNED_IN account=1";

    private static String written(String message, Exception failure) throws IOException {
        var properties = new Properties();
        try (var file = LogLinesTest.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        var context = new LoggerContext();
        var layout = new PatternLayout();
        layout.setContext(context);
        layout.setPattern(properties.getProperty("logging.pattern.console"));
        layout.start();
        var line = new LoggingEvent(
                "fr.preau", context.getLogger("fr.preau.mail.Dispatch"), Level.WARN, message, failure, new Object[0]);
        return layout.doLayout(line);
    }

    @Test
    void whatAServerAnsweredMakesNoLineOfItsOwn() throws IOException {
        for (var feed : new String[] {"\n", "\r\n", "\r", "\u2028"}) {
            assertThat(written("550 no" + feed + FORGED, new IllegalStateException("550 no" + feed + FORGED))
                            .split("\\R"))
                    .satisfies(lines -> assertThat(lines[0]).contains("550 no / 12:00:00 INFO"))
                    .filteredOn(line -> line.matches("\\d.*"))
                    .hasSize(1);
        }
    }

    @Test
    void anOrdinaryLineStaysAsItIs() throws IOException {
        assertThat(written("Prêt.", new IllegalStateException("away")))
                .matches(
                        "(?s)\\d\\d:\\d\\d:\\d\\d WARN  f\\.p\\.mail\\.Dispatch - Prêt\\.\n\tjava.lang.IllegalStateException: away\n.*");
    }
}
