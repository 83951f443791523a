package fr.preau.management.editor;

import fr.preau.cycle.Choices;
import fr.preau.cycle.Cycle;
import fr.preau.cycle.Seats;
import fr.preau.management.BackOfficeLayout;
import fr.preau.management.Done;
import fr.preau.management.editor.EditorView.Conflict;
import fr.preau.management.editor.FormReading.Read;
import fr.preau.platform.FieldError;
import fr.preau.platform.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Shows the editor in each of its states. */
@Component
class EditorScreen {

    private final Seats seats;
    private final PagePreview preview;
    private final Settings settings;
    private final BackOfficeLayout layout;

    EditorScreen(Seats seats, PagePreview preview, Settings settings, BackOfficeLayout layout) {
        this.seats = seats;
        this.preview = preview;
        this.settings = settings;
        this.layout = layout;
    }

    String action(Cycle cycle) {
        return "/gestion/cycles/" + cycle.slug() + "/modifier";
    }

    /** The editor of a cycle as it is now. */
    Page of(Cycle cycle) {
        return new Page(Optional.of(cycle), CycleForm.of(cycle), OpenedState.of(cycle));
    }

    /** The editor of a cycle to come. */
    Page fresh() {
        return new Page(Optional.empty(), CycleForm.empty(), "");
    }

    private Map<String, Integer> held(Cycle cycle) {
        return seats.gauges(cycle.days().stream().map(Cycle.Day::id).toList()).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> Long.toString(entry.getKey()),
                        entry -> entry.getValue().held()));
    }

    /** One showing of the editor. */
    final class Page {
        private final Optional<Cycle> cycle;
        private CycleForm form;
        private String base;
        private String focus = "";
        private Optional<Integer> restores = Optional.empty();
        private Optional<Conflict> conflict = Optional.empty();
        private Optional<Done> done = Optional.empty();

        private Page(Optional<Cycle> cycle, CycleForm form, String base) {
            this.cycle = cycle;
            this.form = form;
            this.base = base;
        }

        Page filled(CycleForm typed) {
            form = typed;
            return this;
        }

        Page onBase(String document) {
            base = document;
            return this;
        }

        Page focused(String row) {
            focus = row;
            return this;
        }

        Page restoring(Optional<Integer> version) {
            restores = version;
            return this;
        }

        Page told(Optional<Done> gesture) {
            done = gesture;
            return this;
        }

        View page() {
            return show(HttpStatus.OK, List.of());
        }

        View refused(HttpStatus status, List<FieldError> errors) {
            return show(status, errors);
        }

        View overtaken(Conflict what) {
            conflict = Optional.of(what);
            return show(HttpStatus.CONFLICT, List.of());
        }

        /** The page as the form has it now; nothing while the form cannot be read. */
        private Optional<String> preview() {
            var there = cycle.map(one -> form.at(one.slug())).orElse(form);
            var origin = Optional.of(base).filter(document -> !document.isEmpty());
            return switch (FormReading.of(there, origin, settings.zone())) {
                case Read.Good(var edit) -> Optional.of(preview.framed(edit, cycle));
                case Read.Wrong _ -> Optional.empty();
            };
        }

        private View show(HttpStatus status, List<FieldError> errors) {
            var view = new EditorView(
                    cycle.map(Cycle::slug),
                    cycle.map(one -> Choices.of(one.state())),
                    cycle.map(EditorScreen.this::action).orElse(NewCyclePages.PATH),
                    form,
                    base,
                    restores,
                    errors,
                    conflict,
                    focus,
                    preview(),
                    cycle.map(EditorScreen.this::held).orElse(Map.of()));
            var title = (errors.isEmpty() ? "" : "Erreur : ")
                    + cycle.map(one -> "Modifier " + one.title()).orElse("Nouveau cycle");
            return layout.page(status, BackOfficeLayout.Section.CYCLES, title, "editor/editor", view, done);
        }
    }
}
