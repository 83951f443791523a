package fr.preau.governance;

import static fr.preau.governance.SittingFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.staff.access.AccessRules;
import fr.preau.staff.access.AccessRules.Row;
import fr.preau.staff.access.AccessRules.Verb;
import fr.preau.testing.FormBody;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each part of an address of governance and articulation is of what stands before it: with one's own contract, body and
 * sitting, the seat, point, paper, follow-up, commitment, review or relief of another contract is not found.
 */
class GovernanceAccessTest {

    private static final Pattern NAME = Pattern.compile("\\{([a-zA-Z]+)}");
    private static final List<String> HOUSES = List.of("/instances", "/engagements", "/abattements");

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace own = ContractSpace.open(preau, "Emploi");
    private final ContractSpace other = ContractSpace.open(preau, "Emploi");

    private static List<Row> rows() {
        return AccessRules.rows().stream()
                .filter(row -> HOUSES.stream().anyMatch(house -> pattern(row).startsWith("/contrats/{slug}" + house)))
                .toList();
    }

    private static String pattern(Row row) {
        return row.pattern().getPatternString();
    }

    private static String last(String address) {
        return address.replaceAll(".*/", "");
    }

    private String named(ContractSpace contract, String page, String query, String attribute, String before) {
        return contract.pilot()
                .get(page)
                .html()
                .select(query)
                .attr(attribute)
                .replaceAll(".*/" + before + "/(\\d+).*", "$1");
    }

    /** All that addresses may name in a contract, made there. */
    private Map<String, String> filled(ContractSpace contract) {
        var sitting = SittingFixture.of(contract);
        var at = sitting.address();
        made(contract, at + "/ordre-du-jour", Map.of("title", "Bilan", "kind", "INFORM"));
        contract.pilot()
                .send(Upload.post(
                        contract.pilot()
                                .request(contract.pilot()
                                        .get(at)
                                        .html()
                                        .select("form[action$=/pieces]")
                                        .attr("action")),
                        Map.of(),
                        "piece",
                        "bilan.pdf",
                        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        sitting.done("/suites", Map.of("followUp", "Écrire", "owner", "La Ville", "due", "2024-12-01"));
        var commitment = made(
                contract,
                contract.address() + "/engagements",
                Map.of(
                        "signatory", "La Région",
                        "email", "region@exemple.fr",
                        "objective", "Ouvrir le soir",
                        "nature", "MAINSTREAM",
                        "theme", Long.toString(contract.theme("Emploi"))));
        made(contract, commitment + "/etat", Map.of("state", "SIGNED"));
        made(contract, commitment + "/revue", Map.of());
        var relief = made(
                contract,
                contract.address() + "/abattements",
                Map.of("landlord", "Habitat", "neighbourhood", "QN00101N", "year", "2024", "cents", "100"));
        return Map.of(
                "slug", contract.slug(),
                "body", last(sitting.body()),
                "sitting", last(at),
                "seat", named(contract, sitting.body(), "form[action*=/membres/]", "action", "membres"),
                "item", named(contract, at, "form[action$=/pieces]", "action", "points"),
                "paper", named(contract, at, "a[href*=/pieces/]", "href", "pieces"),
                "followUp", named(contract, at, "form[action*=/suites/]", "action", "suites"),
                "commitment", last(commitment),
                "review",
                        preau.jdbc()
                                .sql("SELECT max(id)::text FROM commitment_review WHERE commitment_id = :id")
                                .param("id", Long.parseLong(last(commitment)))
                                .query(String.class)
                                .single(),
                "relief", last(relief));
    }

    private Page knock(Row row, String address) {
        var request = FormBody.postFromOwnPage(
                own.pilot().request(address),
                Map.of("confirmed", "true", "until", "2024-12-01", "done", "true", "state", "LAPSED"));
        return own.pilot().send(row.verb() == Verb.READ ? request.method("GET", BodyPublishers.noBody()) : request);
    }

    @Test
    void whatIsOfAnotherContractIsNotFoundBelowOnesOwn() {
        var mine = filled(own);
        var theirs = filled(other);
        var before = List.of(sitting(theirs), other.pilot().get(body(theirs)).words());

        var knocked = rows().stream()
                .flatMap(row -> NAME.matcher(pattern(row))
                        .results()
                        .map(found -> found.group(1))
                        .filter(name -> !name.equals("slug"))
                        .map(name -> {
                            var mixed = new HashMap<>(mine);
                            mixed.put(name, theirs.get(name));
                            var address = NAME.matcher(pattern(row))
                                    .replaceAll(found -> mixed.getOrDefault(found.group(1), "?"));
                            assertThat(knock(row, address).status())
                                    .as("%s %s with their %s", row.verb(), address, name)
                                    .isEqualTo(404);
                            return address;
                        }))
                .toList();

        assertThat(knocked).hasSizeGreaterThan(50).noneMatch(address -> address.contains("?"));
        assertThat(List.of(sitting(theirs), other.pilot().get(body(theirs)).words()))
                .isEqualTo(before);
    }

    private static String body(Map<String, String> of) {
        return Stream.of("/contrats", of.get("slug"), "instances", of.get("body"))
                .reduce((one, next) -> one + "/" + next)
                .orElseThrow();
    }

    private String sitting(Map<String, String> of) {
        return other.pilot().get(body(of) + "/seances/" + of.get("sitting")).words();
    }
}
