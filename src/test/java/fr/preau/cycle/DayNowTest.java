package fr.preau.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.cycle.DayContent.Status;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day from 9:30 to 16:30 whose registration runs from 1 to 20 September, through its moments and states. */
class DayNowTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Paris");
    private static final LocalDateTime BEGINS = LocalDateTime.parse("2024-09-24T09:30");
    private static final Gauge ROOM = new Gauge(40, 12, 0);
    private static final Gauge FULL = new Gauge(40, 40, 3);

    @ParameterizedTest(name = "{0}: {1}, full {2}, closed {3}, cancelled {4}, draft {5}")
    @CsvSource({
        "2024-08-31T23:59, NOT_YET_OPEN, NOT_YET_OPEN, CLOSED, CANCELLED, CLOSED",
        "2024-09-01T00:00, OPEN, FULL, CLOSED, CANCELLED, CLOSED",
        "2024-09-19T23:59, OPEN, FULL, CLOSED, CANCELLED, CLOSED",
        "2024-09-20T00:00, CLOSED, CLOSED, CLOSED, CANCELLED, CLOSED",
        "2024-09-24T09:29, CLOSED, CLOSED, CLOSED, CANCELLED, CLOSED",
        "2024-09-24T09:30, UNDER_WAY, UNDER_WAY, UNDER_WAY, CANCELLED, UNDER_WAY",
        "2024-09-24T16:29, UNDER_WAY, UNDER_WAY, UNDER_WAY, CANCELLED, UNDER_WAY",
        "2024-09-24T16:30, OVER, OVER, OVER, CANCELLED, OVER",
        "2024-09-25T08:00, OVER, OVER, OVER, CANCELLED, OVER",
    })
    void oneFunctionSaysWhatADayIs(
            LocalDateTime at, DayNow room, DayNow full, DayNow closed, DayNow cancelled, DayNow draft) {
        assertThat(now(at, Status.PLANNED, true, ROOM)).isEqualTo(room);
        assertThat(now(at, Status.PLANNED, true, FULL)).isEqualTo(full);
        assertThat(now(at, Status.CLOSED, true, ROOM)).isEqualTo(closed);
        assertThat(now(at, Status.CANCELLED, true, FULL)).isEqualTo(cancelled);
        assertThat(now(at, Status.PLANNED, false, ROOM)).isEqualTo(draft);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2024-09-23T23:59, OPEN, false",
        "2024-09-24T00:00, UNDER_WAY, false",
        "2024-09-24T23:59, UNDER_WAY, false",
        "2024-09-25T00:00, OVER, true",
    })
    void aDayWithoutHoursLastsTheWholeDay(LocalDateTime at, DayNow expected, boolean ended) {
        var day = new DayTiming(
                1,
                1,
                true,
                Status.PLANNED,
                LocalDateTime.parse("2024-09-24T00:00"),
                Optional.empty(),
                RegistrationWindow.UNBOUNDED);

        assertThat(day.now(at.atZone(ZONE).toInstant(), ZONE, ROOM)).isEqualTo(expected);
        assertThat(day.ended(at.atZone(ZONE).toInstant(), ZONE)).isEqualTo(ended);
    }

    private static DayNow now(LocalDateTime at, Status status, boolean published, Gauge gauge) {
        var window = new RegistrationWindow(
                Optional.of(LocalDateTime.parse("2024-09-01T00:00")),
                Optional.of(LocalDateTime.parse("2024-09-20T00:00")));
        var day = new DayTiming(1, 1, published, status, BEGINS, Optional.of(BEGINS.plusHours(7)), window);
        return day.now(at.atZone(ZONE).toInstant(), ZONE, gauge);
    }
}
