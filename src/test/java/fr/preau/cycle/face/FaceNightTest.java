package fr.preau.cycle.face;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycles;
import fr.preau.platform.picture.CutPicture.Cut;
import fr.preau.testing.TestInstance;
import org.junit.jupiter.api.Test;

/** What ends by night of what a page shows beside its text. */
class FaceNightTest {

    private final TestInstance preau = TestInstance.shared();
    private final CyclePictures pictures = preau.bean(CyclePictures.class);
    private final CycleContacts contacts = preau.bean(CycleContacts.class);

    @Test
    void aPictureThatWasTakenAwayGoesAfterAMonthAndOneThatIsShownStays() {
        var cycle = published("2024-09-24");
        pictures.show(cycle, cut(1), "La première");
        pictures.show(cycle, cut(2), "La deuxième");
        pictures.show(cycle, cut(3), "La troisième");
        preau.jdbc()
                .sql(
                        "UPDATE cycle_picture SET changed_at = changed_at - interval '31 days' WHERE cycle_id = :cycle AND words <> 'La deuxième'")
                .param("cycle", cycle)
                .update();

        preau.bean(FaceNight.class).run();

        assertThat(pictures.before(cycle)).extracting(CyclePicture::words).containsExactly("La deuxième");
        assertThat(pictures.shown(cycle)).map(CyclePicture::words).contains("La troisième");
    }

    @Test
    void whoToWriteToGoesAYearAfterTheLastDay() {
        var past = published("2023-09-05");
        var recent = published("2023-09-12");
        var claire = new CycleContact("Claire", "claire@exemple.fr", "");
        contacts.replace(past, _ -> true, claire);
        contacts.replace(recent, _ -> true, claire);

        preau.bean(FaceNight.class).run();

        assertThat(contacts.of(past)).isEqualTo(CycleContact.NOBODY);
        assertThat(contacts.of(recent)).isEqualTo(claire);
    }

    private long published(String date) {
        return preau.bean(Cycles.class)
                .withSlug(preau.publish(cycle().day(date, 10)))
                .orElseThrow()
                .id();
    }

    private static Cut cut(int content) {
        return new Cut(new byte[] {(byte) content}, new byte[] {(byte) content}, 640);
    }
}
