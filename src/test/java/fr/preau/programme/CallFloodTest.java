package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.programme.sheet.Papers;
import fr.preau.testing.Mailbox;
import fr.preau.testing.ReceivedMail;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Anybody begins sheets with any address and joins papers to them: neither a mailbox nor the disk fills by it. */
class CallFloodTest {

    private static final byte[] PAPER = "%PDF-1.7 statuts".getBytes(StandardCharsets.US_ASCII);
    private static final String BEGUN = "Val d’essai : Votre fiche est commencée";

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = opened();
    private final Mailbox box = Mailbox.at(preau);

    private ContractSpace opened() {
        var space = ContractSpace.open(preau, "Emploi");
        space.openYear(2025);
        space.openCall(2025);
        return space;
    }

    @BeforeEach
    void aSheetIsBegun() {
        begin(contract, "Vélo-école", box.address());
    }

    private Page begin(ContractSpace space, String title, String email) {
        return preau.visitor()
                .post(
                        "/appels/" + space.slug() + "/2025",
                        Map.of("title", List.of(title), "carrier", List.of("Roue libre"), "email", List.of(email)));
    }

    private List<String> subjects() {
        return box.letters().stream().map(ReceivedMail::subject).toList();
    }

    private long sheets(ContractSpace space) {
        return preau.jdbc()
                .sql("""
                SELECT count(*)
                FROM action_sheet s
                JOIN annual_programme p ON p.id = s.programme_id
                JOIN city_contract c ON c.id = p.contract_id
                WHERE c.slug = :slug
                """)
                .param("slug", space.slug())
                .query(Long.class)
                .single();
    }

    private void aDayGoesBy() {
        preau.jdbc()
                .sql("UPDATE message SET planned_at = planned_at - interval '25 hours' WHERE lower(recipient) = :to")
                .param("to", box.address())
                .update();
    }

    private Page submit(String link, String email) {
        return preau.visitor()
                .post(
                        link,
                        Map.ofEntries(
                                Map.entry("version", List.of("1")),
                                Map.entry("geste", List.of("deposer")),
                                Map.entry("title", List.of("Vélo-école")),
                                Map.entry("carrier", List.of("Roue libre")),
                                Map.entry("kind", List.of("ASSOCIATION")),
                                Map.entry("email", List.of(email)),
                                Map.entry("theme", List.of(Long.toString(contract.theme("Emploi")))),
                                Map.entry("place", List.of("QN00101N")),
                                Map.entry("b60", List.of("1 000")),
                                Map.entry("b74", List.of("1 000")),
                                Map.entry("commitment", List.of("true")),
                                Map.entry("siret", List.of("99961403500031"))));
    }

    @Test
    void oneMailboxIsWrittenToAFewTimesADayHoweverManySheetsAreBegun() {
        var answers = IntStream.range(0, 8)
                .mapToObj(number -> begin(
                        contract,
                        "Action " + number,
                        number % 2 == 0 ? box.address() : box.address().toUpperCase()))
                .toList();
        var elsewhere = opened();
        var other = begin(elsewhere, "Vélo-école", box.address());

        assertThat(subjects())
                .containsExactly(BEGUN, BEGUN, BEGUN, "Val d’essai : Des fiches commencées vous attendent");
        assertThat(sheets(contract)).isEqualTo(3);
        assertThat(sheets(elsewhere)).as("no link would open it").isZero();
        assertThat(answers).extracting(Page::status).containsOnly(200);
        assertThat(answers)
                .extracting(Page::words)
                .containsOnly(answers.getFirst().words());
        assertThat(other.words()).contains("Votre fiche est commencée");
    }

    @Test
    void whoHasThreeDraftsIsGivenTheirLinksAndBeginsAnotherOnceOneIsSubmitted() {
        begin(contract, "Atelier", box.address());
        begin(contract, "Jardin", box.address());
        aDayGoesBy();
        begin(contract, "Fanfare", box.address());

        var letter = box.latest();
        var links = letter.html().select("a[href*=/porteur/]").eachAttr("href").stream()
                .map(link -> link.replaceAll("^https?://[^/]+", ""))
                .distinct()
                .toList();
        assertThat(letter.words()).contains("aucune autre n’a été commencée").doesNotContain("Fanfare", "Atelier");
        assertThat(links)
                .hasSize(3)
                .allSatisfy(
                        link -> assertThat(preau.visitor().get(link).words()).contains("Déposer la fiche"));

        assertThat(submit(links.getFirst(), box.address()).status()).isEqualTo(302);
        begin(contract, "Fanfare", box.address());
        assertThat(subjects().getLast()).isEqualTo(BEGUN);
        assertThat(sheets(contract)).isEqualTo(4);
    }

    @Test
    void anAddressToWhichManySheetsAreDepositedIsWrittenToTenTimesADay() {
        var link = box.latest().path("/porteur/");
        LongStream.range(0, 10)
                .forEach(number -> preau.bean(Outbox.class)
                        .planAtMost(
                                10,
                                new Intention("PROGRAMME_SHEET_SUBMITTED", number - 1_000, List.of(), box.address())));

        assertThat(submit(link, box.address()).header("Location")).endsWith("?fait=depose");
        assertThat(subjects()).noneMatch(subject -> subject.contains("déposée"));
    }

    private Page join(String link) {
        var visitor = preau.visitor();
        return visitor.send(Upload.post(visitor.request(link + "/pieces"), Map.of(), "piece", "statuts.pdf", PAPER));
    }

    private void weigh(long sheet, int bytes) {
        preau.jdbc().sql("""
                INSERT INTO attached_file (sheet_id, name, type, content, at)
                VALUES (:sheet, 'lourd.pdf', 'application/pdf', decode(repeat('00', :bytes), 'hex'), now())
                """).param("sheet", sheet).param("bytes", bytes).update();
    }

    private static long sheet(String link) {
        return Long.parseLong(link.replaceAll(".*/|-.*", ""), 36);
    }

    @Test
    void aDraftHoldsTwentyMegabytesAndASubmittedSheetMore() {
        var link = box.latest().path("/porteur/");
        weigh(sheet(link), 20 * 1024 * 1024 - PAPER.length);
        assertThat(join(link).status()).isEqualTo(302);

        var refused = join(link);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("20 Mo au plus ensemble : rien n’a été joint");
        assertThat(refused.html().select("#piece[aria-invalid=true]")).hasSize(1);
        assertThat(submit(link, box.address()).status()).isEqualTo(302);
        assertThat(join(link).status()).isEqualTo(302);
    }

    @Test
    void theSheetsOfAYearHoldTwoGigabytes() {
        var link = box.latest().path("/porteur/");
        var address = contract.action(2025, "Atelier", "Emploi", CarrierKind.ASSOCIATION, "1000");
        var other = Long.parseLong(address.replaceAll(".*/", ""));
        try {
            weigh(other, 100 * 1024 * 1024);
            preau.jdbc().sql("""
                    INSERT INTO attached_file (sheet_id, name, type, content, at)
                    SELECT sheet_id, name, type, content, at
                    FROM attached_file, generate_series(1, 20)
                    WHERE sheet_id = :sheet
                    """).param("sheet", other).update();

            var refused = join(link);

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.words()).contains("déjà 2 Go : rien n’a été joint");
            assertThat(preau.bean(Papers.class).of(sheet(link))).isEmpty();
        } finally {
            preau.jdbc()
                    .sql("DELETE FROM attached_file WHERE sheet_id = :sheet")
                    .param("sheet", other)
                    .update();
        }
    }
}
