package fr.preau.management.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @CsvSource({
        "9h, 09:00",
        "9h30, 09:30",
        "9 h 30, 09:30",
        "9\u00a0h\u00a030, 09:30",
        "9H45, 09:45",
        "09:30, 09:30",
        "09:30:00, 09:30",
        "14, 14:00",
        "9 heures, 09:00",
        "0h00, 00:00"
    })
    void anHourIsReadAsPeopleWriteIt(String typed, String hour) {
        assertThat(Typed.hour(typed)).map(String::valueOf).contains(hour);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25h", "9h60", "neuf heures", "9h5", "930", "9h30 à 10h", "-1h"})
    void whatIsNoHourIsNotGuessed(String typed) {
        assertThat(Typed.hour(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2024-09-24, 2024-09-24", "24/09/2024, 2024-09-24", "1/2/2025, 2025-02-01", "24.09.2024, 2024-09-24"})
    void aDateIsReadAsPeopleWriteIt(String typed, String date) {
        assertThat(Typed.date(typed)).map(String::valueOf).contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31/02/2024", "24 septembre", "24/09/24", "2024-13-01", "0001-01-01"})
    void whatIsNoDateIsNotGuessed(String typed) {
        assertThat(Typed.date(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-03T09:00, 2024-06-03T09:00",
        "2024-06-03T09:00:00, 2024-06-03T09:00",
        "03/06/2024 9h30, 2024-06-03T09:30",
        "03/06/2024 à 9h, 2024-06-03T09:00"
    })
    void aMomentIsADateAndAnHour(String typed, String moment) {
        assertThat(Typed.moment(typed)).map(String::valueOf).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "03/06/2024", "9h30", "demain 9h", "2024-06-03T25:00"})
    void whatIsNoMomentIsNotGuessed(String typed) {
        assertThat(Typed.moment(typed)).isEmpty();
    }
}
