package fr.preau.attendance.paper;

import fr.preau.platform.GivenPicture;

/** The picture of a signature as an organiser gives it. */
public final class SignaturePicture {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 360;

    private SignaturePicture() {}

    /** That file as PNG, or why it is not taken. */
    public static GivenPicture read(byte[] file) {
        return GivenPicture.read(file, WIDTH, HEIGHT);
    }
}
