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
            case GivenPicture.TooHeavy() ->
                new Reading.Refused("Ce fichier dépasse 2 Mo : enregistrez le logo en plus petit.");
            case GivenPicture.TooWide() ->
                new Reading.Refused(
                        "Cette image dépasse 6 000 pixels de côté, ou 16 millions en tout : enregistrez le logo en plus petit.");
            case GivenPicture.Unreadable() ->
                new Reading.Refused(
                        drawing(file)
                                ? "Un logo en SVG n’est pas repris : enregistrez-le en PNG, 700 pixels de large suffisent."
                                : "Cette image n’a pas pu être lue. Donnez une image PNG ou JPEG.");
        };
    }

    private static boolean drawing(byte[] file) {
        return new String(file, 0, Math.min(file.length, BEGINNING), StandardCharsets.ISO_8859_1).contains("<svg");
    }
}
