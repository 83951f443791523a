package fr.preau.platform.centre;

import fr.preau.platform.GivenPicture;
import java.nio.charset.StandardCharsets;

/**
 * A centre's logo as an administrator gives it. A drawing (SVG) may hold scripts and addresses of other
 * sites: it is refused.
 */
public final class LogoPicture {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 180;

    /** Bytes at the beginning of a file, where a drawing says that it is one. */
    private static final int BEGINNING = 1_000;

    private LogoPicture() {}

    /** What became of a file. */
    public sealed interface Reading {
        record Good(byte[] png) implements Reading {}

        /** A sentence for whoever chose it. */
        record Refused(String why) implements Reading {}
    }

    public static Reading read(byte[] file) {
        return switch (GivenPicture.read(file, WIDTH, HEIGHT)) {
            case GivenPicture.Drawn(var png) -> new Reading.Good(png);
            case GivenPicture.Unreadable _
            when drawing(file) ->
                new Reading.Refused(
                        "Un logo en SVG n’est pas repris : enregistrez-le en PNG, 700 pixels de large suffisent.");
            case GivenPicture other ->
                new Reading.Refused(other.refusal("le logo").orElseThrow());
        };
    }

    private static boolean drawing(byte[] file) {
        return new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1).contains("<svg");
    }
}
