package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session of the staff ends twelve hours after its sign-in, and with it nothing that was typed. */
class SessionLifeTest {

    private final TestInstance preau = TestInstance.shared();
    private final Organiser member = Organiser.at(preau, Role.ADMINISTRATOR);

    @Test
    void aSessionServesForTwelveHoursAndNoLongerHoweverMuchItIsUsed() {
        begunBefore(Duration.ofHours(12).minusMinutes(2));
        assertThat(member.get("/gestion").status()).isEqualTo(200);

        begunBefore(Duration.ofHours(12));

        var answer = member.get("/gestion/equipe");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/connexion?suite=%2Fgestion%2Fequipe");
        assertThat(sessions()).isZero();
        // By its cookie a form that another tab sends afterwards is kept.
        assertThat(answer.response().headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aSessionThatIsOverIsNotAmongThoseThatAreOpen() {
        begunBefore(Duration.ofHours(12));
        var again = signIn(Organiser.PASSWORD);

        assertThat(get("/compte", Organiser.cookie(again)).html().select(".desk-sessions form"))
                .isEmpty();
    }

    @Test
    void aFormSentAfterwardsIsKeptAndGoesOnAfterANewSignIn() {
        begunBefore(Duration.ofHours(13));
        var typed = Map.of("name", "Ánh « Zoé » <b>", "email", "zoe.essai@exemple.fr", "role", "READER");

        var asked = member.post("/gestion/equipe", typed);

        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.words()).contains("Votre session est terminée", "rien de ce que vous avez écrit n’est perdu");
        var form = asked.html().select("main form").first();
        assertThat(form.attr("action")).isEqualTo("/gestion/equipe");
        assertThat(hidden(form)).isEqualTo(typed);

        var filled = new HashMap<>(hidden(form));
        filled.put("again-email", member.email());
        filled.put("again-password", Organiser.PASSWORD);
        var entered = member.post("/gestion/equipe", filled);

        assertThat(entered.status()).isEqualTo(307);
        assertThat(entered.header("Location")).endsWith("/gestion/equipe");
        var sent = post("/gestion/equipe", filled, Organiser.cookie(entered));
        assertThat(sent.header("Location")).contains("fait=invite");
        assertThat(preau.jdbc()
                        .sql("SELECT name FROM staff_account WHERE email = 'zoe.essai@exemple.fr'")
                        .query(String.class)
                        .single())
                .isEqualTo("Ánh « Zoé » <b>");
    }

    @Test
    void aFormWithAFileSentAfterwardsKeepsItsTextsAndGoesOnOnceTheFileIsChosenAgain() {
        begunBefore(Duration.ofHours(13));
        var path = "/gestion/attestations";
        var typed = Map.of("text", "{organisateur} certifie la présence de {nom} « Zoé ».", "signatory", "Zoé <b>");

        var asked = member.send(Upload.post(member.request(path), typed, "signature", "", new byte[0]));

        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.words()).contains("Votre session est terminée", "Le fichier, à choisir à nouveau");
        var form = asked.html().select("main form").first();
        assertThat(form.attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(form.select("input[type=file]").attr("name")).isEqualTo("signature");
        assertThat(hidden(form)).isEqualTo(typed);

        var filled = new HashMap<>(typed);
        filled.put("again-email", member.email());
        filled.put("again-password", Organiser.PASSWORD);
        var entered = member.send(Upload.post(member.request(path), filled, "signature", "", new byte[0]));
        assertThat(entered.status()).isEqualTo(307);
        var sent = member.send(Upload.post(
                preau.visitor().request(path).header("Cookie", Organiser.cookie(entered)),
                filled,
                "signature",
                "",
                new byte[0]));
        assertThat(sent.header("Location")).startsWith(path);
        assertThat(get(path, Organiser.cookie(entered)).words()).contains("Zoé");
    }

    @Test
    void aWrongPasswordThereOpensNothingAndLosesNothing() {
        begunBefore(Duration.ofHours(13));

        var answer = member.post(
                "/gestion/equipe",
                Map.of("name", "Zoé", "again-email", member.email(), "again-password", "pas le bon mot de passe"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.words()).contains("L’adresse ou le mot de passe ne correspond pas.");
        assertThat(hidden(answer.html().select("main form").first())).isEqualTo(Map.of("name", "Zoé"));
        assertThat(answer.response().body()).doesNotContain("pas le bon mot de passe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a\u0000b@exemple.fr", "inconnue@exemple.fr"})
    void anAddressThatNobodyHasIsAnsweredAsAWrongPassword(String email) {
        begunBefore(Duration.ofHours(13));

        var answer = member.post(
                "/gestion/equipe",
                Map.of("name", "Zoé", "again-email", email, "again-password", "pas le bon mot de passe"));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.words()).contains("L’adresse ou le mot de passe ne correspond pas.");
    }

    @Test
    void aFormWithAPasswordIsNotWrittenIntoAPage() {
        begunBefore(Duration.ofHours(13));

        var answer = member.post("/compte/mot-de-passe", Map.of("old", "un secret", "password", "un autre"));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.response().body()).doesNotContain("secret");
    }

    @Test
    void whoNeverHadASessionIsSimplySentToSignIn() {
        var visitor = preau.visitor();

        var answer = visitor.send(FormBody.postFromOwnPage(visitor.request("/gestion/equipe"), Map.of("name", "Zoé")));

        assertThat(answer.status()).isEqualTo(302);
    }

    private static Map<String, String> hidden(Element form) {
        var fields = new HashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    /** Sessions are kept by the machine's clock, which no test moves. */
    private void begunBefore(Duration time) {
        preau.jdbc()
                .sql("UPDATE spring_session SET creation_time = :created WHERE principal_name = :account")
                .param("created", System.currentTimeMillis() - time.toMillis())
                .param("account", accountId())
                .update();
    }

    private int sessions() {
        return preau.jdbc()
                .sql("SELECT count(*) FROM spring_session WHERE principal_name = :account")
                .param("account", accountId())
                .query(Integer.class)
                .single();
    }

    private String accountId() {
        return preau.jdbc()
                .sql("SELECT id::text FROM staff_account WHERE email = :email")
                .param("email", member.email())
                .query(String.class)
                .single();
    }

    private Page signIn(String password) {
        var visitor = preau.visitor();
        var fields = new HashMap<String, String>();
        fields.put("email", member.email());
        fields.put("password", password);
        return visitor.send(FormBody.postFromOwnPage(visitor.request("/connexion"), fields));
    }

    private Page get(String path, String cookie) {
        var visitor = preau.visitor();
        return visitor.send(visitor.request(path).header("Cookie", cookie));
    }

    private Page post(String path, Map<String, String> form, String cookie) {
        var visitor = preau.visitor();
        return visitor.send(
                FormBody.postFromOwnPage(visitor.request(path), form).header("Cookie", cookie));
    }
}
