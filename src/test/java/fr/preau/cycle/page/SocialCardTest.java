package fr.preau.cycle.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.centre.Palette;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture beside links: always of one size, and its words stay on it. */
class SocialCardTest {

    private static final int MARGIN = 40;
    private static final int UNDER_THE_ROOF = 150;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Court",
                "Entrez dans la vie du contrat de ville : la participation, l’évaluation et tout ce qui fait qu’un quartier se reconnaît",
                "Anticonstitutionnellementanticonstitutionnellementanticonstitutionnellementanticonstitutionnellement",
                "مرحبا بكم في المركز",
                "Nguyễn Thị Ánh, 王小明 🎉",
                "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a"
            })
    void itsWordsStayWithinItsMargins(String title) throws IOException {
        var card = drawn(new SocialCard("Centre", title, List.of(title, title), Palette.OWN));

        assertThat(card.getWidth()).isEqualTo(1_200);
        assertThat(card.getHeight()).isEqualTo(630);
        assertThat(ink(card, 0, MARGIN)).as("at the left").isZero();
        assertThat(ink(card, 1_200 - MARGIN, 1_200)).as("at the right").isZero();
        assertThat(ink(card, MARGIN, 1_200 - MARGIN)).as("something is written").isPositive();
    }

    @Test
    void itIsTheSameEachTime() {
        var card = new SocialCard("Centre", "Titre", List.of("24 septembre 2024", "Lyon"), Palette.OWN);

        assertThat(card.png()).isEqualTo(card.png()).hasSizeLessThan(100_000);
    }

    private static BufferedImage drawn(SocialCard card) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(card.png()));
    }

    /** Points darker than paper between these two columns, under the roof. */
    private static long ink(BufferedImage card, int from, int until) {
        var dark = 0L;
        for (var x = from; x < until; x++) {
            for (var y = UNDER_THE_ROOF; y < card.getHeight(); y++) {
                dark += (card.getRGB(x, y) & 0xff) < 0xc0 ? 1 : 0;
            }
        }
        return dark;
    }
}
