package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import fr.preau.testing.StatementWire;
import fr.preau.testing.StatementWire.Cut;
import fr.preau.testing.TestClock;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What goes wrong is told in the log with the request's number, and without a word of whom it happened to. */
class LogsNameNobodyTest {

    private static final String NAME = "Lagarde-Ouédraogo";
    private static final String ADDRESS = "lagarde.ouedraogo@exemple.fr";

    /** Of the statements of a registration, where it looks and where it writes. */
    private static final int STATEMENTS = 18;

    private static final class Lines extends AppenderBase<ILoggingEvent> implements AutoCloseable {

        private final Queue<String> texts = new ConcurrentLinkedQueue<>();
        private final Queue<String> numbers = new ConcurrentLinkedQueue<>();
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

        Lines() {
            setContext(root.getLoggerContext());
            start();
            root.addAppender(this);
        }

        @Override
        protected void append(ILoggingEvent line) {
            var text = new StringBuilder(line.getFormattedMessage());
            for (var cause = line.getThrowableProxy(); cause != null; cause = cause.getCause()) {
                text.append('\n').append(told(cause));
            }
            texts.add(text.toString());
            if (line.getLoggerName().endsWith("KeptForms")
                    || line.getLoggerName().endsWith("ErrorPages")) {
                numbers.add(line.getMDCPropertyMap().getOrDefault("request", ""));
            }
        }

        private static String told(IThrowableProxy cause) {
            return cause.getClassName() + ": " + cause.getMessage();
        }

        @Override
        public void close() {
            root.detachAppender(this);
        }
    }

    @Test
    void aRegistrationThatFailsAnywhereIsToldByItsNumberAlone() {
        var database = TestDatabase.fresh();
        try (var wire = StatementWire.to(database);
                var preau = TestInstance.start(wire.carrying(database), TestClock.at("2024-09-10T09:00"), Map.of());
                var lines = new Lines()) {
            var slug = preau.publish(cycle().day("2024-09-24", 10));
            var day = preau.day(slug, "2024-09-24");
            var statuses = new ArrayList<Integer>();

            for (var nth = 1; nth <= STATEMENTS; nth++) {
                var form = preau.visitor()
                        .form(slug)
                        .with("email", nth + ADDRESS)
                        .with("lastName", NAME)
                        .day(day);
                wire.cutAt(nth, Cut.QUESTION);
                statuses.add(form.send().status());
                wire.mend();
            }
            breakTheTable(preau);
            statuses.add(preau.visitor()
                    .form(slug)
                    .with("email", ADDRESS)
                    .with("lastName", NAME)
                    .day(day)
                    .send()
                    .status());

            assertThat(statuses).contains(503, 500);
            assertThat(List.copyOf(lines.texts))
                    .isNotEmpty()
                    .noneMatch(text -> text.contains(NAME) || text.contains(ADDRESS));
            assertThat(List.copyOf(lines.numbers)).isNotEmpty().allMatch(number -> number.matches("[0-9a-f]{16}"));
        }
    }

    /** The database refuses what it is asked to write, and quotes it. */
    private static void breakTheTable(TestInstance preau) {
        preau.jdbc()
                .sql("ALTER TABLE registration ADD CONSTRAINT on_purpose CHECK (last_name = '') NOT VALID")
                .update();
    }
}
