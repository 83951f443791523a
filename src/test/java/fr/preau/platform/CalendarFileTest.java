package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.calendar.CalendarEntry;
import fr.preau.platform.calendar.CalendarFile;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarFileTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @ValueSource(strings = {"é", "😀", "王", "a", "—"})
    void aLineHoldsSeventyFiveOctetsWhateverItsLetters(String letter) {
        var title = letter.repeat(400);
        var file = CalendarFile.event(PARIS, entry(title, false));

        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(CalendarFile.read(file).getEvents().getFirst().getSummary().getValue())
                .isEqualTo(title);
    }

    @Test
    void aFileWithAMethodNamesWhoHoldsTheEvent() {
        for (var file : List.of(
                CalendarFile.event(PARIS, entry("Journée", false)),
                CalendarFile.event(PARIS, entry("Journée", true)),
                CalendarFile.feed("Rencontres", PARIS, List.of(entry("Journée", false))))) {
            var calendar = CalendarFile.read(file);
            assertThat(calendar.getMethod()).isNotNull();
            assertThat(calendar.getEvents().getFirst().getOrganizer().getEmail())
                    .isEqualTo("centre@exemple.fr");
        }
    }

    private static CalendarEntry entry(String title, boolean cancelled) {
        var start = ZonedDateTime.of(2024, 9, 24, 9, 0, 0, 0, PARIS);
        return new CalendarEntry(
                "jour-1@exemple.fr",
                1,
                start,
                start.plusHours(8),
                title,
                "Lyon",
                "Programme",
                "https://exemple.fr/rencontre/a",
                cancelled,
                Instant.EPOCH,
                new CalendarEntry.Organiser("Centre d’essai", "centre@exemple.fr"));
    }
}
