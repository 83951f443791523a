package fr.preau.territory.source;

import static fr.preau.territory.Published.take;
import static fr.preau.territory.Published.why;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.territory.Published;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is refused, word for word: nothing changes, and the older one is still in use. */
class RefusalsTest {

    private static final String LIST = "code_qp;lib_qp;insee_com\n";
    private static final String SQUARES = "idcar_200m,ind\n";
    private static final String SHOPS =
            "TYPEQU;DEPCOM;LAMBERT_X;LAMBERT_Y;EPSG;LONGITUDE;LATITUDE;QUALITE_XY;TR_DIST_PRECISION\n";
    private static final String CUT = " Le fichier est coupé ou abîmé : téléchargez-le de nouveau.";

    private static TestInstance preau;

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
        Published.all(preau);
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    private static String refused(SourceKind kind, int vintage, String text) {
        return refused(kind, vintage, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(SourceKind kind, int vintage, byte[] bytes) {
        var before = Tables.of(preau);
        var why = why(take(preau, kind, vintage, bytes));
        assertThat(Tables.of(preau)).isEqualTo(before);
        return why;
    }

    @Test
    void aMissingColumn() {
        assertThat(refused(SourceKind.SQUARES, 2019, "idcar_200m,men\nCRS3035RES200mN2522400E3921800,1\n"))
                .isEqualTo(
                        "Il manque la colonne « ind ». Colonnes lues : idcar_200m, men. Prenez le fichier tel qu’il est publié.");
        assertThat(refused(SourceKind.LIST, 2024, "code_qp;insee_com\nQN06941N;69259\n"))
                .isEqualTo(
                        "Il manque la colonne « lib_qp ». Colonnes lues : code_qp, insee_com. Prenez le fichier tel qu’il est publié.");
    }

    @Test
    void aFileOfAnotherVintage() {
        assertThat(refused(SourceKind.LIST, 2024, LIST + "QP069001;Ancien;69259\n"))
                .isEqualTo(
                        "Ligne 2 : QP069001 est un code de la liste de 2015, pas de celle de 2024. Choisissez le millésime 2015, ou l’autre fichier.");
        assertThat(refused(SourceKind.OUTLINES, 2015, Published.bytes(Published.OUTLINES)))
                .isEqualTo(
                        "Contour n° 1 : QN06938I est un code de la liste de 2024, pas de celle de 2015. Choisissez le millésime 2024, ou l’autre fichier.");
        assertThat(refused(SourceKind.POSTS, 2025, Published.bytes(Published.POSTS)))
                .isEqualTo(
                        "Ligne 2 : ce poste est de 2024, pas de 2025. Choisissez le millésime 2024, ou l’autre fichier.");
    }

    @Test
    void aCodeThatStandsTwice() {
        assertThat(refused(SourceKind.LIST, 2024, LIST + "QN06941N;La Borelle;69259\nQN06941N;La Borelle;69259\n"))
                .isEqualTo("Ligne 3 : QN06941N est déjà dans une ligne plus haut. Retirez celle qui est de trop.");
    }

    @Test
    void whatIsNoCode() {
        assertThat(refused(SourceKind.LIST, 2024, LIST + "QN6941;La Borelle;69259\n"))
                .isEqualTo("Ligne 2 : « QN6941 » n’est pas un code de quartier prioritaire.");
        assertThat(refused(SourceKind.LIST, 2024, LIST + "QN06941N;La Borelle;Vénissieux\n"))
                .startsWith("Ligne 2 : « V » n’est pas un code de commune.");
    }

    @Test
    void aFileCutInTheMiddle() {
        assertThat(refused(
                        SourceKind.CORRESPONDENCE,
                        2024,
                        Arrays.copyOf(Published.bytes(Published.CORRESPONDENCE), 4_000)))
                .matches("Ligne \\d+ : .*");
        assertThat(refused(SourceKind.OUTLINES, 2024, Arrays.copyOf(Published.bytes(Published.OUTLINES), 4_000)))
                .isEqualTo("Le fichier est coupé ou abîmé après le contour n° 2 : téléchargez-le de nouveau.");
        assertThat(refused(SourceKind.LIST, 2024, LIST + "QN06941N;La Borelle\n"))
                .isEqualTo("Ligne 2 : 2 colonnes au lieu de 3." + CUT);
        assertThat(refused(SourceKind.LIST, 2024, LIST + "QN069\n"))
                .isEqualTo("Ligne 2 : 1 colonne au lieu de 3." + CUT);
    }

    @Test
    void aRowCountThatCollapses() {
        assertThat(refused(SourceKind.CORRESPONDENCE, 2024, few()))
                .isEqualTo(
                        "Ce fichier n’a que 10 lignes, contre 145 dans celui qui est en service : il est peut-être coupé. S’il est complet, cochez « J’ai vérifié ce fichier ».");
    }

    @Test
    void anOutlineThatNoRepairSaves() {
        assertThat(refused(
                        SourceKind.OUTLINES,
                        2024,
                        outlines("", "[[4.8,45.7],[4.9,45.8],[4.9,45.7],[4.8,45.8],[4.8,45.7]]")))
                .startsWith("QN09104M se croise lui-même, et le réparer changerait sa surface de ")
                .endsWith(" : au-delà de 1 %, le contour est refusé. Demandez-le à l’ANCT, ou retirez-le du fichier.");
    }

    @Test
    void aLineOfTenMillionCharacters() {
        assertThat(refused(SourceKind.LIST, 2024, LIST + "QN06941N;" + "x".repeat(10_000_000) + ";69259\n"))
                .isEqualTo(
                        "Ligne 2 : elle dépasse un million de caractères, ou un guillemet n’y est pas refermé. Le fichier est abîmé : téléchargez-le de nouveau.");
    }

    @Test
    void aNameThatIsFarTooLong() {
        var words = " dépasse 300 caractères. Le fichier est abîmé : téléchargez-le de nouveau.";
        assertThat(refused(SourceKind.LIST, 2024, LIST + "QN06941N;" + "x".repeat(301) + ";69259\n"))
                .isEqualTo("Ligne 2 : le nom (colonne « lib_qp »)" + words);
        assertThat(refused(
                        SourceKind.OUTLINES,
                        2024,
                        outlines("", "[[4.8,45.7],[4.9,45.7],[4.9,45.8],[4.8,45.7]]")
                                .replace("Essai", "x".repeat(10_000_000))))
                .isEqualTo("QN09104M : son nom" + words);
    }

    @Test
    void whatIsNoText() {
        var words =
                "Ce fichier n’est pas un CSV en UTF-8 ou en Windows-1252. Prenez le fichier tel qu’il est publié, sans l’ouvrir dans un tableur.";
        assertThat(refused(
                        SourceKind.LIST,
                        2024,
                        (LIST + "QN06941N;La Borelle;69259\n").getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(words);
        assertThat(refused(SourceKind.LIST, 2024, LIST + "QN06941N;La Bo\0relle;69259\n"))
                .isEqualTo(words);
        assertThat(refused(
                        SourceKind.LIST,
                        2024,
                        (LIST + "QN06941N;Été;69259\nQN06940I;La Bo\0relle;69259\n")
                                .getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(words);
    }

    @Test
    void aSquareWithFewerThanNobody() {
        assertThat(refused(SourceKind.SQUARES, 2019, SQUARES + "CRS3035RES200mN2522400E3921800,-4\n"))
                .isEqualTo("Ligne 2 : « -4 » habitants : ce ne peut être.");
        assertThat(refused(SourceKind.SQUARES, 2019, "idcar_200m,ind,men\nCRS3035RES200mN2522400E3921800,4,-1\n"))
                .isEqualTo("Ligne 2 : « -1 » ménages : ce ne peut être.");
    }

    @Test
    void whatIsNoSuchFile() {
        assertThat(refused(SourceKind.LIST, 2024, "")).isEqualTo("Ce fichier est vide.");
        assertThat(refused(SourceKind.OUTLINES, 2024, LIST))
                .isEqualTo("Ce fichier n’est pas du GeoJSON, ou il est coupé.");
        assertThat(refused(SourceKind.LIST, 2024, LIST)).isEqualTo("Ce fichier ne contient aucune ligne à prendre.");
        assertThat(refused(SourceKind.OUTLINES, 2024, "{\"type\":\"FeatureCollection\",\"features\":[]}"))
                .isEqualTo("Ce GeoJSON ne contient aucun contour.");
    }

    @Test
    void anArchiveThatIsCutOrHoldsNoTable() throws IOException {
        var zip = zip("lisez-moi.pdf", "rien".getBytes(StandardCharsets.UTF_8));
        assertThat(refused(SourceKind.SHOPS, 2025, zip))
                .isEqualTo("Cette archive ne contient aucun fichier CSV ou GeoJSON.");
        assertThat(refused(SourceKind.SHOPS, 2025, emptyZip()))
                .isEqualTo("Cette archive ne contient aucun fichier CSV ou GeoJSON.");
        assertThat(refused(SourceKind.SHOPS, 2025, zip("bpe.zip", zip)))
                .as("an archive in an archive")
                .isEqualTo("Cette archive ne contient aucun fichier CSV ou GeoJSON.");
        var small = zip(
                "bpe.csv",
                (SHOPS + "B105;69259;846565.10;6514573.20;2154;;;B;< 100\n").getBytes(StandardCharsets.UTF_8));
        assertThat(refused(SourceKind.SHOPS, 2025, Arrays.copyOf(small, 60)))
                .isEqualTo("L’archive est coupée : téléchargez-la de nouveau.");
        var table = zip(
                "bpe.csv",
                (SHOPS + "B105;69259;846565.10;6514573.20;2154;;;B;< 100\n".repeat(40_000))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(refused(SourceKind.SHOPS, 2025, Arrays.copyOf(table, table.length / 2)))
                .matches("L’archive est coupée après la ligne [1-9]\\d+ : téléchargez-la de nouveau\\.");
    }

    @Test
    void theSameBytesAgainChangeNothing() {
        var before = Tables.of(preau);

        assertThat(take(preau, SourceKind.SQUARES, 2019, Published.bytes(Published.SQUARES)))
                .isInstanceOf(Outcome.Same.class);
        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    @Test
    void anOlderVintageStaysBesideANewerOne() {
        try (var other = TestInstance.start(Map.of())) {
            take(other, SourceKind.SQUARES, 2021, "idcar_200m,ind\nCRS3035RES200mN2522400E3921800,4\n");
            take(other, SourceKind.SQUARES, 2019, Published.bytes(Published.SQUARES));
            var sources = other.bean(Sources.class);

            assertThat(sources.newest(SourceKind.SQUARES).orElseThrow().vintage())
                    .isEqualTo(2021);
            assertThat(sources.current(SourceKind.SQUARES, 2019).orElseThrow().rows())
                    .isEqualTo(102);
        }
    }

    @Test
    void aSmallerFileIsTakenFromWhoeverMeansIt() {
        try (var other = TestInstance.start(Map.of())) {
            take(other, SourceKind.CORRESPONDENCE, 2024, Published.bytes(Published.CORRESPONDENCE));
            assertThat(other.bean(Imports.class)
                            .take(
                                    SourceKind.CORRESPONDENCE,
                                    2024,
                                    SourceContent.of("peu.csv", few().getBytes(StandardCharsets.UTF_8)),
                                    Checked.BY_HAND,
                                    "un test",
                                    ReadingProgress.SILENT))
                    .isInstanceOfSatisfying(
                            Outcome.Taken.class,
                            taken -> assertThat(taken.source().rows()).isEqualTo(10));
        }
    }

    private static String few() {
        return Published.text(Published.CORRESPONDENCE)
                .lines()
                .limit(11)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] emptyZip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        new ZipOutputStream(bytes).close();
        return bytes.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    static String outlines(String crs, String ring) {
        return "{\"type\":\"FeatureCollection\","
                + (crs.isEmpty() ? "" : "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + crs + "\"}},")
                + "\"features\":[{\"type\":\"Feature\",\"properties\":{\"code_qp\":\"QN09104M\",\"lib_qp\":\"Essai\",\"insee_com\":\"91228\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + ring + "]}}]}";
    }
}
