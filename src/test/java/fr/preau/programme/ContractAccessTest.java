package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.contract.ContractMembers;
import fr.preau.contract.ContractRole;
import fr.preau.contract.Noted;
import fr.preau.staff.Role;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Row;
import fr.preau.staff.access.AccessRules.Verb;
import fr.preau.testing.FormBody;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who finds what in a contract, at every address that the one table leaves to it. */
class ContractAccessTest {

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");

    private static List<Row> rows() {
        return AccessRules.rows().stream().filter(row -> row.who().ofContract()).toList();
    }

    /** Addresses that are really there, by their patterns: all of what a contract may hold is made once for them. */
    private UnaryOperator<String> addresses() {
        contract.openYear(2025);
        var action = contract.action(2025, "Action", "Emploi", CarrierKind.OTHER, "1 000");
        var funder = contract.funder("État");
        var sheet = action.replaceAll(".*/", "");
        var request = preau.jdbc()
                        .sql("SELECT count(*) FROM funding_request WHERE sheet_id = :sheet")
                        .param("sheet", Long.parseLong(sheet))
                        .query(Integer.class)
                        .single()
                        .equals(0)
                ? contract.request(action, funder, "100")
                : action;
        var body = added("/instances", Map.of("name", "Instance " + System.nanoTime(), "minimum", "1"));
        var sitting = added(
                "/instances/" + body + "/seances",
                Map.of("on", "2025-01-15", "begins", "09:00", "ends", "10:00", "place", "Ici"));
        var question = added("/suivi/questions", Map.of("text", "Question " + System.nanoTime()));
        added("/suivi/questions/" + question + "/criteres", Map.of("criterion", "Critère"));
        var criterion = latest("evaluation_criterion");
        var indicator = added(
                "/suivi/criteres/" + criterion + "/indicateur",
                Map.of("name", "Part", "unit", "élèves", "source", "Enquête", "threshold", "0", "aggregation", "SUM"));
        added("/suivi/indicateurs/" + indicator + "/mesures", Map.of("year", "2024", "numerator", "7", "source", "S"));
        added("/suivi/versions", Map.of("reason", "Pour voir"));
        var card = added("/suivi/fiches", Map.of("title", "Une fiche", "what", "Une action"));
        contract.pilot().post(contract.address() + "/suivi/rapports", Map.of("year", "2025"));
        var report = latest("annual_report");
        preau.jdbc()
                .sql(
                        "INSERT INTO report_opinion (report_id, council) VALUES (:report, 'Conseil') ON CONFLICT DO NOTHING")
                .param("report", Long.parseLong(report))
                .update();
        var measure = latest("measure");
        var opinion = latest("report_opinion");
        return pattern -> pattern.replace("{slug}", contract.slug())
                .replace("{year}", "2025")
                .replace("{sheet}", sheet)
                .replace("{request}", request.replaceAll(".*/", ""))
                .replace("{funder}", Long.toString(funder))
                .replace("{body}", body)
                .replace("{sitting}", sitting)
                .replace("{question}", question)
                .replace("{criterion}", criterion)
                .replace("{indicator}", indicator)
                .replace("{measure}", measure)
                .replace("{section}", "actions")
                .replace("{card}", card)
                .replace("{milestone}", "2027")
                .replace("{opinion}", opinion)
                .replaceAll("\\{[^}]+}", "1");
    }

    private static String pattern(Row row) {
        return row.pattern().getPatternString();
    }

    private String added(String address, Map<String, String> form) {
        return contract.pilot()
                .post(contract.address() + address, form)
                .header("Location")
                .replaceAll("\\?.*", "")
                .replaceAll(".*/", "");
    }

    /** The newest of this contract: each address makes its own. */
    private String latest(String table) {
        return preau.jdbc()
                .sql("SELECT max(id)::text FROM " + table)
                .query(String.class)
                .single();
    }

    private int knock(Row row, String address, Organiser who) {
        var visitor = preau.visitor();
        var request = FormBody.postFromOwnPage(visitor.request(address), Map.of());
        if (row.verb() == Verb.READ) {
            request = request.method("GET", BodyPublishers.noBody());
        }
        return visitor.send(request.header("Cookie", who.cookie())).status();
    }

    @Test
    void whoIsNoMemberFindsNothingWhateverTheirRoleAtTheCentre() {
        var addresses = addresses();
        for (var stranger : List.of(Organiser.at(preau), Organiser.at(preau, Role.PARTNER))) {
            assertThat(rows()).hasSizeGreaterThan(25).allSatisfy(row -> {
                var address = addresses.apply(pattern(row));
                assertThat(knock(row, address, stranger))
                        .as("%s %s", row.verb(), address)
                        .isEqualTo(404);
            });
        }
    }

    @Test
    void aReaderOfTheContractReadsAndSendsNothing() {
        var reader = member(ContractRole.READER);
        var addresses = addresses();

        assertThat(rows()).allSatisfy(row -> {
            var address = addresses.apply(pattern(row));
            var status = knock(row, address, reader);
            if (row.who() == AccessRules.Who.CONTRACT_READERS) {
                assertThat(status).as(address).isNotEqualTo(403);
            } else {
                assertThat(status).as(address).isEqualTo(403);
            }
        });
    }

