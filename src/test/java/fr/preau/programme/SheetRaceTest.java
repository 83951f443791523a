package fr.preau.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fr.preau.programme.AnnualProgramme.Validation;
import fr.preau.programme.sheet.FundingArbitration;
import fr.preau.programme.sheet.Papers;
import fr.preau.programme.sheet.Sheets;
import fr.preau.testing.Held;
import fr.preau.testing.Mailbox;
import fr.preau.testing.TestInstance;
import fr.preau.testing.Upload;
import fr.preau.testing.Visitor.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A carrier and the team at the same moment: whoever comes second is told, and writes nothing. */
class SheetRaceTest {

    private static final byte[] PAPER = "%PDF-1.7 statuts".getBytes(StandardCharsets.US_ASCII);

    private static final Validation VALIDATION =
            new Validation("Comité de pilotage", LocalDate.parse("2025-03-25"), "");

    private final TestInstance preau = TestInstance.shared();
    private final ContractSpace contract = ContractSpace.open(preau, "Emploi");
    private final Mailbox box = Mailbox.at(preau);
    private final String call = "/appels/" + contract.slug() + "/2025";
    private String link;
    private ActionSheet sheet;

    @BeforeEach
    void aSheetIsBegun() {
        contract.openYear(2025);
        contract.openCall(2025);
        begin();
        link = box.latest().path("/porteur/");
        sheet = sheet();
    }

    private Page begin() {
        return preau.visitor()
                .post(
                        call,
                        Map.of(
                                "title", List.of("Vélo-école"),
                                "carrier", List.of("Roue libre"),
                                "email", List.of(box.address())));
    }

    private ActionSheet sheet() {
        return preau.bean(Sheets.class)
                .withId(Long.parseLong(link.replaceAll(".*/|-.*", ""), 36))
                .orElseThrow();
    }

    private Page join() {
        return preau.visitor()
                .send(Upload.post(preau.visitor().request(link + "/pieces"), Map.of(), "piece", "statuts.pdf", PAPER));
    }

    private List<Papers.Named> papers() {
        return preau.bean(Papers.class).of(sheet.id());
    }

    private void keep() {
        preau.bean(Programmes.class).lock(sheet.programmeId());
        assertThat(preau.bean(Papers.class).keep(sheet.id(), "statuts.pdf", PAPER))
                .isEmpty();
    }

    /** In the transaction of whoever calls. */
    private void close() {
        preau.bean(Programmes.class).lock(sheet.programmeId());
        preau.bean(Programmes.class).become(sheet.programmeId(), ProgrammeState.VALIDATED, Optional.of(VALIDATION));
    }

    @Test
    void anEleventhPaperOfTheSameMomentIsNotKept() {
        for (var at = 0; at < 9; at++) {
            assertThat(join().status()).isEqualTo(302);
        }

        var late = Held.whileOpen(preau, this::keep, this::join);

        assertThat(late.status()).isEqualTo(422);
        assertThat(papers()).hasSize(10);
    }

    @Test
    void aPaperOfTheMomentTheYearIsValidatedIsNotKept() {
        var late = Held.whileOpen(preau, this::close, this::join);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.words()).contains("rien n’a été joint");
        assertThat(papers()).isEmpty();
    }

    @Test
    void aSheetBegunTheMomentTheCallIsClosedIsNotThere() {
        var late = Held.whileOpen(preau, this::close, this::begin);

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.words()).contains("L’appel n’est pas ouvert");
        assertThat(preau.bean(Sheets.class).of(sheet.programmeId())).hasSize(1);
    }

    @Test
    void aDraftOfTheMomentTheYearIsValidatedIsNotWritten() {
        var late = Held.whileOpen(
                preau,
                this::close,
                () -> preau.visitor()
                        .post(
                                link,
                                Map.of(
                                        "version", List.of("1"),
                                        "title", List.of("Autre"),
                                        "carrier", List.of("Roue libre"),
                                        "kind", List.of("ASSOCIATION"),
                                        "theme", List.of(Long.toString(contract.theme("Emploi"))),
                                        "place", List.of("QN00101N"),
                                        "email", List.of(box.address()))));

        assertThat(late.status()).as(late.words()).isEqualTo(409);
        assertThat(late.words()).contains("L’appel est clos : rien n’a été enregistré");
        assertThat(sheet().text().title()).isEqualTo("Vélo-école");
    }

    @Test
    void ofTwoStatesOfOneMomentTheFirstStands() {
        var arbitration = preau.bean(FundingArbitration.class);

        var second = Held.whileOpen(
                preau,
                () -> assertThat(arbitration.become(sheet, SheetState.ABANDONED, "Retirée", "Claire"))
                        .isTrue(),
                () -> arbitration.become(sheet, SheetState.SUBMITTED, "", "Ida"));

        assertThat(second).isFalse();
        assertThat(sheet().state()).isEqualTo(SheetState.ABANDONED);
    }
}
