package fr.preau.governance;

import static fr.preau.governance.SittingFixture.made;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.ContractSpace;
import fr.preau.testing.FormBody;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The personal links of members, their deputies, owners of follow-ups and signatories: each opens its own page alone. */
class GovernanceLinksTest {

    private static final List<String> HOUSES =
            List.of("/convocation/", "/suite/", "/engagement/", "/porteur/", "/financeur/", "/collecte/");

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox member = Mailbox.at(preau);
    private final Mailbox deputy = Mailbox.at(preau);
    private final Mailbox owner = Mailbox.at(preau);
    private final Mailbox signatory = Mailbox.at(preau);

    /** With what each sends. */
    private final Map<String, Map<String, List<String>>> links = new LinkedHashMap<>();

    @BeforeEach
    void writeToEach() {
        var held = SittingFixture.of(ContractSpace.open(preau, "Emploi"));
        held.done(
                "/suites",
                Map.of(
                        "followUp", "Réunir les porteurs",
                        "owner", "La Ville",
                        "ownerEmail", owner.address(),
                        "due", "2024-09-12"));
        preau.bean(GovernanceRounds.class).round();
        SittingFixture.of(contract, member.address(), Map.of("deputy", "Ida Roux", "deputyEmail", deputy.address()));
        var seat = member.latest().path("/convocation/");
        preau.visitor().post(seat, Map.of("answer", List.of("EXCUSED")));
        var commitment = made(
                contract,
                contract.address() + "/engagements",
                Map.of(
                        "signatory", "La Région",
                        "email", signatory.address(),
                        "objective", "Ouvrir le soir",
                        "nature", "MAINSTREAM",
                        "theme", Long.toString(contract.theme("Emploi"))));
        made(contract, commitment + "/etat", Map.of("state", "SIGNED"));
        made(contract, commitment + "/revue", Map.of());
        links.put(seat, Map.of("answer", List.of("EXCUSED")));
        links.put(deputy.latest().path("/convocation/"), Map.of("answer", List.of("COMES")));
        links.put(owner.latest().path("/suite/"), Map.of("answer", List.of("C’est tenu"), "done", List.of("true")));
        links.put(signatory.latest().path("/engagement/"), Map.of("said", List.of("KEPT")));
    }

    private String stands() {
        return preau.jdbc()
                .sql("""
                        SELECT (SELECT string_agg(id || answer || represented_by, ' ' ORDER BY id)
                                FROM sitting_presence WHERE email = :member)
                            || (SELECT string_agg(state || answer, ' ') FROM follow_up WHERE owner_email = :owner)
                            || (SELECT string_agg(coalesce(r.said, '') || r.words, ' ')
                                FROM commitment_review r JOIN commitment c ON c.id = r.commitment_id
                                WHERE c.email = :signatory)
                        """)
                .param("member", member.address())
                .param("owner", owner.address())
                .param("signatory", signatory.address())
                .query(String.class)
                .single();
    }

    private void unchanged(Consumer<String> work) {
        var before = stands();
        links.keySet().forEach(work);
        assertThat(stands()).isEqualTo(before);
    }

    @Test
    void lookedAtTheyChangeNothing() {
        unchanged(link -> assertThat(preau.visitor().get(link).status()).isEqualTo(200));
    }

    @Test
    void forgedOrCutTheyOpenNothing() {
        unchanged(link -> {
            for (var forged : List.of(
                    link.substring(0, link.length() - 2) + (link.charAt(link.length() - 2) == 'x' ? "yA" : "xA"),
                    link.substring(0, link.length() - 3),
                    link + "A",
                    link.replaceFirst("/([^/-]+)-", "/1$1-"))) {
                assertThat(preau.visitor().get(forged).status()).as(forged).isEqualTo(404);
                assertThat(preau.visitor().post(forged, links.get(link)).status())
                        .as(forged)
                        .isEqualTo(404);
            }
        });
    }

    @Test
    void theyOpenNoPageOfAnother() {
        unchanged(link -> HOUSES.stream()
                .filter(house -> !link.startsWith(house))
                .map(house -> link.replaceFirst("^/[^/]+/", house))
                .forEach(elsewhere -> {
                    assertThat(preau.visitor().get(elsewhere).status())
                            .as(elsewhere)
                            .isEqualTo(404);
                    assertThat(preau.visitor().post(elsewhere, links.get(link)).status())
                            .as(elsewhere)
                            .isIn(404, 405);
                }));
    }

    @Test
    void whatAnotherSiteSendsByThemIsRefused() {
        unchanged(link -> {
            var fields = new LinkedHashMap<String, String>();
            links.get(link).forEach((name, values) -> fields.put(name, values.getFirst()));
            for (var gesture : link.startsWith("/convocation/") ? List.of("", "/correction") : List.of("")) {
                var foreign = FormBody.post(preau.visitor().request(link + gesture), FormBody.of(fields))
                        .header("Sec-Fetch-Site", "cross-site");
                assertThat(preau.visitor().send(foreign).status())
                        .as(link + gesture)
                        .isEqualTo(403);
            }
        });
    }

    @Test
    void sentAgainTheyChangeNothingMore() {
        links.forEach((link, form) ->
                assertThat(preau.visitor().post(link, form).status()).as(link).isEqualTo(302));
        var once = stands();

        links.forEach((link, form) ->
                assertThat(preau.visitor().post(link, form).status()).as(link).isIn(302, 422));

        assertThat(stands()).isEqualTo(once).contains("DONE", "KEPT");
    }
}
