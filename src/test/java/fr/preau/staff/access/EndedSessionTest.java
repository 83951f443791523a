package fr.preau.staff.access;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Of somebody who only says that they had a session, no more is kept than anybody's form may hold. */
class EndedSessionTest {

    private static final String PATH = "/gestion/attestations";
    private static final Map<String, String> TYPED = Map.of("text", "Zoé", "signatory", "Zoé");

    private final TestInstance preau = TestInstance.shared();

    @Test
    void aFormAsLongAsAnybodysIsKept() {
        assertKept(upload(1_000_000));
    }

    @Test
    void whatIsLongerIsNotReadAndItsSenderSignsIn() {
        assertSignsIn(upload((1 << 20) + 1));
    }

    @Test
    void whatSaysNoLengthIsNotReadAndItsSenderSignsIn() {
        var visitor = preau.visitor();
        var body = FormBody.of(TYPED).getBytes(StandardCharsets.US_ASCII);

        assertSignsIn(visitor.send(visitor.request(PATH)
                .header("Cookie", overCookie())
                .header("Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))));
    }

    @Test
    void fourAreShownAtOnceAndWhoeverElseSendsOneSignsIn() {
        var places = preau.beans(EndedSession.class).getFirst().places;
        assertThat(places.availablePermits()).isEqualTo(4);
        places.acquireUninterruptibly(4);
        try {
            assertSignsIn(upload(0));
        } finally {
            places.release(4);
        }
        assertKept(upload(0));
        assertThat(places.availablePermits()).isEqualTo(4);
    }

    private Page upload(int bytes) {
        var visitor = preau.visitor();
        return visitor.send(Upload.post(
                visitor.request(PATH).header("Cookie", overCookie()), TYPED, "signature", "a.png", new byte[bytes]));
    }

    /** Of a session that was, by its name; its number is nobody's any more. */
    private String overCookie() {
        var member = Organiser.at(preau, Role.ADMINISTRATOR);
        return member.cookie().split("=")[0] + "=" + "a".repeat(36);
    }

    private static void assertKept(Page page) {
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.words()).contains("Votre session est terminée");
        assertThat(page.html().select("input[name=text]").val()).isEqualTo("Zoé");
    }

    private static void assertSignsIn(Page page) {
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.header("Location")).endsWith("/connexion?suite=%2Fgestion%2Fattestations");
    }
}
