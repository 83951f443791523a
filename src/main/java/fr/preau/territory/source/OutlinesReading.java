package fr.preau.territory.source;

import fr.preau.platform.Entries;
import fr.preau.territory.Codes;
import fr.preau.territory.shape.Outline;
import fr.preau.territory.shape.PartOfFrance;
import fr.preau.territory.shape.Plane;
import fr.preau.territory.shape.Repair;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Outlines as GeoJSON (RFC 7946), one feature a neighbourhood, in longitude and latitude or in Lambert-93. */
final class OutlinesReading {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SourceFilling filling;
    private final Set<String> codes = new HashSet<>();
    private final List<Outline> outlines = new ArrayList<>();
    private Optional<Plane> declared = Optional.empty();

    /** The first code of those that were read on each plane. */
    private final Map<Plane, String> readOn = new HashMap<>();

    private OutlinesReading(SourceFilling filling) {
        this.filling = filling;
    }

    static void read(SourceContent content, SourceFilling filling) throws Refusal {
        var reading = new OutlinesReading(filling);
        reading.parse(content);
        var rows = filling.into("""
                INSERT INTO outline_row (source_id, code, label, communes, shape, area, west, south, east, north)
                VALUES (?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?, ?)
                """);
        for (var one : reading.outlines) {
            var box = one.shape().getEnvelopeInternal();
            rows.add(
                    filling.source(),
                    one.code(),
                    one.label(),
                    String.join(",", one.communes()),
                    one.wkb(),
                    one.area(),
                    box.getMinX(),
                    box.getMinY(),
                    box.getMaxX(),
                    box.getMaxY());
            filling.report().row();
        }
        rows.flush();
    }

