package fr.preau.failures;

import static fr.preau.testing.CycleText.cycle;
import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.exchange.page.DayCodes;
import fr.preau.governance.SittingFixture;
import fr.preau.programme.ContractSpace;
import fr.preau.resource.SpeakerLinks;
import fr.preau.staff.StaffLinks;
import fr.preau.testing.Mailbox;
import fr.preau.testing.Organiser;
import fr.preau.testing.TestInstance;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Links that were mailed go on opening their pages: each is what it was, byte for byte, whatever becomes of our code.
 * The bytes are worked out here a second time, from the instance's key, and nothing of ours.
 */
class MailedLinksTest {

    private final TestInstance preau = TestInstance.shared();
    private final Mailbox person = Mailbox.at(preau);
    private String slug;
    private long day;

    @BeforeEach
    void register() {
        slug = preau.publish(cycle().day("2024-09-24", 10));
        day = preau.day(slug, "2024-09-24");
        preau.visitor().form(slug).day(day).with("email", person.address()).send();
    }

    @Test
    void aPersonsOwn() {
        var row = row("SELECT * FROM registration WHERE email_key = :key", person.address());

        assertThat(person.latest().path("/inscription/"))
                .isEqualTo("/inscription/" + token(row, "registration", ownText(row)));
    }

    private static String ownText(Map<String, Object> row) {
        return "%s.%s.%s".formatted(row.get("id"), row.get("link_version"), instant(row, "created_at"));
    }

    @Test
    void aNewAddresss() {
        var other = Mailbox.at(preau);
        preau.visitor().post(person.ownPage() + "/adresse", Map.of("email", List.of(other.address())));
        var row = row("SELECT * FROM address_change WHERE new_email = :key", other.address());
        var registration = row("SELECT * FROM registration WHERE email_key = :key", person.address());

        var signed = "%s.%s.%s.%s.%s"
                .formatted(
                        row.get("id"),
                        registration.get("id"),
                        registration.get("link_version"),
                        other.address(),
                        instant(row, "issued_at"));
        assertThat(other.latest().path("/nouvelle-adresse/"))
                .isEqualTo("/nouvelle-adresse/" + token(row, "address-change", signed));
    }

    @Test
    void aSpeakersAndADays() {
        var speaker = preau.bean(SpeakerLinks.class).make(day, "", "Ida Roux");
        var link = "/partage/" + token(Map.of("id", speaker), "SPEAKER", Long.toString(speaker));
        assertThat(preau.visitor().get(link).status()).isEqualTo(200);

        assertThat(preau.bean(DayCodes.class).path(day))
                .isEqualTo("/questions/" + token(Map.of("id", day), "questions", Long.toString(day)));
    }

    @Test
    void aMemberOfStaffs() {
        var organiser = Organiser.at(preau);
        preau.visitor().post("/connexion/lien", Map.of("email", List.of(organiser.email())));
        Mailbox.of(preau, organiser).letters();
        var row = row("""
                SELECT l.* FROM staff_link l JOIN staff_account a ON a.id = l.account_id
                WHERE a.email = :key AND purpose = 'SIGN_IN' ORDER BY l.id DESC LIMIT 1
                """, organiser.email());

        var signed = "%s.%s.SIGN_IN.%s".formatted(row.get("id"), row.get("account_id"), instant(row, "issued_at"));
        assertThat(preau.bean(StaffLinks.class).read(token(row, "staff-link", signed), StaffLinks.Purpose.SIGN_IN))
                .isPresent();
    }

    @Test
    void aSubscribers() {
        preau.visitor()
                .post("/actualites/lettre", Map.of("email", List.of(person.address()), "rhythm", List.of("WEEKLY")));
        var row = row("SELECT * FROM news_subscription WHERE email_key = :key", person.address());
        var named = number(row) + "-" + Long.toString(instant(row, "asked_at").toEpochMilli(), 36);

        assertThat(person.latest().path("/actualites/lettre/confirmation/"))
                .isEqualTo("/actualites/lettre/confirmation/" + named + "-" + signature("news-confirmation", named));
        assertThat(preau.visitor()
                        .get("/actualites/lettre/choix/" + named + "-" + signature("news-choix", named))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aCarriers() {
        var contract = ContractSpace.open(preau, "Emploi");
        contract.openYear(2025);
        contract.openCall(2025);
        preau.visitor()
                .post(
                        "/appels/" + contract.slug() + "/2025",
                        Map.of(
                                "title", List.of("Vélo-école"),
                                "carrier", List.of("Roue libre"),
                                "email", List.of(person.address())));
        var row = row("SELECT * FROM action_sheet WHERE carrier_email = :key", person.address());

        assertThat(person.latest().path("/porteur/"))
                .isEqualTo("/porteur/"
                        + token(
                                row,
                                "CARRIER",
                                "%s.%s.%s".formatted(row.get("id"), row.get("link_version"), row.get("line_id"))));
    }

    @Test
    void aMembersAndTheirDeputys() {
        var deputy = Mailbox.at(preau);
        var contract = ContractSpace.open(preau, "Emploi");
        var sitting = SittingFixture.of(
                contract, person.address(), Map.of("deputy", "Claude Serre", "deputyEmail", deputy.address()));
        var row = row("SELECT * FROM sitting_presence WHERE email = :key", person.address());
        var signed = "%s.%s.%s".formatted(row.get("id"), row.get("sitting_id"), row.get("seat_id"));
        var link = "/convocation/" + token(row, "SEAT", signed);

        preau.visitor().post(link, Map.of("answer", List.of("EXCUSED")));

        assertThat(deputy.latest().path("/convocation/"))
                .as(sitting.address())
                .isEqualTo("/convocation/" + token(row, "DEPUTY", signed + "." + deputy.address()));
    }

    private Map<String, Object> row(String sql, String key) {
        return preau.jdbc().sql(sql).param("key", key).query().singleRow();
    }

    private static Instant instant(Map<String, Object> row, String column) {
        return row.get(column) instanceof Timestamp at ? at.toInstant() : Instant.EPOCH;
    }

    private static String number(Map<String, Object> row) {
        return Long.toString(Long.parseLong(row.get("id").toString()), 36);
    }

    private String token(Map<String, Object> row, String purpose, String signed) {
        return number(row) + "-" + signature(purpose, signed);
    }

    private String signature(String purpose, String text) {
        var key = preau.jdbc()
                .sql("SELECT key FROM instance_secret")
                .query(byte[].class)
                .single();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var bytes = mac.doFinal((purpose + "\n" + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, 16));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
