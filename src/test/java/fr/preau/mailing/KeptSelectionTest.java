package fr.preau.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.registration.Selection;
import fr.preau.registration.Selection.Filing;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A mailing that waits means the same people when it leaves, also after an upgrade. */
class KeptSelectionTest {

    @Test
    void whatIsKeptIsReadBack() {
        var selection = new Selection(
                Optional.of(7L),
                Set.of(1L, 2L),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of("69"),
                Optional.empty(),
                Set.of(),
                Set.of(Filing.TO_COMPLETE),
                "borelle");

        assertThat(KeptSelection.read(KeptSelection.write(selection))).isEqualTo(selection);
    }

    @Test
    void oneKeptBeforeItSaidWhoIsToBeCompletedMeansEverybody() {
        var kept = KeptSelection.write(Selection.everything()).replaceFirst("\"filings\":\\[],?", "");

        assertThat(kept).doesNotContain("filings");
        assertThat(KeptSelection.read(kept)).isEqualTo(Selection.everything());
    }
}
