package fr.preau.territory.source;

import fr.preau.territory.shape.PartOfFrance;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.PublishedTable.Line;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** INSEE's squares of 200 m, whose plane and corner are in their name. */
final class SquaresReading {

    private static final Pattern NAME = Pattern.compile("CRS(\\d{4,5})RES200mN(\\d{5,8})E(\\d{5,8})");
    private static final int SIDE = 200;
    private static final int BLOCK = 10_000;

    /** The planes on which INSEE lays squares, and the part of France where each does. */
    private static final Map<Plane, PartOfFrance> SQUARED = Map.of(
            Plane.LAEA_EUROPE, PartOfFrance.METROPOLITAN,
            Plane.UTM_20_NORTH, PartOfFrance.ANTILLES,
            Plane.UTM_40_SOUTH, PartOfFrance.REUNION);

    private final SourceFilling filling;
    private final Set<String> names = new HashSet<>();
    private boolean headSeen;

    private SquaresReading(SourceFilling filling) {
        this.filling = filling;
    }

    static void read(SourceContent content, SourceFilling filling) throws Refusal {
        var reading = new SquaresReading(filling);
        var rows = filling.into("""
                INSERT INTO square_row (source_id, epsg, block, x, y, people, households, poor, imputed, communes)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','))
                """);
        PublishedTable.read(content, SourceKind.SQUARES.required(), filling, line -> reading.line(line, rows));
        rows.flush();
    }

    private void line(Line line, Rows rows) throws Refusal {
        head(line);
        var name = line.get("idcar_200m");
        var read = NAME.matcher(name);
        if (!read.matches()) {
            throw Refusal.at(line.number(), "« " + shortened(name) + " » n’est pas le nom d’un carreau de 200 m.");
        }
        var plane = Plane.of(Integer.parseInt(read.group(1)))
                .filter(SQUARED::containsKey)
                .orElseThrow(
                        () -> Refusal.at(
                                line.number(),
                                "la projection " + read.group(1)
                                        + " n’est pas connue. Préau lit 3035 (métropole), 5490 (Martinique) et 2975 (La Réunion)."));
        var y = Integer.parseInt(read.group(2));
        var x = Integer.parseInt(read.group(3));
        if (x % SIDE != 0 || y % SIDE != 0 || !inside(plane, x, y)) {
            throw Refusal.at(
                    line.number(),
                    "le carreau « " + name
                            + " » est hors de France. Le fichier est abîmé ou sa projection est fausse.");
        }
        if (!names.add(plane.epsg() + ":" + x + ":" + y)) {
            throw Refusal.at(line.number(), "le carreau « " + name + " » est déjà dans une ligne plus haut.");
        }
        var people = FileCells.number(line, "ind");
        if (people < 0) {
            throw Refusal.at(line.number(), "« " + line.get("ind") + " » habitants : ce ne peut être.");
        }
        rows.add(
                filling.source(),
                plane.epsg(),
                block(x, y),
                x,
                y,
                people,
                optional(line, "men"),
                optional(line, "men_pauv"),
                line.get("i_est_200").equals("1"),
                String.join(",", FileCells.communes(line, "lcog_geo", filling.report())));
        filling.report().row();
    }

    /** Once, with the first line. */
    private void head(Line line) {
        if (headSeen) {
            return;
        }
        headSeen = true;
        if (!line.has("men")) {
            filling.report()
                    .odd(
                            1,
                            "sans la colonne « men », un résultat est refusé sous 25 habitants, et non sous 11 ménages.");
        }
        if (!line.has("lcog_geo")) {
            filling.report().odd(1, "sans la colonne « lcog_geo », un quartier n’est pas comparé à sa commune.");
        }
        if (!line.has("i_est_200")) {
            filling.report().odd(1, "sans la colonne « i_est_200 », la part estimée par l’INSEE n’est pas connue.");
        }
    }

    static int block(int x, int y) {
        return Math.floorDiv(x, BLOCK) * BLOCK + Math.floorDiv(y, BLOCK);
    }

    private static boolean inside(Plane plane, int x, int y) {
        return PartOfFrance.at(plane, new Coordinate(x, y)).equals(Optional.ofNullable(SQUARED.get(plane)));
    }

    /** Null where the file does not say. */
    private static @Nullable Double optional(Line line, String column) throws Refusal {
        if (line.get(column).isEmpty()) {
            return null;
        }
        var households = FileCells.number(line, column);
        if (households < 0) {
            throw Refusal.at(line.number(), "« " + line.get(column) + " » ménages : ce ne peut être.");
        }
        return households;
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
