package fr.preau.cycle.document;

import fr.preau.cycle.document.text.Labelled;
import fr.preau.cycle.document.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A page in the making: what a reader has gathered of it. */
final class CycleDraft {

    final SourceText source;
    final List<Remark> remarks = new ArrayList<>();
    final Sweep sweep = new Sweep();
    final TextDraft lead;
    /** What looked like an announcement in the middle of the lead. */
    final TextDraft found;
    /** What the document names « Annonce » itself. */
    final TextDraft named;

    final TextDraft programme;
    final TextDraft closing;
    final List<SectionDraft> sections = new ArrayList<>();
    final List<DayDraft> days = new ArrayList<>();
    Optional<String> place = Optional.empty();
    Optional<Window> window = Optional.empty();
    OptionalInt windowLine = OptionalInt.empty();
    /** The line that dates the only day, of a document that opens none. */
    OptionalInt onlyDay = OptionalInt.empty();

    CycleDraft(SourceText source) {
        this.source = source;
        this.lead = new TextDraft(source);
        this.found = new TextDraft(source);
        this.named = new TextDraft(source);
        this.programme = new TextDraft(source);
        this.closing = new TextDraft(source);
    }

    String announcement() {
        var parts = List.of(found.markdown(), named.markdown());
        return String.join(
                "\n\n", parts.stream().filter(part -> !part.isEmpty()).toList());
    }

    void open(int line, DayLine day) {
        days.add(new DayDraft(line, day, source, remarks, sweep));
    }

    /** Opens a day that the document does not open itself, where a line of it tells the date. */
    void openOnly(int line, DayLine day) {
        open(line, day);
        onlyDay = OptionalInt.of(line);
    }

    /** Takes a field that stands right under the title; whether it was one. */
    boolean take(int line, String words, boolean placeIsKnown) {
        var field = Labelled.of(words);
        if (field.isEmpty()) {
            return false;
        }
        return switch (field.get().label()) {
            case INSCRIPTIONS -> window.isEmpty() && takeWindow(line, field.get());
            case LIEU ->
                !placeIsKnown && place.isEmpty() && takePlace(field.get().plain());
            case RUBRIQUE, JAUGE, SALLE, ACCES, TRANSPORTS, ETAT, MOTIF, HORAIRES, INTERVENANTS, ANGLE, TYPE -> false;
        };
    }

    private boolean takeWindow(int line, Labelled field) {
        window = Window.of(field.value());
        if (window.isEmpty()) {
            remarks.add(DocumentRemarks.notUnderstood(line, field.label(), field.value()));
        }
        windowLine = OptionalInt.of(line);
        sweep.understood(line);
        return window.isPresent();
    }

    private boolean takePlace(String words) {
        place = Optional.of(words).filter(given -> !given.isEmpty());
        return place.isPresent();
    }
}
