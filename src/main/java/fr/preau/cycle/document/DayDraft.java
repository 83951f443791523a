package fr.preau.cycle.document;

import fr.preau.cycle.DayContent;
import fr.preau.cycle.document.text.Block;
import fr.preau.cycle.document.text.EntryLine;
import fr.preau.cycle.document.text.Hours;
import fr.preau.cycle.document.text.Labelled;
import fr.preau.cycle.document.text.Normal;
import fr.preau.cycle.document.text.PartOfDay;
import fr.preau.cycle.document.text.SourceText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A day in the making: its fields, its introduction and its timed entries, block after block. */
final class DayDraft {

    /** From here down, a heading inside a day is a part of its text and no news. */
    private static final int SUBHEADING = 4;

    final int line;
    final DayLine opened;
    final TextDraft introduction;
    final List<EntryDraft> entries = new ArrayList<>();
    final SourceText source;
    final List<Remark> remarks;
    final Sweep sweep;
    private final DayFields fields = new DayFields();
    boolean fieldsMayFollow = true;

    /** The name of a part of the day, over what follows it. */
    private Optional<TextDraft.Piece> partOfDay = Optional.empty();
    /** The line that seems to open another day. */
    OptionalInt doubt = OptionalInt.empty();

    private String title;
    private int last;
    private int fieldsLine;

    DayDraft(int line, DayLine opened, SourceText source, List<Remark> remarks, Sweep sweep) {
        this.line = line;
        this.last = line;
        this.opened = opened;
        this.title = opened.title();
        this.source = source;
        this.remarks = remarks;
        this.sweep = sweep;
        this.introduction = new TextDraft(source);
        if (opened.wholly()) {
            sweep.understood(line);
        }
    }

    void take(Block block) {
        last = block.last();
        switch (block.form()) {
            case HEADING -> heading(block);
            case PARAGRAPH -> lines(block.first(), block.lines(), EntryLine.Place.FIRST_OF_PARAGRAPH);
            case LIST -> DayList.of(this, block);
            case TABLE -> DayTable.of(this, block);
            default -> keep(block);
        }
    }

    /** Takes lines as text; what follows is no field of what stands above them. */
    void keep(int first, List<String> lines) {
        text().add(first, lines);
        fieldsMayFollow = false;
    }

    /** Takes a block as text, whatever it looks like. */
    void keep(Block block) {
        last = block.last();
        text().add(block);
        fieldsMayFollow &= block.form() == Block.Form.RULE;
    }

    /** Everything of this day as it stood, for a date that turns out not to exist. */
    List<String> asWritten() {
        return source.between(line, last);
    }

    TextDraft text() {
        var text = entries.isEmpty() ? introduction : entries.getLast().text;
        partOfDay.ifPresent(piece -> {
            text.add(piece);
            if (!entries.isEmpty()) {
                remarks.add(Doubts.partWithoutHours(piece.first(), piece.text()));
            }
        });
        partOfDay = Optional.empty();
        return text;
    }

    /** « Matin » stands over the entries that follow, whose hours say it; over a text it is one of its words. */
    void part(Block.Form form, int at, List<String> lines) {
        text();
        partOfDay = Optional.of(new TextDraft.Piece(form, at, at + lines.size() - 1, List.copyOf(lines)));
        fieldsMayFollow = false;
    }

    private void heading(Block block) {
        if (PartOfDay.isNamedBy(block.headingText())) {
            part(Block.Form.HEADING, block.first(), block.lines());
        } else if (!opens(block.first(), EntryLine.of(block.headingText(), EntryLine.Place.HEADING_OR_ITEM))) {
            var seemsADay = seemsToOpenADay(block.first(), block.headingText());
            if (!seemsADay && block.level() < SUBHEADING) {
                remarks.add(DocumentRemarks.unknownHeading(block.first(), block.headingText()));
            }
            keep(block);
        }
    }

    /** A line that looks like a day's own and is not understood: what follows may belong to that day. */
    private boolean seemsToOpenADay(int at, String source) {
        var seems = Likeness.opensAnotherDay(source, opened.date());
        if (seems) {
            doubt = OptionalInt.of(at);
            remarks.add(Doubts.perhapsADay(at, source));
        }
        return seems;
    }

    /** Lines that open entries or give fields part the text between them. */
    void lines(int first, List<String> lines, EntryLine.Place placeOfFirst) {
        var start = 0;
        for (var at = 0; at < lines.size(); at++) {
            var line = at < lines.size() - 1 ? Parting.unbroken(lines.get(at)) : lines.get(at);
            var after = start == at || at > 0 && !Likeness.runsOn(lines.get(at - 1));
            var entry = EntryLine.of(line, at == 0 ? placeOfFirst : EntryLine.Place.after(after));
            var opens = entry.isPresent() && !(entry.get() instanceof EntryLine.Impossible);
            var part = entry.isEmpty() && PartOfDay.isNamedBy(line);
            if (opens || part) {
                keep(first, lines, start, at);
            }
            if (part) {
                part(Block.Form.PARAGRAPH, first + at, List.of(line));
            }
            if (part || opens(first + at, entry) || start == at && isField(first + at, line)) {
                start = at + 1;
            } else if (entry.isEmpty() && PartOfDay.leads(line) && !entries.isEmpty()) {
                remarks.add(Doubts.partWithoutHours(first + at, line));
            } else if (entry.isEmpty() && Likeness.isOfADay(Normal.line(line))) {
                seemsToOpenADay(first + at, line);
            }
        }
        keep(first, lines, start, lines.size());
    }

