package fr.preau.attendance.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.attendance.paper.VerificationCode.Reading;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class VerificationCodeTest {

    @RepeatedTest(50)
    void itIsReadBackHoweverItIsTyped() {
        var code = VerificationCode.fresh();

        assertThat(VerificationCode.read(code.text())).isEqualTo(new Reading.Read(code));
        assertThat(VerificationCode.read(" "
                        + code.text()
                                .toLowerCase()
                                .replace("-", " ")
                                .replace('0', 'o')
                                .replace('1', 'l') + "\n"))
                .isEqualTo(new Reading.Read(code));
        assertThat(VerificationCode.read(code.text().replace("-", ""))).isEqualTo(new Reading.Read(code));
    }

    @Test
    void anyOneLetterChangedIsNoticed() {
        var text = VerificationCode.fresh().text();
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '-') {
                var changed = text.substring(0, i) + (text.charAt(i) == 'Z' ? 'Y' : 'Z') + text.substring(i + 1);
                assertThat(VerificationCode.read(changed)).as(changed).isInstanceOf(Reading.Mistyped.class);
            }
        }
    }

    @Test
    void twoNeighboursExchangedAreNoticed() {
        var text = VerificationCode.fresh().text().replace("-", "");
        for (var i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i) != text.charAt(i + 1)) {
                var changed = text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
                assertThat(VerificationCode.read(changed)).as(changed).isInstanceOf(Reading.Mistyped.class);
            }
        }
    }
}
