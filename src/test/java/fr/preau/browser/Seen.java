package fr.preau.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import fr.preau.browser.Tour.Stop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a page shows of itself, visited once for all tests: first on a desk, then as the same page is in the
 * dark on a phone.
 *
 * @param violations what axe finds on a desk
 * @param violationsOnAPhone what it finds on a phone in the dark, by the rules that ask how the page looks
 * @param untitled its tables without a title, but those in an organiser's own text, which Markdown gives none
 * @param invalid what is no valid HTML in its source
 * @param sideways the elements that make it scroll sideways at 320 pixels, as at 400 % on a small screen
 * @param cut the elements that cut their text off when a reader spaces it (WCAG 2.2, 1.4.12)
 * @param purposeless its title, where a screen of the team does not say under it what it is for
 * @param slips what the Enter key presses by mistake in its forms: a lesser gesture, beside the one they are for
 * @param undirected Hebrew or Arabic words whose direction nothing declares (RGAA 8.10)
 * @param texts all that it says, but people's names, codes and what was typed into its fields
 * @param unmarked what takes the focus without looking any different
 * @param requests the addresses of everything that it asked for
 * @param missing those of its parts that could not be had
 * @param complaints what the browser's console says of the site's own policy and scripts
 */
record Seen(
        String title,
        String language,
        int headings,
        List<String> violations,
        List<String> violationsOnAPhone,
        List<String> untitled,
        List<String> invalid,
        List<String> sideways,
        List<String> cut,
        List<String> purposeless,
        List<String> slips,
        List<String> undirected,
        List<String> texts,
        List<String> unmarked,
        List<String> requests,
        List<String> missing,
        List<String> complaints) {

    /** A window of 1,280 pixels at 400 %. */
    private static final int NARROW = 320;

    /** In milliseconds; a page answers in far less, but on a machine that does other things too. */
    private static final int LONGEST_WAIT = 120_000;

    private static final List<String> BY_SIZE_AND_SCHEME = List.of(
            "aria-hidden-focus",
            "color-contrast",
            "link-in-text-block",
            "scrollable-region-focusable",
            "skip-link",
            "target-size");

    private static final String SIDEWAYS = """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll('body, body *')]
                .filter((one) => one.getBoundingClientRect().right > innerWidth)
                .map((one) => one.outerHTML.slice(0, 160))
                .concat('the page is ' + document.documentElement.scrollWidth + ' pixels wide')
            """;

    private static final String UNTITLED = """
            () => [...document.querySelectorAll('table:not(:has(> caption), .prose *)')].map((one) => one.outerHTML.slice(0, 160))
            """;

    private static final String CUT = """
            () => {
              const spaced = new CSSStyleSheet();
              spaced.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
                word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
              document.adoptedStyleSheets = [...document.adoptedStyleSheets, spaced];
              const cuts = (one) => {
                const { overflowX, overflowY } = getComputedStyle(one);
                return (/hidden|clip/.test(overflowX) && one.scrollWidth > one.clientWidth + 1)
                  || (/hidden|clip/.test(overflowY) && one.scrollHeight > one.clientHeight + 1);
              };
              return [...document.querySelectorAll('body *')]
                .filter((one) => one.innerText?.trim() && !one.closest('.unseen, .skip, [aria-hidden=true]') && cuts(one))
                .map((one) => one.outerHTML.slice(0, 160));
            }
            """;

    private static final String UNDIRECTED = """
            () => {
              const rightToLeft = /\\p{Script=Hebrew}|\\p{Script=Arabic}/u;
              const declared = (one) => one.closest('bdi, body [dir]');
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const found = [];
              while (texts.nextNode()) {
                const { data, parentElement } = texts.currentNode;
                if (rightToLeft.test(data.replace(/\\u2068[^\\u2069]*\\u2069/g, '')) && !declared(parentElement)) found.push(parentElement);
              }
              const typed = [...document.querySelectorAll('input:not([type=hidden]), textarea')]
                .filter((one) => rightToLeft.test(one.value) && !declared(one));
              return [...found, ...typed].map((one) => one.outerHTML.slice(0, 160));
            }
            """;

    static final String TEXTS = """
            () => {
              const said = [document.title];
              const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                const { data, parentElement } = texts.currentNode;
                if (data.trim() && !parentElement.closest('script, style, code, pre, textarea, template, noscript, bdi')) said.push(data.trim());
              }
              for (const one of document.body.querySelectorAll('[aria-label], [alt], [title]')) {
                said.push(one.ariaLabel ?? '', one.getAttribute('alt') ?? '', one.getAttribute('title') ?? '');
              }
              return [...new Set(said)];
            }
            """;

    private static final String UNMARKED = """
            () => {
              const looks = (one) => [one, one.parentElement, one.nextElementSibling].filter(Boolean).map((each) => {
                const { outline, boxShadow, borderColor, backgroundColor, textDecoration } = getComputedStyle(each);
                return [outline, boxShadow, borderColor, backgroundColor, textDecoration].join();
              }).join();
              return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.disabled)
                .filter((one) => {
                  document.activeElement?.blur();
                  const before = looks(one);
                  one.focus({ focusVisible: true, preventScroll: true });
                  return document.activeElement === one && looks(one) === before;
                })
                .map((one) => one.outerHTML.slice(0, 160));
            }
            """;

    /** All that is looked at on a desk, in one question to the browser; each takes as long as a short look. */
    private static final String WIDE = """
            () => ({
              title: document.title,
              language: document.documentElement.lang,
              headings: document.querySelectorAll('h1').length,
              untitled: (%s)(),
              purposeless: [...document.querySelectorAll('.desk:not(:has(main .purpose)) main h1')].map((one) => one.innerText),
              slips: [...document.forms]
                .map((form) => [...form.elements].filter((one) => one.type === 'submit'))
                .filter((all) => all[0]?.matches('.button--plain') && all.some((one) => one.matches('.button:not(.button--plain)')))
                .map((all) => all[0].innerText),
              undirected: (%s)(),
              texts: (%s)(),
              unmarked: (%s)(),
            })
            """.formatted(UNTITLED, UNDIRECTED, TEXTS, UNMARKED);

    /** The same where there is little room; what spaces the text comes last, and stays. */
    private static final String WITHOUT_ROOM = "() => ({ sideways: (%s)(), cut: (%s)() })".formatted(SIDEWAYS, CUT);

    private static final Map<Stop, Supplier<Seen>> VISITS = new ConcurrentHashMap<>();

    static Seen at(Stop stop) {
        return VISITS.computeIfAbsent(stop, Seen::once).get();
    }

    /** A page that cannot be reached is not tried again for each test. */
    private static Supplier<Seen> once(Stop stop) {
        try {
            var seen = visit(stop);
            return () -> seen;
        } catch (RuntimeException | Error e) {
            return () -> {
                throw e;
            };
        }
    }

    private static Seen visit(Stop stop) {
        var window = LookersWindow.of(stop);
        var page = window.page();
        try (var heard = new Heard(page)) {
            var seen = look(page, stop, heard);
            page.unrouteAll();
            return seen;
        } catch (RuntimeException | Error e) {
            var where = page.url();
            window.leavePage();
            throw new AssertionError("“%s” stopped at %s: %s".formatted(stop.name(), where, e.getMessage()), e);
        }
    }

    private static Seen look(Page page, Stop stop, Heard heard) {
        page.setDefaultTimeout(LONGEST_WAIT);
        page.setViewportSize(Chromium.DESK, Chromium.HEIGHT);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        stop.way().accept(page);
        page.waitForLoadState(LoadState.LOAD);
        var source = heard.documents.getLast().text();
        var invalid = CompletableFuture.supplyAsync(() -> HtmlValidity.errors(source));
        var onADesk = Axe.violations(page);
        var wide = (Map<?, ?>) page.evaluate(WIDE);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.setViewportSize(Chromium.PHONE, Chromium.HEIGHT);
        var onAPhone = Axe.violationsOf(BY_SIZE_AND_SCHEME, page);
        page.setViewportSize(NARROW, Chromium.HEIGHT);
        var narrow = (Map<?, ?>) page.evaluate(WITHOUT_ROOM);
        return new Seen(
                String.valueOf(wide.get("title")),
                String.valueOf(wide.get("language")),
                ((Number) wide.get("headings")).intValue(),
                onADesk,
                onAPhone,
                strings(wide.get("untitled")),
                invalid.join(),
                strings(narrow.get("sideways")),
                strings(narrow.get("cut")),
                strings(wide.get("purposeless")),
                strings(wide.get("slips")),
                strings(wide.get("undirected")),
                strings(wide.get("texts")),
                strings(wide.get("unmarked")),
                List.copyOf(heard.requests),
                List.copyOf(heard.missing),
                heard.complaints.stream().filter(Seen::ofOurs).toList());
    }

    /** What a page asks for, gets and complains of, as long as this is open. */
    private static final class Heard implements AutoCloseable {

        private final Page page;
        private final List<String> requests = new ArrayList<>();
        private final List<Response> documents = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private final List<String> complaints = new ArrayList<>();
        private final Consumer<Request> asked = request -> requests.add(request.url());
        private final Consumer<Response> answered = this::answered;
        private final Consumer<ConsoleMessage> told = message -> complaints.add(message.text());
        private final Consumer<String> failed = complaints::add;

        Heard(Page page) {
            this.page = page;
            page.onRequest(asked);
            page.onResponse(answered);
            page.onConsoleMessage(told);
            page.onPageError(failed);
        }

        private void answered(Response response) {
            if (response.request().isNavigationRequest()) {
                documents.add(response);
            } else if (response.status() >= 400) {
                missing.add(response.url());
            }
        }

        @Override
        public void close() {
            page.offRequest(asked);
            page.offResponse(answered);
            page.offConsoleMessage(told);
            page.offPageError(failed);
        }
    }

    /** Not the status of a page or what a stop itself keeps from coming, nor that the focus was taken before the browser gave it. */
    private static boolean ofOurs(String complaint) {
        return !complaint.startsWith("Failed to load resource: ")
                && !complaint.startsWith("Autofocus processing was blocked");
    }

    static List<String> strings(Object evaluated) {
        return ((List<?>) evaluated).stream().map(String::valueOf).toList();
    }
}
