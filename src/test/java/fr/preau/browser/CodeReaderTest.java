package fr.preau.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import fr.preau.browser.Chromium.Window;
import fr.preau.testing.Effort;
import fr.preau.testing.TestInstance;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The door's own reader, for browsers that have none: codes as people hold them out. */
class CodeReaderTest {

    private static final String CODE = "https://preau.exemple.fr/bienvenue/Jx3kQ0b9TtVhYw2m8sLpRA";

    private final BrowserContext phone = Chromium.open(TestInstance.shared(), Window.phone());
    private final Page screen = phone.newPage();

    @BeforeEach
    void openTheDoor() {
        screen.navigate("/accueil/coquille");
    }

    @AfterEach
    void putAway() {
        phone.close();
    }

    static List<CodePhotograph> photographs() {
        return Effort.some(List.of(CodePhotograph.values()));
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void readsThePhotographOfACode(CodePhotograph photograph) {
        assertThat(read(photograph.of(CODE))).isEqualTo(CODE);
    }

    @Test
    void readsNothingWhereThereIsNoCode() throws IOException {
        var paper = new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB);

        assertThat(read(CodePhotograph.PARTLY_LIT.of(paper))).isEmpty();
    }

    /** Kept as it was published: a mended copy would be nobody's. */
    @Test
    void theFilesAreThoseOfTheRelease() throws IOException {
        try (var licence = CodeReaderTest.class.getResourceAsStream("/static/check-in/qr/LICENSE-MIT.txt")) {
            assertThat(new String(licence.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Paul Miller");
        }
        assertThat(digest("decode.js")).isEqualTo("00e209820dcb11d624e9a03d6383e580766792b57d1651318f0a29e4e1ff0fe8");
        assertThat(digest("index.js")).isEqualTo("a0de370051f94bd74f218f74401fdf197585e3f9ef0143164f87ea941a3fdd6f");
    }

    private static String digest(String name) throws IOException {
        try (var file = CodeReaderTest.class.getResourceAsStream("/static/check-in/qr/" + name)) {
            return DigestUtils.sha256Hex(file);
        }
    }

    /** What the reader makes of one picture that is held before it for a second; empty for nothing. */
    private String read(byte[] picture) {
        return (String) screen.evaluate("""
                async (picture) => {
                  const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0));
                  const image = await createImageBitmap(new Blob([bytes]));
                  const { reader } = await import('/accueil/fichiers/scanner.js');
                  if ('BarcodeDetector' in self) throw new Error('this browser has a reader of its own');
                  const read = await reader();
                  for (let look = 0; look < 5; look++) {
                    const text = await read(image);
                    if (text) return text;
                  }
                  return '';
                }
                """, Base64.getEncoder().encodeToString(picture));
    }
}
