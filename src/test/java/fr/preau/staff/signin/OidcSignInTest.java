package fr.preau.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import fr.preau.staff.Accounts;
import fr.preau.staff.Role;
import fr.preau.staff.access.Team;
import fr.preau.testing.IdentityProvider;
import fr.preau.testing.IdentityProvider.Person;
import fr.preau.testing.IdentityProvider.Where;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.Tables;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.URI;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Signing in by an identity provider that is real but for its place. */
class OidcSignInTest {

    private static final IdentityProvider PROVIDER = new IdentityProvider();
    private static TestInstance preau;
    private static Page whileAway;

    private Mailbox person;

    /** The instance starts while its provider does not run: that must keep it from nothing. */
    @BeforeAll
    static void start() {
        var settings = new HashMap<>(PROVIDER.settings());
        settings.put("PREAU_OIDC_NAME", "AgentPublic");
        preau = TestInstance.start(settings);
        whileAway = preau.visitor().get("/connexion/fournisseur");
        PROVIDER.start(preau.clock());
    }

    @AfterAll
    static void stop() {
        preau.close();
        PROVIDER.close();
    }

    @BeforeEach
    void makeTheAccount() {
        person = Mailbox.at(preau);
        preau.bean(Accounts.class)
                .create(person.address(), "Claire Martin", Role.ORGANISER, Organiser.PASSWORD)
                .orElseThrow();
        PROVIDER.signIn(Person.of(person.address()));
    }

    @Test
    void whoIsKnownComesInWithTheRoleThatTheyHaveHere() {
        var answer = comeIn("");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/gestion");
        assertThat(get("/gestion/messages", session(answer)).words()).contains("Claire Martin");
        assertThat(get("/gestion/equipe", session(answer)).status()).isEqualTo(403);
    }

