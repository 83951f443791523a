package fr.preau.territory.square;

import java.util.List;
import java.util.OptionalDouble;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * One of INSEE's squares of 200 m. It is never shown alone.
 *
 * @param x of its south-west corner, in metres on the plane of its source; {@code y} likewise
 * @param people with halves, as published
 * @param households where the source says
 * @param poor households under the poverty line, where the source says
 * @param imputed whether INSEE estimated it from others
 * @param communes those that it lies in, where the source says
 */
public record Square(
        int x,
        int y,
        double people,
        OptionalDouble households,
        OptionalDouble poor,
        boolean imputed,
        List<String> communes) {

    public static final int SIDE = 200;
    public static final double AREA = (double) SIDE * SIDE;

    public Square {
        communes = List.copyOf(communes);
    }

    public Coordinate centre() {
        return new Coordinate(x + SIDE / 2.0, y + SIDE / 2.0);
    }

    public Envelope box() {
        return new Envelope(x, x + (double) SIDE, y, y + (double) SIDE);
    }
}
