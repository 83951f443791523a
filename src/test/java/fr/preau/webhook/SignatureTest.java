package fr.preau.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignatureTest {

    /** The example of the standard's own libraries. */
    @Test
    void aSignatureIsTheOneOfTheStandardsExample() {
        var secret = new Secret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));

        assertThat(secret.shown()).isEqualTo("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        assertThat(Secret.signatures(
                        List.of(secret),
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        "{\"test\": 2432232314}"))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void whileASecretIsChangedBothSign() {
        var one = new Secret("un secret de trente-deux octets !".getBytes(StandardCharsets.UTF_8));
        var other = new Secret("un autre, de trente-deux octets !".getBytes(StandardCharsets.UTF_8));

        assertThat(Secret.signatures(List.of(one, other), "msg_1", Instant.EPOCH, "{}")
                        .split(" "))
                .hasSize(2)
                .allMatch(signature -> signature.startsWith("v1,"))
                .doesNotHaveDuplicates();
    }
}
