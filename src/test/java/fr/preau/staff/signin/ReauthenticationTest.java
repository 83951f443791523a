package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Verb;
import fr.preau.staff.access.AccessRules.Who;
import fr.preau.staff.access.Reauthenticated;
import fr.preau.staff.access.StaffPolicy;
import fr.preau.staff.journal.AuditAction;
import fr.preau.staff.journal.AuditAction.Matter;
import fr.preau.staff.journal.Journaled;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Before what changes who may come in, an open session is not enough. */
class ReauthenticationTest {

    /** It asks for the old password itself; it only takes one's own way in away. */
    private static final Set<AuditAction> ENOUGH_BY_THEMSELVES = Set.of(
            AuditAction.PASSWORD_CHANGED,
            AuditAction.SESSION_ENDED,
            // Nobody is told by these who was not told before.
            AuditAction.HOOK_TRIED,
            AuditAction.HOOK_STOPPED,
            AuditAction.HOOK_REPLAYED);

    private static final Map<String, String> INVITATION =
            Map.of("name", "Ánh « Zoé » <b>", "email", "zoe@exemple.fr", "role", "ADMINISTRATOR");

    private static TestInstance preau;

    private final Organiser administrator = Organiser.at(preau);

    @BeforeAll
    static void start() {
        preau = TestInstance.start(Map.of());
    }

    @AfterAll
    static void stop() {
        preau.close();
    }

    @Test
    void everyGestureAboutAccountsAsksAgainWhoDoesIt() {
        var gestures = preau.bean(DispatcherServlet.class).getHandlerMappings().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(method -> deed(method)
                        .filter(deed -> deed.matter() == Matter.TEAM && !ENOUGH_BY_THEMSELVES.contains(deed))
                        .isPresent())
                .toList();

        assertThat(gestures)
                .hasSizeGreaterThan(7)
                .allSatisfy(method -> assertThat(method.hasMethodAnnotation(Reauthenticated.class))
                        .as("%s is @Reauthenticated", method)
                        .isTrue());
    }

    private static Optional<AuditAction> deed(HandlerMethod method) {
        return Optional.ofNullable(method.getMethodAnnotation(Journaled.class)).map(Journaled::value);
    }

    @Test
    void withinTenMinutesNothingIsAskedAgain() {
        preau.clock().advance(Duration.ofMinutes(9));

        assertThat(administrator.post("/gestion/equipe", of("tot@exemple.fr")).header("Location"))
                .contains("fait=invite");
    }

    @Test
    void laterTheFormIsKeptAndGoesOnOnceThePasswordIsGiven() {
        preau.clock().advance(Duration.ofMinutes(10));

        var asked = administrator.post("/gestion/equipe", INVITATION);

        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.words()).contains("Confirmez que c’est vous", "rien de ce que vous avez écrit n’est perdu");
        assertThat(exists("zoe@exemple.fr")).isFalse();
        var form = asked.html().select("main form").first();
        assertThat(form.attr("action")).isEqualTo("/gestion/equipe");
        assertThat(hidden(form)).isEqualTo(INVITATION);

        var done = confirm(form, Organiser.PASSWORD);

