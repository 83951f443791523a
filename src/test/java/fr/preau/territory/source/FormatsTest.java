package fr.preau.territory.source;

import static fr.preau.territory.Published.take;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.preau.territory.CityContractReference;
import fr.preau.territory.Neighbourhoods;
import fr.preau.territory.Published;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.testing.TestInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shapes in which one file is published, from one year or part of France to another. */
class FormatsTest {

    private final TestInstance preau = TestInstance.start(Map.of());

    @AfterEach
    void stop() {
        preau.close();
    }

    private List<String> saidOf(SourceKind kind, int vintage, byte[] bytes) {
        if (take(preau, kind, vintage, bytes) instanceof Outcome.Taken(var source)) {
            return Published.remarks(preau, source.id());
        }
        throw new AssertionError("it was not taken");
    }

    private List<String> saidOf(SourceKind kind, int vintage, String text) {
        return saidOf(kind, vintage, text.getBytes(StandardCharsets.UTF_8));
    }

    private int shops() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM shop_row WHERE x IS NOT NULL")
                .query(Integer.class)
                .single();
    }

    /** The base of one year has 95 columns, that of another 24. */
    @Test
    void theBaseOfEquipmentIsReadByTheNamesOfItsColumnsHoweverManyThereAre() throws IOException {
        var whole = Published.text(Published.SHOPS)
                .lines()
                .map(line -> line.split(";", -1))
                .toList();
        assertThat(whole.getFirst()).hasSize(95);
        var kept = IntStream.range(0, 95)
                .filter(at -> at < 15
                        || SourceKind.SHOPS.required().contains(whole.getFirst()[at])
                        || List.of("EPSG", "LONGITUDE", "LATITUDE", "TR_DIST_PRECISION")
                                .contains(whole.getFirst()[at]))
                .toArray();
        var narrow = whole.stream()
                .map(cells -> Arrays.stream(kept).mapToObj(at -> cells[at]).collect(Collectors.joining(";")))
                .map(line -> line.replaceFirst("^2025;", "2019;") + "\n")
                .collect(Collectors.joining());
        saidOf(SourceKind.SHOPS, 2025, Published.bytes(Published.SHOPS));
        var wide = shops();
        saidOf(SourceKind.SHOPS, 2019, zip("varmod_BPE19.csv", "COD_VAR;LIB_VAR\n", "BPE19.csv", narrow));

        assertThat(kept).hasSizeLessThanOrEqualTo(24);
        assertThat(wide).isPositive();
        assertThat(shops()).isEqualTo(2 * wide);
    }

    @Test
    void theBaseOfEquipmentMayBeOfWindows() {
        saidOf(SourceKind.SHOPS, 2025, Published.text(Published.SHOPS).getBytes(Charset.forName("windows-1252")));

        assertThat(shops()).isPositive();
    }

    @Test
    void aQualityOrAPrecisionThatINSEEDoesNotSayIsCountedApart() {
        assertThat(saidOf(
                        SourceKind.SHOPS,
                        2025,
                        "TYPEQU;DEPCOM;LAMBERT_X;LAMBERT_Y;EPSG;LONGITUDE;LATITUDE;QUALITE_XY;TR_DIST_PRECISION\n"
                                + "B105;69259;846565.10;6514573.20;2154;;;_Z;< 100\n"
                                + "B105;69259;846565.10;6514573.20;2154;;;A;_U\n"
                                + "B105;69259;846565.10;6514573.20;2154;;;A;_Z\n"
                                + "B105;69259;846565.10;6514573.20;2154;;;A;< 100\n"))
                .containsExactlyInAnyOrder(
                        "Position de qualité « _Z », comptée à part : 1.",
                        "Position précise à « _U », comptée à part : 1.",
                        "Position précise à « _Z », comptée à part : 1.");
        assertThat(shops()).isEqualTo(1);
    }

    @Test
    void outlinesInLambert93LieWhereThoseInDegreesDo() {
        take(preau, SourceKind.OUTLINES, 2024, Published.bytes(Published.OUTLINES));
        var degrees = preau.bean(Outlines.class).withCode("QN06941N").orElseThrow();
        var metres = degrees.on(Plane.LAMBERT_93).getGeometryN(0).getCoordinates();
        var ring = Arrays.stream(metres)
                .map(point -> "[%s,%s]".formatted(point.x, point.y))
                .collect(Collectors.joining(",", "[", "]"));
        for (var crs : List.of("", "urn:ogc:def:crs:EPSG::2154")) {
            assertThat(saidOf(
                            SourceKind.OUTLINES,
                            2024,
                            RefusalsTest.outlines(crs, ring)
                                    .replace("QN09104M", "QN06941N")
                                    .replace("\"features\":[", "\"features\":[" + FAR + ",")))
                    .isEmpty();
            var there = preau.bean(Outlines.class).withCode("QN06941N").orElseThrow();
            assertThat(there.area()).isCloseTo(degrees.area(), within(0.5));
            assertThat(there.shape().getCentroid().distance(degrees.shape().getCentroid()))
                    .isLessThan(1e-7);
        }
    }

    private static final String FAR =
            "{\"type\":\"Feature\",\"properties\":{\"code_qp\":\"QN06940I\",\"lib_qp\":\"Essai\",\"insee_com\":\"69282\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[845700,6516200],[845900,6516200],[845900,6516400],[845700,6516200]]]}}";

    @Test
    void squaresOfMartiniqueAndOfReunion() {
        saidOf(
                SourceKind.SQUARES,
                2019,
                "idcar_200m,i_est_200,lcog_geo,ind,men,men_pauv\n"
                        + "CRS5490RES200mN1616000E708000,0,97209,41.5,20,9\n"
                        + "CRS2975RES200mN7690000E340000,0,97411,12,6,2\n");

        var planes = new HashMap<Integer, Double>();
        preau.jdbc()
                .sql("SELECT epsg, people FROM square_row")
                .query((row, _) -> planes.put(row.getInt("epsg"), row.getDouble("people")))
                .list();
        assertThat(planes).isEqualTo(Map.of(5490, 41.5, 2975, 12.0));
    }

    /** The State's inhabitants and centres of contracts are of no use: nothing has a column for them. */
    @Test
    void contractsOverseasHaveAnOlderCodeAndNobodyTakesTheirInhabitantsOrCentres() {
        saidOf(SourceKind.CONTRACTS, 2024, Published.bytes(Published.CONTRACTS));

        assertThat(preau.bean(Neighbourhoods.class).contract("CV373"))
                .map(CityContractReference::code)
                .contains("CV373");
        assertThat(preau.jdbc()
                        .sql("SELECT column_name FROM information_schema.columns WHERE table_name = 'contract_row'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("source_id", "code", "label", "department", "bearers");
    }

    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var at = 0; at < entries.length; at += 2) {
                zip.putNextEntry(new ZipEntry(entries[at]));
                zip.write(entries[at + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