    private void keep(int first, List<String> lines, int from, int to) {
        if (from < to) {
            keep(first + from, Parting.rest(lines, from, to));
        }
    }

    private boolean opens(int at, Optional<EntryLine> entry) {
        var opened = entry.map(line -> switch (line) {
            case EntryLine.Timed timed -> {
                if (timed.wholly()) {
                    sweep.understood(at);
                }
                yield add(at, new EntryDraft(at, timed, new TextDraft(source)));
            }
            case EntryLine.Backwards backwards -> {
                remarks.add(DocumentRemarks.backwards(at, backwards.hours()));
                yield add(at, new EntryDraft(at, backwards, new TextDraft(source)));
            }
            case EntryLine.Impossible impossible -> {
                remarks.add(DocumentRemarks.impossibleHours(at, impossible.hours()));
                yield false;
            }
        });
        return opened.orElse(false);
    }

    boolean add(int at, EntryDraft entry) {
        last = Math.max(last, at);
        fieldsMayFollow = true;
        entry.firstOfPart = partOfDay.isPresent();
        partOfDay.ifPresent(piece -> remarks.add(Doubts.partOfDay(piece.first(), piece.text())));
        partOfDay = Optional.empty();
        doubt.ifPresent(opening -> remarks.add(Doubts.underDoubt(at, opening)));
        return entries.add(entry);
    }

    private boolean isField(int at, String line) {
        var field = fieldsMayFollow ? Labelled.of(line) : Optional.<Labelled>empty();
        if (field.isEmpty()) {
            return false;
        }
        return switch (entries.isEmpty()
                ? fields.take(field.get())
                : entries.getLast().take(field.get())) {
            case YES -> {
                if (field.get().label() == Labelled.Label.HORAIRES) {
                    sweep.understood(at);
                    fieldsLine = at;
                }
                yield true;
            }
            case NOT_MINE -> {
                if (field.get().label() == Labelled.Label.LIEU
                        && !entries.isEmpty()
                        && fields.place().or(opened::surePlace).isEmpty()) {
                    remarks.add(Doubts.placeOfEntry(at, field.get().plain()));
                }
                yield false;
            }
            case NOT_UNDERSTOOD -> {
                remarks.add(DocumentRemarks.notUnderstood(
                        at, field.get().label(), field.get().value()));
                yield false;
            }
        };
    }

    /** Takes the fields that stand under the line that dates it, in a paragraph of the page: they stay there too. */
    void takeBeside(Block block) {
        fields.takeBeside(block, line + 1).ifPresent(at -> {
            sweep.understood(at);
            fieldsLine = at;
        });
    }

    /** Takes the place of the day from the last line under it, which stands apart from its programme. */
    boolean takesPlaceOf(Block block) {
        return block.form() == Block.Form.PARAGRAPH
                && block.lines().size() == 1
                && !entries.isEmpty()
                && Labelled.of(block.lines().getFirst()).filter(this::isPlace).isPresent();
    }

    private boolean isPlace(Labelled field) {
        return field.label() == Labelled.Label.LIEU && fields.take(field) == Taken.YES;
    }

    /** Gives hours that stand alone their titles, and a day without entries the hours of its own line. */
    void finish(String cycle) {
        text();
        EntryDraft.partsOf(entries, source).forEach(part -> {
            entries.remove(part);
            remarks.add(Doubts.partOfDay(part.line, part.title));
        });
        Pairing.of(introduction, entries, remarks);
        var part = PartOfDay.isNamedBy(title) && !source.lines().get(line).contains(":");
        if (part && !entries.isEmpty()) {
            remarks.add(Doubts.partOfDay(line, title));
            title = "";
        }
        fields.place()
                .flatMap(given -> opened.place().filter(place -> !place.equals(given)))
                .ifPresent(place -> beside("à " + place));
        opened.hours().ifPresent(hours -> hours(hours, line, cycle));
        fields.hours().ifPresent(hours -> hours(hours, fieldsLine, cycle));
    }

    private void hours(EntryLine.Timed hours, int at, String cycle) {
        if (entries.isEmpty()) {
            var name = title.isEmpty() ? cycle : title;
            entries.add(new EntryDraft(at, hours.start(), hours.end(), name, false, new TextDraft(source)));
            remarks.add(Doubts.hoursOfDay(at, name));
        } else {
            var until = hours.end().map(end -> "-" + Hours.write(end)).orElse("");
            beside(Hours.write(hours.start()) + until);
            remarks.add(Doubts.hoursBeside(at));
        }
    }

    private void beside(String words) {
        title = title.isEmpty() ? words : title + ", " + words;
    }

    /** Whether a field says that it is not held. */
    boolean isOff() {
        return fields.status() == DayContent.Status.CANCELLED;
    }

    /** Whether nothing at all stands under its line. */
    boolean isEmpty() {
        return entries.isEmpty() && introduction.first().isEmpty() && last == line;
    }

    DayContent content(LocalDate date) {
        return new DayContent(
                date,
                title,
                fields.place().or(opened::place),
                fields.access(),
                fields.transport(),
                fields.capacity(),
                fields.status(),
                fields.reason(),
                introduction.markdown(),
                entries.stream().flatMap(entry -> entry.contents().stream()).toList());
    }
}
