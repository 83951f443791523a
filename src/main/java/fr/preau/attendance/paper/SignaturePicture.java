package fr.preau.attendance.paper;

import fr.preau.platform.GivenPicture;
import java.util.Optional;

/** The picture of a signature as an organiser gives it. */
public final class SignaturePicture {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 360;

    private SignaturePicture() {}

    /** The picture as PNG; empty if the file is not a PNG or JPEG picture of a sensible size. */
    public static Optional<byte[]> of(byte[] file) {
        return GivenPicture.read(file, WIDTH, HEIGHT) instanceof GivenPicture.Drawn(var png)
                ? Optional.of(png)
                : Optional.empty();
    }
}
