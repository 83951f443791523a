package fr.preau.programme.call;

import fr.preau.mail.Outbox;
import fr.preau.mail.Outbox.Intention;
import fr.preau.programme.ActionSheet.Audience;
import fr.preau.programme.ActionSheet.Text;
import fr.preau.programme.AnnualProgramme;
import fr.preau.programme.CarrierKind;
import fr.preau.programme.Continuity;
import fr.preau.programme.ProgrammeChanges;
import fr.preau.programme.ProgrammeState;
import fr.preau.programme.Programmes;
import fr.preau.programme.SheetState;
import fr.preau.programme.call.CarrierAccess.Opened;
import fr.preau.programme.call.ProgrammeLetters.Kind;
import fr.preau.programme.sheet.Papers;
import fr.preau.programme.sheet.Sheets;
import fr.preau.programme.sheet.Sheets.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sheets as carriers begin, keep and submit them: each with its line in the programme's changes and its message. */
@Service
class SheetDeposits {

    /** For each address and year: whoever has more to bring submits one first. */
    private static final int MOST_DRAFTS = 3;

    /** Letters of a kind that anybody may have sent to any address. */
    private static final int MOST_BEGUN_A_DAY = 3;

    private static final int MOST_SUBMITTED_A_DAY = 10;

    private final Programmes programmes;
    private final Sheets sheets;
    private final ProgrammeChanges changes;
    private final Outbox outbox;
    private final CarrierAccess access;
    private final Papers papers;
    private final BegunDrafts drafts;
    private final TransactionTemplate transaction;

    SheetDeposits(
            Programmes programmes,
            Sheets sheets,
            ProgrammeChanges changes,
            Outbox outbox,
            CarrierAccess access,
            Papers papers,
            BegunDrafts drafts,
            TransactionTemplate transaction) {
        this.programmes = programmes;
        this.sheets = sheets;
        this.changes = changes;
        this.outbox = outbox;
        this.access = access;
        this.papers = papers;
        this.drafts = drafts;
        this.transaction = transaction;
    }

    /**
     * A draft, whose link leaves to that address; false if the team closed the call meanwhile. Where several wait at that
     * address already, their links leave instead, and where it was written to too often today, nothing does and nothing
     * is begun: its owner alone may know.
     */
    boolean begin(AnnualProgramme programme, String title, String carrier, String email) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (programmes.lock(programme.id()) != ProgrammeState.CALL_OPEN) {
                return false;
            }
            var text = new Text(title, carrier, CarrierKind.ASSOCIATION, "", "", email, "", "", "", "");
            if (sheets.justBegun(programme.id(), text)) {
                return true;
            }
            var waiting = drafts.of(programme.id(), email);
            if (waiting.size() >= MOST_DRAFTS) {
                outbox.planAtMost(
                        1, letter(Kind.PROGRAMME_SHEETS_WAIT, waiting.getLast().id(), email));
                return true;
            }
            var content = new Content(
                    text,
                    Optional.empty(),
                    Continuity.NEW,
                    List.of(),
                    Audience.UNKNOWN,
                    Optional.empty(),
                    Map.of(),
                    false);
            var sheet = sheets.add(
                    programme.id(), sheets.line(programme.contractId()), SheetState.DRAFT, content, Optional.empty());
            changes.note(programme.id(), sheet, Optional.empty(), "added", "", title, byLink(carrier));
            if (!outbox.planAtMost(MOST_BEGUN_A_DAY, letter(Kind.PROGRAMME_SHEET_BEGUN, sheet, email))) {
                status.setRollbackOnly();
            }
            return true;
        }));
    }

    private static Intention letter(Kind kind, long sheet, String email) {
        return new Intention(kind.name(), sheet, List.of(), email);
    }

    private static String byLink(String carrier) {
        return ProgrammeChanges.byLink("Porteur", carrier);
    }

    /** Kept, and submitted where it is wanted; not if somebody wrote it since that version, or it waits no more. */
    boolean save(Opened opened, int version, Content content, boolean submits) {
        return transaction.execute(_ -> {
            var sheet = opened.sheet();
            programmes.lock(sheet.programmeId());
            if (!access.writable(access.open(opened.token())) || !sheets.write(sheet.id(), version, content)) {
                return false;
            }
            changes.note(
                    sheet.programmeId(),
                    sheet.id(),
                    Optional.empty(),
                    "cost",
                    sheet.cost().map(String::valueOf).orElse(""),
                    content.cost().map(String::valueOf).orElse(""),
                    byLink(content.text().carrier()));
            if (submits && sheet.state() == SheetState.DRAFT) {
                access.noteLate(opened);
                sheets.become(sheet.id(), SheetState.SUBMITTED, "");
                changes.note(
                        sheet.programmeId(),
                        sheet.id(),
                        Optional.empty(),
                        "state",
                        SheetState.DRAFT.name(),
                        SheetState.SUBMITTED.name(),
                        byLink(content.text().carrier()));
                var letter = letter(
                        Kind.PROGRAMME_SHEET_SUBMITTED,
                        sheet.id(),
                        content.text().email());
                outbox.unplanned(List.of(letter)).forEach(one -> outbox.planAtMost(MOST_SUBMITTED_A_DAY, one));
            }
            return true;
        });
    }

    /**
     * A file that joins it; what is wrong, in a sentence, if it is not kept. Under the programme's lock: one of the
     * moment the call closes is not kept, nor an eleventh.
     */
    Optional<String> join(Opened opened, String name, byte[] content) {
        return Optional.ofNullable(transaction.execute(_ -> {
                    programmes.lock(opened.sheet().programmeId());
                    return access.writable(access.open(opened.token()))
                            ? papers.keep(opened.sheet().id(), name, content)
                            : Optional.of("L’appel vient de se clore : rien n’a été joint.");
                }))
                .orElseThrow();
    }
}
