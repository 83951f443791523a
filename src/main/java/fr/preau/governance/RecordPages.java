package fr.preau.governance;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.Noted;
import fr.preau.governance.GovernanceViews.RecordPaper;
import fr.preau.governance.GovernanceViews.SignInSheet;
import fr.preau.management.Confirmed;
import fr.preau.platform.FieldError;
import fr.preau.platform.French;
import fr.preau.platform.Markdown;
import fr.preau.platform.pdf.PdfPress;
import fr.preau.platform.pdf.PdfPress.Standard;
import fr.preau.platform.web.Attachment;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The record of a sitting: written, sent to its members, approved; and its papers. */
@Controller
@RequestMapping("/contrats/{slug}/instances/{body}/seances/{sitting}")
class RecordPages {

    private static final int LONGEST_RECORD = 100_000;

    /** In days. */
    private static final int LONGEST_WAIT = 90;

    private final GovernancePlaces places;
    private final Records records;
    private final Presences presences;
    private final SittingLayout layout;
    private final PdfPress press;

    RecordPages(GovernancePlaces places, Records records, Presences presences, SittingLayout layout, PdfPress press) {
        this.places = places;
        this.records = records;
        this.presences = presences;
        this.layout = layout;
        this.press = press;
    }

    @PostMapping("/releve")
    @Noted("Relevé de décisions écrit")
    View write(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        var text = gesture.sent().getOrDefault("record", "").strip();
        if (text.length() > LONGEST_RECORD) {
            return layout.refused(gesture, List.of(new FieldError("record", "Ce relevé est trop long.")));
        }
        var errors = records.write(gesture.sitting().id(), gesture.seen(), text, places.today());
        return errors.isEmpty() ? gesture.done(ContractDone.SITTING) : layout.refused(gesture.anew(), errors);
    }

    @PostMapping("/releve/envoi")
    @Noted("Relevé de décisions envoyé aux membres")
    View send(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        if (!Confirmed.by(gesture.sent())) {
            return Confirmed.first(gesture.address());
        }
        var form = gesture.form();
        var until = form.day("until");
        var today = places.today();
        until.filter(day -> day.isBefore(today) || day.isAfter(today.plusDays(LONGEST_WAIT)))
                .ifPresent(_ -> form.wrong("until", "Donnez un jour à venir, dans les 90 jours."));
        if (!form.errors().isEmpty()) {
            return layout.refused(gesture, form.errors());
        }
        if (!records.send(gesture.sitting().id(), until.orElseThrow())) {
            return layout.refused(gesture, SittingGesture.closed("until"));
        }
        ChangeNote.leave(gesture.named() + ", corrections jusqu’au " + French.date(until.orElseThrow()));
        return gesture.done(ContractDone.RECORD_SENT);
    }

    @PostMapping("/approbation")
    @Noted("Relevé de décisions approuvé")
    View approve(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        var by = gesture.form().text("by", "Dites qui approuve le relevé.");
        var errors = gesture.form().errors().isEmpty()
                ? records.approve(gesture.sitting().id(), by, places.today())
                : gesture.form().errors();
        if (!errors.isEmpty()) {
            return layout.refused(gesture, errors);
        }
        ChangeNote.leave(gesture.named() + " : " + by);
        return gesture.done(ContractDone.APPROVED);
    }

    @GetMapping("/releve.pdf")
    @Noted("Relevé de décisions pris en PDF")
    ResponseEntity<byte[]> paper(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        var held = gesture.sitting();
        var view = new RecordPaper(
                gesture.inside().contract().name(),
                gesture.body().name(),
                GovernancePlaces.when(held) + ", " + held.place(),
                held.approvedOn()
                        .map(day -> "Approuvé par %s le %s.".formatted(held.approvedBy(), French.date(day)))
                        .orElse("Projet de relevé, non approuvé."),
                Markdown.under(2, French.typography(records.text(held))));
        return Attachment.pdf(
                "releve-%s.pdf".formatted(held.on()),
                press.print(Standard.ACCESSIBLE, "governance/record-paper", Map.of("view", view), Map.of()));
    }

    @GetMapping("/emargement.pdf")
    @Noted("Feuille d’émargement d’une séance prise")
    ResponseEntity<byte[]> signIn(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        var held = gesture.sitting();
        var view = new SignInSheet(
                gesture.inside().contract().name(),
                gesture.body().name(),
                GovernancePlaces.when(held) + ", " + held.place(),
                presences.of(held.id()));
        return Attachment.pdf(
                "emargement-%s.pdf".formatted(held.on()),
                press.print(Standard.ACCESSIBLE, "governance/sign-in-paper", Map.of("view", view), Map.of()));
    }
}
