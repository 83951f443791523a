package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.document.Defaults;
import fr.preau.cycle.document.DocumentReading;
import fr.preau.cycle.version.CycleVersion;
import fr.preau.cycle.version.Differences;
import fr.preau.cycle.version.Edit;
import fr.preau.cycle.version.Versions;
import fr.preau.management.editor.EditorView.Conflict;
import fr.preau.platform.French;
import fr.preau.platform.Settings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Shows who saves second what changed meanwhile, beside what they typed. */
@Component
class Conflicts {

    private final Versions versions;
    private final EditorScreen screen;
    private final Settings settings;
    private final Clock clock;

    Conflicts(Versions versions, EditorScreen screen, Settings settings, Clock clock) {
        this.versions = versions;
        this.screen = screen;
        this.settings = settings;
        this.clock = clock;
    }

    /** The form with what was typed, put together with what was saved; nothing is saved by showing it. */
    View page(Cycle now, Edit typed, CycleForm form) {
        var base = typed.base().flatMap(this::content).orElse(now.content());
        var merged = Merge.of(base, typed, now, was(form));
        return screen.of(now)
                .filled(CycleForm.of(merged.content(), merged.numbers()))
                .overtaken(new Conflict(
                        versions.latest(now.id()).map(this::who).orElse("Ce cycle a changé depuis."),
                        Differences.between(base, now.content()),
                        Differences.between(now.content(), merged.content()),
                        merged.both()));
    }

    private Optional<CycleContent> content(String document) {
        var defaults = new Defaults(LocalDate.ofInstant(clock.instant(), settings.zone()), settings.zone());
        return CycleDocument.read(document, defaults) instanceof DocumentReading.Read read
                ? Optional.of(read.content())
                : Optional.empty();
    }

    private static Map<Long, LocalDate> was(CycleForm form) {
        var was = new HashMap<Long, LocalDate>();
        form.days().stream()
                .filter(day -> day.id().matches("\\d{1,18}"))
                .forEach(day -> Typed.date(day.was()).ifPresent(date -> was.put(Long.valueOf(day.id()), date)));
        return was;
    }

    private String who(CycleVersion latest) {
        var at = LocalDateTime.ofInstant(latest.at(), settings.zone());
        return latest.byWhom().isEmpty()
                ? "Le cycle a changé le %s.".formatted(French.moment(at))
                : "%s a enregistré la version %d le %s.".formatted(latest.byWhom(), latest.number(), French.moment(at));
    }
}
