package fr.preau.bench;

import fr.preau.territory.Published;
import fr.preau.territory.food.Basket;
import fr.preau.territory.food.FoodComputing;
import fr.preau.territory.shape.Outlines;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.Imports;
import fr.preau.territory.source.Imports.Checked;
import fr.preau.territory.source.Imports.Outcome;
import fr.preau.territory.source.ReadingProgress;
import fr.preau.territory.source.SourceContent;
import fr.preau.territory.source.SourceKind;
import fr.preau.testing.TestDatabase;
import fr.preau.testing.TestInstance;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * Territories of the size of a region: 145 neighbourhoods with the outline of a real one, 30,000 squares around them,
 * 60,000 shops among them. Against the plain double loop over all squares and all shops, on a sample of them; and the
 * base of equipment of all France, as large as it is published. {@code -Dpreau.bench.neighbourhoods} makes the region
 * larger, with as many squares each.
 */
final class TerritoryBench {

    private static final int NEIGHBOURHOODS = Integer.getInteger("preau.bench.neighbourhoods", 145);
    private static final int SQUARES_EACH = 207;
    private static final int SHOPS = 60_000;
    private static final int ROWS_OF_THE_BASE = 2_800_000;
    private static final int A_ROW = 12;
    private static final double APART = 5_000;
    private static final double WEST = 3_850_000;
    private static final double SOUTH = 2_450_000;
    private static final int SAMPLE = 20;
    private static final int ROUNDS = 30;
    private static final String HEADER =
            "TYPEQU;DEPCOM;LAMBERT_X;LAMBERT_Y;EPSG;LONGITUDE;LATITUDE;QUALITE_XY;TR_DIST_PRECISION\n";

    private TerritoryBench() {}

    static void run() throws IOException {
        TestDatabase.waitForTheDisk();
        try (var preau = TestInstance.start(Map.of())) {
            Published.take(preau, SourceKind.OUTLINES, 2024, Published.bytes(Published.OUTLINES));
            var real = preau.bean(Outlines.class)
                    .withCode("QN06941N")
                    .orElseThrow()
                    .on(Plane.LAEA_EUROPE);
            var random = new Random(1);
            take(preau, SourceKind.OUTLINES, 2024, outlines(real));
            var squares = squares(random);
            var shops = shops(random);
            take(preau, SourceKind.SQUARES, 2021, squares.text);
            take(preau, SourceKind.SHOPS, 2025, shops.text);
            food(preau, squares.centres, shops.places);
            map(preau);
        }
        base();
    }

    private record Squares(String text, List<Coordinate> centres) {}

    private record Shops(String text, List<Coordinate> places) {}

    private static void food(TestInstance preau, List<Coordinate> squares, List<Coordinate> shops) {
        var computing = preau.bean(FoodComputing.class);
        computing.run(Basket.GENERAL);
        var ours = seconds(() -> computing.run(Basket.GENERAL));
        var step = squares.size() / (squares.size() / SAMPLE);
        var plain = SAMPLE * seconds(() -> loop(squares, shops, step));
        Bench.row("access to food, a region (s)", ours, plain, "<5 s");
    }

    /** The nearest shop of every so many squares, by looking at each. */
    private static void loop(List<Coordinate> squares, List<Coordinate> shops, int step) {
        var sum = 0.0;
        for (var i = 0; i < squares.size(); i += step) {
            var nearest = Double.MAX_VALUE;
            for (var shop : shops) {
                nearest = Math.min(nearest, squares.get(i).distance(shop));
            }
            sum += nearest;
        }
        if (sum < 0) {
            throw new IllegalStateException("distances below zero");
        }
    }

    private static void map(TestInstance preau) {
        var visitor = preau.visitor();
        var page = "/quartiers/QN069042M?largeur=32000";
        var weight = visitor.get(page).response().body().length();
        var ours = median(() -> visitor.get(page));
        var plain = median(() -> visitor.get("/rencontres"));
        Bench.row("a map page (ms)", ours, plain, "<100 ms");
        Bench.note("it weighs " + weight / 1_000 + " kB");
    }

    private static double median(Runnable work) {
        var times = new ArrayList<Double>();
        for (var i = 0; i < ROUNDS; i++) {
            times.add(seconds(work) * 1_000);
        }
        return times.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow();
    }

    /** All of France, out of its archive; beside reading the same archive and counting its lines. */
    private static void base() throws IOException {
        var file = archive();
        try (var preau = TestInstance.start(Map.of())) {
            var pools = ManagementFactory.getMemoryPoolMXBeans();
            System.gc();
            pools.forEach(pool -> pool.resetPeakUsage());
            var ours = seconds(() -> taken(preau.bean(Imports.class)
                    .take(
                            SourceKind.SHOPS,
                            2025,
                            SourceContent.of(file),
                            Checked.NOT_YET,
                            "bench",
                            ReadingProgress.SILENT)));
            var peak = pools.stream()
                    .mapToLong(pool -> pool.getPeakUsage().getUsed())
                    .sum();
            var plain = seconds(() -> lines(file));
            Bench.row("base of equipment, 2.8 M rows (s)", ours, plain, "<180 s");
            Bench.note("at most " + peak / (1 << 20) + " MB of memory in use, peaks of all pools added");
        } finally {
            Files.delete(file);
        }
    }

