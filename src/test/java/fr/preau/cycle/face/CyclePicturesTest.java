package fr.preau.cycle.face;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycles;
import fr.preau.platform.picture.CutPicture.Cut;
import fr.preau.testing.Held;
import fr.preau.testing.TestInstance;
import org.junit.jupiter.api.Test;

/** Two of the team at one picture. */
class CyclePicturesTest {

    private final TestInstance preau = TestInstance.shared();
    private final CyclePictures pictures = preau.bean(CyclePictures.class);
    private final long cycle = preau.bean(Cycles.class)
            .withSlug(preau.publish(cycle().day("2024-09-24", 10)))
            .orElseThrow()
            .id();

    @Test
    void ofTwoGivenAtOnceTheSecondIsShownAndTheFirstIsKeptToTakeBack() {
        Held.whileOpen(preau, () -> pictures.show(cycle, cut(1), "La première"), () -> {
            pictures.show(cycle, cut(2), "La seconde");
            return true;
        });

        assertThat(pictures.shown(cycle)).map(CyclePicture::words).contains("La seconde");
        assertThat(pictures.before(cycle)).extracting(CyclePicture::words).containsExactly("La première");
    }

    @Test
    void oneGivenWhileAnotherIsPutBackComesAfterIt() {
        pictures.show(cycle, cut(1), "La première");
        pictures.takeAway(cycle);
        var first = pictures.before(cycle).getFirst().id();

        Held.whileOpen(preau, () -> pictures.show(cycle, cut(2), "La seconde"), () -> pictures.putBack(cycle, first));

        assertThat(pictures.shown(cycle)).map(CyclePicture::words).contains("La première");
        assertThat(pictures.before(cycle)).extracting(CyclePicture::words).containsExactly("La seconde");
    }

    private static Cut cut(int content) {
        return new Cut(new byte[] {(byte) content}, new byte[] {(byte) content}, 640);
    }
}
