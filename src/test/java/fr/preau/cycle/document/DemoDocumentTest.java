package fr.preau.cycle.document;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.SequenceContent.Angle;
import fr.preau.cycle.SequenceContent.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DemoDocumentTest {

    @Test
    void theDemoIsReadWithoutARemarkAndIsItsOwnExport() throws IOException {
        var document = demo();
        var read = Documents.read(document);

        assertThat(read.remarks()).isEmpty();
        assertThat(CycleDocument.write(read.content())).isEqualTo(document);
    }

    @Test
    void theDemoHasWhatItsPageShows() throws IOException {
        var content = Documents.content(demo());
        var entries =
                content.days().stream().flatMap(day -> day.sequences().stream()).toList();

        assertThat(content.title())
                .isEqualTo("2024, année 1 : Entrez dans la vie du contrat Engagement Quartiers 2030");
        assertThat(content.slug()).isEqualTo("entrez-dans-la-vie-du-contrat-2024");
        assertThat(content.place()).isEqualTo("Lyon");
        assertThat(content.announcementMarkdown()).isEmpty();
        assertThat(content.registrationWindow().opens()).contains(LocalDateTime.of(2024, 6, 3, 9, 0));
        assertThat(content.days())
                .extracting(DayContent::capacity)
                .containsExactly(OptionalInt.of(60), OptionalInt.of(40));
        assertThat(entries).hasSize(12);
        assertThat(entries).filteredOn(entry -> entry.kind() == Kind.SIDE_STEP).hasSize(2);
        assertThat(entries)
                .flatExtracting(SequenceContent::speakers)
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(entries.stream().flatMap(entry -> entry.angle().stream()))
                .contains(Angle.OPERATIONAL, Angle.STRATEGIC);
    }

    private static String demo() throws IOException {
        try (InputStream stream = DemoDocumentTest.class.getResourceAsStream("/demo/cycle.md")) {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