    private static void lines(Path file) {
        try (var zip = new java.util.zip.ZipFile(file.toFile());
                var in = zip.getInputStream(zip.entries().nextElement());
                var text = new java.io.BufferedReader(new java.io.InputStreamReader(in, StandardCharsets.UTF_8))) {
            if (text.lines().count() <= ROWS_OF_THE_BASE) {
                throw new IllegalStateException("lines are missing");
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path archive() throws IOException {
        var file = Files.createTempFile("preau-bench", ".zip");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry("BPE25.csv"));
            var out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            out.write(HEADER);
            var random = new Random(2);
            for (var i = 0; i < ROWS_OF_THE_BASE; i++) {
                // Of what is in the base, about one in twenty sells food.
                out.write(shop(i % 20 == 0 ? "B105" : "D307", random) + "\n");
            }
            out.flush();
            zip.closeEntry();
        }
        return file;
    }

    private static String shop(String type, Random random) {
        return shop(
                type,
                new Coordinate(700_000 + random.nextDouble() * 200_000, 6_500_000 + random.nextDouble() * 200_000));
    }

    private static String shop(String type, Coordinate at) {
        return String.format(Locale.ROOT, "%s;69259;%.2f;%.2f;2154;;;B;< 100", type, at.x, at.y);
    }

    private static Coordinate corner(int number) {
        return new Coordinate(WEST + number % A_ROW * APART, SOUTH + number / A_ROW * APART);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void take(TestInstance preau, SourceKind kind, int vintage, String text) {
        taken(preau.bean(Imports.class)
                .take(
                        kind,
                        vintage,
                        SourceContent.of("bench", bytes(text)),
                        Checked.BY_HAND,
                        "bench",
                        ReadingProgress.SILENT));
    }

    private static void taken(Outcome outcome) {
        if (!(outcome instanceof Outcome.Taken)) {
            throw new IllegalStateException("not taken: " + outcome);
        }
    }

    private static String outlines(Geometry real) {
        var features = new StringJoiner(",", "{\"type\":\"FeatureCollection\",\"features\":[", "]}");
        var box = real.getEnvelopeInternal();
        for (var i = 0; i < NEIGHBOURHOODS; i++) {
            var there = corner(i);
            var moved = Plane.LAEA_EUROPE.to(
                    Plane.WGS84,
                    AffineTransformation.translationInstance(there.x - box.getMinX(), there.y - box.getMinY())
                            .transform(real));
            var ring = new StringJoiner(",", "[", "]");
            for (var point : moved.getGeometryN(0).getCoordinates()) {
                ring.add(String.format(Locale.ROOT, "[%.9f,%.9f]", point.x, point.y));
            }
            features.add("""
                    {"type":"Feature","properties":{"code_qp":"QN069%03dM","lib_qp":"Quartier %d","insee_com":"69259"},\
                    "geometry":{"type":"Polygon","coordinates":[%s]}}""".formatted(i, i, ring));
        }
        return features.toString();
    }

    private static Squares squares(Random random) {
        var text = new StringBuilder("idcar_200m,i_est_200,ind,men,men_pauv\n");
        var centres = new ArrayList<Coordinate>();
        for (var i = 0; i < NEIGHBOURHOODS; i++) {
            for (var one = 0; one < SQUARES_EACH; one++) {
                var x = (int) corner(i).x - 1_000 + one % 15 * 200;
                var y = (int) corner(i).y - 1_000 + one / 15 * 200;
                text.append("CRS3035RES200mN%dE%d,%d,%d,%d,%d%n"
                        .formatted(
                                y,
                                x,
                                random.nextInt(4) / 3,
                                random.nextInt(900),
                                random.nextInt(400),
                                random.nextInt(100)));
                centres.add(Plane.LAEA_EUROPE.to(Plane.LAMBERT_93, x + 100.0, y + 100.0));
            }
        }
        return new Squares(text.toString(), centres);
    }

    private static Shops shops(Random random) {
        var text = new StringBuilder(HEADER);
        var places = new ArrayList<Coordinate>();
        for (var i = 0; i < SHOPS; i++) {
            var at = Plane.LAEA_EUROPE.to(
                    Plane.LAMBERT_93,
                    WEST + random.nextDouble() * APART * A_ROW,
                    SOUTH + random.nextDouble() * APART * (NEIGHBOURHOODS / A_ROW + 1));
            places.add(at);
            text.append(shop("B105", at)).append('\n');
        }
        return new Shops(text.toString(), places);
    }

    private static double seconds(Runnable work) {
        var started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }
}
