package fr.preau.territory.source;

import static fr.preau.territory.Published.take;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.source.Imports.Outcome;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** What stands around a table in what was packed. */
class ArchivesTest {

    private static final String SQUARES = "idcar_200m,ind\nCRS3035RES200mN2522400E3921800,4\n";
    private static final String TOO_MUCH =
            "Cette archive contient trop d’autres choses avant son fichier CSV ou GeoJSON. Décompressez-la, et donnez ce fichier seul.";

    private final TestInstance preau = TestInstance.shared();

    private interface Filling {
        void fill(ZipOutputStream zip) throws IOException;
    }

    private Outcome taken(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            filling.fill(zip);
            add(zip, "carreaux.csv", SQUARES.getBytes(StandardCharsets.UTF_8));
        }
        return take(preau, SourceKind.SQUARES, 2077, bytes.toByteArray());
    }

    private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    @Test
    void aTableIsNotLookedForBehindAnythingThatUnpacks() throws IOException {
        assertThat(taken(zip -> add(zip, "bombe.bin", new byte[65 << 20]))).isEqualTo(new Outcome.Refused(TOO_MUCH));
        assertThat(taken(zip -> {
                    for (var part = 0; part < 5; part++) {
                        add(zip, part + ".bin", new byte[13 << 20]);
                    }
                }))
                .as("in parts")
                .isEqualTo(new Outcome.Refused(TOO_MUCH));
    }

    @Test
    void norBehindAnyNumberOfOthers() throws IOException {
        assertThat(taken(zip -> {
                    for (var other = 0; other < 101; other++) {
                        add(zip, other + "/", new byte[0]);
                    }
                }))
                .isEqualTo(new Outcome.Refused(TOO_MUCH));
    }

    @Test
    void notesBeforeItAreNothing() throws IOException {
        assertThat(taken(zip -> {
                    add(zip, "dossier/", new byte[0]);
                    add(zip, "dossier/lisez-moi.pdf", new byte[3 << 20]);
                    add(zip, "varmod.csv", "COD_VAR\n".getBytes(StandardCharsets.UTF_8));
                }))
                .isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void anotherPackingIsNamed() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packed = new GZIPOutputStream(bytes)) {
            packed.write(SQUARES.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(take(preau, SourceKind.SQUARES, 2078, bytes.toByteArray()))
                .isEqualTo(
                        new Outcome.Refused(
                                "Ce fichier est compressé autrement qu’en ZIP. Décompressez-le, et donnez le CSV ou le GeoJSON."));
    }
}
