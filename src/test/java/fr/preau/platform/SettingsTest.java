package fr.preau.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken as a setting, from where, and what is refused. */
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

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "mandataire.exemple.fr", "127.0.0.1,localhost", "127.0.0.1 10.0.0.1"})
    void aProxyThatIsNoAddressIsRefused(String proxies) {
        assertRefused("PREAU_TRUSTED_PROXIES", proxies);
    }

    @ParameterizedTest
    @ValueSource(strings = {"300.1.1.1", "toutes les adresses"})
    void anAddressToListenOnThatIsNoneIsRefused(String address) {
        assertRefused("PREAU_BIND", address);
    }

    @Test
    void proxiesAreAddressesByCommas() {
        assertThat(Settings.read(Map.of("PREAU_TRUSTED_PROXIES", "127.0.0.1, ::1,"))
                        .trustedProxies())
                .containsExactlyInAnyOrder("127.0.0.1", "0:0:0:0:0:0:0:1");
    }

    @Test
    void aFileOfSettingsIsWeakerThanTheEnvironment(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("preau.properties"), "PREAU_PORT=8123\nPREAU_CAPACITY=30\n");

        var settings = Settings.read(Map.of("PREAU_SETTINGS", file.toString(), "PREAU_CAPACITY", "40"));

        assertThat(settings.port()).isEqualTo(8123);
        assertThat(settings.capacity()).isEqualTo(40);
    }

    @Test
    void aFileThatCannotBeReadIsToldWithItsReason(@TempDir Path folder) throws IOException {
        var latin = Files.write(folder.resolve("latin"), "PREAU_CENTRE=Préau".getBytes(StandardCharsets.ISO_8859_1));
        var unknown = Files.writeString(folder.resolve("unknown"), "PREAU_PROT=8123");

        assertFileRefused(folder.resolve("missing"), "ce fichier n’existe pas.");
        assertFileRefused(latin, "ce fichier n’est pas en UTF-8.");
        assertFileRefused(folder, "fichier illisible");
        assertFileRefused(unknown, "Réglage inconnu : PREAU_PROT. Réglages connus : PREAU_PORT, ");
    }

    private static void assertFileRefused(Path file, String told) {
        assertThatExceptionOfType(Settings.Refused.class)
                .isThrownBy(() -> Settings.read(Map.of("PREAU_SETTINGS", file.toString())))
                .withMessageContaining(told);
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
