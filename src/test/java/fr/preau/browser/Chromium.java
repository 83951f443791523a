package fr.preau.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import fr.preau.testing.Organiser;
import fr.preau.testing.ProcessEnd;
import fr.preau.testing.TestInstance;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium, launched once for the whole run. */
final class Chromium {

    /** The smallest window that accessibility rules count with (WCAG 2.2, 1.4.10, with some margin). */
    static final int PHONE = 360;

    static final int DESK = 1_280;

    static final int HEIGHT = 800;
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private Chromium() {}

    private static final class Running {
        private static final Playwright PLAYWRIGHT =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));

        /** A machine that builds beside takes several times as long for a page. */
        private static final double LONGEST_WAIT = 20_000;

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(LONGEST_WAIT);
            ProcessEnd.closes(PLAYWRIGHT::close);
        }
    }

    /** The browser that PREAU_CHROMIUM names, or else the first one on the path. */
    private static Path executable() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("PREAU_CHROMIUM")).map(Path::of).stream(),
                        Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: name one in PREAU_CHROMIUM"));
    }

    /** How a window is opened. */
    record Window(int width, boolean scripts) {

        static Window desk() {
            return new Window(DESK, true);
        }

        static Window phone() {
            return new Window(PHONE, true);
        }

        Window withScripts(boolean wanted) {
            return new Window(width, wanted);
        }
    }

    /** A window of nobody, on that instance; to be closed. */
    static BrowserContext open(TestInstance preau, Window window) {
        var context = Running.BROWSER.newContext(new NewContextOptions()
                .setBaseURL(preau.url())
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setViewportSize(window.width, HEIGHT)
                .setJavaScriptEnabled(window.scripts)
                .setReducedMotion(ReducedMotion.REDUCE));
        context.addInitScript(Axe.KEPT);
        return context;
    }

    /** The same for somebody who is signed in. */
    static BrowserContext open(TestInstance preau, Window window, Organiser organiser) {
        var context = open(preau, window);
        signIn(context, preau, organiser);
        return context;
    }

    /** Puts the session of that member into the window. */
    static void signIn(BrowserContext window, TestInstance preau, Organiser organiser) {
        var cookie = organiser.cookie().split("=", 2);
        window.addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl(preau.url())));
    }
}
