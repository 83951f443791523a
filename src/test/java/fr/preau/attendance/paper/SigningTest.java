package fr.preau.attendance.paper;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.Cycles;
import fr.preau.testing.Mailbox;
import fr.preau.testing.PaperCopy;
import fr.preau.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Signing on one's own phone; the shared instance stands in the morning of 10 September 2024. */
class SigningTest {

    private static final String DRAWN = "M 10 20 L 300 150 M 310 20 L 590 180";

    private final TestInstance preau = TestInstance.shared();
    private final String slug = preau.publish(cycle().day("2024-09-10", 10).day("2024-09-24", 10));
    private final long today = preau.day(slug, "2024-09-10");
    private final long later = preau.day(slug, "2024-09-24");
    private final Mailbox person = Mailbox.at(preau);

    @Test
    void onTheDayTheOwnPageLeadsToTheSignature() {
        register();

        assertThat(preau.visitor().get(person.ownPage()).html().select("main a[href*=/signature/]"))
                .hasSize(1);
        var page = preau.visitor().get(pad());
        assertThat(page.words()).contains("Claire Martin", "Matin 9 h 30 – 12 h", "Je signe pour ce matin");
        assertThat(page.words())
                .contains("À signer une heure avant, au plus tôt.")
                .doesNotContain("cet après-midi");
    }

    @Test
    void theButtonAloneSignsWithTheMoment() {
        register();

        sign("MORNING", "");

        assertThat(preau.visitor().get(pad()).words()).containsPattern("Signé à [89] h");
        assertThat(sheet().words()).contains("Martin Claire").containsPattern("Signé en ligne à [89] h");
    }

    @Test
    void whatWasDrawnIsOnTheSheet() {
        register();

        sign("MORNING", DRAWN);

        assertThat(preau.visitor().get(pad()).html().select("svg path[d=\"" + DRAWN + "\"]"))
                .hasSize(1);
        assertThat(sheet().kept("sheet-signed").againstPdfUa1()).isEmpty();
        assertThat(preau.bean(Signatures.class).ofDay(today))
                .singleElement()
                .satisfies(signature -> assertThat(signature.strokes()).contains(new Strokes(DRAWN)));
    }

    @Test
    void theFirstSignatureStands() {
        register();
        sign("MORNING", DRAWN);

        sign("MORNING", "M 1 1 L 2 2");

        assertThat(preau.bean(Signatures.class).ofDay(today))
                .singleElement()
                .satisfies(signature -> assertThat(signature.strokes()).contains(new Strokes(DRAWN)));
    }

    @Test
    void aDrawingThatIsNoneSignsNothing() {
        register();

        var page = preau.visitor()
                .post(pad(), Map.of("part", List.of("MORNING"), "strokes", List.of("M 1 2 L 3 4\" onload=\"x")));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words()).contains("Ce dessin n’a pas pu être gardé");
        assertThat(preau.bean(Signatures.class).ofDay(today)).isEmpty();
    }

    @Test
    void nobodySignsAheadOfTime() {
        register();

        sign("AFTERNOON", "");
        sign("EVENING", "");

        assertThat(preau.bean(Signatures.class).ofDay(today)).isEmpty();
        assertThat(preau.visitor().get(person.ownPage() + "/signature/" + later).status())
                .isEqualTo(404);
    }

    @Test
    void whoHasNoPlaceThatDaySignsNothing() {
        preau.visitor().form(slug).with("email", person.address()).day(later).send();

        assertThat(preau.visitor().get(pad()).status()).isEqualTo(404);
        assertThat(preau.visitor()
                        .post(pad(), Map.of("part", List.of("MORNING")))
                        .status())
                .isEqualTo(404);
        assertThat(preau.visitor()
                        .get("/inscription/1-forged/signature/" + today)
                        .status())
                .isEqualTo(404);
    }

    private void register() {
        preau.visitor()
                .form(slug)
                .with("email", person.address())
                .day(today)
                .day(later)
                .send();
    }

    private String pad() {
        return person.ownPage() + "/signature/" + today;
    }

    private void sign(String part, String strokes) {
        preau.visitor().post(pad(), Map.of("part", List.of(part), "strokes", List.of(strokes)));
    }

    private PaperCopy sheet() {
        var cycle = preau.bean(Cycles.class).withSlug(slug).orElseThrow();
        return new PaperCopy(
                preau.bean(SheetPaper.class).print(cycle, cycle.day(today).orElseThrow()));
    }
}
