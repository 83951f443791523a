package fr.preau.attendance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokesTest {

    @ParameterizedTest
    @ValueSource(strings = {"M 0 0 L 600 200", "M 10 9 L 10 9", "M 1 2 L 3 4 L 5 6 M 7 8 L 9 10"})
    void whatOurPageDrawsIsKept(String path) {
        assertThat(Strokes.read(path)).contains(new Strokes(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "M 1 2",
                "L 1 2 L 3 4",
                "M 601 0 L 1 1",
                "M 0 201 L 1 1",
                "M 1.5 2 L 3 4",
                "M -1 2 L 3 4",
                "M 1 2 L 3 4 Z",
                "M 1 2 C 3 4 5 6 7 8",
                "M 1 2 L 3 4\" onload=\"alert(1)",
                "M 01 2 L 3 4",
                "M 1 2 L 3 4 "
            })
    void anythingElseIsNot(String path) {
        assertThat(Strokes.read(path)).isEmpty();
    }

    @Test
    void aDrawingWithoutEndIsNot() {
        assertThat(Strokes.read("M 1 2" + " L 3 4".repeat(5_000))).isEmpty();
    }
}
