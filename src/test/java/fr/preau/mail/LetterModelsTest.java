package fr.preau.mail;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.wording.LetterModel;
import fr.preau.mail.wording.LetterModels;
import fr.preau.testing.TestInstance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The automatic messages that a centre may rewrite. */
class LetterModelsTest {

    private final List<LetterModel> models =
            TestInstance.shared().bean(LetterModels.class).all();

    @Test
    void everyStandardWordingHasNoFault() {
        assertThat(models)
                .hasSizeGreaterThan(16)
                .allSatisfy(model -> assertThat(model.faults(model.standard()))
                        .as(model.label())
                        .isEmpty());
    }

    @Test
    void everyOneHasAnAddressOfItsOwn() {
        assertThat(models.stream().map(LetterModel::path))
                .doesNotHaveDuplicates()
                .startsWith("confirmation")
                .endsWith("attestation", "apres-la-journee-aux-presents", "apres-la-journee-aux-absents")
                .contains("confirmation", "rappel-la-veille", "place-proposee", "attestation");
    }

    @Test
    void everyFieldSaysWhatItBecomes() {
        assertThat(models.stream().flatMap(model -> model.fields().stream()))
                .allSatisfy(field -> assertThat(field.meaning()).isNotBlank());
    }

    @Test
    void everyOneIsShownInBothFormsWithNoFieldLeftInBraces() {
        var shown = TestInstance.shared().bean(LetterModels.class);

        assertThat(models).allSatisfy(model -> {
            var letter = shown.shown(model, model.standard());
            assertThat(letter.page())
                    .contains("<h1 class=")
                    .contains("<style>.s0{")
                    .doesNotContain(" style=", "{lien}", "{journées}");
            assertThat(letter.text()).startsWith("Bonjour Claire Martin,").doesNotContain("{");
            assertThat(letter.subject()).isNotBlank().doesNotContain("{");
        });
    }
}
