package fr.preau.territory;

import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.Imports;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.ReadingProgress;
import fr.preau.territory.source.SourceContent;
import fr.preau.territory.source.SourceKind;
import fr.preau.testing.TestInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Files as the State publishes them: the extracts that the demonstration ships, and others written by a test. */
public final class Published {

    public static final String CORRESPONDENCE = "correspondance-qp2024-qp2015_aura.csv";
    public static final String OUTLINES = "qp2024_lyon-extrait_wgs84.geojson";
    public static final String SQUARES = "filosofi2019_carreaux_200m_venissieux-extrait.csv";
    public static final String SHOPS = "bpe25_SYNTHETIQUE_venissieux.csv";
    public static final String CONTRACTS = "contrats-de-ville-2024.csv";
    public static final String POSTS = "adulte-relais-2024_aura.csv";

    private Published() {}

    public static byte[] bytes(String file) {
        try (var in = Published.class.getResourceAsStream("/demo/territory/" + file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    public static Outcome take(TestInstance preau, SourceKind kind, int vintage, byte[] bytes) {
        return preau.bean(Imports.class)
                .take(
                        kind,
                        vintage,
                        SourceContent.of("essai", bytes),
                        Checked.NOT_YET,
                        "un test",
                        ReadingProgress.SILENT);
    }

    public static Outcome take(TestInstance preau, SourceKind kind, int vintage, String text) {
        return take(preau, kind, vintage, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Everything that the demonstration ships. */
    public static void all(TestInstance preau) {
        take(preau, SourceKind.CORRESPONDENCE, 2024, bytes(CORRESPONDENCE));
        take(preau, SourceKind.OUTLINES, 2024, bytes(OUTLINES));
        take(preau, SourceKind.SQUARES, 2019, bytes(SQUARES));
        take(preau, SourceKind.SHOPS, 2025, bytes(SHOPS));
        take(preau, SourceKind.CONTRACTS, 2024, bytes(CONTRACTS));
        take(preau, SourceKind.POSTS, 2024, bytes(POSTS));
    }

    /** Outlines as GeoJSON, by code. @param outlines on the plane of areas of metropolitan France */
    public static String outlines(Map<String, Geometry> outlines) {
        return outlines.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> """
                        {"type":"Feature","properties":{"code_qp":"%s","lib_qp":"Contour %s","insee_com":"69259"},"geometry":%s}""".formatted(
                                one.getKey(), one.getKey(), json(Plane.LAEA_EUROPE.to(Plane.WGS84, one.getValue()))))
                .collect(Collectors.joining(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}"));
    }

    private static String json(Geometry shape) {
        return IntStream.range(0, shape.getNumGeometries())
                .mapToObj(shape::getGeometryN)
                .map(Polygon.class::cast)
                .map(polygon -> Stream.concat(
                                Stream.of(polygon.getExteriorRing()),
                                IntStream.range(0, polygon.getNumInteriorRing()).mapToObj(polygon::getInteriorRingN))
                        .map(ring -> Arrays.stream(ring.getCoordinates())
                                .map(point -> String.format(Locale.ROOT, "[%.9f,%.9f]", point.x, point.y))
                                .collect(Collectors.joining(",", "[", "]")))
                        .collect(Collectors.joining(",", "[", "]")))
                .collect(Collectors.joining(",", "{\"type\":\"MultiPolygon\",\"coordinates\":[", "]}"));
    }

    /** What the report of an import says. */
    public static List<String> remarks(TestInstance preau, long source) {
        return preau.jdbc()
                .sql("SELECT words FROM territory_remark WHERE source_id = :source ORDER BY number")
                .param("source", source)
                .query(String.class)
                .list();
    }

    /** Why a file was refused. */
    public static String why(Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var why)) {
            return why;
        }
        throw new AssertionError("it was taken: " + outcome);
    }
}
