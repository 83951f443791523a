package fr.preau.resource;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.Settings;
import fr.preau.resource.file.FileType;
import fr.preau.resource.file.SharedFiles;
import fr.preau.resource.file.SharedFiles.Given.Refused;
import fr.preau.resource.file.SharedFiles.Given.Stored;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What nobody should be able to share. */
class BadFileTest {

    private final TestInstance preau = TestInstance.shared();
    private final SharedFiles files = preau.bean(SharedFiles.class);

    static Stream<Arguments> bad() {
        var zipped = Given.zip(Map.of("a", Given.bytes("a")));
        return Stream.of(
                file("nothing", new byte[0], "vide"),
                file("a web page", Given.bytes("<!DOCTYPE html><script>1</script>"), "HTML"),
                file("a drawing", Given.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "SVG"),
                file("a program of Windows", Given.bytes("MZ\0\0"), "programme"),
                file("a program of Linux", Given.bytes("\u007fELF"), "programme"),
                file("a script", Given.bytes("#!/bin/sh"), "programme"),
                file("text", Given.bytes("bonjour"), "pas de ceux"),
                file("an old or locked office file", latin("\u00d0\u00cf\u0011\u00e0\u00a1"), "mot de passe"),
                file("an encrypted PDF", Given.pdf("secret", "mot"), "mot de passe"),
                file("a PDF that is an archive", joined(Given.pdf("deux"), zipped), "à la fois"),
                file("an archive that is a PDF", office("%PDF-1.7", Given.bytes("1 0 obj")), "à la fois"),
                file("an archive of anything", zipped, "ni un diaporama"),
                file("half an archive", half(Given.docx("coupé")), "abîmé"),
                file("macros", office("word/vbaProject.bin", Given.bytes("x")), "macros"),
                file("an archive within", office("word/embeddings/a.zip", zipped), "autre archive"),
                file("a program within", office("word/embeddings/a.bin", Given.bytes("MZ")), "programme"),
                file(
                        "macros under another name",
                        office("word/image.bin", compound("_VBA_PROJECT")),
                        "objet incorporé"),
                file(
                        "a packaged file",
                        office("word/embeddings/o.bin", compound("\u0001Ole10Native")),
                        "objet incorporé"),
                file("macros in another case", office("word/image.bin", compound("_vba_Project")), "objet incorporé"),
                file(
                        "a packaged file in another case",
                        office("word/embeddings/o.bin", compound("\u0001OLE10NATIVE")),
                        "objet incorporé"),
                file(
                        "a program that is called a workbook",
                        office("word/embeddings/a.xlsx", Given.bytes("MZ")),
                        "programme"),
                file("a bomb", office("word/bomb.xml", new byte[64 << 20]), "démesuré"),
                file("too many entries", crowd(), "démesuré"),
                file("half a picture of today", latin("RIFF\u00ff\0\0\0WEBPVP8 "), "ne se lit pas"),
                file("half a picture", half(Given.picture("png", 300, 300)), "ne se lit pas"),
                file("a picture that is none", latin("\u00ff\u00d8\u00ff\u00e0 rien"), "ne se lit pas"),
                file("a picture of too many points", wide(), "50 millions"));
    }

    private static Arguments file(String name, byte[] file, String why) {
        return Arguments.of(name, file, why);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatMayNotStayIsRefusedInWordsAndNothingIsStored(String name, byte[] file, String why) throws IOException {
        var before = stored();

        assertThat(files.take(new ByteArrayInputStream(file)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains(why));

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void moreThanAHundredMegabytesAreRefusedWhateverTheyAre() throws IOException {
        var before = stored();

        assertThat(files.take(new InputStream() {
                    private long left = SharedFiles.MOST_BYTES + 1;

                    @Override
                    public int read() {
                        return left-- > 0 ? '%' : -1;
                    }

                    @Override
                    public int read(byte[] into, int from, int most) {
                        var length = (int) Math.min(most, left);
                        left -= length;
                        return length > 0 ? length : -1;
                    }
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.why()).contains("100 Mo"));
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aDocumentThatCannotBeReadStaysWithoutAPreview() {
        assertThat(files.take(new ByteArrayInputStream(Given.bytes("%PDF-1.7 rien de plus"))))
                .isInstanceOfSatisfying(
                        Stored.class, stored -> assertThat(stored.text()).isEmpty());
    }

    @Test
    void aWebpPictureIsKeptWithoutWhatFollowsIt() {
        var plain = Base64.getDecoder().decode("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");

        assertThat(files.take(new ByteArrayInputStream(joined(plain, latin("GPS 45.76 4.83")))))
                .isInstanceOfSatisfying(Stored.class, stored -> {
                    assertThat(stored.type()).isEqualTo(FileType.WEBP);
                    assertThat(stored.type().format()).isEqualTo("WebP");
                    assertThat(stored.bytes()).isEqualTo(plain.length);
                });
    }

    @Test
    void whatAnOfficeFileSaysIsRead() {
        assertThat(files.take(new ByteArrayInputStream(Given.docx("La nuit des quartiers"))))
                .isInstanceOfSatisfying(
                        Stored.class, stored -> assertThat(stored.text()).contains("La nuit des quartiers"));
    }

    @Test
    void aPictureIsKeptWithoutWhatItsCameraWrote() throws IOException {
        var plain = Given.picture("jpeg", 20, 20);
        var marked = joined(
                joined(Arrays.copyOf(plain, 2), latin("\u00ff\u00e1\u0000\u0016Exif\0\0GPS 45.76 4.83")),
                Arrays.copyOfRange(plain, 2, plain.length));

        assertThat(files.take(new ByteArrayInputStream(marked))).isInstanceOfSatisfying(Stored.class, stored -> {
            try {
                assertThat(Files.readString(files.file(stored.sha256()), StandardCharsets.ISO_8859_1))
                        .doesNotContain("GPS");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1)",
        "ftp://exemple.fr/a",
        "http://localhost/a",
        "http://127.0.0.1/",
        "http://10.0.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://[::1]/",
        "http://serveur/",
        "http://base.internal/",
        "https://moi:secret@exemple.fr/",
        "https:///a",
        "exemple"
    })
    void anAddressThatIsNotOfThePublicWebIsRefused(String url) {
        assertThat(SharedAddress.of(url)).isInstanceOf(SharedAddress.Bad.class);
        assertThat(SharedAddress.of("https://www.exemple.fr/a?b=c")).isInstanceOf(SharedAddress.Good.class);
    }

    private List<String> stored() throws IOException {
        var folder = preau.bean(Settings.class).data().resolve("resources");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
        }
    }

    private static byte[] office(String name, byte[] content) {
        return Given.zip(Map.of("[Content_Types].xml", Given.types(), name, content));
    }

    private static byte[] crowd() {
        var entries = new TreeMap<String, byte[]>();
        entries.put("[Content_Types].xml", Given.types());
        for (var number = 0; number <= 5_000; number++) {
            entries.put("word/" + number + ".xml", new byte[0]);
        }
        return Given.zip(entries);
    }

    /** What Office writes of an object in the container of its former formats, with a name of its directory. */
    private static byte[] compound(String name) {
        return joined(
                joined(latin("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"), new byte[(64 << 10) - 12]),
                name.getBytes(StandardCharsets.UTF_16LE));
    }

    /** A small PNG whose head says that it has 10,000 points a side. */
    private static byte[] wide() {
        var png = Given.picture("png", 1, 1);
        png[18] = 0x27;
        png[19] = 0x10;
        png[22] = 0x27;
        png[23] = 0x10;
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
