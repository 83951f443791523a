package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.platform.address.EmailAddress;
import fr.preau.platform.address.EmailAddress.Reading;
import fr.preau.platform.address.NearMiss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claire@exemple.fr",
                "paul.o'kane@exemple.fr",
                "a+b_c-d=e@sous.domaine.exemple.fr",
                "Claire.Dupont@Exemple.FR",
                "x@xn--exempl-8kb.fr",
                "1@2a.fr"
            })
    void whatEveryServerCarriesIsTaken(String address) {
        assertThat(EmailAddress.read(address)).isEqualTo(new Reading.Good(address));
        assertThat(EmailAddress.carried(address)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "paul.o’kane@exemple.fr | paul.o'kane@exemple.fr",
                "ţlaire@exemple.fr | tlaire@exemple.fr",
                "claire@exemplť.fr | claire@xn--exempl-8kb.fr",
                "hélène@exemple.fr | helene@exemple.fr",
                "a..b@exemple.fr | a.b@exemple.fr",
                ".a@exemple.fr | a@exemple.fr",
                "a.@exemple.fr | a@exemple.fr",
                "a@exemple..fr | a@exemple.fr",
                "a@exemple.fr. | a@exemple.fr",
                "a@exemple,fr | a@exemple.fr",
                "mailto:a@exemple.fr | a@exemple.fr",
                "Anne <a@exemple.fr> | a@exemple.fr",
                "<a@exemple.fr> | a@exemple.fr",
                "a ＠exemple.fr | a@exemple.fr",
                "a‑b@exemple.fr | a-b@exemple.fr",
                "a b@exemple.fr | ab@exemple.fr",
                "łukasz@exemple.fr | lukasz@exemple.fr",
                "a@école.fr | a@xn--cole-9oa.fr",
                "a@ÉCOLE.fr | a@xn--cole-9oa.fr",
                "\"a b\"@exemple.fr | ab@exemple.fr"
            })
    void whatSomeServersWouldChangeIsRefusedWithWhatWasMeant(String typed, String meant) {
        assertThat(EmailAddress.read(typed))
                .isInstanceOfSatisfying(
                        Reading.Wrong.class,
                        wrong -> assertThat(wrong.proposal()).hasValue(meant));
        assertThat(EmailAddress.carried(typed)).isFalse();
        assertThat(EmailAddress.carried(meant)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "claire",
                "@exemple.fr",
                "claire@",
                "claire@exemple",
                "a@b@exemple.fr",
                "a@-exemple.fr",
                "a@exemple-.fr",
                "a@exem_ple.fr",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "王@例え",
                "a:b@exemple.fr",
                "a@exemple.fr,b@exemple.fr"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.read(typed)).isInstanceOf(Reading.Wrong.class);
        assertThat(EmailAddress.carried(typed)).isFalse();
    }

    @Test
    void blanksAroundAreNotPartOfIt() {
        assertThat(EmailAddress.read("\u00a0 \u200bclaire@exemple.fr\u202f\n"))
                .isEqualTo(new Reading.Good("claire@exemple.fr"));
    }

    @Test
    void lengthsAreThoseOfTheStandard() {
        var local = "a".repeat(64);
        var labels = "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60);
        assertThat(EmailAddress.carried(local + "@exemple.fr")).isTrue();
        assertThat(EmailAddress.carried("a" + local + "@exemple.fr")).isFalse();
        assertThat(EmailAddress.carried(local + "@" + labels + ".fr")).isTrue();
        assertThat(EmailAddress.carried(local + "@" + labels + ".francaises")).isFalse();
        assertThat(EmailAddress.carried("a@" + "b".repeat(64) + ".fr")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "claire@gmial.com,claire@gmail.com",
        "claire@gmail.con,claire@gmail.com",
        "claire@wanadoo.con,claire@wanadoo.fr",
        "claire@orange.cmo,claire@orange.fr",
        "claire@gmail.co,claire@gmail.com",
        "claire@gmai.com,claire@gmail.com",
        "claire@ornage.fr,claire@orange.fr",
        "claire@wanado.fr,claire@wanadoo.fr",
        "claire@hotmial.fr,claire@hotmail.fr",
        "claire@laposte.ner,claire@laposte.net",
        "claire@fere.fr,claire@free.fr",
        "claire@outlok.com,claire@outlook.com"
    })
    void aNearMissIsAskedAbout(String typed, String meant) {
        assertThat(NearMiss.of(typed)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claire@gmail.com",
                "claire@mail.com",
                "claire@metropole-exemple.fr",
                "claire@tree.fr",
                "claire@yahoo.es",
                "claire@grandlyon.com",
                "claire"
            })
    void whatMayWellBeIsNot(String typed) {
        assertThat(NearMiss.of(typed)).isEmpty();
    }
}
