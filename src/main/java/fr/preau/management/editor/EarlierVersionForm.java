package fr.preau.management.editor;

import fr.preau.cycle.Cycle;
import fr.preau.cycle.CycleContent;
import fr.preau.cycle.document.CycleDocument;
import fr.preau.cycle.document.Defaults;
import fr.preau.cycle.document.DocumentReading;
import fr.preau.cycle.version.CycleVersion;
import fr.preau.cycle.version.Versions;
import fr.preau.management.editor.CycleForm.DayForm;
import fr.preau.platform.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Fills the form with an earlier version of the cycle, to be looked at and saved as a new one. */
@Component
class EarlierVersionForm {

    private final Versions versions;
    private final Settings settings;

    EarlierVersionForm(Versions versions, Settings settings) {
        this.versions = versions;
        this.settings = settings;
    }

    /** The page of a version. */
    CycleContent content(CycleVersion version) {
        var day = LocalDate.ofInstant(version.at(), settings.zone());
        return switch (CycleDocument.read(version.document(), new Defaults(day, settings.zone()))) {
            case DocumentReading.Read read -> read.content();
            case DocumentReading.Refused refused ->
                throw new IllegalStateException("a stored version cannot be read: " + refused.reason());
        };
    }

    /** The form of that version; days that the cycle has today and it had not are marked as removed. */
    CycleForm with(Cycle cycle, int number) {
        var version = versions.withNumber(cycle.id(), number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var content = content(version);
        var numbers = cycle.days().stream()
                .collect(Collectors.toMap(day -> day.content().date(), Cycle.Day::id));
        var form = CycleForm.of(content, numbers);
        var days = new ArrayList<>(form.days());
        CycleForm.of(cycle).days().stream()
                .filter(day -> content.dates().stream()
                        .noneMatch(date -> date.toString().equals(day.date())))
                .forEach(day -> days.add(day.removed(true)));
        return form.withDays(days).at(cycle.slug());
    }

    /** The form with the day of that date put back. */
    static CycleForm withDay(CycleForm form, LocalDate date) {
        return form.withDays(form.days().stream()
                .map(day -> day.removed() && is(day, date) ? day.removed(false) : day)
                .toList());
    }

    private static boolean is(DayForm day, LocalDate date) {
        return List.of(day.was(), day.date()).contains(date.toString());
    }
}
