package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import fr.preau.browser.Chromium.Window;
import fr.preau.cycle.version.Publication;
import fr.preau.cycle.version.Publication.Import;
import fr.preau.cycle.version.Publication.Visibility;
import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.LetterModels;
import fr.preau.testing.DeclaringCentre;
import fr.preau.testing.MailServer;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What people see most stays as it was looked at and found good. A wanted change: look at target/changed, then
 * {@code ./preau test -Dtest=PictureTest -Dpreau.pictures=accept}.
 */
class PictureTest {

    private static final Path KEPT = Path.of("src/test/pictures");
    private static final Path CHANGED = Path.of("target/changed");
    private static final boolean ACCEPTED = "accept".equals(System.getProperty("preau.pictures"));

    /** The width of a message in most programs that read mail. */
    private static final int LETTER = 640;

    private static TestInstance preau;
    private static String slug;

    @BeforeAll
    static void publish() throws IOException {
        preau = TestInstance.start(MailServer.settings(MailServer.freePort(), Map.of()));
        DeclaringCentre.at(preau);
        try (var text = PictureTest.class.getResourceAsStream("/demo/cycle.md")) {
            var document = new String(text.readAllBytes(), StandardCharsets.UTF_8);
            slug = switch (preau.bean(Publication.class).read(document, Visibility.PUBLISHED)) {
                case Import.Imported imported -> imported.slug();
                case Import.Refused refused -> throw new AssertionError(refused.reason());
            };
        }
    }

    @AfterAll
    static void close() {
        preau.close();
    }

    @ParameterizedTest
    @CsvSource({
        "cycle, /rencontre/%s, 360, LIGHT",
        "cycle, /rencontre/%s, 1280, LIGHT",
        "cycle, /rencontre/%s, 1280, DARK",
        "form, /rencontre/%s/inscription, 360, LIGHT",
        "form, /rencontre/%s/inscription, 1280, DARK"
    })
    void aPageLooksAsItDid(String name, String path, int width, ColorScheme scheme) {
        try (var context = Chromium.open(preau, new Window(width, true))) {
            var page = context.newPage();
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
            page.navigate(path.formatted(slug));
            page.evaluate("document.fonts.ready");
            compare(page, "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase()));
        }
    }

    static List<LetterModel> letters() {
        return TestInstance.shared().bean(LetterModels.class).all();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void aMessageLooksAsItDidReadsWellAndAxeFindsNothingInIt(LetterModel model) {
        try (var context = Chromium.open(preau, new Window(LETTER, true))) {
            var page = context.newPage();
            show(page, model);

            var texts = Seen.strings(page.evaluate(Seen.TEXTS));
            assertThat(Vocabulary.strange(texts)).isEmpty();
            assertThat(Vocabulary.untidy(texts)).isEmpty();
            assertThat(violations(page)).isEmpty();
            compare(page, "letter-" + model.path());
        }
    }

    /** Programs that turn colours around do so by themselves; those that ask the message get its own dark scheme. */
    @Test
    void aMessageIsReadInTheDark() {
        try (var context = Chromium.open(preau, new Window(LETTER, true))) {
            var page = context.newPage();
            page.emulateMedia(new EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            show(page, letters().getFirst());

            assertThat(violations(page)).isEmpty();
            compare(page, "letter-in-the-dark");
        }
    }

    @Test
    void theProgrammePrintsOnOnePage() throws IOException {
        try (var context = Chromium.open(preau, Window.desk())) {
            var page = context.newPage();
            page.navigate("/rencontre/" + slug);
            try (var printed = Loader.loadPDF(page.pdf(new PdfOptions().setFormat("A4")))) {
                assertThat(new PDFTextStripper().getText(printed).replace('\u00a0', ' '))
                        .contains("Entrez dans la vie", "Mardi 24 septembre", "Mardi 22 octobre", "Déjeuner")
                        .doesNotContain("S’inscrire");
                assertThat(printed.getNumberOfPages()).isEqualTo(1);
            }
        }
    }

    @Test
    void aPageThatChangedIsSeen() {
        try (var context = Chromium.open(preau, Window.phone())) {
            var page = context.newPage();
            page.navigate("/rencontre/" + slug);
            var before = Picture.of(shot(page));
            page.evaluate("document.querySelector('main .button').remove()");

            assertThat(Picture.of(shot(page)).differences(before)).isNotEmpty();
        }
    }

    /** The program that shows a message has the landmarks; a message is one article in them. */
    private static List<String> violations(Page page) {
        return Axe.violationsBut(List.of("landmark-one-main", "region"), page);
    }

    /** With the site's font, so that the picture does not hang on those of the machine. */
    private static void show(Page page, LetterModel model) {
        var letter = preau.bean(LetterModels.class).shown(model, model.standard());
        page.setContent(letter.page().replace(preau.url(), "https://rencontres.exemple.fr"));
        page.addStyleTag(new Page.AddStyleTagOptions().setContent(font()));
        page.evaluate("() => document.fonts.load('16px Site').then(() => document.fonts.ready).then(() => true)");
    }

    private static String font() {
        try {
            var file = Path.of("src/main/resources/static/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2");
            return """
                    @font-face { font-family: Site; src: url(data:font/woff2;base64,%s); font-weight: 200 800 }
                    * { font-family: Site !important }
                    """.formatted(Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void compare(Page page, String name) {
        var seen = Picture.of(shot(page));
        var file = KEPT.resolve(name + ".png");
        if (ACCEPTED) {
            seen.keep(file);
        }
        var kept = Picture.at(file);
        assertThat(kept).as("a picture of " + name).isPresent();
        var differences = seen.differences(kept.get());
        if (!differences.isEmpty()) {
            seen.keep(CHANGED.resolve(name + ".png"));
        }
        assertThat(differences).as(name).isEmpty();
    }

    private static byte[] shot(Page page) {
        return page.screenshot(new ScreenshotOptions().setFullPage(true).setAnimations(ScreenshotAnimations.DISABLED));
    }
}
