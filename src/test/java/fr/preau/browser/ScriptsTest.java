package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route.FulfillOptions;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Our own scripts, without a tool of their own: the browser loads each, and what would be a fault one day is named. */
class ScriptsTest {

    private static final Path STATIC = Path.of(System.getProperty("basedir", "."), "src/main/resources/static");

    /** What a reader of a script stumbles over, and what opens a page to somebody else's script. */
    private static final Map<Pattern, String> FAULTS = new LinkedHashMap<>();

    static {
        fault("(?<![=!<>])==(?!=)|!=(?!=)", "compares loosely");
        fault("\\bvar\\s", "declares by var");
        fault("\\.(inner|outer)HTML\\s*\\+?=(?!=)|insertAdjacentHTML|document\\.write", "writes HTML");
        fault("\\beval\\(|new Function|setTimeout\\(\\s*[\"'`]", "runs text");
        fault("\\bconsole\\.|\\bdebugger\\b|\\balert\\(", "was meant for its writer");
        fault("https?://(?!www\\.w3\\.org/)", "names another host");
        fault("\\t| +$", "is not tidy");
    }

    private final BrowserContext browser = Chromium.open(TestInstance.shared(), Window.phone());

    private static void fault(String pattern, String words) {
        FAULTS.put(Pattern.compile(pattern, Pattern.MULTILINE), words);
    }

    @AfterEach
    void putAway() {
        browser.close();
    }

    static List<Path> scripts() throws IOException {
        try (var files = Files.walk(STATIC)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .filter(file -> !file.getParent().endsWith("qr"))
                    .map(STATIC::relativize)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void hasNoFault(Path script) throws IOException {
        assertThat(faults(Files.readString(STATIC.resolve(script)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void isUnderstoodAndFindsWhatItImports(Path script) throws IOException {
        assertThat(complaint(Files.readString(STATIC.resolve(script)))).isEmpty();
    }

    @Test
    void faultsAreFound() {
        assertThat(List.of(
                        "if (a == b) {}",
                        "if (a != b) {}",
                        "var a;",
                        "a.innerHTML = b;",
                        "a.innerHTML += b;",
                        "eval(a);",
                        "setTimeout('a()', 1);",
                        "console.log(a);",
                        "debugger;",
                        "fetch('https://exemple.fr');",
                        "a; "))
                .noneMatch(text -> faults(text).isEmpty());
        assertThat(List.of("const a = ;", "import { nothing } from './view.js';", "import './nowhere.js';"))
                .noneMatch(text -> complaint(text).isEmpty());
        assertThat(faults("const a = b === c && d !== e && f >= g; // http://www.w3.org/2000/svg"))
                .isEmpty();
    }

    private static List<String> faults(String script) {
        var found = new ArrayList<String>();
        FAULTS.forEach((pattern, words) -> pattern.matcher(script)
                .results()
                .forEach(hit -> found.add(words + " in line "
                        + script.substring(0, hit.start()).lines().count())));
        return found;
    }

    /**
     * What the browser says against it, read as a module beside those of the door, empty for nothing: it compiles the
     * whole and looks up each import before it would run anything.
     */
    private String complaint(String script) {
        var page = browser.newPage();
        page.route(
                "**/accueil/fichiers/tried.js",
                route -> route.fulfill(new FulfillOptions()
                        .setContentType("text/javascript;charset=utf-8")
                        .setBody(script + "\nexport const understood = true;\n")));
        page.navigate("/mentions-legales");
        return (String) page.evaluate("""
                () => import('/accueil/fichiers/tried.js').then(
                  () => '',
                  (error) => (error instanceof SyntaxError || /fetch/.test(error.message)) ? String(error) : '')
                """);
    }
}
