package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.Cycles;
import fr.preau.management.editor.FormReading.Read;
import fr.preau.platform.Settings;
import fr.preau.staff.journal.ChangesNothing;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The page as it would be, from the form as it was typed. */
@Controller
@RequestMapping("/gestion/cycles/{slug}/modifier")
class EditorPreviewPages {

    private final Cycles cycles;
    private final EditorScreen screen;
    private final PagePreview preview;
    private final Settings settings;

    EditorPreviewPages(Cycles cycles, EditorScreen screen, PagePreview preview, Settings settings) {
        this.cycles = cycles;
        this.screen = screen;
        this.preview = preview;
        this.settings = settings;
    }

    @PostMapping("/apercu")
    @ChangesNothing("shows the page as it would be")
    View preview(@PathVariable String slug, @RequestParam Map<String, String> sent) {
        var cycle = cycle(slug);
        var form = FormFields.read(sent);
        return switch (FormReading.of(EditorPages.withAddress(form, cycle), OpenedState.text(sent), settings.zone())) {
            case Read.Wrong(var errors) ->
                screen.of(cycle)
                        .onBase(OpenedState.text(sent).orElseGet(() -> OpenedState.of(cycle)))
                        .filled(form)
                        .refused(HttpStatus.UNPROCESSABLE_CONTENT, errors);
            case Read.Good(var edit) -> preview.of(edit, Optional.of(cycle));
        };
    }

    private Cycle cycle(String slug) {
        return cycles.withSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
