package fr.preau.governance;

import fr.preau.contract.ChangeNote;
import fr.preau.contract.ContractDone;
import fr.preau.contract.ContractLayout;
import fr.preau.contract.Noted;
import fr.preau.governance.GovernanceViews.ConveningView;
import fr.preau.governance.Sitting.AgendaItem;
import fr.preau.governance.Sitting.ItemKind;
import fr.preau.management.Confirmed;
import fr.preau.platform.FieldError;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A sitting before its day: its agenda with papers, its convening, its change, its end. */
@Controller
@RequestMapping("/contrats/{slug}/instances/{body}/seances/{sitting}")
class SittingPages {

    private final Sittings sittings;
    private final SittingPapers papers;
    private final Convening convening;
    private final ProgrammePoint programmePoint;
    private final SittingLayout layout;
    private final ContractLayout pages;

    SittingPages(
            Sittings sittings,
            SittingPapers papers,
            Convening convening,
            ProgrammePoint programmePoint,
            SittingLayout layout,
            ContractLayout pages) {
        this.sittings = sittings;
        this.papers = papers;
        this.convening = convening;
        this.programmePoint = programmePoint;
        this.layout = layout;
        this.pages = pages;
    }

    @GetMapping
    View sitting(
            @ModelAttribute(SittingGesture.HERE) SittingGesture gesture, @RequestParam(defaultValue = "") String fait) {
        return layout.page(HttpStatus.OK, gesture, Map.of(), List.of(), fait);
    }

    @PostMapping("/ordre-du-jour")
    @Noted("Point ajouté à l’ordre du jour")
    View addItem(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        var form = gesture.form();
        var kind = Arrays.stream(ItemKind.values())
                .filter(one -> one.name().equals(gesture.sent().get("kind")))
                .findFirst()
                .orElse(ItemKind.INFORM);
        var year = kind == ItemKind.PROGRAMME
                ? programmePoint.year(gesture.inside().contract(), form)
                : Optional.<Integer>empty();
        var title = kind == ItemKind.PROGRAMME && form.optional("title").isEmpty()
                ? year.map(one -> "Programmation " + one).orElse("")
                : form.text("title", "Écrivez le point.");
        if (!form.errors().isEmpty()) {
            return layout.refused(gesture, form.errors());
        }
        var id = gesture.sitting().id();
        var added =
                sittings.during(id, SittingState::open, () -> sittings.add(id, new AgendaItem(0, kind, title, year)));
        return added.isPresent()
                ? gesture.done(ContractDone.SITTING)
                : layout.refused(gesture, SittingGesture.closed("title"));
    }

    @PostMapping("/points/{item}/pieces")
    @Noted("Pièce jointe à un point")
    View join(
            @ModelAttribute(SittingGesture.HERE) SittingGesture gesture,
            @PathVariable long item,
            @RequestParam(name = "piece", required = false) Optional<MultipartFile> sent)
            throws IOException {
        item(gesture, item);
        var field = "piece" + item;
        var file = sent.filter(one -> !one.isEmpty());
        if (file.isEmpty()) {
            return layout.refused(gesture, List.of(new FieldError(field, "Choisissez un fichier PDF, PNG ou JPEG.")));
        }
        var name = Optional.ofNullable(file.get().getOriginalFilename()).orElse("");
        var content = file.get().getBytes();
        var errors = sittings.during(
                        gesture.sitting().id(),
                        SittingState::open,
                        () -> FieldError.at(field, papers.keep(item, name, content)))
                .orElseGet(() -> SittingGesture.closed(field));
        return errors.isEmpty() ? gesture.done(ContractDone.SITTING) : layout.refused(gesture, errors);
    }

    private AgendaItem item(SittingGesture gesture, long item) {
        return sittings.agenda(gesture.sitting().id()).stream()
                .filter(one -> one.id() == item)
                .findFirst()
                .orElseThrow(GovernancePlaces::nothing);
    }

    @GetMapping("/points/{item}/pieces/{paper}")
    ResponseEntity<byte[]> paper(
            @ModelAttribute(SittingGesture.HERE) SittingGesture gesture,
            @PathVariable long item,
            @PathVariable long paper) {
        item(gesture, item);
        return papers.give(item, paper).orElseThrow(GovernancePlaces::nothing);
    }

    @GetMapping("/convocation")
    View askConvening(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        return convening(HttpStatus.OK, gesture, "", List.of());
    }

    private View convening(HttpStatus status, SittingGesture gesture, String reason, List<FieldError> errors) {
        var seats = convening.seats(gesture.sitting());
        return pages.page(
                status,
                "Convoquer la séance",
                "governance/convening",
                new ConveningView(
                        gesture.inside().contract(),
                        gesture.body(),
                        gesture.address(),
                        GovernancePlaces.when(gesture.sitting()),
                        seats,
                        convening.lacksCitizens(gesture.body(), seats),
                        reason,
                        errors));
    }

    @PostMapping("/convocation")
    @Noted("Séance convoquée")
    View convene(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        if (!Confirmed.by(gesture.sent())) {
            return Confirmed.first(gesture.address() + "/convocation");
        }
        var reason = gesture.sent().getOrDefault("reason", "");
        var errors = convening.convene(gesture.body(), gesture.sitting().id(), reason);
        if (!errors.isEmpty()) {
            return convening(HttpStatus.UNPROCESSABLE_CONTENT, gesture, reason, errors);
        }
        ChangeNote.leave(gesture.named() + (reason.isBlank() ? "" : " : " + reason));
        return gesture.done(ContractDone.CONVENED);
    }

    @PostMapping("/date")
    @Noted("Séance déplacée")
    View move(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        if (!Confirmed.by(gesture.sent())) {
            return Confirmed.first(gesture.address());
        }
        var wanted = gesture.form().sitting();
        if (wanted.isEmpty()) {
            return layout.refused(gesture, gesture.form().errors());
        }
        var errors = convening.move(gesture.sitting().id(), gesture.seen(), wanted.get());
        return errors.isEmpty() ? gesture.done(ContractDone.MOVED) : layout.refused(gesture.anew(), errors);
    }

    @PostMapping("/annulation")
    @Noted("Séance annulée")
    View cancel(@ModelAttribute(SittingGesture.HERE) SittingGesture gesture) {
        if (!Confirmed.by(gesture.sent())) {
            return Confirmed.first(gesture.address());
        }
        return convening.cancel(gesture.sitting().id())
                ? gesture.done(ContractDone.CANCELLED)
                : layout.refused(gesture, SittingGesture.closed("on"));
    }
}
