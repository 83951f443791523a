package fr.preau.territory.source;

import fr.preau.territory.Geography;
import fr.preau.territory.shape.PartOfFrance;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.source.PublishedTable.Line;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;

/**
 * The base of equipment, read for what sells food. Positions that INSEE does not vouch for are kept apart, without
 * their coordinates: to count them among the others would bring shops near that may be anywhere in the commune.
 */
final class ShopsReading {

    /** Food, by the nomenclature of the base: general, then baker, butcher, fishmonger, greengrocer. */
    private static final Set<String> FOOD = Set.of("B104", "B105", "B201", "B202", "B204", "B206", "B207", "B208");

    private static final Set<String> GOOD = Set.of("A", "B");
    private static final Map<String, Integer> WITHIN = Map.of("< 100", 100, "[100 - 500[", 500);
    private static final double MOST_APART = 50;
    private static final List<String> NONE = List.of("", "_U", "_Z");

    private final SourceFilling filling;
    private int number;
    private int others;

    private ShopsReading(SourceFilling filling) {
        this.filling = filling;
    }

    static void read(SourceContent content, SourceFilling filling) throws Refusal {
        var reading = new ShopsReading(filling);
        var rows = filling.into(
                "INSERT INTO shop_row (source_id, number, type, commune, x, y, within) VALUES (?, ?, ?, ?, ?, ?, ?)");
        PublishedTable.read(content, SourceKind.SHOPS.required(), filling, line -> reading.line(line, rows));
        rows.flush();
        if (reading.others > 0) {
            filling.report().odd(0, "Équipements d’autre sorte, laissés de côté : " + reading.others + ".");
        }
    }

    private void line(Line line, Rows rows) throws Refusal {
        FileCells.ofVintage(line, "AN", "cet équipement", filling.vintage());
        var type = line.get("TYPEQU");
        if (!type.matches("[A-Z]\\d{3}")) {
            throw Refusal.at(line.number(), "« " + type + " » n’est pas un type d’équipement.");
        }
        if (!FOOD.contains(type)) {
            others++;
            return;
        }
        var communes = FileCells.communes(line, "DEPCOM", filling.report());
        if (communes.size() != 1) {
            throw Refusal.at(line.number(), "« " + line.get("DEPCOM") + " » n’est pas un code de commune.");
        }
        var commune = Geography.whole(communes.getFirst());
        var within = within(line);
        var at = within.isPresent() ? position(line) : Optional.<Coordinate>empty();
        rows.add(
                filling.source(),
                ++number,
                type,
                commune,
                at.map(point -> point.x).orElse(null),
                at.map(point -> point.y).orElse(null),
                at.map(_ -> within.getAsInt()).orElse(null));
        filling.report().row();
    }

    /** How far from its position it may stand; empty where that is not known, or too far to be of use. */
    private OptionalInt within(Line line) {
        var quality = line.get("QUALITE_XY");
        var within = WITHIN.get(line.get("TR_DIST_PRECISION"));
        if (!GOOD.contains(quality)) {
            filling.report()
                    .apart("Position de qualité « " + (quality.isEmpty() ? "vide" : quality) + " », comptée à part");
            return OptionalInt.empty();
        }
        if (within == null) {
            filling.report().apart("Position précise à « " + line.get("TR_DIST_PRECISION") + " », comptée à part");
            return OptionalInt.empty();
        }
        return OptionalInt.of(within);
    }

    private Optional<Coordinate> position(Line line) throws Refusal {
        if (NONE.contains(line.get("LAMBERT_X")) || NONE.contains(line.get("LAMBERT_Y"))) {
            filling.report().apart("Sans position, compté à part");
            return Optional.empty();
        }
        var point = new Coordinate(FileCells.number(line, "LAMBERT_X"), FileCells.number(line, "LAMBERT_Y"));
        var plane = plane(line);
        if (PartOfFrance.at(plane, point)
                .filter(part -> part.distances() == plane)
                .isEmpty()) {
            throw Refusal.at(
                    line.number(),
                    "cette position est hors de France. Le fichier est abîmé ou sa projection est fausse.");
        }
        if (!NONE.contains(line.get("LONGITUDE")) && !NONE.contains(line.get("LATITUDE"))) {
            var other = Plane.WGS84.to(plane, FileCells.number(line, "LONGITUDE"), FileCells.number(line, "LATITUDE"));
            if (other.distance(point) > MOST_APART) {
                filling.report()
                        .odd(
                                line.number(),
                                "Lambert et longitude-latitude sont à %d m l’un de l’autre ; Lambert est gardé."
                                        .formatted(Math.round(other.distance(point))));
            }
        }
        return Optional.of(point);
    }

    private static Plane plane(Line line) throws Refusal {
        var epsg = line.get("EPSG");
        if (epsg.isEmpty()) {
            return Plane.LAMBERT_93;
        }
        return Optional.of(epsg)
                .filter(text -> text.matches("\\d{4,5}"))
                .flatMap(text -> Plane.of(Integer.parseInt(text)))
                .filter(plane -> Arrays.stream(PartOfFrance.values()).anyMatch(part -> part.distances() == plane))
                .orElseThrow(() -> Refusal.at(line.number(), "la projection « " + epsg + " » n’est pas connue."));
    }
}