        assertThat(done.header("Location")).contains("fait=invite");
        assertThat(exists("zoe@exemple.fr")).isTrue();
        var cookie = Organiser.cookie(done);
        assertThat(post("/gestion/equipe", of("suivante@exemple.fr"), cookie).header("Location"))
                .contains("fait=invite");
    }

    @Test
    void aWrongPasswordChangesNothingAndLosesNothing() {
        preau.clock().advance(Duration.ofMinutes(10));
        var asked = administrator.post("/gestion/equipe", of("jamais@exemple.fr"));

        var refused = confirm(asked.html().select("main form").first(), "pas le bon mot de passe");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.words()).contains("Ce n’est pas votre mot de passe actuel.");
        assertThat(hidden(refused.html().select("main form").first())).isEqualTo(of("jamais@exemple.fr"));
        assertThat(refused.response().body()).doesNotContain("pas le bon mot de passe");
        assertThat(exists("jamais@exemple.fr")).isFalse();
    }

    @Test
    void whoTriesManyPasswordsThereWaits() {
        preau.clock().advance(Duration.ofMinutes(10));
        var form = administrator
                .post("/gestion/equipe", of("force@exemple.fr"))
                .html()
                .select("main form")
                .first();
        for (var i = 0; i < 10; i++) {
            confirm(form, "essai numéro " + i);
        }

        assertThat(confirm(form, Organiser.PASSWORD).words()).contains("Trop d’essais");
        assertThat(exists("force@exemple.fr")).isFalse();
    }

    @Test
    void everyGateHoldsAndChangesNothing() {
        var colleague = id(Organiser.account(preau, Role.READER));
        preau.clock().advance(Duration.ofMinutes(10));
        administrator.get("/gestion/equipe");
        var before = Tables.of(preau);

        for (var address : List.of(
                "/gestion/equipe",
                "/gestion/equipe/cles",
                "/gestion/equipe/" + colleague + "/role",
                "/gestion/equipe/" + colleague + "/desactivation",
                "/gestion/equipe/" + colleague + "/reactivation",
                "/gestion/equipe/" + colleague + "/invitation",
                "/gestion/equipe/" + colleague + "/cles/retrait",
                "/gestion/equipe/" + colleague + "/fournisseur/retrait",
                "/compte/cles",
                "/compte/cles/preparation",
                "/compte/cles/1/retrait")) {
            var answer = administrator.post(
                    address, Map.of("seen", "READER", "role", "ADMINISTRATOR", "again-credential", "{}"));
            assertThat(answer.status()).as(address).isEqualTo(403);
            assertThat(answer.words()).as(address).contains("Confirmez que c’est vous");
        }

        assertThat(withoutSessionsAndJournal(Tables.of(preau))).isEqualTo(withoutSessionsAndJournal(before));
    }

    @Test
    void whoComesIntoAContractIsDecidedByWhoShowsWhoTheyAreToo() {
        var contract = ContractSpace.open(preau, "Emploi");
        var member = Map.of("name", "Zoé Essai", "email", "partenaire@exemple.fr", "role", "PILOT");
        preau.clock().advance(Duration.ofMinutes(10));

        for (var address : List.of("/membres", "/membres/1")) {
            var asked = contract.pilot().post(contract.address() + address, member);
            assertThat(asked.status()).as(address).isEqualTo(403);
            assertThat(asked.words()).as(address).contains("Confirmez que c’est vous");
            assertThat(hidden(asked.html().select("main form").first())).isEqualTo(member);
        }
        assertThat(exists("partenaire@exemple.fr")).isFalse();
    }

    /** Those of a contract too: whoever stole a password would read them, and open another. */
    @Test
    void whereAKeyIsWantedNoPageOfTheTeamOpensWithoutOneButOnesOwnAccount() {
        var contract = ContractSpace.open(preau, "Emploi");
        var rows = AccessRules.rows().stream()
                .filter(row -> row.who() != Who.EVERYBODY)
                .filter(row -> !row.pattern().getPatternString().startsWith("/compte"))
                .toList();
        assertThat(rows.stream().filter(row -> row.who().ofContract())).hasSizeGreaterThan(25);
        var policy = preau.bean(StaffPolicy.class);
        policy.requirePasskey();
        try {
            assertThat(rows).allSatisfy(row -> {
                var address = row.pattern()
                        .getPatternString()
                        .replace("/contrats/{slug}", contract.address())
                        .replaceAll("\\{[^}]+}", "1");
                var answer = row.verb() == Verb.READ
                        ? contract.pilot().get(address)
                        : contract.pilot().post(address, Map.of());
                // What takes JSON alone looks at no form.
                assertThat(answer.status()).as("%s %s", row.verb(), address).isIn(403, 415);
                if (answer.status() == 403) {
                    assertThat(answer.words())
                            .as("%s %s", row.verb(), address)
                            .contains("Votre centre demande une clé d’accès aux administrateurs");
                }
            });
            assertThat(contract.pilot().get("/compte").status()).isEqualTo(200);
        } finally {
            policy.waivePasskey();
        }
    }

    @Test
    void whoCameInByAMailedLinkIsAskedForTheirPasswordAtOnce() {
        var mailbox = Mailbox.at(preau);
        preau.bean(Accounts.class)
                .create(mailbox.address(), "Claire Martin", Role.ADMINISTRATOR, Organiser.PASSWORD)
                .orElseThrow();
        var visitor = preau.visitor();
        visitor.post("/connexion/lien", Map.of("email", List.of(mailbox.address())));
        var link = mailbox.latest().html().select("a[href*=/connexion/lien/]").attr("href");
        var session = Organiser.cookie(visitor.post(URI.create(link).getPath(), Map.of()));

        assertThat(get("/gestion/equipe", session).status()).isEqualTo(200);
        assertThat(post("/gestion/equipe", of("lien@exemple.fr"), session).status())
                .isEqualTo(403);
    }

    @Test
    void theRestOfTheDayAsksNothing() {
        preau.clock().advance(Duration.ofHours(3));

        assertThat(administrator.get("/gestion/equipe").status()).isEqualTo(200);
        assertThat(administrator.get("/compte").status()).isEqualTo(200);
        assertThat(administrator.post("/compte/sessions/autres/fin", Map.of()).status())
                .isEqualTo(302);
    }

    @Test
    void theNameOfAKeyThatIsToBeAddedIsKept() {
        preau.clock().advance(Duration.ofMinutes(10));
        var asked = administrator.post("/compte/cles", Map.of("credential", "", "label", "Clé & « bureau » {1}"));

        var done = confirm(asked.html().select("main form").first(), Organiser.PASSWORD);

        var account = get(done.header("Location"), Organiser.cookie(done));
        assertThat(account.words()).contains("C’est bien vous.", "ajoutez maintenant votre clé");
        assertThat(account.html().select("#label").val()).isEqualTo("Clé & « bureau » {1}");
    }

    private static Map<String, String> of(String email) {
        return Map.of("name", "Zoé Essai", "email", email, "role", "READER");
    }

    private Page confirm(Element form, String password) {
        var filled = new HashMap<>(hidden(form));
        filled.put("again-password", password);
        return administrator.post(form.attr("action"), filled);
    }

    private static Map<String, String> hidden(Element form) {
        var fields = new HashMap<String, String>();
        form.select("input[type=hidden]").forEach(field -> fields.put(field.attr("name"), field.val()));
        return fields;
    }

    private static Map<String, ?> withoutSessionsAndJournal(Map<String, ?> tables) {
        var rest = new HashMap<String, Object>(tables);
        rest.keySet().removeIf(name -> name.startsWith("spring_session") || name.equals("journal_line"));
        return rest;
    }

    private static boolean exists(String email) {
        return preau.jdbc()
                .sql("SELECT EXISTS (SELECT 1 FROM staff_account WHERE email = :email)")
                .param("email", email)
                .query(Boolean.class)
                .single();
    }

    private static long id(String email) {
        return preau.jdbc()
                .sql("SELECT id FROM staff_account WHERE email = :email")
                .param("email", email)
                .query(Long.class)
                .single();
    }

    private static Page get(String path, String cookie) {
        var visitor = preau.visitor();
        return visitor.send(visitor.request(path).header("Cookie", cookie));
    }

    private static Page post(String path, Map<String, String> form, String cookie) {
        var visitor = preau.visitor();
        return visitor.send(
                FormBody.postFromOwnPage(visitor.request(path), form).header("Cookie", cookie));
    }
}