    @Test
    void aContributorWritesAndDoesNotPilot() {
        var contributor = member(ContractRole.CONTRIBUTOR);

        assertThat(rows()).allSatisfy(row -> {
            // Each knock may end what it is about: the next finds it whole again.
            var address = addresses().apply(pattern(row));
            assertThat(knock(row, address, contributor) == 403)
                    .as(address)
                    .isEqualTo(row.who() == AccessRules.Who.CONTRACT_PILOTS);
        });
    }

    private Organiser member(ContractRole role) {
        var member = Organiser.at(preau, Role.PARTNER);
        var account = preau.jdbc()
                .sql("SELECT id FROM staff_account WHERE email = :email")
                .param("email", member.email())
                .query(Long.class)
                .single();
        var id = preau.jdbc()
                .sql("SELECT id FROM city_contract WHERE slug = :slug")
                .param("slug", contract.slug())
                .query(Long.class)
                .single();
        preau.bean(ContractMembers.class).join(id, account, role);
        return member;
    }

    @Test
    void anotherContractsActionIsNotFoundInOnesOwn() {
        var action = contract.year(2025);
        contract.openYear(2025);
        var theirs = contract.action(2025, "Leur action", "Emploi", CarrierKind.OTHER, "1 000");
        var other = ContractSpace.open(preau, "Emploi");
        other.openYear(2025);

        assertThat(other.pilot()
                        .get(theirs.replace(contract.slug(), other.slug()))
                        .status())
                .isEqualTo(404);
        assertThat(other.pilot().get(action).status()).isEqualTo(404);
    }

    @Test
    void everyFormOfAContractLeavesALineInItsOwnJournal() {
        var methods = preau.bean(DispatcherServlet.class).getHandlerMappings().stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .flatMap(mapping -> ((RequestMappingHandlerMapping) mapping).getHandlerMethods().entrySet().stream())
                .filter(entry -> entry.getKey().getPatternValues().stream()
                        .anyMatch(address -> address.startsWith("/contrats/{slug}")))
                .map(Map.Entry::getValue)
                .filter(method -> method.hasMethodAnnotation(PostMapping.class))
                .toList();

        assertThat(methods).hasSizeGreaterThan(12);
        // A file that is looked at has changed nothing yet.
        assertThat(methods.stream().filter(method -> !method.hasMethodAnnotation(Noted.class)))
                .extracting((HandlerMethod method) -> method.getMethod().getName())
                .containsExactly("take", "take");
    }

    @Test
    void whatWasDoneIsReadInTheContractsJournalAndInNoOther() {
        contract.openYear(2026);

        assertThat(contract.pilot().get(contract.address() + "/journal").words())
                .contains("Année ouverte", "2026", "Camille Fontaine");
        assertThat(contract.pilot().get("/gestion/journal").words()).doesNotContain("Année ouverte");
    }

    @Test
    void whatWasRefusedIsInNoJournal() {
        var pilot = preau.jdbc()
                .sql("SELECT account_id FROM contract_member JOIN city_contract ON city_contract.id = contract_id"
                        + " WHERE slug = :slug")
                .param("slug", contract.slug())
                .query(Long.class)
                .single();

        var answer = contract.pilot().post(contract.address() + "/membres/" + pilot, Map.of("role", ""));

        assertThat(answer.header("Location")).endsWith("/membres?fait=dernier");
        assertThat(contract.pilot().get(contract.address() + "/journal").words())
                .doesNotContain("Rôle d’un membre changé");
    }

    @Test
    void theLastPilotWhoIsInvitedAgainAsAReaderGoesOnPiloting() {
        var again = contract.pilot()
                .post(
                        contract.address() + "/membres",
                        Map.of("email", contract.pilot().email(), "name", "Camille Fontaine", "role", "READER"));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.words()).contains("Rien n’a changé : un contrat garde au moins un pilote.");
        assertThat(contract.pilot().get(contract.address() + "/importer").status())
                .isEqualTo(200);
    }

    @Test
    void whatIsOfAnotherContractIsNotFoundAtAnyAddressOfOnesOwn() {
        var other = ContractSpace.open(preau, "Emploi");
        other.openYear(2025);
        var theirs = addresses();
        var named = Set.of("{slug}", "{year}", "{number}", "{section}", "{milestone}", "{draft}", "{member}", "{file}");

        assertThat(rows().stream()
                        .filter(row -> Stream.of(pattern(row).split("/"))
                                .anyMatch(part -> part.startsWith("{") && !named.contains(part))))
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> {
                    var address = theirs.apply(pattern(row)).replace(contract.slug(), other.slug());
                    assertThat(knock(row, address, other.pilot()))
                            .as("%s %s", row.verb(), address)
                            .isEqualTo(404);
                });
    }

    @Test
    void aForgedOrCutLinkOpensNothing() {
        for (var link :
                List.of("/porteur/1-AAAAAAAAAAAAAAAAAAAAAA", "/porteur/1", "/financeur/zz-x", "/financeur/1-")) {
            assertThat(preau.visitor().get(link).status()).as(link).isEqualTo(404);
        }
    }
}
