package fr.preau.programme.call;

import fr.preau.mail.Outbox;
import fr.preau.programme.ActionSheet;
import fr.preau.programme.call.ProgrammeLetters.Kind;
import fr.preau.programme.sheet.Sheets;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts that the public page of a call began with an address, and that wait at it still. */
@Component
class BegunDrafts {

    private final Sheets sheets;
    private final Outbox outbox;

    BegunDrafts(Sheets sheets, Outbox outbox) {
        this.sheets = sheets;
        this.outbox = outbox;
    }

    /** The oldest first. Those that the team brought there, or that were given that address later, are none of them. */
    List<ActionSheet> of(long programme, String email) {
        return sheets.drafts(programme, outbox.subjects(Kind.PROGRAMME_SHEET_BEGUN.name(), email)).stream()
                .filter(sheet -> sheet.text().email().equalsIgnoreCase(email))
                .toList();
    }
}
