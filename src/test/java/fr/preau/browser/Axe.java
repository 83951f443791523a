package fr.preau.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Deque's accessibility rules, run within a page. Their own builder hands its half a megabyte of script over
 * again for each look, and asks for all that is right besides; here the browser keeps it, and a page that is looked
 * at makes it from there.
 */
final class Axe {

    /** For every page of a window; it is only read there, and made by whoever looks. */
    static final String KEPT = "window.makeAxe = () => {" + read() + "};";

    /** Rows of a long table, made as those before them; to look at each takes seconds. */
    private static final String MORE_ROWS = "tbody tr:nth-child(n + 9)";

    private static final String RUN = """
            async ({ without, options }) => {
              if (!window.axe) makeAxe();
              const { violations } = await axe.run({ exclude: [[without]] }, { ...options, resultTypes: ['violations'] });
              return violations.map(({ id, nodes }) => {
                const { target, html, failureSummary } = nodes[0];
                return `${id}, ${nodes.length} times, first at ${target} in ${html}: ${failureSummary}`;
              });
            }
            """;

    private Axe() {}

    /** What is wrong by any rule. */
    static List<String> violations(Page page) {
        return run(page, Map.of());
    }

    /** What is wrong by these rules. */
    static List<String> violationsOf(List<String> rules, Page page) {
        return run(page, Map.of("runOnly", Map.of("type", "rule", "values", rules)));
    }

    /** What is wrong by any rule but these. */
    static List<String> violationsBut(List<String> rules, Page page) {
        var off = rules.stream().collect(Collectors.toMap(rule -> rule, _ -> Map.of("enabled", false)));
        return run(page, Map.of("rules", off));
    }

    private static List<String> run(Page page, Map<String, Object> options) {
        return Seen.strings(page.evaluate(RUN, Map.of("without", MORE_ROWS, "options", options)));
    }

    private static String read() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