    private void parse(SourceContent content) throws Refusal {
        var number = 0;
        try (var in = content.open();
                var parser = MAPPER.createParser(in)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Refusal("Ce fichier n’est pas du GeoJSON.");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                if (name.equals("crs")) {
                    declare(parser.readValueAsTree());
                } else if (name.equals("features") && parser.currentToken() == JsonToken.START_ARRAY) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        JsonNode whole = parser.readValueAsTree();
                        filling.progress().at(++number);
                        feature(number, whole);
                    }
                } else {
                    parser.skipChildren();
                }
            }
            if (parser.currentToken() != JsonToken.END_OBJECT) {
                throw cut(number);
            }
        } catch (JacksonException e) {
            if (e.getCause() instanceof SourceContent.TooLong) {
                throw PublishedTable.tooLong();
            }
            throw number == 0 ? new Refusal("Ce fichier n’est pas du GeoJSON, ou il est coupé.") : cut(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (number == 0) {
            throw new Refusal("Ce GeoJSON ne contient aucun contour.");
        }
    }

    private static Refusal cut(int number) {
        return new Refusal(
                "Le fichier est coupé ou abîmé après le contour n° " + number + " : téléchargez-le de nouveau.");
    }

    private void declare(JsonNode crs) throws Refusal {
        var name = crs.path("properties").path("name").asString("").toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return;
        }
        if (name.contains("CRS84") || name.endsWith("4326")) {
            declare(Plane.WGS84, Plane.LAMBERT_93);
        } else if (name.endsWith("2154")) {
            declare(Plane.LAMBERT_93, Plane.WGS84);
        } else {
            throw new Refusal(
                    "La projection « " + name + " » n’est pas connue. Prenez le fichier en WGS84 ou en Lambert-93.");
        }
    }

    /** It may be said after the outlines, since the members of an object have no order. */
    private void declare(Plane plane, Plane other) throws Refusal {
        declared = Optional.of(plane);
        if (readOn.containsKey(other)) {
            throw outside(Entries.of(readOn, other));
        }
    }

    private void feature(int number, JsonNode feature) throws Refusal {
        var properties = feature.path("properties");
        for (var name : SourceKind.OUTLINES.required()) {
            if (!properties.hasNonNull(name)) {
                throw new Refusal("Contour n° " + number + " : il n’a pas « " + name
                        + " ». Prenez le fichier tel qu’il est publié.");
            }
        }
        var code = properties.path("code_qp").asString("").strip();
        if (Codes.vintage(code) == 0) {
            throw new Refusal(
                    "Contour n° " + number + " : « " + code + " » n’est pas un code de quartier prioritaire.");
        }
        if (Codes.vintage(code) != filling.vintage()) {
            throw new Refusal(
                    "Contour n° %d : %s est un code de la liste de %d, pas de celle de %d. Choisissez le millésime %d, ou l’autre fichier."
                            .formatted(number, code, Codes.vintage(code), filling.vintage(), Codes.vintage(code)));
        }
        if (!codes.add(code)) {
            throw new Refusal(
                    "Contour n° " + number + " : " + code + " est déjà plus haut. Retirez celui qui est de trop.");
        }
        outlines.add(outline(code, properties, degrees(code, GeoJsonShape.read(code, feature.path("geometry")))));
    }

    /** In longitude and latitude, whatever it came in. */
    private Geometry degrees(String code, Geometry shape) throws Refusal {
        var box = shape.getEnvelopeInternal();
        var looksLikeDegrees = Math.abs(box.getMaxX()) <= 180 && Math.abs(box.getMaxY()) <= 90;
        var plane = declared.orElse(looksLikeDegrees ? Plane.WGS84 : Plane.LAMBERT_93);
        var degrees = plane == Plane.WGS84 ? shape : plane.to(Plane.WGS84, shape);
        var there = degrees.getEnvelopeInternal();
        var southWest = PartOfFrance.at(there.getMinX(), there.getMinY());
        if (looksLikeDegrees != (plane == Plane.WGS84)
                || southWest.isEmpty()
                || !southWest.equals(PartOfFrance.at(there.getMaxX(), there.getMaxY()))) {
            throw outside(code);
        }
        readOn.putIfAbsent(plane, code);
        return degrees;
    }

    private static Refusal outside(String code) {
        return new Refusal(
                "%s est hors de France : le fichier n’est ni en WGS84 (longitude, latitude) ni en Lambert-93, ou ses coordonnées sont inversées."
                        .formatted(code));
    }

    private Outline outline(String code, JsonNode properties, Geometry shape) throws Refusal {
        var sound = switch (Repair.of(shape)) {
            case Repair.Sound _ -> shape;
            case Repair.Mended(var mended, var change) -> {
                filling.report()
                        .odd(
                                0,
                                "%s se croise lui-même : le contour est réparé, sa surface change de %s %%."
                                        .formatted(code, percent(change)));
                yield mended;
            }
            case Repair.Hopeless(var change) ->
                throw new Refusal(
                        "%s se croise lui-même, et le réparer changerait sa surface de %s %% : au-delà de 1 %%, le contour est refusé. Demandez-le à l’ANCT, ou retirez-le du fichier."
                                .formatted(code, percent(change)));
        };
        FileCells.tooLong(code, "son nom", properties.path("lib_qp").asString(""));
        var bare = new Outline(
                code,
                properties.path("lib_qp").asString("").replace("\0", "").strip(),
                communes(code, properties.path("insee_com").asString("")),
                sound,
                0);
        var area = bare.on(bare.part().areas()).getArea();
        return new Outline(code, bare.label(), bare.communes(), sound, area);
    }

    private static String percent(double share) {
        return String.format(Locale.FRENCH, "%.2f", share * 100);
    }

    private static List<String> communes(String code, String text) throws Refusal {
        var communes = Arrays.stream(text.split("[^0-9A-Za-z]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        for (var one : communes) {
            if (!one.matches("\\d[\\dAB]\\d{3}")) {
                throw new Refusal(code + " : « " + one + " » n’est pas un code de commune.");
            }
        }
        return communes;
    }
}
