package fr.preau.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.HalfDay.Part;
import fr.preau.cycle.SequenceContent;
import fr.preau.cycle.SequenceContent.Kind;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What half-days a programme means. */
class ProgrammeTest {

    @Test
    void theMealDividesTheDay() {
        assertThat(halves(
                        "9:00 WELCOME",
                        "9:30 INTRODUCTION",
                        "10:00-12:00",
                        "12:00-13:30 BREAK",
                        "13:30-15:00",
                        "15:00-17:00"))
                .containsExactly("MORNING 09:30-12:00", "AFTERNOON 13:30-17:00");
    }

    @Test
    void withoutAMealWhatBeginsAfterHalfPastTwelveIsTheAfternoon() {
        assertThat(halves("9:30-12:00", "13:30-17:00")).containsExactly("MORNING 09:30-12:00", "AFTERNOON 13:30-17:00");
        assertThat(halves("10:00-13:00", "14:00-16:30"))
                .containsExactly("MORNING 10:00-13:00", "AFTERNOON 14:00-16:30");
    }

    @Test
    void aSequenceOverTheWholeDayIsCutAtNoon() {
        assertThat(halves("9:30-17:00")).containsExactly("MORNING 09:30-12:00", "AFTERNOON 12:00-17:00");
    }

    @Test
    void aDayOfOneHalfHasOne() {
        assertThat(halves("9:30-12:30")).containsExactly("MORNING 09:30-12:30");
        assertThat(halves("14:00-17:00")).containsExactly("AFTERNOON 14:00-17:00");
        assertThat(halves("18:00-20:00")).containsExactly("AFTERNOON 18:00-20:00");
    }

    @Test
    void aCoffeeBreakDividesNothing() {
        assertThat(halves(
                        "9:00-10:30",
                        "10:30-10:45 BREAK",
                        "10:45-12:15",
                        "14:00-15:30",
                        "15:30-15:45 BREAK",
                        "15:45-17:00"))
                .containsExactly("MORNING 09:00-12:15", "AFTERNOON 14:00-17:00");
    }

    @Test
    void aSequenceWithoutAnEndLastsUntilTheNextOrAnHour() {
        assertThat(halves("9:00", "10:00", "14:00", "16:00"))
                .containsExactly("MORNING 09:00-14:00", "AFTERNOON 14:00-17:00");
        assertThat(halves("23:30")).containsExactly("AFTERNOON 23:30-23:59");
    }

    @Test
    void aMealThatOverlapsASequenceCutsIt() {
        assertThat(halves("9:00-12:30", "12:00-14:00 BREAK", "13:30-16:00"))
                .containsExactly("MORNING 09:00-12:00", "AFTERNOON 14:00-16:00");
    }

    @Test
    void aDayWithoutHoursHasTheUsualOnes() {
        assertThat(halves()).containsExactly("MORNING 09:00-12:00", "AFTERNOON 14:00-17:00");
        assertThat(halves("12:00-13:30 BREAK")).containsExactly("MORNING 09:00-12:00", "AFTERNOON 14:00-17:00");
    }

    @Test
    void aWelcomeAloneCounts() {
        assertThat(halves("9:00-10:00 WELCOME")).containsExactly("MORNING 09:00-10:00");
    }

    @Test
    void theMinutesAreThoseBetweenTheHours() {
        assertThat(new HalfDay(Part.MORNING, LocalTime.of(9, 30), LocalTime.of(12, 0)).minutes())
                .isEqualTo(150);
    }

    private static List<String> halves(String... sequences) {
        return Programme.halfDays(
                        Arrays.stream(sequences).map(ProgrammeTest::sequence).toList())
                .stream()
                .map(half -> "%s %s-%s".formatted(half.part(), half.starts(), half.ends()))
                .toList();
    }

    /** Such as {@code 9:30-12:00 BREAK}: hours, then the kind. */
    private static SequenceContent sequence(String text) {
        var words = text.split(" ");
        var hours = words[0].split("-");
        return new SequenceContent(
                hour(hours[0]),
                hours.length > 1 ? Optional.of(hour(hours[1])) : Optional.empty(),
                "Séquence",
                "",
                words.length > 1 ? Kind.valueOf(words[1]) : Kind.SEQUENCE,
                Optional.empty(),
                List.of());
    }

    private static LocalTime hour(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }
}
