package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of an identity provider, and the addresses of the centre. */
class SettingsTest {

    private static final Map<String, String> PROVIDER = Map.of(
            "PREAU_OIDC_ISSUER", "https://identite.exemple.fr/api/v2",
            "PREAU_OIDC_CLIENT", "preau",
            "PREAU_OIDC_SECRET", "secret");

    @Test
    void withoutAnIssuerThereIsNoProvider() {
        assertThat(Settings.read(Map.of("PREAU_OIDC_CLIENT", "preau")).oidc()).isEmpty();
    }

    @Test
    void aProviderIsReadWithItsName() {
        var oidc = Settings.read(PROVIDER).oidc().orElseThrow();

        assertThat(oidc.issuer()).isEqualTo("https://identite.exemple.fr/api/v2");
        assertThat(oidc.name()).isEqualTo("ProConnect");
        assertThat(oidc.addressesTrusted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identite.exemple.fr",
                "http://identite.exemple.fr",
                "http://127.0.0.1.exemple.org",
                "https://identite.exemple.fr?a=b",
                "ftp://identite.exemple.fr"
            })
    void anIssuerInClearOrThatIsNoAddressIsRefused(String issuer) {
        assertRefused("PREAU_OIDC_ISSUER", issuer);
    }

    @ParameterizedTest
    @CsvSource({"PREAU_OIDC_CLIENT,''", "PREAU_OIDC_SECRET,' '", "PREAU_OIDC_EMAIL,peut-être"})
    void whatAProviderNeedsIsAskedFor(String name, String value) {
        assertRefused(name, value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "équipe@exemple.fr",
                "centre@exemplé.fr",
                "centre..essai@exemple.fr",
                "centre@exemple..fr",
                "centre@-exemple.fr",
                "l’équipe@exemple.fr",
                "centre@exemple.fr;autre@exemple.fr",
                "centre"
            })
    void theCentresAddressesFollowTheRuleOfAllAddresses(String address) {
        assertRefused("PREAU_MAIL_FROM", address);
        assertRefused("PREAU_MAIL_REPLY_TO", address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"preau@localhost", "l'equipe@exemple.fr", "centre+essai@xn--exempl-gva.fr"})
    void anAddressThatMailCarriesIsTakenAsItIs(String address) {
        assertThat(Settings.read(Map.of("PREAU_MAIL_FROM", address)).mailFrom()).isEqualTo(address);
    }

    private static void assertRefused(String name, String value) {
        var settings = new HashMap<>(PROVIDER);
        settings.put(name, value);
        assertThatExceptionOfType(Settings.Refused.class)
                .isThrownBy(() -> Settings.read(settings))
                .withMessageContaining(name + "=")
                .withMessageContaining("valeur refusée. Attendu : ");
    }
}
