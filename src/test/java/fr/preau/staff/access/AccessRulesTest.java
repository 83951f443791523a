package fr.preau.staff.access;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules.Row;
import fr.preau.staff.access.AccessRules.Who;
import fr.preau.testing.Addresses;
import fr.preau.testing.Addresses.Address;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Visitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.server.PathContainer;

/** The table of who reaches what, against every address that the application answers at. */
class AccessRulesTest {

    private final TestInstance preau = TestInstance.shared();
    private final Set<Address> addresses = Addresses.of(preau);

    @Test
    void everyAddressOfTheApplicationHasItsRow() {
        assertThat(addresses).hasSizeGreaterThan(25).contains(new Address("GET", "/gestion"));
        // Every failure is shown there, whatever the method; by itself it is only an address that is not found.
        assertThat(addresses.stream().filter(address -> row(address).isEmpty()))
                .containsOnly(new Address("POST", "/error"));
    }

    @Test
    void everyRowIsAnAddressOfTheApplication() {
        var used = addresses.stream().flatMap(address -> row(address).stream()).collect(Collectors.toSet());

        assertThat(AccessRules.rows().stream().filter(row -> !used.contains(row)))
                .isEmpty();
    }

    @Test
    void noRowOpensAWholeFolderToStaff() {
        assertThat(AccessRules.rows().stream()
                        .filter(row -> row.who() != Who.EVERYBODY)
                        .map(row -> row.pattern().getPatternString()))
                .noneMatch(pattern -> pattern.contains("*"));
    }

    @Test
    void everyAddressForStaffStandsInAHouseThatKnowsASession() {
        assertThat(AccessRules.rows().stream()
                        .filter(row -> row.who() != Who.EVERYBODY)
                        .map(row -> row.pattern().getPatternString()))
                .isNotEmpty()
                .allMatch(pattern -> AccessRules.HOUSES.stream()
                        .anyMatch(house -> pattern.equals(house) || pattern.startsWith(house + "/")));
    }

    @Test
    void nothingBehindTheDoorsIsForEverybody() {
        assertThat(AccessRules.rows().stream()
                        .filter(row -> row.pattern().getPatternString().matches("/(gestion|accueil)(/.*)?"))
                        .map(Row::who))
                .isNotEmpty()
                .doesNotContain(Who.EVERYBODY);
    }

    @Test
    void noAddressBesideTheBackOfficeLeadsIntoIt() {
        assertThat(List.of("/gestion/", "/GESTION", "/gestion/.", "/gestion/inconnu", "/gestion/cycles"))
                .allSatisfy(
                        path -> assertThat(preau.visitor().get(path).status()).isNotEqualTo(200));
    }

    @Test
    void aVisitorIsSentToSignInFromEveryAddressForStaff() {
        assertThat(staffAddresses()).isNotEmpty().allSatisfy((address, _) -> {
            var answer = knock(address, "");
            assertThat(answer.status()).as(address.toString()).isEqualTo(302);
            assertThat(answer.header("Location").replace(preau.url(), "")).startsWith("/connexion?suite=%2F");
            assertThat(answer.response().body()).isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void eachRoleOpensItsRowsAndNothingElse(Role role) {
        var member = Organiser.at(preau, role);

        assertThat(staffAddresses()).allSatisfy((address, row) -> {
            var answer = knock(address, member.cookie());
            var opens = row.who().roles().contains(role);
            assertThat(answer.status() == 403 || atSignIn(answer))
                    .as("%s at %s: %d", role, address, answer.status())
                    .isEqualTo(!opens);
            if (!opens) {
                assertThat(answer.words()).contains("Votre compte n’ouvre pas cette page", "« " + role.label() + " »");
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anAddressThatNobodyHasIsNotFoundByAnyRole(Role role) {
        var member = Organiser.at(preau, role);

        assertThat(List.of("/gestion/inconnu", "/gestion/", "/accueil/inconnu/1/2/3"))
                .allSatisfy(path -> assertThat(member.get(path).status()).isEqualTo(404));
    }

    @Test
    void aReaderIsShownNoGestureThatIsRefused() {
        var cycle = cycle().day("2024-09-24", 10);
        var page = "/gestion/cycles/" + preau.publish(cycle) + "/ensemble";

        assertThat(Organiser.at(preau, Role.READER).get(page).html().select("main form[method=post]"))
                .isEmpty();
        assertThat(Organiser.at(preau, Role.ORGANISER).get(page).html().select("main form[method=post]"))
                .isNotEmpty();
        assertThat(Organiser.at(preau, Role.READER).get("/gestion").html().select("a[href='/gestion/importer']"))
                .isEmpty();
    }

    @Test
    void aRoleThatChangesCountsFromTheNextPageOn() {
        var member = Organiser.at(preau, Role.ORGANISER);
        assertThat(member.get("/gestion/messages").status()).isEqualTo(200);

        preau.jdbc()
                .sql("UPDATE staff_account SET role = 'READER' WHERE email = :email")
                .param("email", member.email())
                .update();

        assertThat(member.get("/gestion/messages").status()).isEqualTo(403);
    }

    private Map<Address, Row> staffAddresses() {
        return addresses.stream()
                .filter(address ->
                        row(address).filter(row -> row.who() != Who.EVERYBODY).isPresent())
                .collect(Collectors.toMap(
                        address -> address, address -> row(address).orElseThrow()));
    }

    private static Optional<Row> row(Address address) {
        return AccessRules.row(address.method(), PathContainer.parsePath(address.path()));
    }

    private Page knock(Address address, String cookie) {
        var visitor = preau.visitor();
        var request = FormBody.postFromOwnPage(visitor.request(address.path()), Map.of())
                .method(address.method(), BodyPublishers.noBody());
        return visitor.send(cookie.isEmpty() ? request : request.header("Cookie", cookie));
    }

    private boolean atSignIn(Page answer) {
        return answer.header("Location").replace(preau.url(), "").startsWith("/connexion");
    }
}