    @Test
    void theSignInPageOffersItAndLeadsBackToWhereOneWas() {
        var page = preau.visitor().get("/connexion?suite=%2Fgestion%2Fmessages");
        var link = page.html().select("a:contains(Entrer avec AgentPublic)").attr("href");

        assertThat(arrive(leave(link)).header("Location")).endsWith("/gestion/messages");
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void theAddressIsFoundWhereverTheProviderTellsIt(Where where) {
        PROVIDER.signIn(Person.of(person.address()).in(where));

        assertThat(session(comeIn(""))).isNotEmpty();
    }

    @Test
    void capitalsInTheAddressMakeNoOtherPerson() {
        PROVIDER.signIn(Person.of(person.address().toUpperCase()));

        assertThat(session(comeIn(""))).isNotEmpty();
    }

    @Test
    void whoHasNoAccountIsToldSoAndNoneIsMade() {
        PROVIDER.signIn(Person.of("inconnue@exemple.fr"));

        var answer = comeIn("");

        assertRefused(answer, 403, "Aucun compte actif ne porte l’adresse inconnue@exemple.fr");
        assertThat(preau.bean(Accounts.class).withEmail("inconnue@exemple.fr")).isEmpty();
    }

    @Test
    void aDeactivatedAccountStaysShut() {
        var id = preau.bean(Accounts.class)
                .withEmail(person.address())
                .orElseThrow()
                .id();
        preau.bean(Team.class).deactivate(id);

        assertRefused(comeIn(""), 403, "Aucun compte actif");
    }

    @Test
    void whoIsInvitedOpensTheInvitationFirst() {
        preau.bean(Team.class).invite("invitee@exemple.fr", "Inès Essai", Role.READER);
        PROVIDER.signIn(Person.of("invitee@exemple.fr"));

        assertRefused(comeIn(""), 403, "Aucun compte actif");
    }

    static Stream<Map<String, Object>> unverified() {
        return Stream.of(
                Map.of("email", "ADDRESS"),
                Map.of("email", "ADDRESS", "email_verified", false),
                Map.of("email", "ADDRESS", "email_verified", "non"),
                Map.of("email", List.of("ADDRESS"), "email_verified", true),
                Map.of("email_verified", true));
    }

    @ParameterizedTest
    @MethodSource("unverified")
    void anAddressThatTheProviderHasNotVerifiedOpensNothing(Map<String, Object> claims) {
        var said = new HashMap<>(claims);
        said.computeIfPresent(
                "email", (_, email) -> email instanceof List ? List.of(person.address()) : person.address());
        PROVIDER.signIn(Person.of("").withClaims(said).in(Where.USERINFO));

        assertRefused(comeIn(""), 403, "AgentPublic n’a pas donné d’adresse vérifiée");
    }

    static Stream<UnaryOperator<JWTClaimsSet.Builder>> tampering() {
        return Stream.of(
                claims -> claims.issuer("https://exemple.org"),
                claims -> claims.audience("un autre client"),
                claims -> claims.audience(List.of(IdentityProvider.CLIENT, "un autre client")),
                claims -> claims.claim("nonce", "celui d’une autre fois"),
                claims -> claims.subject(null),
                claims -> claims.expirationTime(null),
                claims -> claims.issueTime(at(-10)).expirationTime(at(-2)),
                claims -> claims.notBeforeTime(at(2)));
    }

    @Test
    void aProviderThatIsTrustedNeedNotSayThatItVerifiedButMustNotDenyIt() {
        var settings = new HashMap<>(PROVIDER.settings());
        settings.put("PREAU_OIDC_EMAIL", "trusted");
        try (var trusting = TestInstance.start(settings)) {
            var email = Organiser.account(trusting, Role.READER);
            PROVIDER.signIn(Person.of("").withClaims(Map.of("email", email)));
            assertThat(session(arrive(trusting, leave(trusting, "/connexion/fournisseur"))))
                    .isNotEmpty();

            PROVIDER.signIn(Person.of("").withClaims(Map.of("email", email, "email_verified", false)));
            assertRefused(
                    arrive(trusting, leave(trusting, "/connexion/fournisseur")),
                    403,
                    "n’a pas donné d’adresse vérifiée");
        }
    }

    private static Date at(int minutes) {
        return Date.from(preau.clock().instant().plus(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @MethodSource("tampering")
    void aTokenThatIsNotForThisRequestOpensNothing(UnaryOperator<JWTClaimsSet.Builder> change) {
        PROVIDER.signIn(Person.of(person.address()).tampered(change));

        assertRefused(comeIn(""), 502, "La réponse de AgentPublic n’a pas pu être vérifiée");
    }

    @Test
    void aTokenThatAStrangerSignedOpensNothing() {
        PROVIDER.signIn(Person.of(person.address()).signedByAStranger());

        assertRefused(comeIn(""), 502, "n’a pas pu être vérifiée");
    }

    @Test
    void aReturnThatThisBrowserDidNotBeginOpensNothing() {
        var mine = leave("/connexion/fournisseur");
        var theirs = leave("/connexion/fournisseur");
        var stolen = new Trip(theirs.back, mine.cookie);

        assertRefused(arrive(stolen), 422, "a été interrompue");
        assertRefused(arrive(new Trip(theirs.back, "")), 422, "a été interrompue");
        assertRefused(arrive(new Trip(theirs.back, "preau-fournisseur=a.b.c.d.9999999999.e")), 422, "interrompue");
        assertThat(session(arrive(theirs))).isNotEmpty();
    }

    @Test
    void aReturnServesOnce() {
        var trip = leave("/connexion/fournisseur");
        arrive(trip);

        assertRefused(arrive(trip), 502, "n’a pas pu être vérifiée");
    }

    @Test
    void whoGaveUpAtTheProviderIsToldSo() {
        var trip = leave("/connexion/fournisseur");
        var back = trip.back.replaceAll("code=[^&]*", "error=access_denied");

        assertRefused(arrive(new Trip(back, trip.cookie)), 422, "a été interrompue");
    }

    @Test
    void aReturnAfterTenMinutesIsTooLate() {
        var trip = leave("/connexion/fournisseur");
        preau.clock().advance(Duration.ofMinutes(10));

        assertRefused(arrive(trip), 422, "a été interrompue");
    }

    @Test
    void leavingChangesNothingHere() {
        var before = Tables.of(preau);

        leave("/connexion/fournisseur?suite=%2Fgestion");

        assertThat(Tables.of(preau)).isEqualTo(before);
    }

    @Test
    void aProviderThatIsAwayIsSaidToBe() {
        assertThat(whileAway.status()).isEqualTo(503);
        assertThat(whileAway.words()).contains("AgentPublic ne répond pas pour le moment");
    }

    @Test
    void anInstanceWithoutAProviderHasNoSuchPage() {
        var without = TestInstance.shared().visitor();

        assertThat(without.get("/connexion/fournisseur").status()).isEqualTo(404);
        assertThat(without.get("/connexion/fournisseur/retour?code=a&state=b").status())
                .isEqualTo(404);
        assertThat(without.get("/connexion").html().select("a[href*=fournisseur]"))
                .isEmpty();
    }

    /** On the way back: the address that the provider sends to, and the browser's cookie. */
    private record Trip(String back, String cookie) {}

    private static Trip leave(String link) {
        return leave(preau, link);
    }

    private static Trip leave(TestInstance instance, String link) {
        var left = instance.visitor().get(link);
        assertThat(left.status()).isEqualTo(302);
        var atProvider = instance.visitor().get(left.header("Location"));
        assertThat(atProvider.status()).isEqualTo(302);
        assertThat(IdentityProvider.fields(URI.create(left.header("Location"))))
                .containsEntry("code_challenge_method", "S256");
        return new Trip(atProvider.header("Location"), Organiser.cookie(left));
    }

    private static Page arrive(Trip trip) {
        return arrive(preau, trip);
    }

    private static Page arrive(TestInstance instance, Trip trip) {
        return get(instance, trip.back, trip.cookie);
    }

    private static Page comeIn(String next) {
        return arrive(leave("/connexion/fournisseur" + next));
    }

    private static Page get(String path, String cookie) {
        return get(preau, path, cookie);
    }

    private static Page get(TestInstance instance, String path, String cookie) {
        var visitor = instance.visitor();
        return visitor.send(
                cookie.isEmpty() ? visitor.request(path) : visitor.request(path).header("Cookie", cookie));
    }

    /** The session that an answer opens; empty if none. */
    private static String session(Page answer) {
        return answer.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("preau="))
                .map(cookie -> cookie.replaceAll(";.*", ""))
                .findFirst()
                .orElse("");
    }

    private static void assertRefused(Page answer, int status, String words) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.words()).contains(words);
        assertThat(session(answer)).isEmpty();
    }
}
